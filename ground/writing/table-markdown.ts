/* Tables as GitHub writes them: the first row is the header, each cell one line, and no cell spans others. */
import type { Node } from '@tiptap/pm/model';
import type { Env } from './dialect.ts';
import { type Frame, writeLine } from './inline-markdown.ts';

const columns_max = 200;
const frame: Frame = {
  oneLine: true,
  around: (line) => `| ${line.replaceAll('|', '\\|')} |\n| --- |`,
  types: 'table_open thead_open tr_open th_open inline th_close tr_close thead_close table_close',
};
const rules: Record<string, string> = { left: ':--', right: '--:', center: ':-:' };

export function writeTable(table: Node, env: Env): string {
  const rows = table.children.map((row) => row.children.flatMap((cell) => cellsOf(cell, env)));
  const columns = Math.min(columns_max, Math.max(...rows.map((row) => row.length)));
  const aligns = table.firstChild!.children.flatMap((cell) => alike(cell, rules[cell.attrs.align] ?? '---'));
  const lines = rows.map((row) => lineOf(Array.from({ length: columns }, (_, at) => row[at] ?? '')));
  lines.splice(1, 0, lineOf(Array.from({ length: columns }, (_, at) => aligns[at] ?? '---')));
  return lines.join('\n');
}

const lineOf = (cells: string[]) => `| ${cells.join(' | ')} |`;

function cellsOf(cell: Node, env: Env): string[] {
  const text = writeLine(cell.firstChild?.children ?? [], frame, env).replaceAll('|', '\\|');
  return alike(cell, '').with(0, text);
}

/** What a cell gives to each column it spans. */
const alike = ({ attrs }: Node, value: string): string[] =>
  Array.from({ length: Math.min(columns_max, Math.max(1, Math.trunc(Number(attrs.colspan)) || 1)) }, () => value);
