import type { Step } from './step.ts';

const circle = (w: any) => ({ community: w.peers });

/** A closed circle of a few, and somebody from another firm who comes into it. */
export const guests: Step[] = [
  {
    as: 'lea',
    ask: 'communities.begin',
    input: () => ({ name: 'Peers', kind: 'circle' }),
    keep: (w, { body }) => {
      w.peers = body.id;
    },
    everybody: true,
  },
  { as: 'lea', ask: 'communities.setMember', input: (w) => ({ ...circle(w), person: w.cast.jo.person }), rights: true },
  {
    as: 'lea',
    ask: 'communities.inviteGuest',
    input: (w) => ({ ...circle(w), name: 'Gil Gast', firm: 'Kaltwerk' }),
    wrong: [(w) => ({ ...circle(w), name: 'Gil Gast', firm: 'Kaltwerk', until: '2001-01-01' })],
    rights: true,
    keep: (w, { body }) => {
      w.guest_code = body.token;
    },
  },
  {
    as: 'lea',
    ask: 'communities.inviteGuest',
    input: (w) => ({ ...circle(w), name: 'Nobody', firm: 'Kaltwerk' }),
    rights: true,
    keep: (w, { body }) => {
      w.guest_invitation = body.id;
    },
  },
  {
    as: 'lea',
    ask: 'communities.takeBackGuest',
    input: (w) => ({ ...circle(w), guest_invitation: w.guest_invitation }),
    rights: true,
  },
  {
    as: 'newcomer',
    ask: 'communities.acceptInvitation',
    input: (w) => ({
      code: w.guest_code,
      name: 'Gil Gast',
      email: 'gil@kaltwerk.example',
      password: 'ten unlikely words',
    }),
    keep: (w, { body }) => {
      w.gil = body.person;
    },
  },
  { as: 'jo', ask: 'communities.guests', input: circle },
  { as: 'jo', ask: 'communities.guestsAround', input: () => ({}), everybody: true },
  {
    as: 'lea',
    ask: 'communities.keepGuest',
    input: (w) => ({ ...circle(w), person: w.gil, until: '2026-12-31' }),
    wrong: [(w) => ({ ...circle(w), person: w.gil, until: '2001-01-01' })],
    rights: true,
  },
  {
    as: 'lea',
    ask: 'communities.removeMember',
    input: (w) => ({ ...circle(w), person: w.gil }),
    rights: true,
  },
  {
    as: 'sam',
    ask: 'people.bring',
    input: () => ({ csv: Buffer.from('name;email\nKim Neu;kim@example.org\n').toString('base64'), dry_run: false }),
    wrong: [() => ({ csv: Buffer.from('nothing').toString('base64') })],
    rights: true,
    keep: (w, { body }) => {
      w.kim = body.made[0].id;
    },
  },
  {
    as: 'sam',
    ask: 'communities.inviteKnown',
    input: (w) => ({ person: w.kim }),
    rights: true,
  },
];
