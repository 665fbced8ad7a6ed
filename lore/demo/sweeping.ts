import { close, seeNote } from '../notes/acts.ts';
import { restingNotes } from './queries.ts';
import { day_ms } from './timeline.ts';
import type { World } from './world.ts';

const weeks = 103;
const rested_days = 6;
const reasons = {
  de: [
    'Gelesen und behalten. An einer Praktik ändert es nichts; es bleibt auffindbar.',
    'Mit den anderen besprochen, nichts weiter zu tun. Schreib wieder, wenn du es noch einmal siehst.',
  ],
  en: [
    'Read, talked about, kept. It changes no practice; it stays findable.',
    'One house and its story, so far. If it comes again, link the two and we open it.',
    'Taken up in the round on Thursday. Nothing more to do here; thank you for telling it.',
  ],
};

/** Once a week the stewards end, with a reason, what was read and led nowhere: no note without an answer. */
export function planSweeps(world: World): void {
  const { time } = world;
  for (let week = 0; week < weeks; week++) {
    time.plan(time.moment(week * 7 + 2, 14), async (as, at) => {
      const stewards = new Map([...world.communities.values()].map((place) => [place.id, place.steward.id]));
      const awaited = new Set(
        [...world.seeds].flatMap(([practice, notes]) => (world.practices.has(practice) ? [] : notes)),
      );
      const resting = await restingNotes(as('').db, new Date(at.getTime() - rested_days * day_ms));
      for (const { id, home, language } of resting) {
        if (awaited.has(id)) continue;
        const asking = as(stewards.get(home)!);
        const { note } = await seeNote(asking, id);
        const reason = time.chance.pick(reasons[language === 'de' ? 'de' : 'en']);
        await close(asking, { note: id, reason, seen_version: note.version });
      }
    });
  }
}
