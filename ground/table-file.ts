import { parse } from 'csv-parse/sync';

export type TableFile = { encoding: 'utf-8' | 'windows-1252'; header: string[]; rows: TableRow[] };
export type TableRow = { line: number; cells: string[] };

const delimiters = [';', '\t', ','];

/**
 * The rows of a CSV file as offices write it: commas, semicolons or tabs; UTF-8 with or without its mark, else Windows-1252,
 * in which every byte is a letter. Null: it is no table.
 */
export function readTableFile(bytes: Uint8Array): TableFile | null {
  const { text, encoding } = decoded(bytes);
  if (text.includes('\u0000')) return null;
  // Whichever stands most often in the first line parts it; what stands within quotation marks is no mark.
  const first = text.slice(0, text.search(/\r?\n|$/)).replaceAll(/"[^"]*"/g, '');
  const [delimiter] = delimiters
    .map((sign) => [sign, first.split(sign).length] as const)
    .reduce((best, each) => (each[1] > best[1] ? each : best));
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const [header, ...rows] = records;
    if (header === undefined) return null;
    return {
      encoding,
      header: header.record,
      rows: rows.map(({ record, info }) => ({ line: info.lines, cells: record })),
    };
  } catch {
    return null;
  }
}

function decoded(bytes: Uint8Array): { text: string; encoding: TableFile['encoding'] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
