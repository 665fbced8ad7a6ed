import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { newId } from '../../ground/clock.ts';
import type { Files } from '../../ground/files.ts';
import * as log from '../../ground/log.ts';
import { giveFile } from '../files/acts.ts';
import type { Chore, Viewer } from '../route.ts';
import { nameOf, type Why } from './export.ts';
import { type Part, partsOf, type Read, TooMuch } from './gather.ts';
import * as queries from './queries.ts';

const hold_ms = 10 * 60_000;
const tries_max = 3;

/** Puts one export together that waits for it, as its person may read at that moment. */
const makeOne: Chore = async ({ files, clock, within }) => {
  const until = () => new Date(clock.now().getTime() + hold_ms);
  const wish = await within(({ db }) => queries.holdWaiting(db, clock.now(), until()));
  if (wish === null) return false;
  const fail = (why: Why) =>
    within(({ db }) =>
      queries.finish(db, wish.id, { state: 'failed', file_id: null, counts: {}, why, at: clock.now() }),
    );
  // Who has left since takes nothing along.
  if (wish.admin === null) return await fail('left').then(() => true);
  if (wish.tries > tries_max) return await fail('failed').then(() => true);
  // Guests take nothing along: they cannot ask for it.
  const as: Viewer = { person: wish.person_id, admin: wish.admin, epoch: 0, scopes: null, session: null, guest: false };
  const read: Read = (ask) => within(({ db }) => ask({ db, as, now: clock.now() }));
  try {
    const begun = clock.now();
    let counts: Record<string, number> = {};
    let held_ms = begun.getTime();
    const zip = new ZipFile();
    const kept = files.putArchive(zip.outputStream as Readable);
    let going: Readable | undefined;
    // A disk that is full ends what is on its way there, and with it all the rest.
    kept.catch((fault) => going?.destroy(fault));
    const parts = partsOf(read, wish.scope, begun);
    for (;;) {
      const { value, done } = await parts.next();
      if (done) {
        counts = value;
        break;
      }
      going = await streamOf(value, files);
      const passed = finished(going);
      zip.addReadStream(going, value.path, { mtime: value.at, compress: 'text' in value });
      // One entry after the other, each gone to the disk before the next is read: gigabytes take a few megabytes here.
      await passed;
      if (clock.now().getTime() - held_ms < hold_ms / 4) continue;
      held_ms = clock.now().getTime();
      await within(({ db }) => queries.holdOn(db, wish.id, until()));
    }
    zip.end();
    const stored = await kept;
    await within(async ({ db, record }) => {
      const now = clock.now();
      const name = `${nameOf(wish.title)}.zip`;
      const file_id = await giveFile({ db, now, newId: () => newId(clock) }, wish.person_id, stored, name);
      await queries.finish(db, wish.id, { state: 'ready', file_id, counts, why: '', at: now });
      await record([{ what: 'export.ready', actor: wish.person_id, about: { export: wish.id, counts }, at: now }]);
    });
  } catch (fault) {
    if (fault instanceof TooMuch) await fail('too much');
    else {
      log.warn('an export could not be put together and will be tried again', { export: wish.id, fault });
      await within(({ db }) => queries.holdOn(db, wish.id, clock.now()));
    }
  }
  return true;
};

async function streamOf(part: Part, files: Files): Promise<Readable> {
  return 'text' in part ? Readable.from([Buffer.from(part.text)]) : (await files.read(part.hash)).stream;
}

export const chores: Chore[] = [makeOne];
