import { z } from 'zod';
import { together } from '../../ground/base.ts';
import { unknown } from '../../ground/refusal.ts';
import { seeCommunity } from '../communities/acts.ts';
import { type PlacementRow, placementsQuery } from '../communities/item-queries.ts';
import { context } from '../notes/routes.ts';
import { cardOf } from '../people/person.ts';
import { id } from '../people/routes.ts';
import { type Asking, type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import * as echoes from './echoes.ts';
import { type LineRow, linesQuery } from './line-queries.ts';
import { type InForce, promptsOf, setPrompts } from './prompts.ts';
import * as queries from './queries.ts';
import { lines_max, whyNotChange, whyNotEcho, whyNotEditPrompts } from './report.ts';
import * as shapes from './shapes.ts';

const nothing = z.object({});
const lines = z.array(shapes.lineWish).max(lines_max, `A report has ${lines_max} lines at most.`);
const ref = z.string().max(60);
const all = { prompt: null, place: null, asset: null, label: null };

async function open(asking: Asking, wish: { report: string }) {
  const { report, ...standing } = await acts.seeReport(asking, wish.report);
  const { mine, until } = standing;
  const rows = await together<{ lines: LineRow; placements: PlacementRow; readers: queries.Readers }>(asking.db, {
    lines: linesQuery(asking, [report.id], all, lines_max),
    placements: placementsQuery(asking, report.id),
    readers: queries.readersQuery(asking, report.id),
  });
  const { author_id, author, handle, home_id, ...rest } = report;
  return {
    ...rest,
    author: cardOf(author_id, author, handle),
    home: home_id,
    mine,
    lines: rows.lines.map(shapes.toLine),
    placements: rows.placements,
    readers: mine ? rows.readers[0] : null,
    changeable_until: until,
    why_not: { change: whyNotChange(standing), echo: whyNotEcho({ mine }) },
  };
}

async function withRights(asking: Asking, community: string | undefined, { number, ...rest }: InForce) {
  const found = community === undefined ? null : await seeCommunity(asking, community);
  const who = { isAdmin: asking.as.admin, isSteward: found?.role === 'steward', ofCommunity: found !== null };
  return { ...rest, version: number, why_not: { edit: whyNotEditPrompts(who) } };
}

export const routes: Route[] = [
  route({
    name: 'reports.write',
    says: 'Write my report of a week: each line becomes a note of its own, numbers stand with the report',
    method: 'POST',
    path: '/reports',
    who: 'person',
    input: z.strictObject({
      week: shapes.week.optional().describe('As 2026-W21; without it this week.'),
      lines,
      home: id,
      also: z.array(id).max(49).default([]),
    }),
    output: z.object({ id: z.string(), week: z.string() }),
    act: acts.write,
  }),
  route({
    name: 'reports.open',
    says: 'A report with those of its lines that I may read, what they ask and what has come of them so far',
    method: 'GET',
    path: '/reports/:report',
    who: 'person',
    input: z.strictObject({ report: id }),
    output: shapes.report,
    act: open as any,
  }),
  route({
    name: 'reports.addLines',
    says: 'Add lines to my report, until the day after it is due',
    method: 'POST',
    path: '/reports/:report/lines',
    who: 'person',
    input: z.strictObject({ report: id, lines }),
    output: z.object({ lines: z.array(z.string()) }),
    act: acts.addLines,
  }),
  route({
    name: 'reports.takeLine',
    says: 'Take a line out of my report; its note stays where others have done something with it',
    method: 'DELETE',
    path: '/reports/:report/lines/:line',
    who: 'person',
    input: z.strictObject({ report: id, line: id }),
    output: z.object({ note: z.enum(['stays', 'goes']).nullable() }),
    act: acts.takeLine,
  }),
  route({
    name: 'reports.restrict',
    says: 'Restrict a report and the lines that stand beside it, for a reason and until a day; by itself each line keeps its readers',
    method: 'PUT',
    path: '/reports/:report/restriction',
    who: 'person',
    input: z.strictObject({
      report: id,
      reason: z.string().trim().min(1).max(500),
      until: z.coerce.date().optional(),
    }),
    output: z.object({ lines: z.number() }),
    act: acts.restrictWhole,
  }),
  route({
    name: 'reports.read',
    says: 'I have opened this report: its author is told how many people have, never who',
    method: 'PUT',
    path: '/reports/:report/reading',
    who: 'person',
    input: z.strictObject({ report: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.read(asking, input.report);
      return {};
    },
  }),
  route({
    name: 'reports.ofNote',
    says: 'The report in which a note is a line; its prompt',
    method: 'GET',
    path: '/notes/:note/report',
    who: 'person',
    input: z.strictObject({ note: id }),
    output: z.object({ report: z.string(), week: z.string(), prompt: z.string(), mine: z.boolean() }),
    act: async (asking, input) => {
      const { line, ...found } = (await queries.lineOfNote(asking, input.note)) ?? unknown('report');
      return found;
    },
  }),
  route({
    name: 'reports.echo',
    says: 'This worked for me too: its author is told',
    method: 'PUT',
    path: '/notes/:note/echo',
    who: 'person',
    input: z.strictObject({ note: id }),
    output: nothing,
    act: async (asking, input) => {
      await echoes.echo(asking, input.note, true);
      return {};
    },
  }),
  route({
    name: 'reports.unecho',
    says: 'Take back that this worked for me too',
    method: 'DELETE',
    path: '/notes/:note/echo',
    who: 'person',
    input: z.strictObject({ note: id }),
    output: nothing,
    act: async (asking, input) => {
      await echoes.echo(asking, input.note, false);
      return {};
    },
  }),
  route({
    name: 'reports.translate',
    says: 'Do it in my conditions: a variation where the line is linked to a step, else a practice that comes from it',
    method: 'POST',
    path: '/notes/:note/translation',
    who: 'person',
    input: z.strictObject({
      note: id,
      community: id,
      words: z.string().trim().min(1, 'Say what you do instead.').max(5000),
      context: context.default({}),
    }),
    output: z.object({ practice: z.string(), variation: z.string().nullable(), deviation: z.boolean() }),
    act: echoes.translate,
  }),
  route({
    name: 'reports.prompts',
    says: 'What reports ask: of a community, or of the organisation',
    method: 'GET',
    path: '/reports/prompts',
    who: 'person',
    input: z.strictObject({ community: ref.optional() }),
    output: shapes.inForce,
    act: async (asking, { community }) => {
      const found = community === undefined ? null : await seeCommunity(asking, community);
      return await withRights(asking, community, await promptsOf(asking.db, found?.id ?? null));
    },
  }),
  route({
    name: 'reports.setPrompts',
    says: 'Say what reports ask from now on: those that are written keep what they were written with',
    method: 'PUT',
    path: '/reports/prompts',
    who: 'person',
    edits: true,
    input: z.strictObject({ community: ref.optional(), seen_version: z.number().int(), prompts: shapes.promptsWish }),
    output: shapes.inForce,
    act: async (asking, input) => await withRights(asking, input.community, await setPrompts(asking, input as any)),
  }),
];
