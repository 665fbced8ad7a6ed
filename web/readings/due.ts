// What waits for somebody: what it is in plain words, how near its day is, and the very place where it is done.
import type { Item } from '../house/answers.ts';
import { paths } from '../house/paths.ts';
import { m } from '../house/words.ts';

export type Due = Item<'readings.dues'>;

const day_ms = 86_400_000;
const week_days = 7;

export const urgencies = ['overdue', 'week', 'later'] as const;
export type Urgency = (typeof urgencies)[number];
export const urgencySaid: Record<Urgency, string> = {
  overdue: m.due_overdue(),
  week: m.due_week(),
  later: m.due_later(),
};

export function urgencyOf({ overdue, due_at }: Pick<Due, 'overdue' | 'due_at'>, now_ms: number): Urgency {
  if (overdue) return 'overdue';
  return Date.parse(due_at) - now_ms < week_days * day_ms ? 'week' : 'later';
}

/** What can hurt somebody first, then what keeps others waiting, then what waits to be put in its place. */
const before = (kind: Due['kind']) => (kind === 'hazard unread' ? 0 : kind === 'note unlinked' ? 2 : 1);
export const inOrder = (dues: readonly Due[]): Due[] =>
  [...dues].sort((a, b) => before(a.kind) - before(b.kind) || Date.parse(a.due_at) - Date.parse(b.due_at));

/** "3a": as its practice calls it. */
const nameOf = ({ position, letter }: Pick<Due, 'position' | 'letter'>) => `${position ?? ''}${letter ?? ''}`;

export function sayDue(due: Due): string {
  // A title is often a note's first sentence: inside ours it has no full stop of its own.
  const title = due.item.title.replace(/\.$/, '');
  const name = nameOf(due);
  switch (due.kind) {
    case 'note unread':
      return m.due_note_unread({ title });
    case 'note unlinked':
      return m.due_note_unlinked({ title });
    case 'hazard unread':
      return m.due_hazard({ title });
    case 'challenge':
      return due.position === null ? m.due_challenge({ title }) : m.due_challenge_step({ title, number: due.position });
    case 'deviation':
      return m.due_deviation({ title, name });
    case 'deviation ending':
      return m.due_deviation_ending({ title, name });
    case 'to map':
      return m.due_to_map({ title, name });
    case 'to check':
      return m.due_to_check({ title, name });
    case 'tie':
      return m.due_tie({
        title,
        names: (due.letter ?? '')
          .split(', ')
          .map((letter) => nameOf({ ...due, letter }))
          .join(', '),
      });
    case 'to establish':
      return m.due_to_establish({ title });
    case 'decision':
      return m.due_decision({ title });
    case 'answer':
      return m.due_answer({ title, community: due.home });
    case 'proposal':
      return m.due_proposal({ title });
    case 'to implement':
      return m.due_to_implement({ title });
    case 'to show':
      return m.due_to_show({ title });
    case 'hold ending':
      return m.due_hold_ending({ title });
    case 'suggestion':
      return m.due_suggestion({ title });
    case 'access asked':
      return m.due_access({ title });
  }
}

/** The one thing that ends it, in a word or two. */
export const doSaid: Record<Due['kind'], string> = {
  'note unread': m.due_do_read(),
  'note unlinked': m.due_do_link(),
  'hazard unread': m.due_do_judge(),
  challenge: m.due_do_answer(),
  deviation: m.due_do_decide(),
  'deviation ending': m.due_do_look(),
  'to map': m.due_do_map(),
  'to check': m.due_do_look(),
  tie: m.due_do_look(),
  'to establish': m.due_do_decide(),
  decision: m.due_do_decide(),
  answer: m.due_do_answer(),
  proposal: m.due_do_decide(),
  'to implement': m.due_do_look(),
  'to show': m.due_do_look(),
  'hold ending': m.due_do_look(),
  suggestion: m.due_do_answer(),
  'access asked': m.due_do_answer(),
};

/** What a row of a kind is called where one narrows the list to it. */
export const kindSaid: Record<Due['kind'], string> = {
  'note unread': m.due_kind_unread(),
  'note unlinked': m.due_kind_unlinked(),
  'hazard unread': m.due_kind_hazards(),
  challenge: m.due_kind_challenges(),
  deviation: m.due_kind_deviations(),
  'deviation ending': m.due_kind_deviations_ending(),
  'to map': m.due_kind_to_map(),
  'to check': m.due_kind_to_check(),
  tie: m.due_kind_ties(),
  'to establish': m.due_kind_to_establish(),
  decision: m.due_kind_decisions(),
  answer: m.due_kind_answers(),
  proposal: m.kind_proposals(),
  'to implement': m.due_kind_to_implement(),
  'to show': m.due_kind_to_show(),
  'hold ending': m.due_kind_holds(),
  suggestion: m.due_kind_suggestions(),
  'access asked': m.due_kind_access(),
};

export function pathOfDue({ kind, item, what, step }: Pick<Due, 'kind' | 'item' | 'what' | 'step'>): string {
  switch (kind) {
    case 'note unread':
    case 'note unlinked':
    case 'hazard unread':
      return paths.note(item.id);
    case 'proposal':
    case 'to implement':
    case 'to show':
      return paths.proposal(item.id);
    case 'access asked':
      return `${paths.access}#${what ?? ''}`;
    case 'suggestion':
      return what ? paths.suggestion(item.id, what) : paths.suggestions(item.id);
    case 'answer':
      return paths.practiceAnswers(item.id, what ?? undefined);
    case 'deviation':
    case 'deviation ending':
    case 'to map':
    case 'to check':
    case 'tie':
      return what ? paths.variation(item.id, what) : paths.practice(item.id, step ?? undefined);
    default:
      return paths.practice(item.id, step ?? undefined);
  }
}
