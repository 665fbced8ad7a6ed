import { Refusal, refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { forgetAnswersOf } from '../records/acts.ts';
import { type Asking, asker } from '../route.ts';
import { forgetAddress, writeAddress } from './claiming-queries.ts';
import * as guests from './guest-queries.ts';
import {
  removed_name,
  session_days,
  tries_minutes,
  tries_per_address_max,
  tries_per_place_max,
  whyNotPassword,
  whyNotRemove,
} from './person.ts';
import * as queries from './queries.ts';
import { hashPassword, hashSecret, isPassword, newSecret } from './secrets.ts';
import { hasWayIn } from './starter-queries.ts';

const day_ms = 86_400_000;

/** The organisation itself, once; its seal key is made here and never shown. */
export async function foundOrganisation(asking: Asking, wish: { name: string; demo: boolean }): Promise<void> {
  const seal_key = asking.clock.bytes(32).toString('base64url');
  await queries.writeOrganisation(asking.db, { ...wish, seal_key, at: asking.now });
}

/** A person with a password, as invitations and set-up make them. Refuses a taken address and a weak password. */
export async function makePerson(
  asking: Asking,
  wish: {
    name: string;
    email: string;
    password: string;
    locale?: string;
    admin?: boolean;
    guest?: { firm: string; until: Date } | undefined;
  },
): Promise<string> {
  const email = wish.email.toLowerCase();
  refuseIf(whyNotPassword(wish.password, email), 'invalid');
  const known = await queries.findByEmail(asking.db, email);
  if (known !== null && wish.guest !== undefined && known.guest && known.status === 'left') {
    return await comeBack(asking, { ...wish.guest, ...known, password: wish.password });
  }
  if (known !== null) {
    refuse('conflict', 'Somebody with this e-mail address is already here. Sign in instead.');
  }
  const id = asking.newId();
  await queries.writePerson(asking.db, {
    id,
    name: wish.name,
    email,
    locale: wish.locale ?? 'en',
    admin: wish.admin ?? false,
    ...(wish.guest === undefined ? {} : { guest: true, firm: wish.guest.firm, guest_until: wish.guest.until }),
    at: asking.now,
  });
  await queries.writePassword(asking.db, id, await hashPassword(wish.password), asking.now);
  const about = wish.guest === undefined ? { person: id } : { person: id, guest: true, until: wish.guest.until };
  asking.record({ what: 'person.joined', actor: id, about });
  return id;
}

/** A guest of before: what they wrote is theirs again, so they say the password of then. */
async function comeBack(
  asking: Asking,
  of: { id: string; secret: string | null; password: string; firm: string; until: Date },
): Promise<string> {
  if (!(await isPassword(of.secret, of.password))) {
    refuse('conflict', 'You were a guest here before. Come in with the password of then.');
  }
  await guests.writeStay(asking.db, of.id, of);
  asking.record({ what: 'person.stays', actor: of.id, about: { person: of.id, until: of.until } });
  return of.id;
}

/** Refuses for who has their own way in already: they do not come in for the first time. */
export async function mustBeFirst(asking: Asking, person: string): Promise<void> {
  if (await hasWayIn(asking.db, person)) refuse('conflict', 'They have come in before, and sign in by themselves.');
}

/** Somebody whom a list brought comes in for the first time: at the address that the list says, with a password of their own. */
export async function comeInAs(
  asking: Asking,
  person: string,
  wish: { email: string; password: string },
): Promise<string> {
  const email = wish.email.toLowerCase();
  refuseIf(whyNotPassword(wish.password, email), 'invalid');
  await mustBeFirst(asking, person);
  const known = await queries.findByEmail(asking.db, email);
  if (known?.id !== person || known.status !== 'active') {
    refuse('conflict', 'This invitation is for another e-mail address: the one at which the house knows you.');
  }
  await queries.writePassword(asking.db, person, await hashPassword(wish.password), asking.now);
  asking.record({ what: 'person.came_in', actor: person, about: { person } });
  return person;
}

/** Until when a guest stays. Who was let go by the clock alone comes back with it. */
export async function setStay(asking: Asking, person: string, until: Date): Promise<void> {
  await guests.writeStay(asking.db, person, { until });
  asking.record({ what: 'person.stays', about: { person, until } });
}

/** The stay of a guest is over: every way in ends within the same transaction, and what they wrote stays. */
export async function endStay(carrying: Pick<Asking, 'db' | 'record'>, person: string, byRule: boolean): Promise<void> {
  const epoch = await queries.raiseEpoch(carrying.db, person, 'left');
  const about = { person, epoch, guest: true, ...(byRule ? { by_rule: true } : {}) };
  carrying.record({ what: 'person.left', ...(byRule ? { actor: null } : {}), about });
}

/**
 * Somebody whose words come from elsewhere, for them to claim. Their e-mail address is kept beside them, since it would
 * stand in the way of their own joining.
 */
export async function nameAuthor(
  asking: Asking,
  { email, ...wish }: { name: string; origin: string; role_line?: string; email?: string },
): Promise<string> {
  const id = asking.newId();
  await queries.writePerson(asking.db, { id, ...wish, status: 'unclaimed', at: asking.now });
  if (email !== undefined) await writeAddress(asking.db, id, email.toLowerCase());
  asking.record({ what: 'person.imported', about: { person: id } });
  return id;
}

/** Opens a session; the answer's `token` is its secret, said once. */
export async function openSession(asking: Asking, person: string, agent: string) {
  const epoch = await queries.epochOf(asking.db, person);
  const { secret, hash } = newSecret(asking.clock);
  const ends_at = new Date(asking.now.getTime() + session_days * day_ms);
  await queries.writeSession(asking.db, {
    id: asking.newId(),
    token_hash: hash,
    person_id: person,
    epoch,
    agent,
    at: asking.now,
    ends_at,
  });
  asking.record({ what: 'session.opened', actor: person });
  return { token: secret, ends_at, person };
}

const bucketOf = (email: string) => `address ${hashSecret(email.toLowerCase()).toString('base64url')}`;

/**
 * Signs in by e-mail and password. Unknown address, person without password, person who left and wrong password answer
 * alike, in words and in time.
 */
export async function signIn(asking: Asking, input: { email: string; password: string; agent: string }) {
  const buckets = [bucketOf(input.email), `place ${asking.from}`];
  const since = new Date(asking.now.getTime() - tries_minutes * 60_000);
  const [address, place] = await Promise.all(buckets.map((bucket) => queries.countTries(asking.db, bucket, since)));
  if (address >= tries_per_address_max || (asking.from !== '' && place >= tries_per_place_max)) {
    refuse('busy', `Too many tries. Wait ${tries_minutes} minutes, then try again.`, {
      retry_after_s: tries_minutes * 60,
    });
  }
  const found = await queries.findByEmail(asking.db, input.email);
  const isHere = found?.status === 'active' && (found.guest_until === null || found.guest_until > asking.now);
  const secret = isHere ? found.secret : null;
  if (!(await isPassword(secret, input.password)) || found === null) {
    await queries.writeTry(asking.db, buckets, asking.now);
    return new Refusal('forbidden', 'This e-mail address and this password do not go together.', { sign_in: true });
  }
  await queries.forgetTries(asking.db, buckets[0]);
  return await openSession(asking, found.id, input.agent);
}

/** One click into the demo, and only there. */
export async function enterDemo(asking: Asking, input: { person: string; agent: string }) {
  const organisation = await queries.organisation(asking.db);
  if (organisation?.demo !== true) unknown('demo');
  const person = await queries.findPerson(asking.db, input.person);
  if (person === null || person.status !== 'active') unknown('person');
  return await openSession(asking, person.id, input.agent);
}

/** Signs out everywhere: the person's epoch rises, and every session, stream and token of before ends. */
export async function signOutEverywhere(asking: Asking, person: string): Promise<void> {
  const epoch = await queries.raiseEpoch(asking.db, person);
  asking.record({ what: 'person.signed_out_everywhere', about: { person, epoch } });
}

export async function changePassword(asking: Asking, input: { old_password: string; password: string; agent: string }) {
  const me = await queries.findMyself(asking.db, asker(asking));
  const secret = await queries.passwordOf(asking.db, me.id);
  if (secret !== null && !(await isPassword(secret, input.old_password))) {
    refuse('forbidden', 'The present password is not right. Nothing was changed.');
  }
  refuseIf(whyNotPassword(input.password, me.email ?? ''), 'invalid');
  await queries.writePassword(asking.db, me.id, await hashPassword(input.password), asking.now);
  await signOutEverywhere(asking, me.id);
  return await openSession(asking, me.id, input.agent);
}

/** Makes a token in a person's name; its secret is said once. */
export async function makeToken(
  asking: Asking,
  person: string,
  wish: { name: string; scopes: string[]; days: number },
) {
  const epoch = await queries.epochOf(asking.db, person);
  const { secret, hash } = newSecret(asking.clock, 'fl_');
  const id = asking.newId();
  const ends_at = new Date(asking.now.getTime() + wish.days * day_ms);
  await queries.writeToken(asking.db, {
    id,
    token_hash: hash,
    person_id: person,
    epoch,
    name: wish.name,
    scopes: [...new Set(wish.scopes)],
    made_at: asking.now,
    ends_at,
  });
  asking.record({ what: 'token.made', actor: person, about: { token: id, scopes: wish.scopes } });
  return { id, token: secret, ends_at };
}

/** Somebody leaves: no way in within the same transaction; what they shared stays. */
export async function leave(asking: Asking, person: string): Promise<void> {
  const found = await queries.findPerson(asking.db, person);
  if (found === null || found.status === 'left') unknown('person');
  if (found.id === asker(asking)) refuse('conflict', 'Somebody else who runs this Fieldlore must do that for you.');
  const epoch = await queries.raiseEpoch(asking.db, found.id, 'left');
  asking.record({ what: 'person.left', about: { person: found.id, epoch } });
}

/**
 * Takes somebody out for good: what they did stays and counts as it did, and nothing names them. Their id stays with it,
 * and so do team and site of the day at each use, because independence is counted on those.
 */
export async function remove(asking: Asking, wish: { person: string; password: string }): Promise<void> {
  const me = asker(asking);
  const isSelf = wish.person === me;
  const may = { isSelf, isAdmin: asking.as.admin, byToken: asking.as.scopes !== null };
  refuseIf(whyNotRemove({ ...may, isLastAdmin: false }));
  const found = (await queries.holdForRemoval(asking.db, wish.person)) ?? unknown('person');
  if (isSelf) await isReallyMe(asking, wish.password);
  refuseIf(whyNotRemove({ ...may, isLastAdmin: found.isLastAdmin }), 'conflict');
  if (found.email !== null) await queries.forgetTries(asking.db, bucketOf(found.email));
  await forgetAnswersOf(asking, found.id);
  await forgetAddress(asking.db, found.id);
  const epoch = await queries.writeRemoval(asking.db, found.id, {
    name: `${removed_name} ${1000 + (asking.clock.bytes(2).readUInt16BE() % 9000)}`,
    handle: `former-${asking.newId()}`,
    origin: found.origin === null ? null : await sealedOrigin(asking, found.origin),
    at: asking.now,
  });
  asking.record({ what: 'person.removed', about: { person: found.id, epoch } });
}

/** Nobody is removed by whoever finds their phone open. */
async function isReallyMe(asking: Asking, password: string): Promise<void> {
  const secret = await queries.passwordOf(asking.db, asker(asking));
  if (secret !== null && !(await isPassword(secret, password))) {
    refuse('forbidden', 'The present password is not right. Nothing was changed.');
  }
}

// An origin names its person. Its keyed hash does not, and yet keeps the next import from bringing them back by name.
async function sealedOrigin(asking: Asking, origin: string): Promise<string> {
  return `removed:${await asking.sealWith(`origin ${origin}`)}`;
}

/** Who of these origins has been removed: an import gives them no new name. Ids by origin. */
export async function removedFrom(asking: Asking, origins: string[]): Promise<Map<string, string>> {
  const sealed = new Map(
    await Promise.all(origins.map(async (each) => [await sealedOrigin(asking, each), each] as const)),
  );
  const found = await queries.fromOrigins(asking.db, [...sealed.keys()]);
  return new Map([...found].map(([seal, id]) => [sealed.get(seal) as string, id]));
}
