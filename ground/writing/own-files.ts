/* Our own files by what their link says: a film, a recording or a PDF that stands alone is shown, not only named. */
import type { Token } from 'markdown-it';

export type ShownFile = { kind: 'audio' | 'video' | 'pdf'; href: string; name: string };

const kinds: [RegExp, ShownFile['kind']][] = [
  [/\.(mp3|m4a|aac|ogg|oga|opus|wav|flac)$/i, 'audio'],
  [/\.(mp4|m4v|webm|ogv|mov)$/i, 'video'],
  [/\.pdf$/i, 'pdf'],
];

/** The file that is all of a paragraph, when its link carries a name that says it can be shown. */
export function fileOf(inline: Token | undefined): ShownFile | null {
  const [link, words, end, ...more] = inline?.children ?? [];
  if (link?.type !== 'link_open' || words?.type !== 'text' || end?.type !== 'link_close' || more.length > 0)
    return null;
  const href = String(link.attrGet('href'));
  const name = words.content.trim();
  const kind = kinds.find(([ending]) => ending.test(name))?.[1];
  return kind !== undefined && /^\/api\/v1\/files\/[\w.~%-]+$/.test(href) ? { kind, href, name } : null;
}
