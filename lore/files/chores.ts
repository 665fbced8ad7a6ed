import { textKindOf, textOfFile } from '../../ground/text-of-file.ts';
import type { Chore } from '../route.ts';
import { holdWaiting, keepText } from './text-queries.ts';

const hold_ms = 120_000;
const tries_max = 3;

/** Reads the words of one file that waits for it, so that search finds its item by them. */
const readOne: Chore = async ({ files, clock, within }) => {
  const now = clock.now();
  const file = await within(({ db }) => holdWaiting(db, now, new Date(now.getTime() + hold_ms)));
  if (file === null) return false;
  const kind = textKindOf(file.mime, file.name);
  // A file that ended its reader three times is left: it would do so for ever.
  const isHopeless = kind === null || file.tries > tries_max;
  const read = isHopeless ? null : await textOfFile((await files.read(file.hash)).stream, kind);
  await within(async ({ db, record }) => {
    const item = await keepText(db, file, read);
    if (item !== null && read !== null) {
      await record([{ what: 'file.read', item, actor: null, about: { file: file.id }, at: clock.now() }]);
    }
  });
  return true;
};

export const chores: Chore[] = [readOne];
