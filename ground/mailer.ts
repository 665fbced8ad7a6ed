import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import { within } from './deadline.ts';
import { address_pattern, type MailSettings } from './mail-settings.ts';
import { refuse } from './refusal.ts';

/** What others may know of mail: whether it goes out, from which domain it can be answered, where links in it lead. */
export type MailPlace = {
  /** null: there are no addresses of our own. */
  readonly domain: string | null;
  readonly from: string | null;
  readonly url: string;
  readonly isSetUp: boolean;
  /** By which ways mail goes out and comes in, for whoever runs the place. No secret among it. */
  readonly ways: { out: string | null; listen: string[]; imap: string | null };
};

export type Mail = {
  /** Makes the Message-ID and all else that would be chance: the same mail is the same bytes. */
  id: string;
  at: Date;
  fromName: string;
  to: { name: string; address: string };
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  /** Names as they stand in a mail; values in one line. */
  headers: Record<string, string>;
};
export type Composed = { to: string; messageId: string; hash: string; raw: Buffer };

export type Mailer = MailPlace & {
  /** Refuses `invalid` for an address that is none, `unavailable` when mail is not set up. */
  compose(mail: Mail): Promise<Composed>;
  /** Hands a mail to the server. Throws an Undelivered: nobody knows more than it says. */
  send(mail: Composed): Promise<void>;
  close(): void;
};

/**
 * Why a mail was not handed over. `forGood`: the other server will say the same tomorrow. `isKnown`: it certainly has not
 * taken it; else nobody knows.
 */
export class Undelivered extends Error {
  readonly forGood: boolean;
  readonly isKnown: boolean;
  /** The server itself was not reached: nothing else would get through either. */
  readonly isDown: boolean;
  constructor(says: string, { forGood = false, isKnown = false, isDown = false } = {}) {
    super(says);
    this.name = 'Undelivered';
    this.forGood = forGood;
    this.isKnown = isKnown;
    this.isDown = isDown;
  }
}

const connect_ms_max = 10_000;
const silent_ms_max = 30_000;
const send_ms_max = 90_000;
const header_letters_max = 300;
const not_set_up = 'Mail is not set up here. Whoever runs this server sets SMTP_URL.';
// Also the separators of lines that only Unicode knows: a server in between may turn them into one.
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** One line of a header: nothing in it can begin another. */
const oneLine = (text: string): string => text.replace(controls, ' ').trim().slice(0, header_letters_max);

export type Transport = { send(mail: Composed, from: string): Promise<void>; close(): void };

/** `transport` is handed in by tests alone. */
export function openMailer(settings: MailSettings, url: string, transport?: Transport): Mailer {
  const { domain, from, out, listen, imap } = settings;
  const server = transport ?? (out === null ? null : overSmtp(out));
  return {
    domain,
    from,
    url,
    isSetUp: server !== null && from !== null,
    ways: {
      out: out === null ? null : `${out.host}:${out.port}`,
      listen: listen.map(({ protocol, host, port }) => `${protocol} ${host}:${port}`),
      imap: imap === null ? null : `${imap.user}@${imap.host} ${imap.folder}`,
    },
    compose: async (mail) => {
      if (from === null) refuse('unavailable', not_set_up);
      return await composed(mail, from, domain ?? from.slice(from.indexOf('@') + 1));
    },
    send: async (mail) => {
      if (server === null || from === null) refuse('unavailable', not_set_up);
      await within(send_ms_max, 'The mail server did not answer in time.', server.send(mail, from)).catch((fault) => {
        throw fault instanceof Undelivered ? fault : undelivered(fault);
      });
    },
    close: () => server?.close(),
  };
}

async function composed(mail: Mail, from: string, domain: string): Promise<Composed> {
  const addresses = [mail.to.address, ...(mail.replyTo === null ? [] : [mail.replyTo])];
  if (addresses.some((each) => !address_pattern.test(each))) {
    refuse('invalid', 'This is not an e-mail address that mail can be sent to.');
  }
  const messageId = `<${mail.id}@${domain}>`;
  const composer = new MailComposer({
    from: { name: oneLine(mail.fromName), address: from },
    to: { name: oneLine(mail.to.name), address: mail.to.address },
    ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
    subject: oneLine(mail.subject),
    date: mail.at,
    messageId,
    text: mail.text,
    html: mail.html,
    headers: Object.entries(mail.headers).map(([key, value]) => ({ key, value: value.replace(controls, ' ') })),
    baseBoundary: createHash('sha256').update(messageId).digest('hex').slice(0, 16),
    // Nothing is ever read from a file or fetched for a mail.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const raw = await composer.compile().build();
  return { to: mail.to.address, messageId, hash: createHash('sha256').update(raw).digest('hex'), raw };
}

function overSmtp(out: NonNullable<MailSettings['out']>): Transport {
  const isHere = /^(localhost|127\.|::1$)/.test(out.host);
  const smtp = createTransport({
    host: out.host,
    port: out.port,
    secure: out.secure,
    // A password goes to another machine under TLS or not at all.
    requireTLS: !out.secure && out.user !== '' && !isHere,
    // A relay on this machine has seldom a certificate that anybody signed.
    tls: isHere ? { rejectUnauthorized: false } : {},
    ...(out.user === '' ? {} : { auth: { user: out.user, pass: out.password } }),
    connectionTimeout: connect_ms_max,
    greetingTimeout: connect_ms_max,
    dnsTimeout: connect_ms_max,
    socketTimeout: silent_ms_max,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail, from) => {
      await smtp.sendMail({ envelope: { from, to: [mail.to] }, raw: mail.raw });
    },
    close: () => smtp.close(),
  };
}

const before_talking = ['ECONNECTION', 'EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'ECONNREFUSED', 'ENOTFOUND', 'EREQUIRETLS'];

/** The sentence for the administrator: what the other server said, without whatever else the library knows. */
function undelivered(fault: unknown): Undelivered {
  const { code = '', command, responseCode, response, message = '' } = fault as Record<string, any>;
  const isDown = command === 'CONN' || before_talking.includes(code);
  if (typeof responseCode === 'number') {
    const forGood = responseCode >= 500 && !isDown;
    return new Undelivered(oneLine(`The mail server said: ${response ?? responseCode}`), {
      forGood,
      isKnown: true,
      isDown,
    });
  }
  return new Undelivered(oneLine(`The mail server was not reached: ${message}`), { isKnown: isDown, isDown });
}
