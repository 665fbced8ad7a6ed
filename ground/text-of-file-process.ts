import { setPriority } from 'node:os';
import { text } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';

// Reads a file from its standard input and says its text: in a process of its own, because a stranger's PDF can take
// all memory and all time, and this process can then be ended for certain.
setPriority(15);
const [kind = '', letters = '0'] = process.argv.slice(2);
const letters_max = Number(letters);
const part_bytes_max = 64 * 1024 * 1024;
const parts_max = 2_000;

type Found = { text: string; pages: number | null };

async function ofPdf(bytes: Buffer): Promise<Found> {
  const { extractText, getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { text, totalPages } = await extractText(document, { mergePages: false });
  return { text: text.join('\n'), pages: totalPages };
}

/** Office Open XML and OpenDocument: a zip of XML parts, of which the ones with words are read. */
async function ofOffice(bytes: Buffer): Promise<Found> {
  const { fromBuffer } = await import('yauzl');
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (fault, zip) => (fault ? reject(fault) : resolve(zip))),
  );
  const parts = new Map<string, Entry>();
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject).on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      if (withWords.test(entry.fileName) && entry.uncompressedSize <= part_bytes_max) parts.set(entry.fileName, entry);
      if (parts.size < parts_max) zip.readEntry();
      else resolve();
    });
    zip.readEntry();
  });
  const names = [...parts.keys()].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  let words = '';
  for (const name of names) {
    if (words.length > letters_max) break;
    words += `${wordsOf(await partOf(zip, parts.get(name) as Entry))}\n`;
  }
  const slides = names.filter((name) => name.startsWith('ppt/slides/')).length;
  return { text: words, pages: slides === 0 ? null : slides };
}

const withWords =
  /^(word\/(document|footnotes|endnotes|header\d*|footer\d*)\.xml|xl\/sharedStrings\.xml|ppt\/(slides|notesSlides)\/[^/]+\.xml|content\.xml)$/;

function partOf(zip: ZipFile, entry: Entry): Promise<string> {
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (fault, stream) =>
      fault
        ? reject(fault)
        : text(stream).then((all) => (isWhole(all, entry) ? resolve(all) : reject(new Error('damaged')))),
    ),
  );
}

function isWhole(all: string, entry: Entry): boolean {
  return crc32(all) === entry.crc32;
}

// Words stand between the tags; the end of a paragraph, a cell or a line parts them, the end of a run does not.
function wordsOf(xml: string): string {
  return xml
    .replace(
      /<(\/(w:p|a:p|text:p|text:h|si|w:tc|table:table-cell)|w:br|w:tab|a:br|text:tab|text:line-break)\b[^>]*>/g,
      '\n',
    )
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|apos|amp|#\d{1,7}|#x[0-9a-fA-F]{1,6});/g, (_, name: string) => letterOf(name));
}

const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
function letterOf(name: string): string {
  if (named[name]) return named[name];
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

function ofPlain(bytes: Buffer): Found {
  const start = bytes.subarray(0, 4 * letters_max);
  const isWide = start[0] === 0xff && start[1] === 0xfe;
  return { text: new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(start), pages: null };
}

// PostgreSQL keeps no NUL, and half of a pair is no letter.
function squeeze(text: string): string {
  return text
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
    .slice(0, letters_max)
    .toWellFormed();
}

const bytes = Buffer.concat(await Array.fromAsync(process.stdin as AsyncIterable<Buffer>));
const found = kind === 'pdf' ? await ofPdf(bytes) : kind === 'office' ? await ofOffice(bytes) : ofPlain(bytes);
process.stdout.write(JSON.stringify({ ...found, text: squeeze(found.text) }));
