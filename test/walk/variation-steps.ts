import { kept, now, type Step } from './step.ts';

const practice = (w: any) => ({ practice: w.practice });
const cold = { facet: 'ambient_c', op: '<', value: -10 };
const varied = (w: any) => ({ variation: w.variation, seen_version: w.variation_version });
const deviation = (w: any) => ({ variation: w.deviation, seen_version: w.deviation_version });
const keptVariation =
  (name: string): Step['keep'] =>
  (w, answer) => {
    kept(name)(w, answer);
    w[`${name}_version`] = 1;
  };

const frozen = (w: any) => ({ practice: w.frozen });
/** Another practice, that works with its variation for everybody who tries. */
const frost: Step[] = [
  {
    as: 'lea',
    ask: 'practices.begin',
    input: (w) => ({ title: 'Thaw the pipe', steps: [{ body: 'Warm the pipe.' }], risk: 'medium', home: w.field }),
    keep: kept('frozen'),
  },
  {
    as: 'mika',
    ask: 'variations.begin',
    input: (w) => ({ ...frozen(w), step: null, op: 'insert', body: 'Wait an hour.', when: [cold] }),
    keep: keptVariation('waiting'),
  },
  ...(['aino', 'samuel', 'jo', 'ines'] as const).flatMap((as): Step[] =>
    [false, true].map((otherwise) => ({
      as,
      ask: 'practices.use',
      input: (w) => ({
        ...frozen(w),
        outcome: 'worked',
        context: { ambient_c: -18 },
        variations: otherwise ? [w.waiting] : [],
      }),
    })),
  ),
];

/** A step is done otherwise in the cold; of a core step that is a deviation, for which the owner answers. */
export const varying: Step[] = [
  {
    as: 'mika',
    ask: 'variations.begin',
    input: (w) => ({
      ...practice(w),
      step: w.warm,
      op: 'replace',
      body: 'Warm it inside the jacket.',
      stated: 'in the cold',
      cause: 'cold',
      note: w.note,
      where: [w.field],
    }),
    wrong: [
      (w) => ({ ...practice(w), step: w.warm, op: 'replace', body: 'x', when: [{ ...cold, unit: '°F' }] }),
      (w) => ({ ...practice(w), step: w.warm, op: 'replace', body: 'x' }),
      (w) => ({ ...practice(w), step: w.warm, op: 'replace', body: 'x', when: [{ ...cold, facet: 'humidity' }] }),
    ],
    keep: keptVariation('variation'),
  },
  {
    as: 'mika',
    ask: 'variations.change',
    input: (w) => ({ ...varied(w), body: 'Warm it inside the jacket, ten minutes.' }),
    rights: true,
    keep: now('variation'),
  },
  {
    as: 'omar',
    ask: 'variations.map',
    input: (w) => ({ ...varied(w), when: [cold] }),
    rights: true,
    keep: now('variation'),
  },
  {
    as: 'jo',
    ask: 'variations.begin',
    input: (w) => ({ ...practice(w), step: w.lock, op: 'skip', when: [cold], why: 'It is frozen shut.' }),
    keep: keptVariation('deviation'),
  },
  {
    as: 'omar',
    ask: 'variations.approve',
    input: (w) => ({ ...deviation(w), until: '2026-06-20', reason: 'Until the new locks come.' }),
    wrong: [(w) => ({ ...deviation(w), until: '2027-06-20', reason: 'For long.' })],
    rights: true,
    keep: now('deviation'),
  },
  {
    as: 'jo',
    ask: 'practices.use',
    input: (w) => ({ ...practice(w), outcome: 'worked', variations: [w.variation], context: { ambient_c: -18 } }),
  },
  ...frost,
  {
    as: 'jo',
    ask: 'files.take',
    input: () => ({ name: 'step.txt' }),
    more: { bytes: { mime: 'text/plain', content: 'a step' } },
    everybody: true,
    keep: kept('photo'),
  },
  { as: 'jo', ask: 'practices.addPhotos', input: (w) => ({ ...practice(w), step: w.warm, files: [w.photo] }) },
  { as: 'jo', ask: 'asks.take', input: (w) => ({ ...practice(w), words: 'At the school.', planned_on: '2026-05-06' }) },
];

/** Days later: how did it go, what waits, and where did the notes go? */
export const asking: Step[] = [
  {
    as: 'jo',
    ask: 'asks.mine',
    input: () => ({}),
    everybody: true,
    keep: (w, { body }) => {
      w.asked = body.items[0].id;
    },
  },
  { as: 'jo', ask: 'asks.decline', input: (w) => ({ asked: w.asked }), rights: true },
  {
    as: 'omar',
    ask: 'practices.validate',
    input: (w) => ({ ...frozen(w), seen_version: w.frozen_version }),
    rights: true,
    keep: now('frozen'),
  },
  {
    as: 'omar',
    ask: 'variations.validate',
    input: (w) => ({ variation: w.waiting, seen_version: w.waiting_version }),
    rights: true,
    keep: now('waiting'),
  },
  {
    as: 'omar',
    ask: 'variations.establish',
    input: (w) => ({
      variation: w.waiting,
      seen_version: w.frozen_version,
      owner: w.cast.omar.person,
      scope: 'Cold regions',
      strength: 'should',
      effective_on: '2026-06-01',
      reason: 'It works there.',
      ask: [w.field],
    }),
    rights: true,
  },
  { as: 'lea', ask: 'readings.dues', input: (w) => ({ community: w.field }), everybody: true },
  { as: 'mika', ask: 'readings.trail', input: (w) => ({ person: w.cast.mika.person }), everybody: true },
];

/** After the base has changed below it: it is looked at again, and ends. */
export const ending: Step[] = [
  {
    as: 'jo',
    ask: 'practices.open',
    input: practice,
    keep: (w, { body }) => {
      for (const { id, version } of body.variations) {
        if (id === w.variation) w.variation_version = version;
        if (id === w.deviation) w.deviation_version = version;
      }
    },
  },
  { as: 'omar', ask: 'variations.check', input: varied, rights: true, keep: now('variation') },
  {
    as: 'omar',
    ask: 'variations.end',
    input: (w) => ({ ...varied(w), reason: 'The new seal needs none.' }),
    rights: true,
    keep: now('variation'),
  },
];
