import type { DNSResolver } from 'mailauth';
import * as log from '../../ground/log.ts';
import { writtenIn } from '../../ground/mail-words.ts';
import { Refusal } from '../../ground/refusal.ts';
import type { House } from '../../lore/house.ts';
import { plainSubject } from '../../lore/letters/letter.ts';
import * as land from './land.ts';
import { type Parsed, parse } from './parse.ts';
import { prove } from './prove.ts';

export type Looking = { house: House; domain: string; authserv: string | null; resolver?: DNSResolver };
type InHand = NonNullable<Awaited<ReturnType<House['postbox']['next']>>>;
type Ending = Parameters<House['postbox']['end']>[1];

/**
 * Looks at one mail that was taken, to its end: drops what no person wrote, asks who sent it, and then the gate, as that
 * person. False: none waits. Whatever goes wrong on our side leaves it waiting; doing it twice is doing it once.
 */
export async function lookAtOne(looking: Looking): Promise<boolean> {
  const { postbox } = looking.house;
  const inHand = await postbox.next();
  if (inHand === null) return false;
  try {
    const how = await judge(looking, inHand);
    if (how === null) await postbox.later(inHand, 'not looked up');
    else await postbox.end(inHand, how, tells(how, inHand));
  } catch (fault) {
    log.warn('a mail could not be looked at and will be again', { letter: inHand.id, fault });
    await postbox.later(inHand, 'failed');
  }
  return true;
}

/** Who is told by mail what became of theirs: of what they sent out of the blue, and of what was refused. */
const tells = (how: Ending, { address }: InHand): boolean =>
  how.state === 'refused' || (how.state === 'landed' && ['note', 'report', 'ask'].includes(address?.purpose ?? ''));

async function judge(looking: Looking, inHand: InHand): Promise<Ending | null> {
  const { house, domain, authserv, resolver } = looking;
  const { address, raw, via, envelope_from, ip, helo } = inHand;
  const mail = await parse(raw, domain).catch((fault) => {
    log.warn('a mail could not be read', { letter: inHand.id, fault });
    return null;
  });
  if (mail === null) return { state: 'dropped', why: 'unreadable' };
  if (envelope_from === '' && via !== 'imap') return { state: 'dropped', why: 'bounce' };
  if (mail.automatic !== null) return { state: 'dropped', why: mail.automatic };
  if (mail.from === null) return { state: 'dropped', why: 'no sender' };

  const sent = { raw, from: mail.from, via, envelope_from, ip, helo };
  const proof = await prove(sent, { authserv, mta: domain, ...(resolver === undefined ? {} : { resolver }) });
  if (proof === 'cannot tell') return null;
  // Whoever this says it is from has perhaps never heard of it: nobody is written to.
  if (proof === 'not proved') return { state: 'dropped', why: 'not proved' };

  const as = await house.postbox.sender(mail.from);
  if (as === null) return { state: 'dropped', why: 'nobody here' };
  const known = { person: as.person, subject: plainSubject(mail.subject) };
  if (address === null) return { state: 'refused', why: 'ended address', ...known };
  const isTheirs = address.owner === as.person && address.email?.toLowerCase() === mail.from;
  // What stands in cc is seen by all in a conversation: there everybody speaks for themselves.
  if (!isTheirs && address.purpose !== 'talk') return { state: 'refused', why: 'not yours', ...known };

  const identity =
    mail.messageId ?? `${mail.subject}\n${raw.subarray(Math.max(0, raw.indexOf('\r\n\r\n'))).toString('latin1')}`;
  const scope = address.purpose === 'talk' ? String(address.about.item) : address.id;
  const message_key = land.keyOf('mail', scope, as.person, identity);
  const written = writtenIn(mail.text, mail.subject, { name: mail.name });
  const content_key = land.keyOf(
    'content',
    written,
    ...mail.files.map(({ name, content }) => `${name} ${content.byteLength}`),
  );
  const before = await house.postbox.landedAs(message_key);
  if (before !== null && before !== content_key) return { state: 'refused', why: 'same message', ...known };
  if (before !== null) return { state: 'double', why: '', ...known };
  const root = mail.references[0] ?? mail.messageId ?? identity;
  const threads = [...mail.references, ...(mail.messageId === null ? [] : [mail.messageId])].map((id) =>
    land.keyOf('thread', id),
  );
  const ending = { ...known, message_key, content_key, thread_key: land.keyOf('thread', root) };
  const landing = { house, as, mail, written, key: message_key, threads };
  try {
    const { item, comment } = await landingOf[address.purpose](landing, address.about);
    return { state: 'landed', why: '', ...ending, item, comment: comment ?? null };
  } catch (fault) {
    if (fault instanceof land.NotTaken) return { state: 'refused', why: fault.message, ...known };
    if (!(fault instanceof Refusal) || ['busy', 'unavailable'].includes(fault.reason)) throw fault;
    return { state: 'refused', ...whyOf(fault), ...known };
  }
}

/** The gate's own sentence, where it says more than that it is not theirs any more. */
function whyOf({ reason, message }: Refusal): { why: string; says: string } {
  if (reason === 'unknown' || reason === 'forbidden') return { why: 'forbidden', says: message };
  if (reason === 'conflict' && message.startsWith('This Idempotency-Key'))
    return { why: 'same message', says: message };
  return { why: reason, says: message };
}

const landingOf: Record<string, (landing: land.Landing, about: Record<string, any>) => Promise<land.Landed>> = {
  note: land.note,
  ask: land.question,
  report: land.report,
  reply: (landing, about) => land.reply(landing, about.entries ?? []),
  talk: (landing, about) => land.talk(landing, about.item, earlierIn(landing.mail, landing.written)),
};

/** What stands quoted in the first mail that reaches us of a conversation. */
function earlierIn({ text, references }: Parsed, written: string): string {
  if (references.length === 0) return '';
  const all = text.replace(/\r\n?/g, '\n').trim();
  const at = all.indexOf(written.split('\n').at(-1) ?? '');
  const rest = at < 0 ? '' : all.slice(at + (written.split('\n').at(-1) ?? '').length);
  return rest.replace(/^>+ ?/gm, '').trim();
}
