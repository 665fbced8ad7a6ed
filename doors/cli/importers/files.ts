import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { Refusal } from '../../../ground/refusal.ts';
import { known_files_max } from '../../../lore/imports/record.ts';
import type { SourceFile } from './importer.ts';
import type { Ask, Lost } from './run.ts';

type Sent = { origin: string; done: 'made' | 'changed' | 'unchanged' | 'left'; lost?: Lost };

/** What a file may be by its ending; the store looks into it before it believes that. */
const kinds: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  wav: 'audio/wav',
};

/** Sends the files of a batch. What is here already with the same bytes is not sent again. */
export async function sendFiles(source: string, files: SourceFile[], ask: Ask, dry_run: boolean): Promise<Sent[]> {
  const known = new Map<string, string>();
  for (let at = 0; at < files.length; at += known_files_max) {
    const origins = files.slice(at, at + known_files_max).map(({ origin }) => origin);
    const { items } = await ask('imports.knownFiles', { source, origins });
    for (const { origin, hash } of items) known.set(origin, hash);
  }
  const sent: Sent[] = [];
  for (const file of files) sent.push(await sendFile(source, file, known.get(file.origin), ask, dry_run));
  return sent;
}

async function sendFile(
  source: string,
  file: SourceFile,
  known: string | undefined,
  ask: Ask,
  dry_run: boolean,
): Promise<Sent> {
  const { origin } = file;
  if (known !== undefined && known === (await hashOf(file))) return { origin, done: 'unchanged' };
  if (dry_run) return { origin, done: known === undefined ? 'made' : 'changed' };
  const mime = file.mime ?? kinds[extname(file.name).slice(1).toLowerCase()] ?? 'application/octet-stream';
  try {
    return { origin, done: await put(source, file, mime, ask) };
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    const isOdd = fault.reason === 'invalid' && /^(image|audio|video)\//.test(mime);
    const lost = (why: string): Lost => ({ what: 'file', where: origin, why });
    if (!isOdd) {
      if (['forbidden', 'unavailable', 'busy'].includes(fault.reason)) throw fault;
      return { origin, done: 'left', lost: lost(fault.message) };
    }
    // A picture that cannot be drawn anew, and so cannot be shown, can still be kept and downloaded.
    return { origin, done: await put(source, file, 'application/octet-stream', ask) };
  }
}

async function put(source: string, file: SourceFile, mime: string, ask: Ask) {
  const stream = await file.read();
  const { origin, alt = '' } = file;
  const name = file.name.slice(-200);
  const { done } = await ask(
    'imports.putFile',
    { source, origin, name, alt: alt.slice(0, 500) },
    { bytes: { stream, mime, name } },
  );
  return done as 'made' | 'changed' | 'unchanged';
}

async function hashOf(file: SourceFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of await file.read()) hash.update(chunk);
  return hash.digest('hex');
}
