import { z } from 'zod';
import { refuse, unknown } from '../../ground/refusal.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { asker, type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { bringPeople } from './bringing.ts';
import * as guests from './guest-queries.ts';
import { days_off_max, initialsOf, locales, scopePattern, token_days_max } from './person.ts';
import * as queries from './queries.ts';

export const id = z.string().regex(/^[0-9a-z]{10,20}$/, 'This is not an id.');
export const personName = z.string().trim().min(1, 'A name is needed.').max(120);
export const email = z.email('This is not an e-mail address.').max(254);
export const password = z.string().max(200);
const agent = z.string().max(200).default('');
export const day = z.iso.date('A day is needed, such as 2026-05-20.');
/** Days of the week, 1 is Monday; and single days on which nobody works. */
export const workingDays = z.array(z.number().int().min(1).max(7)).min(1).max(7);
export const daysOff = z.array(day).max(days_off_max);
const nothing = z.object({});

/** How a person stands beside what they said: everywhere the same five facts. */
export const personCard = z.object({ id: z.string(), name: z.string(), handle: z.string(), initials: z.string() });

export const opened = z.object({ token: z.string().nullable(), ends_at: z.date(), person: z.string() });

const profile = z.object({
  id: z.string(),
  name: z.string(),
  handle: z.string(),
  initials: z.string(),
  about: z.string(),
  role_line: z.string(),
  team: z.string(),
  site: z.string(),
  status: z.enum(['active', 'unclaimed', 'left']),
  version: z.number(),
  joined_at: z.date(),
  /** From another firm, until the end of a day; null: of this house. */
  guest: z.object({ firm: z.string(), until_on: z.string() }).nullable(),
});
const myself = profile.extend({
  email: z.string().nullable(),
  locale: z.string(),
  admin: z.boolean(),
  /** Null: those of the community for which I answer. */
  working_days: z.array(z.number()).nullable(),
  days_off: z.array(z.string()),
});

/** A stay ends with a day, and is kept as the moment at which the next one begins. */
export const lastDayOf = (until: Date): string => new Date(until.getTime() - 1).toISOString().slice(0, 10);
const toProfile = <R extends { name: string; status: string; guest: boolean; firm: string; guest_until: Date | null }>({
  guest_until,
  firm,
  ...row
}: R) => ({
  ...row,
  guest: guest_until === null ? null : { firm, until_on: lastDayOf(guest_until) },
  status: row.status as 'active',
  initials: initialsOf(row.name),
});

