import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Files, StoredFile } from '../../ground/files.ts';
import { refuse } from '../../ground/refusal.ts';
import { keepBytes } from '../files/acts.ts';
import { takeSourceFile } from '../files/taking.ts';
import { isUsed, takenFrom } from '../files/taking-queries.ts';
import type { Asking, Bytes } from '../route.ts';

type KeptSource = StoredFile & { source_hash: string };

/** Keeps the bytes, and says what they were before a picture is drawn anew: that is what comes again next time. */
export async function keepSource(files: Files, bytes: Bytes): Promise<KeptSource> {
  const hash = createHash('sha256');
  async function* hashed() {
    for await (const chunk of bytes.stream) {
      hash.update(chunk);
      yield chunk;
    }
  }
  const kept = await keepBytes(files, { ...bytes, stream: Readable.from(hashed(), { objectMode: false }) });
  return { ...kept, source_hash: hash.digest('hex') };
}

export async function putFile(
  asking: Asking,
  wish: { source: string; origin: string; name: string; alt: string; dry_run: boolean },
): Promise<{ id: string | null; done: 'made' | 'changed' | 'unchanged' }> {
  ofSource(wish.source, [wish.origin]);
  const kept = (asking.kept as KeptSource | undefined) ?? refuse('invalid', 'Send the file itself as the body.');
  const { source_hash } = kept;
  if (!wish.dry_run) return await takeSourceFile(asking, { ...wish, source_hash });
  const [there] = await takenFrom(asking.db, [wish.origin]);
  for (const hash of [kept.hash, kept.thumb_hash]) {
    if (hash !== undefined && !(await isUsed(asking.db, hash))) await asking.files.remove(hash);
  }
  return {
    id: there?.id ?? null,
    done: there === undefined ? 'made' : there.hash === source_hash ? 'unchanged' : 'changed',
  };
}

export async function knownFiles(asking: Asking, wish: { source: string; origins: string[] }) {
  ofSource(wish.source, wish.origins);
  return { items: await takenFrom(asking.db, wish.origins) };
}

export function ofSource(source: string, origins: string[]): void {
  for (const origin of origins) {
    if (!origin.startsWith(`${source}:`)) {
      refuse('invalid', `The origin ${origin} does not belong to the source ${source}.`);
    }
  }
}
