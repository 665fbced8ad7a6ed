import { strict as assert } from 'node:assert';
import { openStage } from './stage.ts';

/*
 * npm run journey mika: the acceptance demo of PRODUCT.md, day 0 to day 117, in a real browser with five people and a
 * moved clock. Everybody else tells what happened to them through the same gate; every number is reached by rule.
 */
const stage = await openStage('mika', { monday: true });
const began = performance.now();
const { house } = stage;
const ask = (who: { id: string }, name: string, input: object = {}) => house.ask(stage.as(who.id), name, input);

try {
  console.log('Before: a practice that works in the warm, and fourteen communities');
  const mika = await stage.enter('mika', 'phone');
  const [lea, omar, ines, jo] = await Promise.all(['lea', 'omar', 'ines', 'jo'].map((who) => stage.enter(who)));
  const crowd = await stage.crowd(30);
  const named = async (name: string, kind: string) => {
    const { id, slug } = await ask(lea, 'communities.begin', { name, kind });
    return { id, slug, name };
  };
  const home = await named('Commissioning in winter', 'practice');
  const depots = [
    'Kiruna',
    'Luleå',
    'Tromsø',
    'Rovaniemi',
    'Umeå',
    'Oulu',
    'Bergen',
    'Oslo',
    'Malmö',
    'Lund',
    'Aarhus',
    'Odense',
    'Turku',
  ];
  const places = [home, ...(await inTurn(depots, (name) => named(`${name} winter crew`, 'place')))];
  for (const who of [mika, omar, ines, jo, ...crowd]) await ask(who, 'communities.join', { community: home.id });
  await ask(lea, 'communities.setMember', { community: home.id, person: omar.id, role: 'steward' });

  const { id: practice } = await ask(lea, 'practices.begin', {
    title: 'Commission the X20 in winter',
    purpose: 'So that it starts at the first try and stays tight.',
    steps: [
      { body: 'Isolate the unit at the main switch and lock it.', core: true, why: 'Hands are inside.' },
      { body: 'Fit the brine filter and flush the loop until the water runs clear.' },
      { body: 'Press the seal into the groove with the flat tool.' },
      { body: 'Pressurise to 3 bar, wait ten minutes.', core: true, why: 'A leak of 1 ml a minute moves the needle.' },
      { body: 'Start the unit and write the superheat on the card.' },
    ],
    home: home.id,
    also: places.slice(1).map((place) => place.id),
  });
  const steps = (await open()).steps.map((step: { id: string }) => step.id);
  const [, , seal] = steps;
  async function open(as = lea) {
    return await ask(as, 'practices.open', { practice });
  }
  const use = (who: { id: string }, outcome: string, ambient_c: number | null, extra: object = {}) =>
    ask(who, 'practices.use', {
      practice,
      outcome,
      context: { asset: 'X20', ...(ambient_c === null ? {} : { ambient_c }) },
      ...(outcome === 'failed' ? { failed_step: seal } : {}),
      ...extra,
    });
  // Ten in the warm and four in the cold went well, and it stood its quiet days: validated by rule, established by Omar.
  const [warm, cold] = [crowd.slice(0, 10), crowd.slice(10, 20)];
  for (const who of warm) await use(who, 'worked', 8);
  for (const who of cold.slice(0, 4)) await use(who, 'worked', -15);
  await stage.settled();
  await stage.pass(7);
  await stage.settled();
  assert.equal((await open()).state, 'Validated');
  await ask(omar, 'practices.establish', {
    practice,
    seen_version: (await open()).version,
    owner: omar.id,
    scope: 'All depots',
    strength: 'should',
    effective_on: today(),
    reason: 'It worked wherever it was tried.',
    ask: [],
  });
  // Two units teach the step, and learners have done them.
  const course = (await ask(ines, 'courses.begin', { title: 'X20 in winter', home: home.id })).id;
  const units = await inTurn(['Cold start', 'Seals'], async (title) => {
    const body = `Before the first start.\n\n![[p/${practice}#${seal}]]`;
    return (await ask(ines, 'courses.addUnit', { course, title, body })).id as string;
  });
  for (const who of crowd.slice(0, 12)) {
    await ask(who, 'courses.enrol', { course });
    for (const unit of units) await ask(who, 'courses.complete', { unit });
  }
  // Then winter came: five times in the cold it failed at the seal; much of the rest was told without a temperature.
  for (const who of cold.slice(4, 9)) await use(who, 'failed', -19);
  for (const who of crowd.slice(20, 30)) for (const _ of [1, 2]) await use(who, 'worked', null);
  for (const who of [jo, ines]) await use(who, 'worked', null);
  await use(cold[9], 'worked', -16, { skipped_steps: [seal] });
  await stage.settled();

  console.log('Day 0 Mika tells what happened, at the step');
  const { id: note } = await ask(mika, 'notes.share', {
    body: 'The seal cracks at step 3.',
    home: home.id,
    because: 'cold',
    context: { place: 'Kiruna', asset: 'X20', ambient_c: -18 },
  });
  await ask(lea, 'notes.acknowledge', { note, words: 'Thank you. I will ask around.' });

  console.log('Day 1 linked, and a variation of the step is visible');
  await stage.pass(1);
  await ask(lea, 'practices.link', { practice, note, step: seal, relation: 'contradicts' });
  const { id: variation, letter } = await ask(mika, 'variations.begin', {
    practice,
    step: seal,
    op: 'replace',
    body: 'Warm the seal for ten minutes inside your jacket, then press it in with the flat tool.',
    when: [{ facet: 'ambient_c', op: '<', value: -10 }],
    cause: 'cold',
    note,
  });
  assert.equal(letter, 'a');
  await stage.settled();
  const shown = async () => (await open()).variations.find((each: { id: string }) => each.id === variation);

  console.log('Day 2 twenty recent users are asked, half of them in the cold');
  await stage.pass(1);
  await stage.settled();
  const { asked } = await shown();
  assert.deepEqual([asked.asked, asked.inside, asked.outside], [20, 10, 10]);
  // Of those in the cold eight try it with 3a; it fails for one.
  for (const [n, who] of cold.slice(0, 8).entries()) {
    await use(who, n === 7 ? 'failed' : 'worked', -17, { variations: [variation] });
  }
  // Two more contradict the step: the practice is challenged by rule, and Lea answers.
  for (const who of [cold[4], cold[5]]) {
    const told = await ask(who, 'notes.share', { body: 'The seal broke when I pressed it in.', home: home.id });
    await ask(who, 'practices.link', { practice, note: told.id, step: seal, relation: 'contradicts' });
  }
  const [challenge] = (await open()).challenges;
  await ask(lea, 'practices.reply', { challenge: challenge.id, reply: 'It is the cold. 3a is being tried.' });
  await stage.settled();

  console.log('Day 9 the rule has validated it');
  await stage.pass(7);
  await stage.settled();
  const nine = await shown();
  assert.equal(nine.state, 'Validated');
  assert.deepEqual(nine.table.inside, {
    with: { worked: 7, partly: 0, failed: 1 },
    base: { worked: 4, partly: 0, failed: 5 },
  });
  assert.deepEqual(nine.table.outside.base, { worked: 10, partly: 0, failed: 0 });

  console.log('Day 12 a proposal');
  await stage.pass(3);
  const { id: proposal } = await ask(lea, 'proposals.make', {
    title: 'Add 3a for the cold',
    target: 'practice',
    practice,
    step: seal,
    variation,
    cause: 'Seals crack below −10 °C.',
    change: 'Below −10 °C: warm the seal for ten minutes first.',
    notes: [note],
  });
  const seen = async () => await ask(lea, 'proposals.open', { proposal });
  await ask(omar, 'proposals.decide', {
    proposal,
    seen_version: (await seen()).version,
    decision: 'Accepted',
    reason: '7 of 8 in the cold, and nothing against it.',
  });

  console.log('Day 20 established for cold regions; fourteen communities are asked');
  await stage.pass(8);
  const { number } = await ask(omar, 'variations.establish', {
    variation,
    seen_version: (await open()).version,
    owner: omar.id,
    scope: 'Cold regions',
    strength: 'should',
    effective_on: today(),
    reason: '7 of 8 worked in the cold.',
  });
  await ask(omar, 'proposals.implement', {
    proposal,
    number,
    words: 'Version 2 takes 3a in.',
    effective_on: today(),
    check_kind: 'contradictions',
  });
  await stage.settled();
  const inbox = await ask(ines, 'courses.inbox', {});
  assert.equal(inbox.tasks.filter((task: { practice_id: string }) => task.practice_id === practice).length, 2);
  const answers = [
    ...Array(6).fill({ answer: 'adopted' }),
    ...Array(2).fill({ answer: 'already do' }),
    ...Array(5).fill({ answer: 'not applicable', why: 'It is never below −10 °C here.' }),
    { answer: 'on hold', until: today(60) },
  ];
  for (const [n, answer] of answers.entries())
    await ask(lea, 'answers.give', { practice, community: places[n].id, number, ...answer });
  const { totals } = (await open()).answers;
  assert.deepEqual(
    [totals.asked, totals.adopted, totals['already do'], totals['not applicable'], totals['on hold']],
    [14, 6, 2, 5, 1],
  );

  console.log('Day 27 the units teach it');
  await stage.pass(7);
  for (const unit of units) {
    const { version, body } = await ask(ines, 'courses.openUnit', { unit });
    await ask(ines, 'courses.changeUnit', { unit, seen_version: version, body: `${body}\n\nBelow −10 °C: 3a.` });
  }

  console.log('Day 117 contradictions went down: learned');
  for (let n = 0; n < 100; n++)
    await use(crowd[n % 30], 'worked', n % 3 === 0 ? -16 : 5, n % 3 === 0 ? { variations: [variation] } : {});
  const late = await ask(cold[6], 'notes.share', { body: 'It broke again, the van was cold.', home: home.id });
  await ask(cold[6], 'practices.link', { practice, note: late.id, step: seal, relation: 'contradicts' });
  await stage.pass(90);
  await stage.settled();
  const check = (await seen()).check;
  console.log(check);
  assert.deepEqual([check.before.per_100, check.after.per_100], [6, 1]);
  await ask(lea, 'proposals.learn', { proposal });
  assert.equal((await seen()).state, 'Learned');
  const [trail] = (await ask(mika, 'readings.trail', { person: mika.id })).items.filter(
    (each: { id: string }) => each.id === note,
  );
  console.log(JSON.stringify(trail));

  assert.deepEqual(stage.faults, [], 'No screen had a fault.');
  console.log(
    `\nDay 117 is reached, in ${((performance.now() - began) / 1000).toFixed(0)} s. Screenshots are in test/journeys/shots/mika.`,
  );
} catch (fault) {
  await stage.lookAround();
  throw fault;
} finally {
  await stage.close();
}

function today(later_days = 0): string {
  return new Date(stage.clock.now().getTime() + later_days * 86_400_000).toISOString().slice(0, 10);
}

async function inTurn<T, R>(list: T[], act: (each: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const each of list) done.push(await act(each));
  return done;
}
