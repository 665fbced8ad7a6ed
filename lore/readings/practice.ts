import { together } from '../../ground/base.ts';
import { unknown } from '../../ground/refusal.ts';
import { adoptionOf } from '../answers/answer.ts';
import {
  type AnswerRow,
  answersQuery,
  totalsQuery as answerTotalsQuery,
  numberAsked,
  type TotalsRow,
} from '../answers/queries.ts';
import { type AskedRow, askedQuery, type Taken, takenQuery } from '../asks/queries.ts';
import { type PlacementRow, placementsQuery } from '../communities/item-queries.ts';
import { type QuotingUnit, quotingUnitsQuery } from '../courses/queries.ts';
import { type FacetRow, facetsQuery } from '../facets/queries.ts';
import { filesQuery, type HungRow } from '../files/queries.ts';
import { type HoldRow, holdsQuery } from '../hazards/hold-queries.ts';
import { cardOf } from '../people/person.ts';
import { standingOf } from '../practices/acts.ts';
import { type SaidRow, saidQuery, type Totals, totalsQuery, type UseRow } from '../practices/evidence-queries.ts';
import { type GroundRows, groundQueries, toGathered } from '../practices/grounds.ts';
import {
  inForce,
  type Step,
  whyNotChange,
  whyNotDecideAlone,
  whyNotEstablish,
  whyNotReply,
  whyNotRetire,
} from '../practices/practice.ts';
import { inForceOf, type PracticeRow, practiceQuery, splitsQuery, stepsOf } from '../practices/queries.ts';
import { reckon, whyNotValidate, whyNotValidator } from '../practices/validation.ts';
import { type PracticeProposal, proposalsQuery } from '../proposals/queries.ts';
import type { Asking } from '../route.ts';
import { outcomeAt } from '../variations/evidence.ts';
import { type Standing, standingsQuery } from '../variations/queries.ts';
import * as views from './practice-queries.ts';
import { viewVariations } from './variations.ts';

const uses_shown_max = 60;
const answers_shown_max = 60;

const card = (row: { id: string; name: string; handle: string }) => cardOf(row.id, row.name, row.handle);

type Rows = GroundRows & {
  practice: PracticeRow;
  placements: PlacementRow;
  versions: views.VersionRow;
  sources: views.SourceNote;
  links: views.Link;
  validations: views.ValidationRow;
  parts: views.PartRow;
  retirement: views.RetirementRow;
  totals: Totals;
  said: SaidRow;
  facets: FacetRow;
  variations: views.VariationShown;
  standings: Standing;
  asked: AskedRow;
  taken: Taken;
  files: HungRow;
  gone: views.GoneStep;
  units: QuotingUnit;
  splits: { id: string; split_from: string };
  answers: AnswerRow;
  answerTotals: TotalsRow;
  proposals: PracticeProposal;
  holds: HoldRow;
};

