import { acknowledge } from '../notes/acts.ts';
import { linkNote } from '../practices/linking.ts';
import { read, write } from '../reports/acts.ts';
import { echo, translate } from '../reports/echoes.ts';
import { linesQuery } from '../reports/line-queries.ts';
import { type LineWish, lines_max } from '../reports/report.ts';
import type { Asking } from '../route.ts';
import { type ReportTold, reportsTold } from './reports-told.ts';
import { idOf, type World, who } from './world.ts';

/** What was told so long ago has been answered, line by line. */
const answered_weeks = 1;
const all_lines = { prompt: null, place: null, asset: null, label: null };

/** Plans what people told of their weeks: on the Friday of each, read by some in the days after. */
export function planReports(world: World): void {
  for (const told of reportsTold) planReport(world, told);
}

function planReport(world: World, told: ReportTold): void {
  const { time } = world;
  const at = time.moment(daysSinceFriday(time.now) + 7 * (told.weeks_ago - 1), 14);
  time.plan(at, async (as) => {
    const home = idOf(world, 'communities', told.home);
    const also = (told.also ?? []).map((key) => idOf(world, 'communities', key));
    const { id } = await write(as(who(world, told.by)), { lines: linesIn(told), home, also });
    for (const [n, handle] of (told.read_by ?? []).entries())
      time.plan(time.after(at, 2 + 5 * n), async (as) => {
        await read(as(who(world, handle)), id);
      });
    for (const [n, handle] of (told.same ?? []).entries())
      time.plan(time.after(at, 20 + n), async (as) => {
        const asking = as(who(world, handle));
        await echo(asking, await whatWorked(asking, id), true);
      });
    const { linked, here, read_by = [] } = told;
    if (told.weeks_ago > answered_weeks)
      time.plan(time.after(at, 19), async (as) => {
        const asking = as(who(world, read_by[0]));
        for (const note of (await linesOf(asking, id)).flatMap(({ note_id }) => note_id ?? []))
          await acknowledge(asking, { note, words: '' });
      });
    if (linked !== undefined)
      time.plan(time.after(at, 22), async (as) => {
        const { id: practice, steps } = world.practices.get(linked.practice)!;
        const asking = as(who(world, linked.by));
        const note = await whatWorked(asking, id);
        await linkNote(asking, { practice, note, step: steps.get(linked.step)!, relation: 'extends' });
      });
    if (here !== undefined)
      time.plan(time.after(at, 90), async (as) => {
        const asking = as(who(world, here.by));
        await translate(asking, {
          note: await whatWorked(asking, id),
          community: idOf(world, 'communities', here.community),
          words: here.words,
          context: here.place === undefined ? {} : { place: here.place },
        });
      });
  });
}

async function linesOf(asking: Asking, report: string) {
  const { rows } = await linesQuery(asking, [report], all_lines, lines_max).execute(asking.db);
  return rows;
}

async function whatWorked(asking: Asking, report: string): Promise<string> {
  const rows = await linesOf(asking, report);
  return rows.find(({ prompt, note_id }) => prompt === 'worked' && note_id !== null)?.note_id as string;
}

const linesIn = ({ worked, did_not, surprised, need_help, numbers = [] }: ReportTold): LineWish[] => [
  ...Object.entries({ worked, did_not, surprised, need_help }).flatMap(([prompt, bodies]) =>
    (bodies ?? []).map((body) => ({ prompt, body })),
  ),
  ...numbers.map(([label, value, unit]) => ({ prompt: 'numbers', number: { label, value, unit } })),
];

/** Days since the last Friday that is over. */
const daysSinceFriday = (now: Date): number => (now.getUTCDay() + 2) % 7 || 7;
