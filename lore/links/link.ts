import { code } from '../pages/title-links.ts';

export const links_per_text_max = 500;

export type Link = { to: string; quoted: boolean };

const link = /(!\[\[)\/?[wp]\/([0-9a-z]{6,60})|(?:\]\(\s*<?|\]:\s*<?)\/[wpntoqs]\/([0-9a-z]{6,60})/g;

/** What a Markdown text links to or quotes, by id, each once; an example of a link, in code, is none. A quotation is more than a link, and says so. */
export function linksIn(text: string): Link[] {
  const found = new Map<string, boolean>();
  for (const [, mark, quoted, linked] of text.replace(code, ' ').matchAll(link)) {
    const to = (quoted ?? linked) as string;
    found.set(to, found.get(to) === true || mark !== undefined);
    if (found.size >= links_per_text_max) break;
  }
  return [...found].map(([to, isQuoted]) => ({ to, quoted: isQuoted }));
}
