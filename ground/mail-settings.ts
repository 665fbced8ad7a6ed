/** What the environment says of mail. Nothing set: no mail, and everything else works. */
export type MailSettings = {
  /** The domain of our own addresses, without which nothing can come in. */
  domain: string | null;
  /** Whom mail is from. */
  from: string | null;
  out: OutServer | null;
  listen: Listen[];
  imap: ImapBox | null;
  /** The mail server in front of us, whose Authentication-Results we believe: it saw who connected, we did not. */
  authserv: string | null;
  tls: { key: string; cert: string } | null;
};
export type OutServer = { host: string; port: number; secure: boolean; user: string; password: string };
export type Listen = { protocol: 'smtp' | 'lmtp'; host: string; port: number };
export type ImapBox = { host: string; port: number; secure: boolean; user: string; password: string; folder: string };

export const no_mail: MailSettings = {
  domain: null,
  from: null,
  out: null,
  listen: [],
  imap: null,
  authserv: null,
  tls: null,
};

const domain_pattern = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/;
/** One plain address: no spaces, no control characters, nothing that a header could be made of. */
export const address_pattern =
  /^[^\s<>()[\]\\,;:"@\u0000-\u001f\u007f]{1,64}@[^\s<>()[\]\\,;:"@\u0000-\u001f\u007f]{1,190}$/;

/** Throws an Error with one sentence for the first value that cannot be meant. No sentence quotes a value with a password. */
export function readMail(given: (name: string) => string | undefined): MailSettings {
  const domain = given('FIELDLORE_MAIL_DOMAIN')?.toLowerCase() ?? null;
  if (domain !== null && !domain_pattern.test(domain)) {
    throw new Error(`FIELDLORE_MAIL_DOMAIN is "${domain}": it must be a domain such as lore.example.org.`);
  }
  const from = given('SMTP_FROM') ?? (domain === null ? null : `fieldlore@${domain}`);
  if (from !== null && !address_pattern.test(from)) {
    throw new Error(`SMTP_FROM is "${from}": it must be one address such as fieldlore@example.org, without a name.`);
  }
  const out = outOf(given);
  if (out !== null && from === null) {
    throw new Error('SMTP_FROM or FIELDLORE_MAIL_DOMAIN is missing: mail must be from somebody.');
  }
  const listen = listenOf(given('FIELDLORE_MAIL_LISTEN'));
  const imap = imapOf(given('FIELDLORE_MAIL_IMAP'));
  if (domain === null && (listen.length > 0 || imap !== null)) {
    throw new Error('FIELDLORE_MAIL_DOMAIN is missing: mail can only come in to addresses of a domain.');
  }
  const [key, cert] = [given('FIELDLORE_MAIL_TLS_KEY'), given('FIELDLORE_MAIL_TLS_CERT')];
  if ((key === undefined) !== (cert === undefined)) {
    throw new Error('FIELDLORE_MAIL_TLS_KEY and FIELDLORE_MAIL_TLS_CERT go together: name both files, or neither.');
  }
  return {
    domain,
    from,
    out,
    listen,
    imap,
    authserv: given('FIELDLORE_MAIL_AUTHSERV')?.toLowerCase() ?? null,
    tls: key === undefined || cert === undefined ? null : { key, cert },
  };
}

function outOf(given: (name: string) => string | undefined): OutServer | null {
  const text = given('SMTP_URL');
  if (text !== undefined) {
    const url = urlOf(text, 'SMTP_URL', ['smtp:', 'smtps:'], 'smtp://user:password@mail.example.org:587');
    const secure = url.protocol === 'smtps:';
    return { ...placeOf(url, secure ? 465 : 587), secure };
  }
  const host = given('SMTP_HOST');
  if (host === undefined) return null;
  const port = Number(given('SMTP_PORT') ?? 587);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error('SMTP_PORT must be a number from 1 to 65535, such as 587.');
  }
  return { host, port, secure: port === 465, user: given('SMTP_USER') ?? '', password: given('SMTP_PASSWORD') ?? '' };
}

function listenOf(text: string | undefined): Listen[] {
  return (text ?? '')
    .split(/[\s,]+/)
    .filter((each) => each !== '')
    .map((each) => {
      const url = urlOf(each, 'FIELDLORE_MAIL_LISTEN', ['smtp:', 'lmtp:'], 'smtp://0.0.0.0:25');
      const protocol = url.protocol === 'smtp:' ? 'smtp' : 'lmtp';
      const { host, port } = placeOf(url, protocol === 'smtp' ? 25 : 24);
      return { protocol, host, port };
    });
}

function imapOf(text: string | undefined): ImapBox | null {
  if (text === undefined) return null;
  const url = urlOf(text, 'FIELDLORE_MAIL_IMAP', ['imap:', 'imaps:'], 'imaps://user:password@mail.example.org/INBOX');
  const secure = url.protocol === 'imaps:';
  const folder = decodeURIComponent(url.pathname.slice(1)) || 'INBOX';
  return { ...placeOf(url, secure ? 993 : 143), secure, folder };
}

function urlOf(text: string, name: string, protocols: string[], example: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !protocols.includes(url.protocol) || url.hostname === '') {
    throw new Error(`${name} must look like ${example}, or be absent.`);
  }
  return url;
}

function placeOf(url: URL, port: number) {
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? port : Number(url.port),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  };
}
