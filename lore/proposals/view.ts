import { together } from '../../ground/base.ts';
import { unknown } from '../../ground/refusal.ts';
import { type PlacementRow, placementsQuery } from '../communities/item-queries.ts';
import { cardOf, initialsOf } from '../people/person.ts';
import type { Asking } from '../route.ts';
import { standingOf } from './acts.ts';
import { type Check, whyNotShown } from './check.ts';
import { checkOf } from './implementing.ts';
import { dayOf, whyNotChange, whyNotDecide, whyNotImplement, whyNotLearn, whyNotReopen } from './proposal.ts';
import { type ProposalRow, proposalQuery } from './queries.ts';
import * as views from './view-queries.ts';

type Rows = {
  proposal: ProposalRow;
  target: views.TargetRow;
  placements: PlacementRow;
  notes: views.NoteRow;
  contributors: views.PersonRow;
  decisions: views.DecisionRow;
  parts: views.PartRow;
  counts: views.CountRow;
};

const card = ({ id, name, handle }: views.PersonRow) => ({ id, name, handle, initials: initialsOf(name) });

/** Everything the page of a proposal shows, in one statement. */
export async function viewProposal(asking: Asking, id: string) {
  const rows = await together<Rows>(asking.db, {
    proposal: proposalQuery(asking, id),
    target: views.targetQuery(asking, id),
    placements: placementsQuery(asking, id),
    notes: views.notesQuery(asking, id),
    contributors: views.contributorsQuery(asking, id),
    decisions: views.decisionsQuery(id),
    parts: views.partsQuery(id),
    counts: views.countsQuery(id, asking.now),
  });
  const proposal = rows.proposal[0] ?? unknown('proposal');
  const partOf = (part: views.PartRow['part']) => rows.parts.filter((row) => row.part === part).map(card)[0] ?? null;
  const today = dayOf(asking.now);
  // Numbers of a practice are for its readers.
  const check = proposal.target_seen ? checkNow(proposal, rows.counts[0]) : null;
  return {
    id: proposal.id,
    title: proposal.title,
    state: proposal.state,
    version: proposal.version,
    made_at: proposal.made_at,
    target: proposal.target,
    target_words: proposal.target_words,
    target_seen: proposal.target_seen,
    ...targetOf(rows.target[0]),
    cause: proposal.cause,
    before: proposal.target_seen ? proposal.before : null,
    change: proposal.change,
    rule: proposal.rule,
    placements: rows.placements,
    champion: partOf('champion') as ReturnType<typeof card>,
    contributors: rows.contributors.map(card),
    notes: rows.notes.map(({ author_id, author, handle, ...note }) => ({
      ...note,
      author: cardOf(author_id, author, handle),
    })),
    due_on: proposal.due_on,
    overdue: proposal.state === 'Identified' && today > proposal.due_on,
    decisions: rows.decisions.map(({ decision, reason, review_on, at, ...by }) => ({
      decision,
      reason,
      review_on,
      at,
      by: card(by),
    })),
    reopening: proposal.reopened_at && { reason: proposal.reopened_reason, at: proposal.reopened_at },
    implementer: partOf('implementer'),
    implement_by: proposal.implement_by,
    implementation: implementationOf(proposal, partOf('implemented')),
    check,
    not_shown_at: proposal.not_shown_at,
    learning: proposal.learned_at && { by: partOf('learned') as ReturnType<typeof card>, at: proposal.learned_at },
    why_not: nextActs(asking, proposal, check, today),
  };
}

/** Of what is learned the check as it was then; before that, as it stands now. */
function checkNow(proposal: ProposalRow, counts: views.CountRow | undefined): Check | null {
  if (proposal.outcome !== null) return proposal.outcome;
  return proposal.check_kind === null ? null : checkOf(proposal.check_kind, counts);
}

function targetOf(row: views.TargetRow) {
  return {
    practice:
      row.practice_id === null
        ? null
        : { id: row.practice_id, title: row.practice ?? '', state: row.practice_state ?? '' },
    step: row.step_id === null ? null : { id: row.step_id, position: row.position, body: row.step },
    variation:
      row.variation_id === null
        ? null
        : {
            id: row.variation_id,
            letter: row.letter ?? '',
            op: row.op ?? '',
            body: row.variation ?? '',
            state: row.variation_state ?? '',
          },
    unit:
      row.unit_id === null
        ? null
        : { id: row.unit_id, title: row.unit ?? '', course_id: row.course_id ?? '', course: row.course ?? '' },
  };
}

function implementationOf(proposal: ProposalRow, by: ReturnType<typeof card> | null) {
  const { implemented_at, effective_on, check_kind } = proposal;
  if (implemented_at === null || effective_on === null || check_kind === null || by === null) return null;
  return {
    number: proposal.implemented_number,
    words: proposal.implemented_words,
    effective_on,
    check_kind,
    by,
    at: implemented_at,
  };
}

function nextActs(asking: Asking, proposal: ProposalRow, check: Check | null, today: string) {
  const standing = standingOf(asking, proposal);
  const { effective_on } = proposal;
  return {
    change: whyNotChange(standing),
    decide: whyNotDecide(standing),
    reopen: whyNotReopen(standing),
    implement: whyNotImplement(standing),
    learn: whyNotLearn({ ...standing, effective_on }, today) ?? (check === null ? null : whyNotShown(check)),
  };
}
