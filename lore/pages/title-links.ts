const titles_per_text_max = 200;

/** `[[Title]]`, `[[Title#part]]`, `[[Title|words]]`, with `!` before it where it is a quotation. `[[/w/…]]` is resolved already. */
const link = /(!?)\[\[(?!\/)([^[\]|#\n]{1,300})(#[^[\]|\n]{0,300})?(?:\|([^[\]\n]{1,300}))?\]\]/g;

/** What of a Markdown text is code, and stays as it is: fences and what stands between backticks. */
export const code =
  /(^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\2[`~]* *$|(?![\s\S])))|(`+)[^`\n][\s\S]*?\3(?!`)/gm;

/** The titles that a text links to by hand, each once. */
export function titlesIn(text: string): string[] {
  const titles = new Set<string>();
  outsideCode(text, (words) => {
    for (const [, , title] of words.matchAll(link)) titles.add((title as string).trim());
    return words;
  });
  return [...titles].filter((title) => title !== '').slice(0, titles_per_text_max);
}

/** The text with links to pages in place of their titles; what leads nowhere stays as it was written. */
export function withTitlesResolved(text: string, idOf: (title: string) => string | undefined): string {
  return outsideCode(text, (words) =>
    words.replace(link, (whole, quoted: string, title: string, part: string | undefined, label: string | undefined) => {
      const id = idOf(title.trim());
      if (id === undefined) return whole;
      const slug = part === undefined ? '' : `#${slugOf(part.slice(1))}`;
      if (quoted !== '') return `![[/w/${id}${slug}]]`;
      return `[${(label ?? title).trim().replace(/[[\]\\]/g, '\\$&')}](/w/${id}${slug})`;
    }),
  );
}

/** The name of a heading in an address, as GitHub makes it. */
export function slugOf(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

function outsideCode(text: string, change: (words: string) => string): string {
  let result = '';
  let at = 0;
  for (const found of text.matchAll(code)) {
    result += change(text.slice(at, found.index)) + found[0];
    at = found.index + found[0].length;
  }
  return result + change(text.slice(at));
}
