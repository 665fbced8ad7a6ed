import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { type CsvError, parse } from 'csv-parse';
import { type Loss, loss } from './importer.ts';

// A file of a kilobyte can unpack to a disk of zeros.
const bytes_max = 1_000_000_000;
const header_letters_max = 64_000;
const row_letters_max = 1_000_000;

export type Csv = { path: string; name: string; encoding: 'utf-8' | 'windows-1252'; isGzip: boolean };
export type Row = { kind: 'row'; where: string; fields: Record<string, string> };

/**
 * Looks through a CSV file, gzipped or not, from its first to its last byte. Refuses one that cannot be read or lacks a
 * column, with a sentence. What is not UTF-8 is taken as Windows-1252, in which every byte is a letter.
 */
export async function checkCsv(path: string, columns: string[], format: string): Promise<Csv> {
  const name = basename(path);
  const isGzip = await startsAsGzip(path);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let encoding: Csv['encoding'] = 'utf-8';
  let start = '';
  for await (const chunk of bytesOf(path, isGzip)) {
    if (start.length < header_letters_max) start += chunk.toString('latin1');
    if (encoding === 'utf-8') {
      try {
        decoder.decode(chunk, { stream: true });
      } catch {
        encoding = 'windows-1252';
      }
    }
  }
  const header = await firstRow(start.slice(0, header_letters_max));
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    throw new Error(`${path} is not ${format}: it has no column “${missing[0]}”. Nothing was imported.`);
  }
  return { path, name, encoding, isGzip };
}

/** The rows of a file that was checked, by column, and what could not be read as a row. */
export async function* readCsv(csv: Csv): AsyncGenerator<Row | Loss> {
  if (csv.encoding !== 'utf-8') {
    yield loss('encoding', csv.name, 'It is not UTF-8 and was read as Windows-1252. Look at its accents and dashes.');
  }
  const skipped: Loss[] = [];
  const parser = parse({
    columns: (header: string[]) => header.map(plain),
    // Before a field only: what follows a quotation mark says whether it ends the field.
    ltrim: true,
    info: true,
    // People write "so" inside of what they write.
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: row_letters_max,
    on_skip: (fault: CsvError | undefined) => {
      skipped.push(loss('row', `${csv.name} line ${fault?.lines ?? '?'}`, whyOf(fault)));
      return undefined;
    },
  });
  const feeding = feed(csv, parser);
  for await (const { record, info } of parser) {
    yield* skipped.splice(0);
    yield { kind: 'row', where: `${csv.name} line ${info.lines}`, fields: record };
  }
  await feeding;
  yield* skipped;
}

/** A column's name as it is compared: export tools differ in case, spaces and underscores. */
function plain(column: string): string {
  return column
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

async function feed(csv: Csv, parser: ReturnType<typeof parse>): Promise<void> {
  const decoder = new TextDecoder(csv.encoding);
  for await (const chunk of bytesOf(csv.path, csv.isGzip)) {
    if (parser.write(decoder.decode(chunk, { stream: true })) === false) {
      await new Promise((resolve) => parser.once('drain', resolve));
    }
  }
  parser.end(decoder.decode());
}

async function* bytesOf(path: string, isGzip: boolean): AsyncGenerator<Buffer> {
  const file = createReadStream(path);
  const gunzip = createGunzip();
  if (isGzip) file.on('error', (fault) => gunzip.destroy(fault)).pipe(gunzip);
  let bytes = 0;
  try {
    for await (const chunk of isGzip ? gunzip : file) {
      bytes += chunk.length;
      if (bytes > bytes_max) throw new Error(`${path} unpacks to more than ${bytes_max / 1e9} GB. Split it.`);
      yield chunk;
    }
  } catch (fault) {
    const { code = '', message } = fault as NodeJS.ErrnoException;
    if (code.startsWith('Z_')) throw new Error(`${path} is a broken gzip file (${message}). Nothing was imported.`);
    throw new Error(code === '' ? message : `${path} cannot be read (${code}). Nothing was imported.`);
  } finally {
    file.destroy();
  }
}

async function startsAsGzip(path: string): Promise<boolean> {
  const file = await open(path).catch((fault: NodeJS.ErrnoException) => {
    throw new Error(fault.code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read (${fault.code}).`);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    throw new Error(code === 'EISDIR' ? `${path} is a folder. Name its files.` : `${path} cannot be read (${code}).`);
  } finally {
    await file.close();
  }
}

async function firstRow(text: string): Promise<string[]> {
  const line = text.replace(/^(?:\xef\xbb\xbf|\ufeff)/, '').split(/\r?\n/)[0];
  const parser = parse(line, { ltrim: true, relax_quotes: true, skip_records_with_error: true });
  for await (const row of parser) return (row as string[]).map(plain);
  return [];
}

function whyOf(fault: CsvError | undefined): string {
  if (fault?.code === 'CSV_RECORD_INCONSISTENT_COLUMNS') return 'It has more or fewer fields than there are columns.';
  if (fault?.code === 'CSV_QUOTE_NOT_CLOSED')
    return 'A quotation mark opens and never closes: the rest of the file is inside.';
  return `It cannot be read as a row (${fault?.code ?? 'no reason given'}).`;
}
