import { ask, type History } from './history.ts';

/** Chance leaves something out of many a life: in the end each thing that matters happens once. */
export async function once(h: History): Promise<void> {
  const [lea, jo, mika, ruth] = h.people;
  const share = async (body: string) => {
    const wish = { body, home: h.home, confidential: false, hazard: false };
    const { id } = await ask(h, jo, 'notes.share', wish);
    h.notes.push(id);
    return id as string;
  };
  const begin = async (title: string) => {
    const steps = [{ body: 'First.', core: true, why: 'Hands.' }, { body: 'Then.' }];
    const { id } = await ask(h, lea, 'practices.begin', { title, steps, home: h.home, notes: [] });
    h.practices.push(id);
    return id as string;
  };
  const [closed, danger] = [await share('Nothing came of it.'), await share('It can fall.')];
  await ask(h, lea, 'notes.close', { note: closed, seen_version: 1, reason: 'Nothing came of it.' });
  await ask(h, jo, 'notes.reopen', { note: closed, reason: 'It came again.' });
  await ask(h, jo, 'hazards.flag', { note: danger });
  for (const reader of [mika, ruth]) await ask(h, reader, 'hazards.read', { note: danger, plausible: true, words: '' });
  const [practice, old] = [await begin('One of each'), await begin('Another way')];
  const [, step] = (await h.t.ask(lea, 'practices.open', { practice })).steps;
  await ask(h, jo, 'practices.link', { practice, note: danger, step: step.id, relation: 'contradicts' });
  const { id: challenge } = await ask(h, jo, 'practices.challenge', { practice, words: 'Not so.' });
  await ask(h, lea, 'practices.reply', { challenge, reply: 'It is so.' });
  const until = new Date(h.t.clock.now().getTime() + 86_400_000);
  await ask(h, lea, 'hazards.hold', { practice, reason: 'Wait.', until });
  await ask(h, lea, 'practices.retire', { practice: old, seen_version: 1, reason: 'Over.', successor: practice });
  const { id: course } = await ask(h, lea, 'courses.begin', { title: 'Course', home: h.home });
  h.courses.push(course);
  const body = `Text.\n\n![[p/${practice}#${step.id}]]`;
  h.units.push((await ask(h, lea, 'courses.addUnit', { course, title: 'Unit', body })).id);
  await h.placing(h, closed, async () => {
    await ask(h, lea, 'communities.place', { item: closed, community: h.further });
  });
  await h.t.settled();
}
