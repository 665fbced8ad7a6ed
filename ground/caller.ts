/** Over https the browser itself guards the name: host only, secure, no domain. */
export function cookieName(secure: boolean): string {
  return secure ? '__Host-fieldlore' : 'fieldlore';
}

type Headers = { authorization?: string; cookie?: string };

/** The secret that a request carries: a bearer token, else the session's cookie. */
export function secretOf(headers: Headers, secure: boolean): { bearer?: string; session?: string } {
  const bearer = headers.authorization?.match(/^Bearer ([\w-]{20,200})$/i)?.[1];
  if (bearer !== undefined) return { bearer };
  const name = `${cookieName(secure)}=`;
  for (const part of headers.cookie?.split(';') ?? []) {
    const pair = part.trim();
    if (pair.startsWith(name)) return { session: pair.slice(name.length) };
  }
  return {};
}

/**
 * Whether a browser sent this from another site. Browsers say so in Sec-Fetch-Site; where it is missing, a foreign
 * Origin says it. Programs send neither, and carry no cookies of people.
 */
export function isForeign(headers: Record<string, string | string[] | undefined>, own: string[]): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'cross-site' || site === 'same-site';
  const origin = headers.origin;
  return typeof origin === 'string' && !own.includes(origin);
}