/** Everything the practice page shows, at the version in force or at another: one statement, two for an older version. */
export async function viewPractice(asking: Asking, id: string, wanted: number | null) {
  const rows = await together<Rows>(asking.db, {
    practice: practiceQuery(asking, id),
    ...groundQueries(id, inForceOf(id)),
    placements: placementsQuery(asking, id),
    versions: views.versionsQuery(id),
    sources: views.sourcesQuery(asking, id),
    links: views.linksQuery(asking, id),
    validations: views.validationsQuery(id),
    parts: views.partsQuery(id),
    retirement: views.retirementQuery(asking, id),
    totals: totalsQuery(id),
    said: saidQuery(id, uses_shown_max),
    facets: facetsQuery(),
    variations: views.variationsShownQuery(asking, id),
    standings: standingsQuery(id),
    asked: askedQuery(id),
    taken: takenQuery(asking, id),
    files: filesQuery(id),
    gone: views.goneStepsQuery(id),
    units: quotingUnitsQuery(asking, id),
    splits: splitsQuery(id),
    answers: answersQuery(asking, id, numberAsked(id, null), null, answers_shown_max),
    answerTotals: answerTotalsQuery(asking, id, numberAsked(id, null)),
    proposals: proposalsQuery(asking, id),
    holds: holdsQuery(asking, id),
  });
  const practice = rows.practice[0] ?? unknown('practice');
  const standing = standingOf(asking, practice);
  const { placements, versions, validations, parts, files } = rows;
  const gathered = toGathered(practice, inForce(practice), rows);
  const { grounds, challenges, standsNow } = gathered;
  const shownNumber = wanted ?? inForce(practice);
  const shown = versions.find((version) => version.number === shownNumber);
  if (shown === undefined) return null;
  const steps = shownNumber === gathered.number ? gathered.steps : await stepsOf(asking.db, practice.id, shownNumber);
  const told = shownNumber === gathered.number ? gathered.uses : ofWording(versions, shownNumber, gathered.allUses);
  const sum = reckon(grounds);
  const me = asking.as.person as string;
  const missing = whyNotValidate(grounds, asking.now);
  const asked = rows.asked.reduce(
    (all, row) => ({ asked: all.asked + row.asked, answered: all.answered + row.answered }),
    {
      asked: 0,
      answered: 0,
    },
  );
  const links = rows.links.map(({ note_id, step_id, ...row }) => ({
    ...row,
    note: note_id,
    step: step_id === null ? null : standsNow(step_id),
  }));
  return {
    id: practice.id,
    title: shown.title,
    purpose: shown.purpose,
    state: practice.state,
    risk: practice.risk,
    version: practice.version,
    number: shownNumber,
    newest_number: practice.number,
    in_force_number: inForce(practice),
    established_number: practice.established_number,
    made_at: practice.made_at,
    mode: practice.mode,
    placements,
    champion: parts.filter((row) => row.part === 'champion').map(card)[0],
    owner: parts.filter((row) => row.part === 'owner').map(card)[0] ?? null,
    establishment: establishmentOf(shown),
    retirement: rows.retirement[0] ?? null,
    steps: steps.map((step) => ({
      ...step,
      evidence: evidenceOf(step, told),
      photos: files.filter((file) => file.anchor === step.id),
    })),
    gone: rows.gone.map((row) => ({
      ...row,
      links: links.filter((link) => link.step === row.id).length,
      challenges: challenges.filter((each) => each.step_id === row.id).length,
    })),
    facets: rows.facets.map(({ version, ended, ...facet }) => facet),
    ...viewVariations(asking, { ...rows, practice, standing, gathered }),
    arithmetic: { ...sum, why_not_validated: practice.state === 'Emergent' ? missing : null },
    totals: { ...rows.totals[0], ...asked, taken: rows.taken[0].taken },
    taken_at: rows.taken[0].mine_at,
    my_ask: rows.taken[0].my_ask,
    interested: grounds.interested.includes(me),
    uses: gathered.allUses.slice(0, uses_shown_max).map((use, n) => ({
      id: use.id,
      by: cardOf(use.person_id, rows.said[n].name, rows.said[n].handle),
      team: use.team,
      site: use.site,
      number: use.number,
      outcome: use.outcome,
      failed_step: use.failed_step,
      skipped_steps: use.skipped_steps,
      variations: use.variations,
      context: use.context,
      words: rows.said[n].words,
      used_at: use.used_at,
      excluded: sum.excluded.find((each) => each.use === use.id)?.why ?? (gathered.uses.includes(use) ? null : 'older'),
      photos: files.filter((file) => file.anchor === use.id),
    })),
    uses_total: gathered.uses.length,
    my_last_use: gathered.allUses.find((use) => use.person_id === me)?.used_at ?? null,
    challenges: challenges.map((row) => ({
      id: row.id,
      step: row.step_id,
      variation: row.variation_id,
      number: row.number,
      by: cardOf(row.raised_by, row.name, row.handle),
      by_rule: row.raised_by === null,
      words: row.words,
      at: row.at,
      due_on: row.due_on,
      reply: row.reply,
      replied_by: row.replier,
      replied_at: row.replied_at,
      why_not_reply: whyNotReply({ ...standing, answered: row.replied_at !== null }),
    })),
    links,
    sources: rows.sources.map(({ author_id, author, handle, ...row }) => ({
      ...row,
      author: cardOf(author_id, author, handle),
    })),
    units: rows.units,
    answers: {
      cells: rows.answers
        .slice(0, answers_shown_max)
        .map(({ community_id, slug, name, answer, until }) => ({ id: community_id, slug, name, answer, until })),
      totals: rows.answerTotals[0],
      adoption: adoptionOf(rows.answerTotals[0]),
    },
    proposals: rows.proposals,
    holds: rows.holds.map((row) => ({
      id: row.id,
      step: row.step_id,
      reason: row.reason,
      at: row.at,
      until_at: row.until_at,
      by: cardOf(row.placed_by, row.placer, row.placer_handle),
      note: row.note_id,
      note_title: row.note,
    })),
    versions: versions.map((row) => ({
      number: row.number,
      title: row.title,
      change_kind: row.change_kind,
      summary: row.summary,
      at: row.at,
      by: cardOf(row.writer_id, row.writer, row.handle),
      establishment: establishmentOf(row),
    })),
    validations,
    paths: {
      splits: Object.fromEntries(rows.splits.map((row) => [row.id, row.split_from])),
      merges: Object.fromEntries(rows.merges.map((row) => [row.step_id, row.into_id])),
    },
    why_not: {
      change: whyNotChange(standing),
      validate:
        practice.state !== 'Emergent'
          ? missing
          : (whyNotValidator({
              ...standing,
              isAuthor: grounds.authors.includes(me),
              interested: grounds.interested.includes(me),
              hasOwner: practice.owner_id !== null,
              risk: practice.risk,
            }) ?? missing),
      establish:
        practice.established_number === practice.number
          ? `Version ${practice.number} is established already.`
          : (whyNotDecideAlone({ ...standing, hasOwner: practice.owner_id !== null, mode: practice.mode }) ??
            whyNotEstablish({ state: practice.state, openChallenges: grounds.openChallenges })),
      retire: whyNotRetire(standing),
    },
  };
}

