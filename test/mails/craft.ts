import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import SMTPConnection from 'nodemailer/lib/smtp-connection';

/** The names of a small world: who may send for `example.org` signs; `plain.example` has SPF alone; `evil.example` is sound and somebody else's. */
const keys = Object.fromEntries(
  ['example.org', 'evil.example'].map((domain) => [
    domain,
    generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'der' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    }),
  ]),
);
const records: Record<string, string> = {
  'example.org': 'v=spf1 ip4:192.0.2.1 -all',
  '_dmarc.example.org': 'v=DMARC1; p=reject',
  'evil.example': 'v=spf1 ip4:127.0.0.1 -all',
  '_dmarc.evil.example': 'v=DMARC1; p=none',
  'plain.example': 'v=spf1 ip4:127.0.0.1 -all',
  ...Object.fromEntries(
    Object.entries(keys).map(([domain, { publicKey }]) => [
      `s1._domainkey.${domain}`,
      `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`,
    ]),
  ),
};

/** Answers as DNS would, of that world alone. `fails` so often first, as if the network were down. */
export function fakeNames() {
  const names = {
    fails: 0,
    resolver: async (name: string, type: string): Promise<string[][]> => {
      if (names.fails > 0) {
        names.fails--;
        throw Object.assign(new Error(`queryTxt ETIMEOUT ${name}`), { code: 'ETIMEOUT' });
      }
      const found = type === 'TXT' ? records[name.toLowerCase().replace(/\.$/, '')] : undefined;
      if (found === undefined) throw Object.assign(new Error(`queryTxt ENOTFOUND ${name}`), { code: 'ENOTFOUND' });
      return [[found]];
    },
  };
  return names;
}

export type Headers = Record<string, string | string[] | undefined>;

/** A mail as bytes, line by line as programs send them; `body` may be bytes of any character set. */
export function mailOf(headers: Headers, body: string | Buffer): Buffer {
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((each) => `${name}: ${each}`),
  );
  const text = typeof body === 'string' ? Buffer.from(body.replace(/\r?\n/g, '\r\n')) : body;
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), text]);
}

export async function signed(raw: Buffer, domain: string): Promise<Buffer> {
  const signing = { signingDomain: domain, selector: 's1', privateKey: keys[domain].privateKey };
  const { signatures, errors } = await dkimSign(raw, {
    ...signing,
    canonicalization: 'relaxed/relaxed',
    signatureData: [signing],
  });
  if (errors.length > 0) throw errors[0].err;
  return Buffer.concat([Buffer.from(signatures), raw]);
}

export type Part = { type: string; body: string | Buffer; headers?: Record<string, string> };
export function multipart(kind: string, parts: Part[]): { type: string; body: string } {
  const boundary = `=_${kind}_${parts.length}`;
  const written = parts.map(({ type, body, headers = {} }) => {
    const isBytes = typeof body !== 'string';
    const all = { 'Content-Type': type, ...(isBytes ? { 'Content-Transfer-Encoding': 'base64' } : {}), ...headers };
    const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
    return `--${boundary}\n${head.join('\n')}\n\n${isBytes ? body.toString('base64').replace(/(.{76})/g, '$1\n') : body}`;
  });
  return { type: `multipart/${kind}; boundary="${boundary}"`, body: `${written.join('\n')}\n--${boundary}--\n` };
}

/** A real conversation over the wire. Returns what the server said in the end: 250, or why not. */
export async function deliver(
  to: { port: number; lmtp?: boolean; tls?: { servername: string; ca?: string } },
  { from, recipients, raw }: { from: string; recipients: string[]; raw: Buffer },
): Promise<number> {
  const line = new SMTPConnection({
    host: '127.0.0.1',
    port: to.port,
    lmtp: to.lmtp ?? false,
    ...(to.tls === undefined ? { ignoreTLS: true } : { requireTLS: true, tls: to.tls }),
    name: 'mx.example.org',
  });
  return await new Promise<number>((done) => {
    const over = (code: number) => {
      line.close();
      done(code);
    };
    line.on('error', (fault) => over((fault as { responseCode?: number }).responseCode ?? 0));
    line.connect(() => {
      line.send({ from, to: recipients }, raw, (fault) => {
        over(fault ? ((fault as { responseCode?: number }).responseCode ?? 0) : 250);
      });
    });
  });
}
