import { SaxesParser } from 'saxes';
import type { Archive } from '../../../ground/archive-names.ts';
import { refuse } from '../../../ground/refusal.ts';
import { xmlPieces } from './xml-pieces.ts';

/** A row of a table: what its attributes say. */
export type Row = Readonly<Record<string, string>>;

const row_letters_max = 20_000_000;

/**
 * Hands on the rows of one file of a dump, one after the other, however long it is; returns how many there were. Refuses
 * what is no such file, and any definition of entities.
 */
export async function eachRow(
  archive: Archive,
  name: string,
  onRow: (row: Row) => void | Promise<void>,
): Promise<number> {
  const file = name.split('/').at(-1) ?? name;
  const root = file.replace(/\.xml$/i, '').toLowerCase();
  const parser = new SaxesParser({ xmlns: false });
  let rows: Row[] = [];
  let [depth, since_row, count] = [0, 0, 0];
  parser.on('error', () => refuse('invalid', `${file} is damaged or cut off. Unpack the dump again.`));
  parser.on('doctype', () => refuse('invalid', `${file} defines entities of its own. Stack Exchange does not.`));
  parser.on('opentag', ({ name: tag, attributes }) => {
    since_row = 0;
    if (depth === 0 ? tag.toLowerCase() !== root : depth !== 1 || tag !== 'row')
      refuse('invalid', `${file} is not one that Stack Exchange writes.`);
    if (depth++ === 1) rows.push(attributes as Record<string, string>);
  });
  parser.on('closetag', () => void depth--);
  for await (const text of xmlPieces(await archive.read(name))) {
    since_row += text.length;
    if (since_row > row_letters_max) refuse('too_large', `A row of ${file} is longer than can be read.`);
    if (text !== '') parser.write(text);
    count += rows.length;
    for (const row of rows) await onRow(row);
    rows = [];
  }
  parser.close();
  return count;
}

/** A number that names a row; null where there is none. */
export function idIn(row: Row, name: string): number | null {
  const text = row[name];
  if (text === undefined || text === '') return null;
  const id = Number(text);
  return Number.isSafeInteger(id)
    ? id
    : refuse('invalid', `“${text.slice(0, 40)}” is no ${name} that Stack Exchange writes.`);
}

/** `2014-01-21T20:58:43.500`: dumps tell the time in UTC. */
export function dateIn(row: Row, name: string): Date | null {
  const text = row[name] ?? '';
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{1,9})?)?$/.test(text)) return null;
  const date = new Date(text.length === 10 ? text : `${text.slice(0, 23)}Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** Tags in the old style (`<seals><cold>`) and in the new one (`|seals|cold|`). */
export const tagsIn = (text: string | undefined): string[] => (text ?? '').split(/[<>|]+/).filter((tag) => tag !== '');
