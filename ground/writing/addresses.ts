/* Where a link of a page may lead, what it may load, and which addresses are films that can be shown. */

/** The web, mail, a telephone, a path of our own, a heading of this page. Never `//elsewhere`, never a script. */
export const mayLead = /^(https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i;
export const ownPicture = /^(\/api\/v1\/files\/|blob:)/;
const scheme = /^[a-z][a-z0-9+.-]*:/i;

/** A link is read as a link when it could be meant as one: own, relative, or of a scheme we know. It may still lead nowhere. */
export const isLink = (href: string): boolean => mayLead.test(href) || !(scheme.test(href) || /^[/\\]{2}/.test(href));

/** Hosts whose frames may be shown unless FIELDLORE_EMBEDS says otherwise. */
export const embed_hosts_preset = ['www.youtube-nocookie.com', 'player.vimeo.com'];

/**
 * The address of the frame for a page's URL, or null when its host is not allowed. YouTube and Vimeo are known by the
 * addresses that people copy; any other allowed host is framed as it is.
 */
export function frameOf(url: string, hosts: readonly string[] = embed_hosts_preset): string | null {
  const address = /^https:\/\/[^\s<>"'`\\]+$/i.test(url) && URL.canParse(url) ? new URL(url) : null;
  if (address === null || address.username !== '' || address.port !== '') return null;
  const isKnown = /(^|\.)(youtube(-nocookie)?\.com|youtu\.be|vimeo\.com)$/.test(address.host);
  const frame = youTubeOf(address) ?? vimeoOf(address) ?? (isKnown ? null : address);
  return frame !== null && hosts.includes(frame.host) ? frame.href : null;
}

function youTubeOf({ host, pathname, searchParams }: URL): URL | null {
  const id =
    host === 'youtu.be'
      ? pathname.slice(1)
      : /^(www\.|m\.)?youtube(-nocookie)?\.com$/.test(host)
        ? (searchParams.get('v') ?? pathname.match(/^\/(?:embed|shorts|live)\/([^/]+)$/)?.[1] ?? '')
        : '';
  if (!/^[\w-]{6,20}$/.test(id)) return null;
  const start = searchParams.get('t')?.match(/^(\d{1,6})s?$/)?.[1] ?? searchParams.get('start');
  const from = start && /^\d{1,6}$/.test(start) ? `?start=${start}` : '';
  return new URL(`https://www.youtube-nocookie.com/embed/${id}${from}`);
}

function vimeoOf({ host, pathname }: URL): URL | null {
  const id = /^(www\.)?vimeo\.com$/.test(host)
    ? pathname.match(/^\/(\d{5,12})$/)?.[1]
    : host === 'player.vimeo.com'
      ? pathname.match(/^\/video\/(\d{5,12})$/)?.[1]
      : undefined;
  return id === undefined ? null : new URL(`https://player.vimeo.com/video/${id}?dnt=1`);
}