/** The uses that tell of the wording of an older version: up to the next one that behaved otherwise. */
function ofWording(versions: views.VersionRow[], number: number, uses: UseRow[]): UseRow[] {
  const turns = versions
    .filter((each) => each.change_kind === 'new' || each.change_kind === 'behavioural' || each.change_kind === 'safety')
    .map((each) => each.number);
  const since = Math.max(...turns.filter((turn) => turn <= number));
  const until = Math.min(...turns.filter((turn) => turn > number), Number.POSITIVE_INFINITY);
  return uses.filter((use) => use.number >= since && use.number < until);
}

function establishmentOf(row: views.VersionRow) {
  if (row.established_at === null || row.owner_id === null) return null;
  return {
    owner: cardOf(row.owner_id, row.owner ?? '', row.owner_handle ?? ''),
    scope: row.scope as string,
    strength: row.strength as 'must',
    effective_on: row.effective_on as string,
    reason: row.reason as string,
    by: row.established_by as string,
    at: row.established_at,
  };
}

/** What happened at one step. A failure of which nobody said where is nobody's: it counts for the whole alone. */
function evidenceOf(step: Step, uses: UseRow[]) {
  const sum = { worked: 0, partly: 0, failed: 0, skipped: 0 };
  for (const use of uses) {
    if (use.skipped_steps.includes(step.id)) sum.skipped++;
    if (use.outcome !== 'worked' && use.failed_step === null) continue;
    const outcome = outcomeAt(use, step.id);
    if (outcome !== null) sum[outcome]++;
  }
  return sum;
}
