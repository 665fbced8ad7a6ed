import type { HouseFollower, Round } from '../route.ts';
import { writeProofs, writeUses } from './evidence-queries.ts';
import { offerTies } from './keeping.ts';
import { helpStuck, tellInvited, widen } from './widening.ts';

/** What happens to an item and changes what it proves of people. */
const proving = new Set([
  'practice.begun',
  'practice.changed',
  'practice.validated',
  'page.begun',
  'page.written',
  'page.imported',
  'suggestion.accepted',
  'proposal.decided',
  'unit.published',
  'course.designer_added',
  'note.answered',
  'question.answered',
  'question.answer_changed',
  'question.answer_taken_back',
  'question.accepted',
  'question.unaccepted',
  'question.guided',
  'question.unguided',
  'question.imported',
]);

export const followers: HouseFollower[] = [
  {
    name: 'expertise is kept',
    batch_max: 200,
    follow: async (lines, { db }) => {
      const items = new Set<string>();
      const uses = new Set<string>();
      for (const { what, item_id, about } of lines) {
        if (item_id === null) continue;
        if (what === 'practice.used') uses.add(about.use);
        if (proving.has(what)) items.add(item_id);
        // The notes from which a practice came, and nothing else of them.
        if (what === 'practice.begun') for (const note of about.notes ?? []) items.add(note);
        if (what === 'practice.sourced') items.add(about.note);
      }
      await writeProofs(db, [...items]);
      await writeUses(db, [...uses]);
    },
  },
  {
    name: 'expertise helps who is stuck',
    batch_max: 50,
    follow: async (lines, context) => {
      for (const { what, item_id, about } of lines) {
        if (what === 'ask.stuck' && item_id !== null) await helpStuck(context, item_id, about.practice);
      }
    },
  },
  offerTies,
];

export const rounds: Round[] = [tellInvited, widen];
