import { refuse } from '../../ground/refusal.ts';
import type { TakenVersion } from '../pages/taking.ts';
import { digestOf, notAhead } from './as-author.ts';
import { authorIn, type Batch } from './batch.ts';
import type { LastImport, PageRecord, Version } from './record.ts';

/** A text with its past, as a page and a question have one. */
type Versioned = Pick<PageRecord, 'origin' | 'author' | 'at' | 'title' | 'body' | 'versions' | 'changed'>;

/** All texts that it has had, the present one last. */
export function versionsOf(record: Versioned): Version[] {
  const { title, body, changed, versions = [] } = record;
  if (versions.length === 0 && changed === undefined) {
    return [{ title, body, author: record.author, at: record.at, summary: '' }];
  }
  const before = versions.map((version, n) => (n > 0 ? version : { ...version, author: record.author, at: record.at }));
  const first = { title, body, author: record.author, at: record.at, summary: '' };
  if (changed === undefined) return [...before, first];
  // Without its earlier texts, the day on which it began is all that is known of how it began.
  if (before.length === 0) return [first, { title, body, ...changed }];
  return [...before, { title, body, ...changed }];
}

/** No version stands before the one it follows, or in the future, whatever the source's clock says. */
export async function withWriters(
  batch: Batch,
  record: { origin: string },
  versions: Version[],
  home: string,
  since: Date | null,
): Promise<TakenVersion[]> {
  const taken: TakenVersion[] = [];
  let at = since;
  for (const { author, at: written, ...version } of versions) {
    const day = notAhead(batch, written);
    at = at === null || day > at ? day : at;
    taken.push({ ...version, at, by: await authorIn(batch, author, home) });
  }
  if (taken.length === 0) refuse('invalid', `${record.origin} has no text.`);
  return taken;
}

/** What of all texts is here, for `newVersions`. */
export function sinceThen(all: Version[], last: Pick<LastImport, 'moves' | 'trail'> | undefined, until: Date) {
  const versions = last?.moves ?? 0;
  return { versions, until, sameSoFar: last?.trail === trailOf(all, versions) };
}

/** By their days a source's versions are known again. */
export function trailOf(all: Version[], versions: number): string {
  return digestOf(all.slice(0, versions).map(({ at }) => at.toISOString()));
}
