import { ask, type History, of, type Person, type Verb } from './history.ts';

const cold = { facet: 'ambient_c', op: '<', value: -10 };

async function practiceOf(h: History, a: number): Promise<any> {
  const practice = of(h.practices, a);
  return practice === undefined ? undefined : await h.t.ask(h.people[0], 'practices.open', { practice });
}
async function variationOf(h: History, a: number, b: number): Promise<any> {
  const practice = await practiceOf(h, a);
  const variation = of((practice?.variations ?? []) as any[], b);
  return variation === undefined ? undefined : { ...variation, practice };
}
async function proposalOf(h: History, who: Person, a: number): Promise<any> {
  const { items } = await h.t.ask(who, 'proposals.list', { limit: 100 });
  const found = of(items as any[], a);
  return found === undefined ? undefined : await h.t.ask(who, 'proposals.open', { proposal: found.id });
}

/** What can happen to variations, proposals and answers, told from a turn like all else. */
export const varying: Verb[] = [
  async (h, who, { a, b, c }) => {
    const practice = await practiceOf(h, a);
    if (practice === undefined) return;
    const note = of(h.notes, b);
    await ask(h, who, 'variations.begin', {
      practice: practice.id,
      step: practice.steps[b % practice.steps.length].id,
      op: 'replace',
      body: `Otherwise ${a}.`,
      when: c % 4 === 0 ? [] : [{ ...cold, value: -10 * (1 + (c % 2)) }],
      stated: c % 4 === 0 ? 'in the cold' : '',
      why: b % 3 === 0 ? '' : 'It stays soft.',
      cause: 'cold',
      ...(note !== undefined && c % 3 === 0 ? { note } : {}),
    });
  },
  async (h, who, { a, b, c }) => {
    const found = await variationOf(h, a, b);
    if (found === undefined) return;
    const until = new Date(h.t.clock.now().getTime() + (c - 20) * 86_400_000).toISOString().slice(0, 10);
    await ask(h, who, 'variations.approve', {
      variation: found.id,
      seen_version: found.version,
      until,
      reason: 'For now.',
    });
  },
  async (h, _who, { a, b, c }) => {
    const found = await variationOf(h, a, b);
    if (found === undefined) return;
    for (const each of h.people.slice(0, 5)) {
      await ask(h, each, 'practices.use', {
        practice: found.practice.id,
        outcome: c % 5 === 0 ? 'failed' : 'worked',
        variations: [found.id],
        context: { ambient_c: -25 },
      });
    }
    h.t.clock.pass((c % 2) * 6);
    await h.t.settled();
    await h.t.house.tick();
  },
  async (h, who, { a, b }) => {
    const found = await variationOf(h, a, b);
    if (found !== undefined)
      await ask(h, who, 'variations.validate', { variation: found.id, seen_version: found.version });
  },
  async (h, who, { a, b }) => {
    const found = await variationOf(h, a, b);
    if (found !== undefined)
      await ask(h, who, 'variations.map', { variation: found.id, seen_version: found.version, when: [cold] });
  },
  async (h, who, { a, b }) => {
    const found = await variationOf(h, a, b);
    if (found !== undefined)
      await ask(h, who, 'variations.check', { variation: found.id, seen_version: found.version });
  },
  async (h, who, { a, b, c }) => {
    const found = await variationOf(h, a, b);
    if (found === undefined) return;
    for (const challenge of found.practice.challenges.filter((each: any) => each.reply === null))
      await ask(h, h.people[0], 'practices.reply', { challenge: challenge.id, reply: 'It is so.' });
    await ask(h, who, 'variations.establish', {
      variation: found.id,
      seen_version: found.practice.version,
      owner: h.people[c % 5].person,
      scope: 'Where it is cold',
      strength: 'should',
      effective_on: '2026-06-01',
      reason: `It works ${b}.`,
    });
  },
  async (h, who, { a, b, c }) => {
    const found = await variationOf(h, a, b);
    if (found !== undefined && c % 3 === 0)
      await ask(h, who, 'variations.end', { variation: found.id, seen_version: found.version, reason: `Over ${c}.` });
  },
  async (h, who, { a, b, c }) => {
    const practice = await practiceOf(h, a);
    if (practice === undefined) return;
    const notes = [of(h.notes, b), of(h.notes, c)].filter((each) => each !== undefined);
    await ask(h, who, 'proposals.make', {
      title: `Proposal ${a}`,
      target: 'practice',
      practice: practice.id,
      step: practice.steps[0].id,
      change: 'Otherwise.',
      notes: [...new Set(notes)],
    });
  },
  async (h, who, { a, b }) => {
    const found = await proposalOf(h, who, a);
    if (found === undefined) return;
    const decision = (['Accepted', 'Declined', 'Deferred'] as const)[b % 3];
    await ask(h, who, 'proposals.decide', {
      proposal: found.id,
      seen_version: found.version,
      decision,
      reason: b % 5 === 0 ? ' ' : `Because of ${b}.`,
      ...(decision === 'Deferred' ? { review_on: '2027-01-01' } : {}),
    });
  },
  async (h, who, { a, b }) => {
    const practice = await practiceOf(h, a);
    if (practice?.established_number == null) return;
    await ask(h, who, 'answers.give', {
      practice: practice.id,
      community: b % 2 === 0 ? h.home : h.further,
      number: practice.established_number,
      ...(b % 3 === 0 ? { answer: 'not applicable', why: 'It is warm.' } : { answer: 'adopted' }),
    });
  },
  async (h, who, { a }) => {
    const practice = of(h.practices, a);
    if (practice !== undefined) await ask(h, who, 'asks.take', { practice });
  },
];

