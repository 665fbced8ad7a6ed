import { z } from 'zod';
import { refuse } from '../../ground/refusal.ts';
import { seeCommunity } from '../communities/acts.ts';
import { calendarOf, communityArray, mineArray, mineQuery } from '../communities/queries.ts';
import { labelKey } from '../labels/label.ts';
import { cardOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Asking, asker, type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { type LineRow, linesQuery } from './line-queries.ts';
import { promptsOf } from './prompts.ts';
import * as queries from './queries.ts';
import { type Prompt, summed } from './report.ts';
import * as shapes from './shapes.ts';
import * as streams from './stream-queries.ts';
import { dueOn, isWeek, weekAfter, weekOf } from './week.ts';

const lines_shown_max = 600;
const writers_shown_max = 300;
const weeks_shown = 6;
const weeks_open = 3;
const looked_at_max = 200;
const offers_max = 12;

const word = z.string().trim().min(1).max(120);
const ref = z.string().max(60);
/** The same for both views, so that going from one to the other keeps what was chosen. */
const chosen = {
  community: ref.optional(),
  week: shapes.week.optional(),
  person: id.optional(),
  prompt: z.string().max(40).optional(),
  place: word.optional(),
  asset: word.optional(),
  label: word.optional(),
};
type Chosen = { [Name in keyof typeof chosen]?: string | undefined };

function wantedOf(asking: Asking, input: Chosen): streams.Wanted {
  if (input.week !== undefined && !isWeek(input.week))
    refuse('invalid', 'There is no such week. A week is written as 2026-W21.');
  const { week = null, person = null, prompt = null, place = null, asset = null, community } = input;
  const label = input.label === undefined ? null : labelKey(input.label);
  // Of one person everything that may be read; of nobody in particular what stands in my communities.
  const mine = person === null ? mineArray(asking) : null;
  const communities = community === undefined ? mine : communityArray(asking, community);
  return { week, person, prompt, place, asset, label, communities };
}

async function list(asking: Asking, input: Chosen & { after?: string; limit: number }) {
  const wanted = wantedOf(asking, input);
  const page = toPage(
    await streams.entries(asking, wanted, fromCursor(input.after, 2), input.limit),
    input.limit,
    (row) => [row.at, row.id],
  );
  const found = page.items.filter((row) => row.visible);
  const lines = await linesOf(
    asking,
    found.map((row) => row.id),
    wanted,
  );
  const items = found.map(({ visible, author_id, author, handle, role_line, home, home_slug, ...row }) => ({
    ...row,
    author: { ...cardOf(author_id, author, handle), role_line },
    home: home === null || home_slug === null ? null : { name: home, slug: home_slug },
    lines: lines.filter((line) => line.report_id === row.id).map(shapes.toLine),
  }));
  return { items, next: page.next };
}

async function linesOf(asking: Asking, reports: string[], wanted: streams.Wanted, community: string | null = null) {
  if (reports.length === 0) return [];
  return (await linesQuery(asking, reports, wanted, lines_shown_max, community).execute(asking.db)).rows;
}

async function people(asking: Asking, input: Chosen & { unit: streams.Unit; after?: string; limit: number }) {
  const community = input.community === undefined ? null : (await seeCommunity(asking, input.community)).id;
  if (input.unit === 'community' && community === null)
    refuse('invalid', 'community: Say whose people you want to see.');
  const wanted = wantedOf(asking, input);
  const last = input.week ?? weekOf(asking.now);
  const weeks = Array.from({ length: weeks_shown }, (_, n) => weekAfter(last, n + 1 - weeks_shown));
  const of = { unit: input.unit, community, weeks, after: fromCursor(input.after, 2), limit: input.limit };
  // The weeks are the columns; all else that was chosen chooses what stands in them.
  const anywhere = input.community === undefined ? { communities: null } : {};
  const rows = await streams.colleagues(asking, of, {
    ...wanted,
    ...anywhere,
    week: null,
    person: input.person ?? null,
  });
  const page = toPage(rows, input.limit, (row) => [row.sort, row.id]);
  return {
    weeks,
    next: page.next,
    items: page.items.map(({ id: person, name, handle, role_line, reports }) => ({
      ...cardOf(person, name, handle),
      role_line,
      reports,
    })),
  };
}

/** One week of a community: all its lines by what was asked, and its numbers together. */
async function week(asking: Asking, input: { community: string; week?: string }) {
  const found = await seeCommunity(asking, input.community);
  const wanted = wantedOf(asking, { week: input.week ?? weekOf(asking.now), community: input.community });
  const writers = await streams.writersOf(asking, found.id, wanted.week as string, writers_shown_max);
  const lines = await linesOf(
    asking,
    writers.map(({ report }) => report),
    wanted,
    found.id,
  );
  const byReport = new Map(writers.map((writer) => [writer.report, writer]));
  return {
    community: { id: found.id, slug: found.slug, name: found.name },
    week: wanted.week as string,
    writers: writers.map(({ report, id: person, name, handle }) => ({ ...cardOf(person, name, handle), report })),
    prompts: askedIn((await promptsOf(asking.db, found.id)).prompts, writers, lines),
    lines: lines.map((line) => {
      const { id: person, name, handle } = byReport.get(line.report_id) as (typeof writers)[number];
      return { ...shapes.toLine(line), report: line.report_id, by: cardOf(person, name, handle) };
    }),
    sums: summed(
      lines.flatMap(({ label, value, unit }) => (label === null || value === null ? [] : [{ label, value, unit }])),
    ),
    whole: lines.length < lines_shown_max && writers.length < writers_shown_max,
  };
}

/** What is asked now, and behind it what was when these were written. */
function askedIn(now: Prompt[], writers: { prompts: Prompt[] }[], lines: LineRow[]): Prompt[] {
  const asked = new Map([...writers.flatMap(({ prompts }) => prompts), ...now].map((prompt) => [prompt.key, prompt]));
  const keys = [
    ...new Set([...now.filter(({ on }) => on).map(({ key }) => key), ...lines.map(({ prompt }) => prompt)]),
  ];
  return keys.flatMap((key) => asked.get(key) ?? []);
}

/** Where I stand with my own: which weeks are open, when this one is due, and what to begin from. */
async function mine(asking: Asking) {
  const me = asker(asking);
  const this_week = weekOf(asking.now);
  const last = await queries.reportBefore(asking, me, this_week);
  const communities = (await mineQuery(asking).execute(asking.db)).rows;
  const isIn = (community: string) => communities.some((each) => each.id === community);
  // Of several none is taken for them; on which day it is due then is said by the calendar of any.
  const only = communities.length === 1 ? (communities[0]?.id ?? null) : null;
  const home = last !== null && isIn(last.home_id) ? last.home_id : only;
  const clock = home ?? communities[0]?.id;
  const habit = await queries.habitOf(asking.db, me);
  const weeks = Array.from({ length: weeks_open }, (_, n) => weekAfter(this_week, -n));
  const written = await queries.writtenIn(asking, me, weeks);
  return {
    this_week,
    due_on: clock === undefined ? null : dueOn(this_week, habit.due_weekday, await calendarOf(asking.db, clock, me)),
    weeks: weeks.map((each) => ({ week: each, report: written.find((report) => report.week === each)?.id ?? null })),
    last: last === null ? null : { id: last.id, week: last.week },
    home,
    also: last === null ? [] : last.also.filter(isIn),
    habit,
  };
}

const habit = z.object({ due_weekday: z.number(), reminded: z.boolean(), snoozed_week: z.string().nullable() });
const entry = z.object({
  id: z.string(),
  week: z.string(),
  at: z.date(),
  written_at: z.date(),
  prompts: shapes.prompts,
  author: personCard.extend({ role_line: z.string() }),
  home: z.object({ name: z.string(), slug: z.string() }).nullable(),
  lines: z.array(shapes.line),
});
const count = z.object({ label: z.string(), value: z.number(), unit: z.string(), lines: z.number() });

export const routes: Route[] = [
  route({
    name: 'reports.list',
    says: 'Reports of my communities with their lines, newest first, chosen by community, week, person, prompt, place, asset or label',
    method: 'GET',
    path: '/reports',
    who: 'person',
    input: z.strictObject({ ...chosen, ...paging }),
    output: pageOf(entry),
    act: list as any,
  }),
  route({
    name: 'reports.people',
    says: 'The people of my team, my site or a community by name, each with what they wrote in the last weeks',
    method: 'GET',
    path: '/reports/people',
    who: 'person',
    input: z.strictObject({ ...chosen, unit: z.enum(['team', 'site', 'community']).default('team'), ...paging }),
    output: pageOf(
      personCard.extend({
        role_line: z.string(),
        reports: z.array(z.object({ id: z.string(), week: z.string(), lines: z.number() })),
      }),
    ).extend({ weeks: z.array(z.string()) }),
    act: people as any,
  }),
  route({
    name: 'reports.week',
    says: 'One week of a community: all lines by prompt, each with its permalink, and numbers summed where their unit is the same',
    method: 'GET',
    path: '/reports/week',
    who: 'person',
    input: z.strictObject({ community: ref, week: shapes.week.optional() }),
    output: z.object({
      community: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
      week: z.string(),
      writers: z.array(personCard.extend({ report: z.string() })),
      prompts: shapes.prompts,
      lines: z.array(shapes.line.extend({ report: z.string(), by: personCard })),
      sums: z.array(count),
      /** False: there is more than one page holds. */
      whole: z.boolean(),
    }),
    act: week as any,
  }),
  route({
    name: 'reports.offers',
    says: 'Places, assets and labels by which the latest reports of my communities can be chosen',
    method: 'GET',
    path: '/reports/offers',
    who: 'person',
    input: z.strictObject({}),
    output: z.object({ places: z.array(z.string()), assets: z.array(z.string()), labels: z.array(z.string()) }),
    act: async (asking) => await streams.offers(asking, mineArray(asking), looked_at_max, offers_max),
  }),
  route({
    name: 'reports.mine',
    says: 'Where I stand with my own reports: this week, when it is due, and what to begin from',
    method: 'GET',
    path: '/reports/mine',
    who: 'person',
    input: z.strictObject({}),
    output: z.object({
      this_week: z.string(),
      /** Null: I do not work this week at all. */
      due_on: z.string().nullable(),
      weeks: z.array(z.object({ week: z.string(), report: z.string().nullable() })),
      last: z.object({ id: z.string(), week: z.string() }).nullable(),
      home: z.string().nullable(),
      also: z.array(z.string()),
      habit,
    }),
    act: mine,
  }),
  route({
    name: 'reports.setHabit',
    says: 'The day of the week on which I write, whether I am told of it, and whether not this week',
    method: 'PUT',
    path: '/reports/habit',
    who: 'person',
    input: z.strictObject({
      due_weekday: z.number().int().min(1).max(7).optional(),
      reminded: z.boolean().optional(),
      snoozed: z.boolean().optional(),
    }),
    output: habit,
    act: acts.setHabit,
  }),
];
