const letters_max = 160;

/** The piece of a text around the first word that was looked for, without Markdown signs. Pure. */
export function snippetAround(text: string, query: string): string {
  const plain = text
    .replace(/!?\[\[([^\]]*)\]\]/g, '$1')
    .replace(/[*_`#>|]+/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const lower = plain.toLowerCase();
  const at = Math.max(
    0,
    Math.min(
      ...query
        .toLowerCase()
        .split(/\s+/)
        .map((word) => lower.indexOf(word))
        .map((found) => (found === -1 ? Number.MAX_SAFE_INTEGER : found)),
    ),
  );
  if (plain.length <= letters_max) return plain;
  const from = at > plain.length ? 0 : Math.max(0, Math.min(at - 40, plain.length - letters_max));
  const start = from === 0 ? 0 : plain.indexOf(' ', from) + 1;
  const cut = plain.slice(start, start + letters_max);
  return `${start > 0 ? '…' : ''}${cut.slice(0, cut.lastIndexOf(' '))}…`;
}

const labels_max = 5;
const tag = /(?<=^|\s)#([\p{L}][\p{L}\p{N}_/-]*)/gu;

/** What was looked for: its words, and the labels in it. Pure. */
export function splitLabels(query: string): { text: string; labels: string[] } {
  const labels = [...query.matchAll(tag)].map(([, name]) => (name as string).toLowerCase()).slice(0, labels_max);
  return { text: query.replace(tag, ' ').trim(), labels: [...new Set(labels)] };
}