/** Chance alone would seldom bring a variation so far: in the end one is tried by all in the cold, and established. */
export async function ripen(h: History): Promise<void> {
  const [lea, jo] = h.people;
  const { id } = await h.t.ask(lea, 'practices.begin', {
    title: 'Press the seal',
    steps: [{ body: 'Press it in.' }],
    home: h.home,
  });
  h.practices.push(id);
  const [step] = (await h.t.ask(lea, 'practices.open', { practice: id })).steps;
  for (const each of h.people.slice(0, 4)) await ask(h, each, 'practices.use', { practice: id, outcome: 'worked' });
  const otherwise = { op: 'replace', body: 'Otherwise, for good.', when: [{ ...cold, value: -15 }] };
  const { id: variation } = await ask(h, jo, 'variations.begin', { practice: id, step: step.id, ...otherwise });
  for (const each of h.people.slice(0, 4)) {
    const went = { outcome: 'worked', variations: [variation], context: { ambient_c: -25 } };
    await ask(h, each, 'practices.use', { practice: id, ...went });
  }
  await deviateAndPropose(h);
  h.t.clock.pass(6);
  await h.t.settled();
  await h.t.house.tick();
  const { version } = await h.t.ask(lea, 'practices.open', { practice: id });
  await ask(h, lea, 'variations.establish', {
    variation,
    seen_version: version,
    owner: jo.person,
    scope: 'Where it is cold',
    strength: 'should',
    effective_on: '2026-06-01',
    reason: 'It works.',
  });
  const { established_number: number } = await h.t.ask(lea, 'practices.open', { practice: id });
  await ask(h, lea, 'answers.give', { practice: id, community: h.home, number, answer: 'adopted' });
  await h.t.settled();
}

async function deviateAndPropose(h: History): Promise<void> {
  const [lea, jo, mika] = h.people;
  const { id: practice } = await h.t.ask(lea, 'practices.begin', {
    title: 'Lock it',
    steps: [{ body: 'Lock it.', core: true, why: 'Hands.' }, { body: 'Try it.' }],
    home: h.home,
  });
  h.practices.push(practice);
  const [step, second] = (await h.t.ask(lea, 'practices.open', { practice })).steps;
  const { id: note } = await h.t.ask(mika, 'notes.share', { body: 'No lock there.', home: h.home });
  h.notes.push(note);
  const made = await ask(h, jo, 'variations.begin', { practice, step: step.id, op: 'skip', when: [cold], note });
  const until = new Date(h.t.clock.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
  await ask(h, lea, 'variations.approve', { variation: made.id, seen_version: 1, until, reason: 'Until locks come.' });
  const told = await ask(h, jo, 'variations.begin', { practice, step: second.id, op: 'skip', stated: 'in the cold' });
  await ask(h, lea, 'variations.map', { variation: told.id, seen_version: 1, when: [cold] });
  await ask(h, lea, 'variations.end', { variation: told.id, seen_version: 2, reason: 'It was the glove.' });
  const wish = { title: 'Locks', target: 'practice', practice, change: 'Bring a lock.', notes: [note] };
  const proposal = await ask(h, jo, 'proposals.make', wish);
  const { version } = await h.t.ask(lea, 'proposals.open', { proposal: proposal.id });
  await ask(h, lea, 'proposals.decide', {
    proposal: proposal.id,
    seen_version: version,
    decision: 'Declined',
    reason: 'They are on their way.',
  });
  await ask(h, lea, 'practices.change', {
    practice,
    seen_version: 1,
    change_kind: 'behavioural',
    steps: [{ id: step.id, body: 'Lock it twice.', core: true, why: 'Hands.' }],
  });
}
