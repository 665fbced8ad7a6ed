import { together } from '../../ground/base.ts';
import { refuseIf, unknown } from '../../ground/refusal.ts';
import { seeCommunity } from '../communities/acts.ts';
import { afterWorkingDays } from '../communities/calendar.ts';
import { cardOf } from '../people/person.ts';
import { type Asking, asker } from '../route.ts';
import { type Across, acrossQuery } from './across-queries.ts';
import {
  lines_per_section_max,
  repeated_working_days,
  type Section,
  sectionOf,
  sections,
  whyNotConsole,
  whyNotSnooze,
} from './console-line.ts';
import * as queries from './console-queries.ts';
import { isUnpublished } from './decided.ts';
import { type AgreedRow, agreedQuery } from './decided-queries.ts';
import { viewDues } from './dues.ts';
import { type Measures, measuresQuery } from './measure-queries.ts';
import { type RiskRow, risksQuery } from './risk-queries.ts';
import { type Risk, viewRisks } from './risks.ts';

type Due = Awaited<ReturnType<typeof viewDues>>['items'][number];
type Kind =
  | Due['kind']
  | 'question unanswered'
  | 'question repeated'
  | 'newcomer'
  | 'asked often'
  | 'same subject'
  | 'prompt drew nothing'
  | 'source given up'
  | 'limit crossed';

type Line = {
  section: Section;
  kind: Kind;
  /** What it is, for putting it off; the same tomorrow. */
  key: string;
  since_at: Date | null;
  due: Due | null;
  item: { id: string; kind: string; title: string } | null;
  person: ReturnType<typeof cardOf>;
  topic: string | null;
  community: { id: string; slug: string; name: string; labels: string[]; people: number; items: number } | null;
  prompt: { id: string; words: string; asked: number } | null;
  source: { id: string; title: string } | null;
  repeats: number | null;
  risk: Risk | null;
  /** Agreed some working days ago, and nothing that everybody can read carries it. */
  unpublished: boolean;
};

const nothing = {
  since_at: null,
  due: null,
  item: null,
  person: null,
  topic: null,
  community: null,
  prompt: null,
  source: null,
  repeats: null,
  risk: null,
  unpublished: false,
};

/**
 * What needs a human in a community, for who looks after it: by what it is, and within that by age. People stand in it
 * because something can be done for them, never by a number.
 */
export async function viewConsole(asking: Asking, name: string) {
  const community = await seeCommunity(asking, name);
  refuseIf(whyNotConsole(community.role));
  const { id, slug } = community;
  const rows = await together<{
    unanswered: queries.QuestionRow;
    repeated: queries.RepeatedRow;
    newcomers: queries.PersonRow;
    often: queries.PersonRow;
    subjects: queries.SubjectRow;
    prompts: queries.PromptRow;
    sources: queries.SourceRow;
    risks: RiskRow;
    agreed: AgreedRow;
    snoozes: queries.SnoozeRow;
    measures: Measures;
    across: Across;
  }>(asking.db, {
    unanswered: queries.unansweredQuery(asking, id),
    repeated: queries.repeatedQuery(asking, id),
    newcomers: queries.newcomersQuery(asking, id),
    often: queries.askedOftenQuery(asking, id),
    subjects: queries.subjectsQuery(asking, id),
    prompts: queries.drewNothingQuery(id, asking.now),
    sources: queries.givenUpQuery(id),
    risks: risksQuery(asking, id),
    agreed: agreedQuery(asking, id),
    snoozes: queries.snoozesQuery(id, asking.now),
    measures: measuresQuery(id, asking.now),
    across: acrossQuery(id, asking.now),
  });
  const me = asker(asking);
  const unpublished = new Set(rows.agreed.filter((row) => isUnpublished(row, asking.now)).map((row) => row.id));
  const lines: Line[] = [
    ...(await viewDues(asking, id)).items.map((due): Line => {
      const what = due.what ?? due.letter ?? '';
      const section = sectionOf(due.kind, due.responsible?.id ?? null, me);
      return {
        ...nothing,
        section,
        kind: due.kind,
        key: `${due.kind}:${due.item.id}:${what}`,
        since_at: due.since_at,
        due,
        unpublished: due.kind === 'to implement' && unpublished.has(due.item.id),
      };
    }),
    ...rows.unanswered.map((row) => question('question unanswered', row)),
    ...rows.repeated.map((row) => repeated(row, asking.now)),
    ...(await viewRisks(asking, rows.risks)).map(
      // Each crossing by itself: what was put off once does not hide the next.
      ({ item, since_at, ...risk }): Line => ({
        ...nothing,
        section: 'risks',
        kind: 'limit crossed',
        key: `limit crossed:${risk.id}`,
        since_at,
        item,
        risk,
      }),
    ),
    ...rows.newcomers.map((row) => person('newcomers', 'newcomer', row)),
    ...rows.often.map((row) => person('experts', 'asked often', row)),
    ...rows.subjects.map(
      (row): Line => ({
        ...nothing,
        section: 'subjects',
        kind: 'same subject',
        key: `same subject:${row.id}`,
        community: row,
      }),
    ),
    ...rows.prompts.map(
      ({ since_at, ...prompt }): Line => ({
        ...nothing,
        section: 'prompts',
        kind: 'prompt drew nothing',
        key: `prompt drew nothing:${prompt.id}`,
        since_at,
        prompt,
      }),
    ),
    ...rows.sources.map(
      ({ since_at, ...source }): Line => ({
        ...nothing,
        section: 'outside',
        kind: 'source given up',
        key: `source given up:${source.id}`,
        since_at,
        source,
      }),
    ),
  ];
  const snoozed = new Map(rows.snoozes.map((row) => [row.line, row]));
  return {
    community: { id, slug, name: community.name },
    measures: { ...rows.measures[0], across: rows.across[0] },
    sections: sections
      .map((name) => ({
        name,
        lines: lines
          .filter(({ section }) => section === name)
          .sort(byAge)
          .slice(0, lines_per_section_max)
          .map(({ section, ...line }) => ({ ...line, snoozed: toSnooze(snoozed.get(line.key)) })),
      }))
      .filter((each) => each.lines.length > 0),
  };
}

