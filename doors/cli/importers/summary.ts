import type { Done } from '../../../lore/imports/record.ts';
import type { Report } from './run.ts';

const examples_max = 3;
const words = {
  person: 'people',
  community: 'communities',
  note: 'notes',
  page: 'pages',
  practice: 'practices',
  question: 'questions',
  answer: 'answers',
  comment: 'comments',
  file: 'files',
} as const;
const columns: Done[] = ['made', 'changed', 'unchanged', 'left'];

/** What an import did, for a person at a terminal: a table of counts, and what was lost, by kind, with a few examples. */
export function summaryOf(report: Report): string {
  const kinds = Object.entries(report.counts).filter(([, counts]) => columns.some((done) => counts[done] > 0));
  const row = (first: string, cells: string[]) =>
    `  ${first.padEnd(12)}${cells.map((cell) => cell.padStart(11)).join('')}`;
  const lines = [
    row('', report.dry_run ? ['to make', 'to change', 'unchanged', 'left'] : columns),
    ...kinds.map(([kind, counts]) =>
      row(
        words[kind as keyof typeof words],
        columns.map((done) => counted(counts[done])),
      ),
    ),
  ];
  if (report.losses.length === 0) return [...lines, '', '  Nothing was lost.'].join('\n');
  lines.push('', `  ${counted(report.losses.length)} things could not come, or came other than they were:`);
  for (const [what, losses] of byKind(report.losses)) {
    lines.push(`  ${counted(losses.length).padStart(7)}  ${what}`);
    for (const { where, why } of losses.slice(0, examples_max))
      lines.push(`           ${cut(where, 60)}: ${cut(why, 110)}`);
    if (losses.length > examples_max) lines.push(`           and ${counted(losses.length - examples_max)} more`);
  }
  return lines.join('\n');
}

function byKind(losses: Report['losses']): [string, Report['losses']][] {
  const kinds = Map.groupBy(losses, (loss) => loss.what);
  return [...kinds].sort(([, a], [, b]) => b.length - a.length);
}

function counted(count: number): string {
  return count.toLocaleString('en');
}

function cut(text: string, letters: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > letters ? `${line.slice(0, letters - 1)}…` : line;
}
