import { kept, now, type Step } from './step.ts';

const none = () => ({});
const field = (w: any) => ({ community: w.field });
const members = ['mika', 'aino', 'samuel', 'omar', 'ines', 'jo', 'lars'] as const;

/** A closed community with people in it, another beside it, and what stands open to all. */
export const communities: Step[] = [
  {
    as: 'lea',
    ask: 'communities.begin',
    input: () => ({ name: 'Cold work', kind: 'practice', openness: 'closed', purpose: 'What we learn below zero.' }),
    keep: kept('field'),
    everybody: true,
  },
  {
    as: 'lea',
    ask: 'communities.begin',
    input: () => ({ name: 'Kiruna', kind: 'place' }),
    keep: kept('kiruna'),
    everybody: true,
  },
  {
    as: 'lea',
    ask: 'communities.begin',
    input: () => ({ name: 'Customer', kind: 'customer', openness: 'closed' }),
    keep: kept('further'),
    everybody: true,
  },
  ...members.slice(0, -1).map(
    (name): Step => ({
      as: 'lea',
      ask: 'communities.setMember',
      input: (w) => ({
        community: w.field,
        person: w.cast[name].person,
        ...(name === 'omar' ? { role: 'steward' } : {}),
      }),
      rights: true,
    }),
  ),
  { as: 'lea', ask: 'communities.open', input: field, keep: now('field') },
  {
    as: 'lea',
    ask: 'communities.change',
    input: (w) => ({ ...field(w), seen_version: w.field_version, purpose: 'What we learn in the cold.' }),
    wrong: [(w) => ({ ...field(w), seen_version: 99, purpose: 'x' })],
    rights: true,
  },
  { as: 'jo', ask: 'communities.list', input: () => ({ mine: true }), everybody: true },
  { as: 'jo', ask: 'communities.members', input: field },
  { as: 'lea', ask: 'communities.intersection', input: (w) => ({ ...field(w), other: w.further }), rights: true },
  { as: 'mika', ask: 'communities.join', input: (w) => ({ community: w.kiruna }), everybody: true },
  { as: 'mika', ask: 'communities.leave', input: (w) => ({ community: w.kiruna }), rights: true },
  {
    as: 'lea',
    ask: 'communities.invite',
    input: (w) => ({ community: w.further, uses: 2 }),
    rights: true,
    keep: (w, { body }) => {
      w.code = body.token;
    },
  },
  {
    as: 'nobody',
    ask: 'communities.openInvitation',
    input: (w) => ({ code: w.code }),
    wrong: [() => ({ code: 'x'.repeat(43) })],
  },
  {
    as: 'ines',
    ask: 'communities.followInvitation',
    input: (w) => ({ code: w.code }),
    everybody: true,
    wrong: [() => ({ code: 'x'.repeat(43) })],
  },
  {
    as: 'newcomer',
    ask: 'communities.acceptInvitation',
    input: (w) => ({ code: w.code, name: 'Nils New', email: 'nils@example.org', password: 'ten unlikely words' }),
    wrong: [
      (w) => ({ code: w.code, name: 'Nils', email: 'lea@example.org', password: 'ten unlikely words' }),
      (w) => ({ code: w.code, name: 'Nils', email: 'nils2@example.org', password: 'short' }),
      () => ({ code: 'x'.repeat(43), name: 'Nils', email: 'nils2@example.org', password: 'ten unlikely words' }),
    ],
    keep: (w, { body }) => {
      w.nils = body.person;
    },
  },
  {
    as: 'lea',
    ask: 'communities.removeMember',
    input: (w) => ({ community: w.further, person: w.nils }),
    rights: true,
  },
];

/** The few things of which conditions speak: whoever runs the place governs them. */
export const facets: Step[] = [
  { as: 'jo', ask: 'facets.list', input: () => ({ ended: true }), everybody: true },
  {
    as: 'sam',
    ask: 'facets.add',
    input: () => ({ label: 'Height', kind: 'number', unit: 'm' }),
    wrong: [() => ({ label: 'Place', kind: 'yesno' })],
    rights: true,
  },
  {
    as: 'sam',
    ask: 'facets.change',
    input: () => ({ facet: 'height', seen_version: 1, label: 'Height above the sea' }),
    wrong: [() => ({ facet: 'height', seen_version: 9, label: 'x' }), () => ({ facet: 'depth', seen_version: 1 })],
    rights: true,
  },
  {
    as: 'sam',
    ask: 'facets.end',
    input: () => ({ facet: 'height' }),
    wrong: [() => ({ facet: 'depth' })],
    rights: true,
  },
];

const toRight = (w: any) => ({ community: w.field, person: w.cast.mika.person, kind: 'publisher' });

