import { weekAfter } from '../../lore/reports/week.ts';
import type { Crawled, Member } from './build.ts';
import type { Guard } from './model.ts';
import type { ItemPlan } from './plan.ts';

type Hide = (what: string, besides?: string[], guard?: Guard) => string;
const this_week = '2026-W19';

/** A report with a line where it stands, one that is aimed elsewhere, and a number: three kinds of readers. */
export async function report(
  w: Crawled,
  of: { plan: ItemPlan; n: number; author: Member; talker: Member; home: string; also: string[] },
  hide: Hide,
): Promise<string> {
  const { author, talker, home, also, n } = of;
  const elsewhere = w.communities.find(
    (each) => each !== home && w.model.communities.get(each)?.members.has(author.id),
  );
  const guards = [{ item: '' }, { item: '' }];
  const lines = guards.map((guard, at) => ({
    prompt: at === 0 ? 'need_help' : 'worked',
    body: `Line ${hide(`the words of line ${at}`, [], guard)} of a week.`,
    context: { place: hide(`the place of line ${at}`, [author.id], guard) },
    ...(at === 1 && elsewhere !== undefined ? { home: elsewhere } : {}),
  }));
  const number = { label: hide('what is counted'), value: 3, unit: hide('its unit') };
  // Its author has one of each week.
  const wish = { week: weekAfter(this_week, -(n % 12)), home, also, lines: [...lines, { prompt: 'numbers', number }] };
  const { id } = await w.must(author, 'reports.write', wish);
  w.know('report', id);
  const written = await w.must(author, 'reports.open', { report: id });
  for (const [at, guard] of guards.entries()) {
    const { id: line, note } = written.lines[at];
    w.know('line', line);
    w.know('item', note.id);
    w.know('note', note.id);
    guard.item = note.id;
    const isAimed = at === 1 && elsewhere !== undefined;
    w.model.items.set(note.id, {
      kind: 'note',
      author: author.id,
      sealed: null,
      home: isAimed ? (elsewhere as string) : home,
      communities: new Set(isAimed ? [elsewhere as string] : [home, ...also]),
      restricted: false,
      lineOf: id,
    });
    await w.must(author, 'labels.set', { item: note.id, labels: ['common'] });
    if (talker !== author && w.model.mayRead(talker.id, note.id) && at === 0)
      await w.must(talker, 'reports.echo', { note: note.id });
  }
  return id;
}
