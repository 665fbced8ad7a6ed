import { acknowledge, read } from '../hazards/acts.ts';
import { hold, lift } from '../hazards/holding.ts';
import { alerted } from './queries.ts';
import { day_ms } from './timeline.ts';
import { idOf, type Member, type World, who } from './world.ts';

const acknowledged_first = 4;
const fresh_days = 14;
const said = [
  'Plausible. It could have been me.',
  'Seen the same, with more luck.',
  'Yes. Tell the others on the road.',
  '',
];

/**
 * Two who did not write it find it plausible; the alert goes out, and some take note of it at once. Who can be visited has
 * done so long ago: what lies on top of their Home is of these weeks.
 */
export function planReadings(world: World, note: { id: string; at: Date }, readers: Member[]): void {
  const { time } = world;
  readers.forEach((reader, n) => {
    time.plan(time.after(note.at, 1.1 + n), async (as) => {
      await read(as(reader.id), { note: note.id, plausible: true, words: time.chance.pick(said) });
    });
  });
  time.plan(time.after(note.at, 1.2 + readers.length), async (as) => {
    const crowd = new Set(world.crowd.map((each) => each.id));
    const told = await alerted(as('').db, note.id);
    const some = told.filter((each) => crowd.has(each.person)).slice(0, acknowledged_first);
    const visited = note.at < time.moment(fresh_days, 8) ? told.filter((each) => !crowd.has(each.person)) : [];
    for (const { alert, person } of [...some, ...visited]) await acknowledge(as(person), { alert });
  });
}

/** What was read of the dangers of the last days, and the two holds: one lifted, one that stands. */
export function planDangers(world: World): void {
  const { time } = world;
  const roof = { id: '', at: time.moment(7, 9) };
  time.plan(roof.at, async () => {
    roof.id = world.notes.get('roof-alone')!;
    planReadings(world, roof, [world.people.get('mika')!, world.people.get('samuel')!]);
  });
  time.plan(time.moment(0, 13), async (as) => {
    const note = world.notes.get('canister')!;
    await read(as(who(world, 'tuan')), {
      note,
      plausible: true,
      words: 'Plausible: I have the same canister in my van.',
    });
  });
  const held = { id: '' };
  time.plan(time.moment(61, 10), async (as) => {
    const asking = as(who(world, 'lea'));
    held.id = (
      await hold(asking, {
        practice: idOf(world, 'practices', 'drain'),
        reason:
          'A cable of the kit came live with its sleeve cut. Nobody lays the next one until the others are looked at.',
        until: new Date(asking.now.getTime() + 21 * day_ms),
      })
    ).id;
  });
  time.plan(time.moment(54, 15), async (as) => {
    await lift(as(who(world, 'lea')), {
      hold: held.id,
      reason:
        'Nils and Henning looked at all forty: the one had been cut with the knife that opened its box. The others are sound.',
    });
  });
  time.plan(time.moment(5, 10), async (as) => {
    const asking = as(who(world, 'lea'));
    await hold(asking, {
      practice: idOf(world, 'practices', 'roof'),
      reason:
        'Tuan was sent up alone in the dark with ice. Until planning names two for such a job, nobody goes by this.',
      until: new Date(asking.now.getTime() + 24 * day_ms),
      note: world.notes.get('roof-alone')!,
    });
  });
}