/** Five of somebody's notes went into what somebody else made of them: that makes a publisher, where another agrees. */
export const rights: Step[] = [
  ...[1, 2, 3, 4, 5].map(
    (n): Step => ({
      as: 'mika',
      ask: 'notes.share',
      input: (w) => ({ body: `What I saw on day ${n}.`, home: w.field }),
      keep: kept(`seen_${n}`),
    }),
  ),
  {
    as: 'aino',
    ask: 'practices.begin',
    input: (w) => ({
      title: 'What Mika saw',
      steps: [{ body: 'Look twice.' }],
      home: w.field,
      notes: [w.seen_1, w.seen_2, w.seen_3, w.seen_4, w.seen_5],
    }),
  },
  {
    as: 'lea',
    ask: 'rights.open',
    input: (w) => ({ community: w.field, person: w.cast.mika.person }),
    rights: true,
  },
  {
    as: 'lea',
    ask: 'rights.agree',
    input: (w) => ({ ...toRight(w), reason: 'Aino builds on what Mika sees.' }),
    wrong: [
      (w) => ({ ...toRight(w), kind: 'coach', reason: 'Too early.' }),
      (w) => ({ ...toRight(w), person: w.cast.samuel.person, reason: 'Nobody used anything.' }),
    ],
    rights: true,
  },
  { as: 'jo', ask: 'rights.list', input: field },
  {
    as: 'lea',
    ask: 'rights.end',
    input: (w) => ({ ...toRight(w), reason: 'Mika asked for it.' }),
    wrong: [(w) => ({ ...toRight(w), kind: 'coach', reason: 'Was none.' })],
    rights: true,
  },
];

/** Where an item stands and who may read it. */
export const placing: Step[] = [
  {
    as: 'lea',
    ask: 'communities.setMember',
    input: (w) => ({ community: w.further, person: w.cast.mika.person }),
    rights: true,
  },
  { as: 'jo', ask: 'access.audience', input: (w) => ({ item: w.note }) },
  { as: 'jo', ask: 'access.readers', input: (w) => ({ item: w.note }) },
  {
    as: 'lea',
    ask: 'access.preview',
    input: (w) => ({ item: w.note, wish: 'restrict' }),
    wrong: [(w) => ({ item: w.note, wish: 'place' })],
    rights: true,
  },
  ...[1, 2].map(
    (n): Step => ({
      as: 'sam',
      ask: 'access.request',
      input: (w) => ({ wanted: w.note, words: 'For the audit.' }),
      keep: kept(`request_${n}`),
      everybody: true,
    }),
  ),
  { as: 'sam', ask: 'access.mine', input: (w) => ({ wanted: w.note }), everybody: true },
  { as: 'lea', ask: 'access.requests', input: none, everybody: true },
  {
    as: 'lea',
    ask: 'access.decline',
    input: (w) => ({ request: w.request_1, reason: 'It names a customer.' }),
    rights: true,
  },
  {
    as: 'sam',
    ask: 'access.request',
    input: (w) => ({ wanted: w.note }),
    keep: kept('request'),
    everybody: true,
  },
  {
    as: 'lea',
    ask: 'access.grant',
    input: (w) => ({ request: w.request, community: w.field }),
    wrong: [
      (w) => ({ request: w.request, community: w.further }),
      (w) => ({ request: w.request_1, community: w.field }),
    ],
    rights: true,
  },
  { as: 'mika', ask: 'communities.place', input: (w) => ({ item: w.note, community: w.further }), rights: true },
  { as: 'mika', ask: 'communities.take', input: (w) => ({ item: w.note, community: w.further }), rights: true },
  {
    as: 'mika',
    ask: 'communities.restrict',
    input: (w) => ({ item: w.note, reason: 'A customer is named.', until: '2026-08-01T00:00:00Z' }),
    wrong: [(w) => ({ item: w.note, reason: 'Too long.', until: '2036-08-01T00:00:00Z' })],
    rights: true,
  },
  { as: 'mika', ask: 'communities.liftRestriction', input: (w) => ({ item: w.note }), rights: true },
  { as: 'jo', ask: 'notices.communityStream', input: field },
  { as: 'jo', ask: 'notices.home', input: none, everybody: true },
  { as: 'jo', ask: 'notices.stream', input: () => ({ limit: 2 }), everybody: true },
  { as: 'mika', ask: 'notices.list', input: none, everybody: true },
  { as: 'mika', ask: 'notices.read', input: () => ({ up_to: '2026-12-01T00:00:00Z' }), everybody: true },
  { as: 'jo', ask: 'search.find', input: () => ({ q: 'seal', kinds: 'note,practice' }), everybody: true },
];
