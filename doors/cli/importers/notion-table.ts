import { parse } from 'csv-parse/sync';
import { plainText } from './text.ts';

const rows_max = 500;
const columns_max = 20;
const cell_letters_max = 300;

/**
 * A database as a table of Markdown, each row with the page behind it: as much of it as a page can bear. The whole of it
 * is in the file that hangs on the page.
 */
export function tableOf(
  csv: string,
  rowLink: (title: string) => string | null,
  lose: (what: string, why: string) => void,
): string {
  let rows: string[][];
  try {
    rows = parse(csv, { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  } catch {
    lose('table', 'It is no table that can be read: its file hangs on the page.');
    return '';
  }
  const [head = [], ...all] = rows;
  if (head.length === 0) return '';
  if (all.length > rows_max)
    lose('table', `It has ${all.length} rows; the first ${rows_max} are shown, all are in its file.`);
  if (head.length > columns_max)
    lose('table', `It has ${head.length} columns; the first ${columns_max} are shown, all are in its file.`);
  const width = Math.min(head.length, columns_max);
  const line = (cells: string[]) => `| ${Array.from({ length: width }, (_, i) => cells[i] ?? '').join(' | ')} |`;
  const body = all.slice(0, rows_max).map((row) => {
    const cells = row.slice(0, width).map(cell);
    const href = rowLink(row[0] ?? '');
    if (href !== null) cells[0] = `[${cells[0].replace(/[[\]]/g, '\\$&') || 'Untitled'}](${href})`;
    return line(cells);
  });
  return [line(head.map(cell)), line(Array.from({ length: width }, () => '-')), ...body].join('\n');
}

function cell(text: string): string {
  const plain = plainText(text).replace(/\s+/g, ' ');
  const short = plain.length > cell_letters_max ? `${plain.slice(0, cell_letters_max)}…` : plain;
  return short.replace(/[\\|*_`<[\]]/g, '\\$&');
}