// What is due by its day, everything else by how long it has waited; what has no age keeps its order.
const ageOf = ({ due, risk, since_at }: Line): number =>
  risk === null ? ((due?.due_at ?? since_at)?.getTime() ?? 0) : Date.parse(risk.due_on);
const byAge = (a: Line, b: Line): number => ageOf(a) - ageOf(b);

const question = (kind: Kind, { id, title, since_at, repeats }: queries.QuestionRow): Line => ({
  ...nothing,
  section: 'questions',
  kind,
  key: `${kind}:${id}`,
  since_at,
  item: { id, kind: 'question', title },
  repeats: repeats === 0 ? null : repeats,
});

// A limit too: its rule, who answers for it, and until when.
const repeated = (row: queries.RepeatedRow, now: Date): Line => {
  const due_at = afterWorkingDays(row.since_at, repeated_working_days, row.calendar);
  return {
    ...question('question repeated', row),
    risk: {
      id: row.id,
      rule: 'asked again',
      label: null,
      count: row.repeats,
      of: null,
      due_on: due_at.toISOString().slice(0, 10),
      overdue: due_at < now,
      owner: cardOf(row.owner_id, row.owner, row.handle),
      holder: null,
    },
  };
};

const person = (section: Section, kind: Kind, { id, name, handle, since_at, topic }: queries.PersonRow): Line => ({
  ...nothing,
  section,
  kind,
  key: `${kind}:${id}`,
  since_at,
  person: cardOf(id, name, handle),
  topic,
});

const toSnooze = (row: queries.SnoozeRow | undefined) =>
  row === undefined ? null : { until_on: row.until_on, reason: row.reason, by: cardOf(row.by_id, row.by, row.handle) };

/** Puts a line off until a day, for a reason that all who look after the community can read. */
export async function snooze(
  asking: Asking,
  wish: { community: string; line: string; until_on: string; reason: string },
): Promise<void> {
  const { community, sections: found } = await viewConsole(asking, wish.community);
  refuseIf(whyNotSnooze(wish.until_on, asking.now), 'invalid');
  if (!found.some(({ lines }) => lines.some(({ key }) => key === wish.line))) unknown('line');
  const { line, until_on, reason } = wish;
  const row = { community_id: community.id, line, until_on, reason, by: asker(asking), at: asking.now };
  await queries.writeSnooze(asking.db, row);
  asking.record({ what: 'console.snoozed', about: { community: community.id, line, until_on } });
}

/** It stands there again. */
export async function wake(asking: Asking, wish: { community: string; line: string }): Promise<void> {
  const community = await seeCommunity(asking, wish.community);
  refuseIf(whyNotConsole(community.role));
  if (!(await queries.endSnooze(asking.db, community.id, wish.line))) unknown('line');
  asking.record({ what: 'console.woken', about: { community: community.id, line: wish.line } });
}
