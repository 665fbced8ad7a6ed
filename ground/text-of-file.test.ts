import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { text_letters_max, textKindOf, textOfFile } from './text-of-file.ts';

const read = (bytes: Buffer | string, kind: 'pdf' | 'office' | 'plain') =>
  textOfFile(Readable.from([Buffer.from(bytes)]), kind);

function zipped(parts: Record<string, string>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  return buffer(zip.outputStream as Readable);
}

/** A PDF of so many pages, each with one line of text, with a right table of where its objects are. */
function pdf(lines: string[]): string {
  const pages = lines.map((_, n) => `${4 + 2 * n} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages}] /Count ${lines.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...lines.flatMap((line, n) => {
      const content = `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * n} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, n) => {
    const place = file.length;
    file += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
}

test('how a file can be read is told by its type or its name', () => {
  expect(textKindOf('application/pdf', '')).toBe('pdf');
  expect(
    ['Plan.DOCX', 'a.b.xlsx', 'notes.md', 'photo.webp', 'docx', ''].map((name) => textKindOf('x/y', name)),
  ).toEqual(['office', 'office', 'plain', null, null, null]);
});

test('the words of a PDF are read page by page', async () => {
  const found = await read(pdf(['Warm the seal first', 'Second page']), 'pdf');
  expect(found).toEqual({ text: 'Warm the seal first\nSecond page', pages: 2 });
});

test('the words of documents, tables and slides are read in their order', async () => {
  const word =
    '<w:p><w:r><w:t>Pum</w:t></w:r><w:r><w:t>p &amp; seal &#228;</w:t></w:r></w:p><w:p><w:t>Next</w:t></w:p>';
  expect(await read(await zipped({ 'word/document.xml': word, 'word/styles.xml': '<x>no</x>' }), 'office')).toEqual({
    text: 'Pump & seal ä\nNext',
    pages: null,
  });
  const slides = { 'ppt/slides/slide10.xml': '<a:p>Ten</a:p>', 'ppt/slides/slide2.xml': '<a:p>Two</a:p>' };
  expect(await read(await zipped(slides), 'office')).toEqual({ text: 'Two\nTen', pages: 2 });
  expect(await read(await zipped({ 'content.xml': '<text:p>Open</text:p>' }), 'office')).toMatchObject({
    text: 'Open',
  });
});

test('what cannot be read is null, and what is long is cut', async () => {
  expect(await read('not a pdf at all', 'pdf')).toBeNull();
  expect(await read('not a zip', 'office')).toBeNull();
  const whole = await zipped({ 'content.xml': '<text:p>Some words that will be damaged</text:p>' });
  whole[60] ^= 0xff;
  expect(await read(whole, 'office')).toBeNull();
  expect((await read('ab '.repeat(text_letters_max), 'plain'))?.text.length).toBe(text_letters_max);
  expect(await read('a\0b', 'plain')).toEqual({ text: 'a b', pages: null });
});

test('a document that unpacks to gigabytes ends its reader, not the server', async () => {
  const bomb = await zipped({ 'content.xml': 'a'.repeat(70 * 1024 * 1024) });
  expect(bomb.byteLength).toBeLessThan(200_000);
  expect(await read(bomb, 'office')).toEqual({ text: '', pages: null });
});
