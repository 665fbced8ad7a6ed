/* `#tag` in words: a letter first, then letters, digits, `-`, `_` and `/`; not in the middle of a word or an address. */

const tag = /(?<![\p{L}\p{N}_/&#])#(\p{L}[\p{L}\p{M}\p{N}_/-]*)/gu;

/** Words in parts: what stands between tags, and tags without their sign. */
export function splitTags(words: string): { text: string; tag: string | null }[] {
  const parts: { text: string; tag: string | null }[] = [];
  let from = 0;
  for (const { index: at, 1: found = '' } of words.matchAll(tag)) {
    // A dash or a slash at the end belongs to the sentence.
    const name = found.replace(/[-_/]+$/, '');
    if (at > from) parts.push({ text: words.slice(from, at), tag: null });
    from = at + 1 + name.length;
    parts.push({ text: words.slice(at, from), tag: name });
  }
  if (from < words.length) parts.push({ text: words.slice(from), tag: null });
  return parts;
}