export const routes: Route[] = [
  route({
    name: 'people.signIn',
    says: 'Sign in with e-mail and password',
    method: 'POST',
    path: '/sessions',
    who: 'anyone',
    session: 'opens',
    input: z.strictObject({ email: z.string().max(254), password, agent }),
    output: opened,
    act: acts.signIn,
  }),
  route({
    name: 'people.enterDemo',
    says: 'Enter the demo as one of its people',
    method: 'POST',
    path: '/demo-sessions',
    who: 'anyone',
    session: 'opens',
    input: z.strictObject({ person: id, agent }),
    output: opened,
    act: acts.enterDemo,
  }),
  route({
    name: 'people.signOut',
    says: 'Sign out here',
    method: 'DELETE',
    path: '/sessions/current',
    who: 'anyone',
    session: 'ends',
    input: z.strictObject({}),
    output: nothing,
    act: async (asking) => {
      if (asking.as.person !== null && asking.as.session !== null) {
        await queries.endSession(asking.db, asking.as.person, asking.as.session);
      }
      return {};
    },
  }),
  route({
    name: 'people.signOutEverywhere',
    says: 'Sign out on every device and end every token',
    method: 'DELETE',
    path: '/sessions',
    who: 'person',
    guests: true,
    session: 'ends',
    input: z.strictObject({}),
    output: nothing,
    act: async (asking) => {
      await acts.signOutEverywhere(asking, asker(asking));
      return {};
    },
  }),
  route({
    name: 'people.sessions',
    says: 'Where I am signed in',
    method: 'GET',
    path: '/sessions',
    who: 'person',
    guests: true,
    input: z.strictObject({}),
    output: z.object({
      items: z.array(
        z.object({ id: z.string(), agent: z.string(), started_at: z.date(), seen_at: z.date(), here: z.boolean() }),
      ),
    }),
    act: async (asking) => {
      const rows = await queries.sessionsOf(asking.db, asker(asking), asking.now);
      return { items: rows.map((row) => ({ ...row, here: row.id === asking.as.session })) };
    },
  }),
  route({
    name: 'people.endSession',
    says: 'Sign out on one device',
    method: 'DELETE',
    path: '/sessions/:session',
    who: 'person',
    guests: true,
    input: z.strictObject({ session: id }),
    output: nothing,
    act: async (asking, input) => {
      if (!(await queries.endSession(asking.db, asker(asking), input.session))) unknown('session');
      return {};
    },
  }),
  route({
    name: 'people.list',
    says: 'People, by name',
    method: 'GET',
    path: '/people',
    who: 'person',
    guests: true,
    input: z.strictObject({ q: z.string().max(100).default(''), ...paging }),
    output: pageOf(personCard.extend({ role_line: z.string(), team: z.string(), site: z.string() })),
    act: async (asking, input) => {
      const rows = await queries.listPeople(asking, input.q.trim(), fromCursor(input.after, 2), input.limit);
      const page = toPage(rows, input.limit, (row) => [row.sort, row.id]);
      return { ...page, items: page.items.map(({ sort, ...row }) => ({ ...row, initials: initialsOf(row.name) })) };
    },
  }),
  route({
    name: 'people.me',
    says: 'My own profile, with what only I see',
    method: 'GET',
    path: '/people/me',
    who: 'person',
    guests: true,
    input: z.strictObject({}),
    output: myself,
    act: async (asking) => {
      const row = await queries.findMyself(asking.db, asker(asking));
      return toProfile(row);
    },
  }),
  route({
    name: 'people.change',
    says: 'Change my profile',
    method: 'PATCH',
    path: '/people/me',
    who: 'person',
    guests: true,
    edits: true,
    input: z.strictObject({
      seen_version: z.number().int(),
      name: personName.optional(),
      about: z.string().max(2000).optional(),
      role_line: z.string().max(160).optional(),
      team: z.string().max(120).optional(),
      site: z.string().max(120).optional(),
      locale: z.enum(locales).optional(),
      working_days: workingDays.nullable().optional(),
      days_off: daysOff.optional(),
    }),
    output: myself,
    act: async (asking, { seen_version, ...change }) => {
      const me = asker(asking);
      if ((await queries.changePerson(asking.db, me, seen_version, change)) === null) {
        refuse('stale', 'Your profile was changed elsewhere meanwhile. Load it again, then repeat your change.');
      }
      const { working_days, days_off } = change;
      asking.record({
        what: 'person.changed',
        about: {
          person: me,
          fields: Object.keys(change),
          ...(working_days === undefined ? {} : { working_days }),
          ...(days_off === undefined ? {} : { days_off }),
        },
      });
      const row = await queries.findMyself(asking.db, me);
      return toProfile(row);
    },
  }),
  route({
    name: 'people.changePassword',
    says: 'Change my password; every other device is signed out',
    method: 'PUT',
    path: '/people/me/password',
    who: 'person',
    guests: true,
    session: 'opens',
    input: z.strictObject({ old_password: password.default(''), password, agent }),
    output: opened,
    act: acts.changePassword,
  }),
  route({
    name: 'people.open',
    says: "A person's profile, by id or @handle",
    method: 'GET',
    path: '/people/:person',
    who: 'person',
    guests: true,
    input: z.strictObject({ person: z.string().max(60) }),
    output: profile,
    act: async (asking, input) => {
      const row = (await guests.meetPerson(asking, input.person)) ?? unknown('person');
      return toProfile(row);
    },
  }),
  route({
    name: 'people.leave',
    says: 'Somebody leaves the organisation: every way in ends at once',
    method: 'PUT',
    path: '/people/:person/departure',
    who: 'admin',
    input: z.strictObject({ person: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.leave(asking, input.person);
      return {};
    },
  }),
  route({
    name: 'people.remove',
    says: 'Take somebody out for good: their evidence stays and counts, nothing names them any more',
    method: 'DELETE',
    path: '/people/:person',
    who: 'person',
    guests: true,
    /** Who removes themself says their password. */
    input: z.strictObject({ person: id, password: password.default('') }),
    output: nothing,
    act: async (asking, input) => {
      await acts.remove(asking, input);
      return {};
    },
  }),
  route({
    name: 'people.bring',
    says: 'Take in a list of people (CSV): who is new comes in, who is here is changed, nobody is removed',
    method: 'POST',
    path: '/people/lists',
    who: 'admin',
    input: z.strictObject({
      /** The bytes of the file: their encoding is looked at here. */
      csv: z.base64('The file has to come as base64.').max(2_800_000),
      dry_run: z.boolean().default(true),
    }),
    output: z.object({
      dry_run: z.boolean(),
      encoding: z.string(),
      unknown_columns: z.array(z.string()),
      made: z.array(z.object({ id: z.string().nullable(), line: z.number(), name: z.string(), email: z.string() })),
      changed: z.array(z.object({ id: z.string(), line: z.number(), name: z.string(), fields: z.array(z.string()) })),
      refused: z.array(z.object({ line: z.number(), name: z.string(), why: z.string() })),
      same: z.number(),
      missing: z.object({
        count: z.number(),
        people: z.array(z.object({ id: z.string(), name: z.string(), handle: z.string() })),
      }),
    }),
    act: (asking, { csv, dry_run }) => bringPeople(asking, { bytes: Buffer.from(csv, 'base64'), dry_run }),
  }),
  route({
    name: 'people.tokens',
    says: 'My tokens; their secrets are not kept',
    method: 'GET',
    path: '/tokens',
    who: 'person',
    guests: true,
    input: z.strictObject({}),
    output: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          scopes: z.array(z.string()),
          made_at: z.date(),
          ends_at: z.date(),
          used_at: z.date().nullable(),
        }),
      ),
    }),
    act: async (asking) => ({ items: await queries.tokensOf(asking.db, asker(asking)) }),
  }),
  route({
    name: 'people.makeToken',
    says: 'Make a token for a program; its secret is shown once',
    method: 'POST',
    path: '/tokens',
    who: 'person',
    guests: true,
    input: z.strictObject({
      name: z.string().trim().min(1).max(120),
      scopes: z
        .array(z.string().regex(scopePattern, 'A scope is read, write, or a feature with either, such as notes:write.'))
        .min(1)
        .max(20),
      days: z.number().int().min(1).max(token_days_max).default(90),
    }),
    output: z.object({ id: z.string(), token: z.string().nullable(), ends_at: z.date() }),
    act: async (asking, input) => {
      // Else a narrow token could make itself a wide one.
      if (asking.as.scopes !== null) refuse('forbidden', 'A token cannot make tokens. Sign in to make one.');
      return await acts.makeToken(asking, asker(asking), input);
    },
  }),
  route({
    name: 'people.endToken',
    says: 'End a token',
    method: 'DELETE',
    path: '/tokens/:token',
    who: 'person',
    guests: true,
    input: z.strictObject({ token: id }),
    output: nothing,
    act: async (asking, input) => {
      if (!(await queries.endToken(asking.db, asker(asking), input.token))) unknown('token');
      asking.record({ what: 'token.ended', about: { token: input.token } });
      return {};
    },
  }),
];
