import { together } from '../../ground/base.ts';
import { unknown } from '../../ground/refusal.ts';
import { type PlacementRow, placementsQuery } from '../communities/item-queries.ts';
import { initialsOf } from '../people/person.ts';
import type { Asking } from '../route.ts';
import { standingOf } from './acts.ts';
import type { UseRow } from './evidence-queries.ts';
import { type GroundRows, groundQueries, toGathered } from './grounds.ts';
import { inForce, type Step, whyNotChange, whyNotEstablish, whyNotReply, whyNotRetire } from './practice.ts';
import { inForceOf, type PracticeRow, practiceQuery, stepsOf } from './queries.ts';
import { reckon, whyNotValidate, whyNotValidator } from './validation.ts';
import * as views from './view-queries.ts';

const uses_shown_max = 60;

const card = (row: { id: string; name: string; handle: string }) => ({
  id: row.id,
  name: row.name,
  handle: row.handle,
  initials: initialsOf(row.name),
});

type Rows = GroundRows & {
  practice: PracticeRow;
  placements: PlacementRow;
  versions: views.VersionRow;
  sources: views.SourceNote;
  links: views.Link;
  validations: views.ValidationRow;
  parts: views.PartRow;
  retirement: views.RetirementRow;
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
  });
  const practice = rows.practice[0] ?? unknown('practice');
  const standing = standingOf(asking, practice);
  const { placements, versions, sources, links, validations, parts } = rows;
  const gathered = toGathered(practice, inForce(practice), rows);
  const shownNumber = wanted ?? inForce(practice);
  const shown = versions.find((version) => version.number === shownNumber);
  if (shown === undefined) return null;
  const steps = shownNumber === gathered.number ? gathered.steps : await stepsOf(asking.db, practice.id, shownNumber);
  const sum = reckon(gathered.grounds);
  const me = asking.as.person as string;
  const validating =
    practice.state !== 'Emergent'
      ? whyNotValidate(gathered.grounds, asking.now)
      : (whyNotValidator({
          ...standing,
          isAuthor: gathered.grounds.authors.includes(me),
          interested: gathered.grounds.interested.includes(me),
          hasOwner: practice.owner_id !== null,
          risk: practice.risk,
        }) ?? whyNotValidate(gathered.grounds, asking.now));
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
    placements,
    champion: parts.filter((row) => row.part === 'champion').map(card)[0],
    owner: parts.filter((row) => row.part === 'owner').map(card)[0] ?? null,
    establishment: establishmentOf(shown),
    retirement: rows.retirement[0] ?? null,
    steps: steps.map((step) => ({ ...step, evidence: evidenceOf(step, gathered.uses) })),
    arithmetic: {
      ...sum,
      why_not_validated: practice.state === 'Emergent' ? whyNotValidate(gathered.grounds, asking.now) : null,
    },
    uses: gathered.uses.slice(0, uses_shown_max).map((use) => ({
      id: use.id,
      by: card({ id: use.person_id, name: use.name, handle: use.handle }),
      team: use.team,
      site: use.site,
      number: use.number,
      outcome: use.outcome,
      failed_step: use.failed_step,
      skipped_steps: use.skipped_steps,
      context: use.context,
      words: use.words,
      used_at: use.used_at,
      excluded: sum.excluded.find((each) => each.use === use.id)?.why ?? null,
    })),
    uses_total: gathered.uses.length,
    my_last_use: gathered.uses.find((use) => use.person_id === me)?.used_at ?? null,
    challenges: gathered.challenges.map((row) => ({
      id: row.id,
      step: row.step_id,
      number: row.number,
      by:
        row.raised_by === null || row.name === null
          ? null
          : card({ id: row.raised_by, name: row.name, handle: row.handle ?? '' }),
      by_rule: row.raised_by === null,
      words: row.words,
      at: row.at,
      reply: row.reply,
      replied_by: row.replier,
      replied_at: row.replied_at,
      why_not_reply: whyNotReply({ ...standing, answered: row.replied_at !== null }),
    })),
    links: links.map(({ note_id, step_id, ...row }) => ({ ...row, note: note_id, step: step_id })),
    sources: sources.map(({ author_id, author, handle, ...row }) => ({
      ...row,
      author:
        author_id === null || author === null ? null : card({ id: author_id, name: author, handle: handle ?? '' }),
    })),
    versions: versions.map((row) => ({
      number: row.number,
      title: row.title,
      change_kind: row.change_kind,
      summary: row.summary,
      at: row.at,
      by: card({ id: row.writer_id, name: row.writer, handle: row.handle }),
      establishment: establishmentOf(row),
    })),
    validations,
    why_not: {
      change: whyNotChange(standing),
      validate: validating,
      establish:
        practice.established_number === practice.number
          ? `Version ${practice.number} is established already.`
          : whyNotEstablish({ ...standing, openChallenges: gathered.grounds.openChallenges }),
      retire: whyNotRetire(standing),
    },
  };
}

function establishmentOf(row: views.VersionRow) {
  if (row.established_at === null || row.owner_id === null) return null;
  return {
    owner: card({ id: row.owner_id, name: row.owner ?? '', handle: row.owner_handle ?? '' }),
    scope: row.scope as string,
    strength: row.strength as 'must',
    effective_on: row.effective_on as string,
    reason: row.reason as string,
    by: row.established_by as string,
    at: row.established_at,
  };
}

/** What happened at one step: who skipped it says nothing about it; who failed elsewhere got past it. */
function evidenceOf(step: Step, uses: UseRow[]) {
  let worked = 0;
  let partly = 0;
  let failed = 0;
  for (const use of uses) {
    if (use.skipped_steps.includes(step.id)) continue;
    if (use.failed_step === step.id) {
      if (use.outcome === 'failed') failed++;
      else partly++;
    } else if (use.outcome === 'worked' || use.failed_step !== null) worked++;
  }
  return { worked, partly, failed };
}
