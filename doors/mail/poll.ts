import { ImapFlow } from 'imapflow';
import * as log from '../../ground/log.ts';
import type { ImapBox } from '../../ground/mail-settings.ts';
import { Refusal } from '../../ground/refusal.ts';
import type { House } from '../../lore/house.ts';
import { mail_bytes_max } from '../../lore/letters/letter.ts';
import { parse } from './parse.ts';

const mails_at_once_max = 200;
const connect_ms_max = 15_000;

/**
 * Fetches what is unseen in a mailbox. A mail is marked as seen when it has been kept: who dies in between fetches it
 * again, and it lands once all the same. What is for none of our addresses is marked and left there.
 */
export async function poll(house: House, box: ImapBox, domain: string): Promise<number> {
  const isHere = /^(localhost|127\.|::1$)/.test(box.host);
  const imap = new ImapFlow({
    host: box.host,
    port: box.port,
    secure: box.secure,
    // A password goes to another machine under TLS or not at all.
    ...(box.secure || isHere ? {} : { doSTARTTLS: true }),
    auth: { user: box.user, pass: box.password },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: connect_ms_max,
    greetingTimeout: connect_ms_max,
    socketTimeout: 60_000,
    ...(isHere ? { tls: { rejectUnauthorized: false } } : {}),
  });
  // Told of through the promises below as well; without a listener it would end the process.
  imap.on('error', (fault) => log.warn('mail: the mailbox broke off', { fault }));
  let taken = 0;
  try {
    await imap.connect();
    const lock = await imap.getMailboxLock(box.folder);
    try {
      const unseen = (await imap.search({ seen: false }, { uid: true })) || [];
      for (const uid of unseen.slice(0, mails_at_once_max)) taken += await fetchOne(house, imap, uid, domain);
    } finally {
      lock.release();
    }
    await imap.logout();
  } finally {
    imap.close();
  }
  return taken;
}

async function fetchOne(house: House, imap: ImapFlow, uid: number, domain: string): Promise<number> {
  const seen = () => imap.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
  const size = await imap.fetchOne(String(uid), { size: true }, { uid: true });
  if (!size) return 0;
  if ((size.size ?? 0) > mail_bytes_max) {
    log.warn('mail: one in the mailbox is too large and stays there', { bytes: size.size });
    await seen();
    return 0;
  }
  // Fetching the source marks nothing: BODY.PEEK.
  const mail = await imap.fetchOne(String(uid), { source: true }, { uid: true });
  const raw = mail ? mail.source : undefined;
  if (raw === undefined) return 0;
  let n = 0;
  try {
    n = await house.postbox.take({
      to: await recipientsOf(raw, domain),
      domain,
      raw,
      via: 'imap',
      envelope_from: returnPathOf(raw),
      ip: '',
      helo: '',
    });
  } catch (fault) {
    // Nobody will ever keep it; anything else is tried again with the next fetching.
    if (!(fault instanceof Refusal) || fault.reason !== 'invalid') throw fault;
  }
  await seen();
  return n;
}

const headOf = (raw: Buffer): string => {
  const end = raw.indexOf('\r\n\r\n');
  return raw
    .subarray(0, end < 0 ? Math.min(raw.length, 65_536) : end)
    .toString('latin1')
    .replace(/\r?\n[ \t]+/g, ' ');
};

/** To whom it was delivered: as the server before us noted, or as it says itself. */
async function recipientsOf(raw: Buffer, domain: string): Promise<string[]> {
  const noted = [
    ...headOf(raw).matchAll(/^(?:delivered-to|x-original-to|envelope-to):\s*<?([^<>\s]+@[^<>\s]+)>?\s*$/gim),
  ];
  const named = await parse(raw, domain).then(
    ({ to }) => to,
    () => [],
  );
  return [...new Set([...noted.map(([, address]) => address), ...named])].slice(0, 100);
}

const returnPathOf = (raw: Buffer): string => /^return-path:\s*<?([^<>\s]*)>?/im.exec(headOf(raw))?.[1] ?? '';
