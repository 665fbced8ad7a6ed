import { cookieOf } from '../http.ts';
import { code, password } from './cast.ts';
import { now, type Step } from './step.ts';

const none = () => ({});

/** Coming in, being somebody, tokens and sessions. */
export const arriving: Step[] = [
  { as: 'nobody', ask: 'setup.doorstep', input: none },
  { as: 'nobody', ask: 'setup.exploreDemo', input: () => ({ code }), refused: 404 },
  {
    as: 'nobody',
    ask: 'setup.startEmpty',
    input: () => ({ code, organisation: 'Again', name: 'Mallory', email: 'm@example.org', password }),
    refused: 404,
  },
  {
    as: 'newcomer',
    ask: 'people.signIn',
    input: () => ({ email: 'mika@example.org', password }),
    wrong: [
      () => ({ email: 'mika@example.org', password: 'not the password' }),
      () => ({ email: 'nobody@example.org', password }),
    ],
    keep: (w, answer) => {
      w.second = cookieOf(answer);
    },
  },
  { as: 'nobody', ask: 'people.enterDemo', input: (w) => ({ person: w.cast.mika.person }), refused: 404 },
  { as: 'mika', ask: 'people.me', input: none, everybody: true, keep: now('me') },
  {
    as: 'mika',
    ask: 'people.change',
    input: (w) => ({ seen_version: w.me_version, role_line: 'Field technician', team: 'Field north', site: 'Kiruna' }),
    everybody: true,
    wrong: [(w) => ({ seen_version: w.me_version + 7, role_line: 'x' })],
  },
  {
    as: 'mika',
    ask: 'people.sessions',
    input: none,
    everybody: true,
    keep: (w, { body }) => {
      w.session = body.items.find((each: { here: boolean }) => !each.here).id;
    },
  },
  { as: 'mika', ask: 'people.endSession', input: (w) => ({ session: w.session }), rights: true },
  {
    as: 'mika',
    ask: 'people.makeToken',
    input: () => ({ name: 'a script', scopes: ['notes:write'], days: 3 }),
    everybody: true,
    keep: (w, { body }) => {
      w.token = body.id;
      w.spare_bearer = body.token;
    },
  },
  { as: 'mika', ask: 'people.tokens', input: none, everybody: true },
  { as: 'mika', ask: 'people.endToken', input: (w) => ({ token: w.token }), rights: true },
  { as: 'mika', ask: 'people.list', input: () => ({ q: 'walk', limit: 3 }), everybody: true },
  { as: 'mika', ask: 'people.open', input: (w) => ({ person: w.cast.lea.person }), everybody: true },
  { as: 'sam', ask: 'people.leave', input: (w) => ({ person: w.cast.lars.person }), rights: true },
];

/** Going away again; last, since it ends what the walk stands on. */
export const leaving: Step[] = [
  {
    as: 'aino',
    ask: 'people.changePassword',
    input: () => ({ old_password: password, password: 'another few unlikely words' }),
    wrong: [() => ({ old_password: 'wrong', password: 'another few unlikely words' })],
    everybody: true,
    keep: (w, answer) => {
      w.cast.aino.cookie = cookieOf(answer);
    },
  },
  { as: 'aino', ask: 'people.signOut', input: none, everybody: true },
  {
    as: 'sam',
    ask: 'people.remove',
    input: (w) => ({ person: w.cast.lars.person }),
    wrong: [(w) => ({ person: w.cast.sam.person, password })],
    rights: true,
  },
  { as: 'mika', ask: 'people.signOutEverywhere', input: none, everybody: true },
];
