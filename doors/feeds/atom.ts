/** What a feed holds. Addresses are whole; `words` are plain text. */
export type Entry = { id: string; title: string; link: string; at: Date; author: string | null; words: string };
export type Feed = { id: string; title: string; link: string; self: string; by: string; entries: Entry[] };

/** A feed as Atom (RFC 4287). Its `updated` is that of its newest entry, so that the same entries are the same bytes. */
export function toAtom({ id, title, link, self, by, entries }: Feed): string {
  const newest = entries.reduce((latest, { at }) => (at > latest ? at : latest), new Date(0));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${text(id)}</id>
  <title>${text(title)}</title>
  <updated>${newest.toISOString()}</updated>
  <author><name>${text(by)}</name></author>
  <generator>Fieldlore</generator>
  <link rel="self" type="application/atom+xml" href="${text(self)}"/>
  <link rel="alternate" type="text/html" href="${text(link)}"/>
${entries.map(toEntry).join('')}</feed>
`;
}

const toEntry = ({ id, title, link, at, author, words }: Entry): string => `  <entry>
    <id>${text(id)}</id>
    <title>${text(title)}</title>
    <updated>${at.toISOString()}</updated>
${author === null ? '' : `    <author><name>${text(author)}</name></author>\n`}    <link rel="alternate" type="text/html" href="${text(link)}"/>
    <summary>${text(words)}</summary>
  </entry>
`;

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or an attribute; what XML 1.0 cannot hold (§2.2) is left out. */
const text = (words: string): string =>
  words
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => signs[sign] as string);
