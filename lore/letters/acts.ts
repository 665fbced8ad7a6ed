import { address_pattern } from '../../ground/mail-settings.ts';
import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { seeCommunity, seeForGuests } from '../communities/acts.ts';
import { seeItem } from '../communities/placing.ts';
import { unsubscribe as endDigests } from '../notices/digest.ts';
import { type Asking, asker } from '../route.ts';
import { findAddress, homeOf, writeHome } from './address-queries.ts';
import { hashOf, secretAt, standing } from './addresses.ts';
import { addressOf, type Intake, intakes, type Refusable, refusable, whyNoMail, whyNotInvite } from './letter.ts';
import * as queries from './queries.ts';

const day_ms = 86_400_000;
const no_domain = 'Mail cannot come in here. Whoever runs this server sets FIELDLORE_MAIL_DOMAIN.';

/** The asker's own addresses, as far as they have made them; their home; what they want no more mail of. */
export async function seeMine(asking: Asking) {
  const me = asker(asking);
  const { domain, isSetUp } = asking.mail;
  const there = domain === null ? [] : await standing(asking.db, asking.now, me, domain);
  const home = await homeOf(asking.db, me);
  return {
    sends: isSetUp,
    receives: domain !== null,
    addresses: intakes.map((of) => {
      const found = there.find(({ purpose }) => purpose === of);
      return { of, address: found?.address ?? null, made_at: found?.made_at ?? null, ends_at: found?.ends_at ?? null };
    }),
    home: home && { id: home.id, name: home.name, said: home.said },
    refused: await queries.refusalsOf(asking.db, me),
  };
}

/** Makes an address to mail to, or puts another in its place: what comes to the one before it is refused from then on. */
export async function renew(asking: Asking, of: Intake): Promise<{ address: string }> {
  const domain = asking.mail.domain ?? refuse('unavailable', no_domain);
  const secret = await secretAt(asking, { person: asker(asking), purpose: of, renew: true });
  asking.record({ what: 'mail_address.made', about: { of } });
  return { address: addressOf(of, secret, domain) };
}

/** The address which, put into cc, makes a conversation by mail a discussion of an item that the asker may read. */
export async function talkAddress(asking: Asking, id: string): Promise<{ address: string }> {
  const item = (await seeItem(asking, id)) ?? unknown('item');
  const domain = asking.mail.domain ?? refuse('unavailable', no_domain);
  const wish = { person: asker(asking), purpose: 'talk' as const, subject: item.id, about: { item: item.id } };
  return { address: addressOf('talk', await secretAt(asking, wish), domain) };
}

export async function setHome(asking: Asking, community: string): Promise<void> {
  const found = await seeCommunity(asking, community);
  if (found.role === null) refuse('forbidden', 'What you mail can be at home in your own communities only.');
  await writeHome(asking.db, asker(asking), found.id, asking.now);
}

export async function wish(asking: Asking, kind: Refusable, isRefused: boolean): Promise<void> {
  if (isRefused) await queries.writeRefusal(asking.db, asker(asking), kind, asking.now);
  else await queries.endRefusal(asking.db, asker(asking), kind);
}

/** By the secret in a mail: nobody has to be signed in to want no more of it. */
export async function unsubscribe(asking: Asking, secret: string): Promise<{ kind: string }> {
  const found = await findAddress(asking.db, asking.now, hashOf(secret));
  const kind = refusable.find((each) => each === found?.subject);
  if (found === null || found.purpose !== 'unsubscribe' || kind === undefined) {
    refuse('unknown', 'This link has ended. Sign in and say under your settings how you are told.');
  }
  if (kind === 'digest') await endDigests(asking.db, found.person_id);
  else await queries.writeRefusal(asking.db, found.person_id, kind, asking.now);
  return { kind };
}

export async function sendTest(asking: Asking): Promise<{ id: string }> {
  refuseIf(whyNoMail(asking.mail), 'unavailable');
  const id = asking.newId();
  const row = { id, person_id: asker(asking), kind: 'test' as const, about: {}, effect_key: `test ${id}` };
  await queries.writeLetter(asking.db, { ...row, at: asking.now, due_at: asking.now });
  return { id };
}

/** Mails an invitation to somebody who is not here. Whether the asker may invite is asked now and again when it goes out. */
export async function invite(
  asking: Asking,
  wish: { email: string; community?: string; guest?: { name: string; firm: string; until: string } },
): Promise<{ id: string }> {
  refuseIf(whyNoMail(asking.mail), 'unavailable');
  const email = wish.email.toLowerCase();
  if (!address_pattern.test(email)) refuse('invalid', 'This is not an e-mail address that mail can be sent to.');
  if (wish.community === undefined) {
    if (!asking.as.admin)
      refuse('forbidden', 'Invite into one of your communities, or ask somebody who runs this Fieldlore.');
  } else if (wish.guest !== undefined) await seeForGuests(asking, wish.community, wish.guest.until);
  else if ((await seeCommunity(asking, wish.community)).role === null)
    refuse('forbidden', 'Only members may invite into a community.');
  if (wish.guest !== undefined && wish.community === undefined)
    refuse('invalid', 'Say into which circle a guest is invited.');
  const me = asker(asking);
  const since = new Date(asking.now.getTime() - day_ms);
  refuseIf(whyNotInvite(await queries.countLetters(asking.db, me, 'invitation', since)), 'busy');
  const id = asking.newId();
  const isNew = await queries.writeLetter(asking.db, {
    id,
    person_id: me,
    kind: 'invitation',
    to_address: email,
    about: wish.community === undefined ? {} : { community: wish.community, ...(wish.guest && { guest: wish.guest }) },
    effect_key: `invitation ${me} ${wish.community ?? ''} ${email} ${asking.now.toISOString().slice(0, 10)}`,
    at: asking.now,
    due_at: asking.now,
  });
  if (!isNew) refuse('conflict', 'You have mailed this invitation today already.');
  return { id };
}

export async function retry(asking: Asking, letter: string): Promise<void> {
  refuseIf(whyNoMail(asking.mail), 'unavailable');
  if (!(await queries.revive(asking.db, letter, asking.now))) unknown('letter');
}
