import { type AuthenticateResult, authenticate, type DNSResolver } from 'mailauth';

export type Proof = 'proved' | 'not proved' | 'cannot tell';
export type Sent = {
  raw: Buffer;
  from: string;
  via: 'smtp' | 'lmtp' | 'imap';
  envelope_from: string;
  ip: string;
  helo: string;
};

const key_bits_min = 1024;

/**
 * Whether the domain of the From stands behind a mail: DMARC passes; or that domain says nothing of DMARC, and SPF or a
 * DKIM signature passes for it. `cannot tell`: names could not be looked up now, so ask again later.
 *
 * Who connected is known only of what came by SMTP straight to us. By LMTP and IMAP a server of the organisation stands in
 * front: SPF is then believed from the Authentication-Results that it wrote (`authserv`, its name), else it is not counted.
 */
export async function prove(
  sent: Sent,
  options: { resolver?: DNSResolver; authserv: string | null; mta: string },
): Promise<Proof> {
  const isDirect = sent.via === 'smtp';
  if (options.authserv !== null) {
    const said = trusted(sent.raw, options.authserv, sent.from);
    if (said !== null) return said;
  }
  const result = await authenticate(sent.raw, {
    ...(isDirect ? { ip: sent.ip, helo: sent.helo, sender: sent.envelope_from } : { sender: sent.envelope_from }),
    mta: options.mta,
    minBitLength: key_bits_min,
    rejectRsaSha1: true,
    disableArc: true,
    disableBimi: true,
    ...(options.resolver === undefined ? {} : { resolver: options.resolver }),
  });
  return verdict(result, domainOf(sent.from), isDirect);
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

function verdict({ dkim, spf, dmarc, dmarcSkipReason }: AuthenticateResult, domain: string, isDirect: boolean): Proof {
  if (dmarcSkipReason !== undefined || dmarc === false || dmarc === undefined) return 'not proved';
  const results = dkim.results ?? [];
  // A signature over the beginning of a text only lets anybody add to it.
  const signs = results.some(({ status }) => status.result === 'pass' && Boolean(status.aligned) && !status.underSized);
  const spfPasses = isDirect && spf !== false && spf.status.result === 'pass' && isAligned(spf.domain, domain);
  const { result } = dmarc.status;
  if (result === 'pass') return signs || (isDirect && Boolean(dmarc.alignment.spf.result)) ? 'proved' : 'not proved';
  if (result === 'none' && (signs || spfPasses)) return 'proved';
  const isUnsure = [
    result,
    ...(spf === false ? [] : [spf.status.result]),
    ...results.map(({ status }) => status.result),
  ];
  return isUnsure.some((each) => each === 'temperror' || each === 'temperr') ? 'cannot tell' : 'not proved';
}

// Stricter than DMARC's relaxed way, which needs a list of all public suffixes: the same domain, or one below it.
const isAligned = (sender: string | undefined, domain: string): boolean => {
  const name = sender?.toLowerCase() ?? '';
  return name === domain || name.endsWith(`.${domain}`);
};

/** What the server in front of us wrote on top; anything below it may be the sender's own words (RFC 8601, 5). */
function trusted(raw: Buffer, authserv: string, from: string): Proof | null {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.subarray(0, end < 0 ? Math.min(raw.length, 65_536) : end).toString('latin1');
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const first = lines.find((line) => /^authentication-results:/i.test(line));
  const [server, ...said] =
    first
      ?.slice(first.indexOf(':') + 1)
      .split(';')
      .map((each) => each.trim().toLowerCase()) ?? [];
  if (server?.split(/\s/)[0] !== authserv) return null;
  const dmarc = said.find((each) => /^dmarc\s*=/.test(each));
  if (dmarc === undefined) return null;
  const about = /header\.from\s*=\s*"?@?([^\s;"]+)/.exec(dmarc)?.[1];
  return /^dmarc\s*=\s*pass\b/.test(dmarc) && about === domainOf(from) ? 'proved' : 'not proved';
}
