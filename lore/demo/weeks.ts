import { read, write } from '../reports/acts.ts';
import { echo } from '../reports/echoes.ts';
import { linesQuery } from '../reports/line-queries.ts';
import { type LineWish, lines_max } from '../reports/report.ts';
import { type ReportTold, reportsTold } from './reports-told.ts';
import { idOf, type World, who } from './world.ts';

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
        const { rows } = await linesQuery(asking, [id], all_lines, lines_max).execute(asking.db);
        const worked = rows.find(({ prompt, note_id }) => prompt === 'worked' && note_id !== null);
        await echo(asking, worked?.note_id as string, true);
      });
  });
}

const linesIn = ({ worked, did_not, surprised, need_help, numbers = [] }: ReportTold): LineWish[] => [
  ...Object.entries({ worked, did_not, surprised, need_help }).flatMap(([prompt, bodies]) =>
    (bodies ?? []).map((body) => ({ prompt, body })),
  ),
  ...numbers.map(([label, value, unit]) => ({ prompt: 'numbers', number: { label, value, unit } })),
];

/** Days since the last Friday that is over. */
const daysSinceFriday = (now: Date): number => (now.getUTCDay() + 2) % 7 || 7;
