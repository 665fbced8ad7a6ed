/** Where a page stood at the old site, in the ways in which Confluence has written it since 2004. */
export type OldAddress =
  | { kind: 'page'; id: string; hash: string }
  | { kind: 'title'; space: string; title: string; hash: string }
  | { kind: 'space'; space: string }
  | { kind: 'file'; page: string; name: string };

/**
 * The letters of `/x/…`: the number of a page, its bytes from the lowest on, in Base64 for addresses, without the zeros
 * at its end.
 */
export function tinyOf(id: string): string | null {
  if (!/^\d{1,18}$/.test(id)) return null;
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(id));
  const letters = bytes.toString('base64').replace(/=+$/, '').replace(/A+$/, '');
  return letters.replace(/\//g, '-').replace(/\+/g, '_');
}

function idOfTiny(letters: string): string | null {
  if (!/^[\w-]{1,11}$/.test(letters)) return null;
  const bytes = Buffer.from(letters.padEnd(11, 'A').replace(/-/g, '/').replace(/_/g, '+'), 'base64');
  return bytes.length < 8 ? null : bytes.readBigUInt64LE(0).toString();
}

const written = (title: string) => encodeURIComponent(title).replace(/%20/g, '+');

/** Every address under which a page may be linked to from elsewhere. Cloud has them below `/wiki`. */
export function aliasesOf(
  page: { id: string; title: string; created: Date | null; isBlog: boolean },
  space: string | null,
  isCloud: boolean,
): string[] {
  const { id, title, created, isBlog } = page;
  const aliases = [`/pages/viewpage.action?pageId=${id}`];
  const tiny = tinyOf(id);
  if (tiny !== null) aliases.push(`/x/${tiny}`);
  if (space !== null) {
    const key = encodeURIComponent(space).replace(/%7E/gi, '~');
    const day = created?.toISOString().slice(0, 10);
    if (!isBlog) {
      aliases.push(`/display/${key}/${written(title)}`);
      aliases.push(`/pages/viewpage.action?spaceKey=${key}&title=${written(title)}`);
      aliases.push(`/spaces/${key}/pages/${id}/${written(title)}`, `/spaces/${key}/pages/${id}`);
    } else if (day !== undefined) {
      aliases.push(`/display/${key}/${day.replace(/-/g, '/')}/${written(title)}`);
      aliases.push(`/spaces/${key}/blog/${day.replace(/-/g, '/')}/${id}/${written(title)}`);
    }
  }
  const all = isCloud ? aliases.map((alias) => `/wiki${alias}`) : aliases;
  return all.filter((alias) => alias.length <= 1_000);
}

/** Reads an address as one of the old site, whatever host it names; null for all else. */
export function readAddress(url: string): OldAddress | null {
  if (url.length > 4_000 || !/^(https?:\/\/|\/)/i.test(url) || !URL.canParse(url, 'http://old.invalid')) return null;
  const { host, pathname, searchParams, hash } = new URL(url, 'http://old.invalid');
  // Its own manual has the same addresses, and other pages under the same numbers.
  if (/(^|\.)atlassian\.com$/.test(host)) return null;
  const path = pathname.replace(/^\/(wiki|confluence)(?=\/)/, '');
  const decoded = (part: string) => {
    try {
      return decodeURIComponent(part.replace(/\+/g, ' '));
    } catch {
      return part;
    }
  };
  const anchor = hash.length > 1 ? hash : '';
  if (/^\/pages\/view(page|blogpost)\.action$/.test(path) || /^\/pages\/view(recent|info)\w*\.action$/.test(path)) {
    const id = searchParams.get('pageId') ?? '';
    if (/^\d+$/.test(id)) return { kind: 'page', id, hash: anchor };
    const [space, title] = [searchParams.get('spaceKey'), searchParams.get('title')];
    return space && title ? { kind: 'title', space, title, hash: anchor } : null;
  }
  const inSpace = /^\/spaces\/([^/]+)\/(?:pages|blog(?:\/\d{4}\/\d\d\/\d\d)?)\/(\d+)(?:\/|$)/.exec(path);
  if (inSpace !== null) return { kind: 'page', id: inSpace[2], hash: anchor };
  const tiny = /^\/x\/([\w-]+)\/?$/.exec(path);
  const id = tiny === null ? null : idOfTiny(tiny[1]);
  if (id !== null) return { kind: 'page', id, hash: anchor };
  const file = /^\/download\/(?:attachments|thumbnails)\/(\d+)\/([^/]+)$/.exec(path);
  if (file !== null) return { kind: 'file', page: file[1], name: decoded(file[2]) };
  const display = /^\/display\/([^/]+)\/(?:\d{4}\/\d\d\/\d\d\/)?([^/]+)$/.exec(path);
  if (display !== null) return { kind: 'title', space: decoded(display[1]), title: decoded(display[2]), hash: anchor };
  const space = /^\/(?:display|spaces)\/([^/]+)(?:\/overview|\/home)?\/?$/.exec(path)?.[1];
  if (space !== undefined && !space.endsWith('.action')) return { kind: 'space', space: decoded(space) };
  const key = path === '/spaces/viewspace.action' ? searchParams.get('key') : null;
  return key === null ? null : { kind: 'space', space: key };
}
