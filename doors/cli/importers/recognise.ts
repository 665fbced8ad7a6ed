import { open } from 'node:fs/promises';
import { openArchive } from '../../../ground/archive.ts';

/**
 * Of which kind something uploaded is, by what is in it and not by its name; null: nobody knows. What people call an
 * export is their own; what it holds is the tool's.
 */
export async function recognise(path: string): Promise<string | null> {
  const start = await startOf(path);
  if (/^# v\d git bundle/.test(start)) return 'markdown';
  if (/^\s*From \S.*\d{4}/.test(start)) return 'mbox';
  // What the network gives its dumps in: who reads those says what to do about it.
  if (start.startsWith('7z\xbc\xaf\x27\x1c')) return 'stackexchange';
  if (!start.startsWith('PK') && !start.startsWith('\x1f\x8b')) {
    return /safenet id/i.test(start.split('\n')[0]) ? 'safenet' : null;
  }
  const archive = await openArchive(path).catch((fault) => {
    // A CSV that is packed alone is no archive.
    if (start.startsWith('\x1f\x8b')) return null;
    throw fault;
  });
  if (archive === null) return 'safenet';
  try {
    const names = archive.entries.filter(({ isFolder }) => !isFolder).map(({ name }) => name);
    const has = (pattern: RegExp) => names.find((name) => pattern.test(name));
    const holds = async (name: string | undefined, words: RegExp) =>
      name !== undefined && words.test((await archive.text(name)).slice(0, 200_000));
    if (await holds(has(/^fieldlore\.json$/), /"fieldlore-export"/)) return 'fieldlore';
    if (has(/(^|\/)entities\.xml$/)) return 'confluence';
    if (has(/(^|\/)Posts\.xml$/i) && has(/(^|\/)(Users|Comments|PostHistory)\.xml$/i)) return 'stackexchange';
    if (has(/\.7z$/i)) return 'stackexchange';
    if (has(/(^|\/)Export-[\w-]+-Part-\d+\.zip$/i) || has(/ [0-9a-f]{32}(_all)?\.(md|html|csv)$/)) return 'notion';
    if (await holds(has(/(^|\/)data\.json$/), /"(book|chapter|page)"\s*:\s*\{/)) return 'bookstack';
    if (await holds(has(/(^|\/)metadata\.json$/), /"exportVersion"/)) return 'outline';
    if (
      has(/(^|\/)index\.html$/) &&
      (await holds(has(/_\d+\.html$/) ?? has(/\.html$/), /confluence|breadcrumb-section/i))
    )
      return 'confluence-html';
    return has(/\.(md|markdown)$/i) === undefined ? null : 'markdown';
  } finally {
    await archive.close();
  }
}

async function startOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4_000), 0, 4_000, 0);
    return buffer.subarray(0, bytesRead).toString('latin1');
  } finally {
    await file.close();
  }
}
