import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import * as log from '../../ground/log.ts';
import type { Listen, MailSettings } from '../../ground/mail-settings.ts';
import { Refusal } from '../../ground/refusal.ts';
import type { House } from '../../lore/house.ts';
import { mail_bytes_max, recipients_max } from '../../lore/letters/letter.ts';

const clients_max = 50;
const clients_per_place_max = 10;
const socket_ms_max = 60_000;
const close_ms_max = 3_000;
/** Addresses that are none of ours, on one connection: whoever tries so many is guessing. */
const wrong_addresses_max = 10;

class Answer extends Error {
  readonly responseCode: number;
  constructor(responseCode: number, says: string) {
    super(says);
    this.responseCode = responseCode;
  }
}

export type Listening = { port: number; close(): Promise<void> };

/**
 * Takes mail by SMTP or LMTP for our own addresses and nobody else's: it never relays, and knows no passwords. "250" is
 * said when the mail is on disk and in the book of what came.
 */
export async function listen(
  house: House,
  { protocol, host, port }: Listen,
  settings: Pick<MailSettings, 'tls'> & { domain: string },
): Promise<Listening> {
  const { domain, tls } = settings;
  const door = `${protocol} ${host}:${port}`;
  const there = new Map<string, number>();
  const wrong = new WeakMap<SMTPServerSession, number>();
  const server = new SMTPServer({
    name: domain,
    banner: 'Fieldlore',
    lmtp: protocol === 'lmtp',
    size: mail_bytes_max,
    maxClients: clients_max,
    socketTimeout: socket_ms_max,
    closeTimeout: close_ms_max,
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    disabledCommands: ['AUTH', ...(tls === null ? ['STARTTLS'] : [])],
    ...(tls === null ? {} : { key: await readFile(tls.key), cert: await readFile(tls.cert) }),
    onConnect: (session, done) => {
      const n = (there.get(session.remoteAddress) ?? 0) + 1;
      there.set(session.remoteAddress, n);
      done(n > clients_per_place_max ? new Answer(421, 'Too many connections. Come again later.') : null);
    },
    onClose: ({ remoteAddress }) => {
      const n = (there.get(remoteAddress) ?? 1) - 1;
      if (n > 0) there.set(remoteAddress, n);
      else there.delete(remoteAddress);
    },
    onMailFrom: (address, _session, done) => {
      const size = Number(address.args === false ? 0 : (address.args.SIZE ?? 0));
      done(size > mail_bytes_max ? new Answer(552, tooLarge) : null);
    },
    onRcptTo: (address, session, done) => {
      receives(house, domain, address, session, wrong).then(
        () => done(),
        (fault) => done(answerFor(fault)),
      );
    },
    onData: (stream, session, done) => {
      take(house, domain, stream, session, protocol).then(
        (says) =>
          protocol === 'lmtp'
            ? done(
                null,
                session.envelope.rcptTo.map(() => says),
              )
            : done(null, says),
        (fault) => {
          const answer = answerFor(fault);
          if (protocol === 'lmtp')
            done(
              null,
              session.envelope.rcptTo.map(() => answer),
            );
          else done(answer);
        },
      );
    },
  });
  // What a client breaks off is its own affair; without a listener it would end the process.
  server.on('error', (fault) => log.warn('mail: a connection broke', { door, fault }));
  await new Promise<void>((done, failed) => {
    server.server.once('error', failed);
    server.listen(port, host, () => {
      server.server.off('error', failed);
      done();
    });
  }).catch(async (fault: NodeJS.ErrnoException) => {
    await house.postbox.say(door, `It cannot listen there: ${fault.code ?? fault.message}`);
    throw new Error(
      `Mail cannot be taken at ${host}:${port} (${fault.code}). Set FIELDLORE_MAIL_LISTEN to another place.`,
    );
  });
  await house.postbox.say(door, '');
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

const tooLarge = `Mail here can have up to ${Math.floor(mail_bytes_max / 1024 / 1024)} MB.`;

async function receives(
  house: House,
  domain: string,
  { address }: SMTPServerAddress,
  session: SMTPServerSession,
  wrong: WeakMap<SMTPServerSession, number>,
): Promise<void> {
  if (session.envelope.rcptTo.length >= recipients_max) throw new Answer(452, 'Too many recipients.');
  if (await house.postbox.isOurs(address, domain)) return;
  const n = (wrong.get(session) ?? 0) + 1;
  wrong.set(session, n);
  throw n > wrong_addresses_max
    ? new Answer(421, 'Too many unknown addresses.')
    : new Answer(550, 'There is nobody with this address.');
}

async function take(
  house: House,
  domain: string,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  via: 'smtp' | 'lmtp',
): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    // Past the limit it is read to its end and not kept.
    if (!stream.sizeExceeded) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (stream.sizeExceeded) throw new Answer(552, tooLarge);
  const { mailFrom, rcptTo } = session.envelope;
  const n = await house.postbox.take({
    to: rcptTo.map(({ address }) => address),
    domain,
    raw: Buffer.concat(chunks),
    via,
    envelope_from: mailFrom === false ? '' : mailFrom.address,
    ip: session.remoteAddress,
    helo: session.hostNameAppearsAs || '',
  });
  if (n === 0) throw new Answer(550, 'There is nobody with this address.');
  return 'It is kept.';
}

/** What cannot be done now can be done later; the other server keeps it until then. */
function answerFor(fault: unknown): Error {
  if (fault instanceof Answer) return fault;
  if (fault instanceof Refusal) {
    if (fault.reason === 'too_large') return new Answer(552, fault.message);
    if (fault.reason === 'invalid') return new Answer(554, fault.message);
    return new Answer(451, fault.message);
  }
  log.error('mail could not be kept', { fault });
  return new Answer(451, 'It cannot be kept just now. Send it again later.');
}
