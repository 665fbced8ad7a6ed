/* Text as it must be written where it would otherwise be read as a sign. */

const signs = /[\\`*_[\]<>&!$|~{@:#]/g;
const isWord = (letter: string) => /[\p{L}\p{N}]/u.test(letter);

/** `every`: also where a letter stands on both sides, since that letter may come to be written as a number. */
export type Escapes = 'none' | 'emphasis' | 'all' | 'every';

/** None, those of emphasis, or every sign that could mean something where it stands. `begins`: the text begins a line. */
export function escapeText(text: string, begins: boolean, which: Escapes): string {
  if (which === 'none') return text;
  if (which === 'emphasis') return text.replace(/[\\*~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
  const escaped = text.replace(signs, (sign, at: number) => {
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ''];
    if (sign === '_') return which === 'all' && isWord(before) && isWord(after) ? sign : `\\${sign}`;
    if (sign === '>') return sign;
    if (sign === '&') return /[#\w]/.test(after) ? '\\&' : sign;
    if (sign === '!') return after === '[' || after === '' ? '\\!' : sign;
    if (sign === '{') return /[%{:]/.test(after) || after === '' ? '\\{' : sign;
    if (sign === '@') return isWord(before) && isWord(after) ? '\\@' : sign;
    if (sign === ':') return after === '/' || /mailto$/i.test(text.slice(0, at)) ? '\\:' : sign;
    // Hashes at the end of a heading would be taken for its end.
    if (sign === '#') return /^#*$/.test(text.slice(at)) ? '\\#' : sign;
    return `\\${sign}`;
  });
  return begins ? escapeBeginning(escaped) : escaped;
}

function escapeBeginning(text: string): string {
  const number = /^(\d{1,9})([.)])(?=\s|$)/.exec(text);
  if (number !== null) return `${number[1]}\\${text.slice(number[1]!.length)}`;
  const isSign = /^(#{1,6}(\s|$)|[-+](\s|$)|[-=+]+\s*$|(-\s*){3,}$|>|:{3}|!{3}|\?{3}|\+{3})/.test(text);
  return isSign ? `\\${text}` : text;
}

/**
 * The first or last letter as a number, which is punctuation to what stands beside it: so emphasis may end within a word,
 * and a formula stand at a letter or a dollar.
 */
export function numberedLetter(text: string, end: 'first' | 'last'): string {
  const [written] = (end === 'first' ? /^(?:\\?\$|[\p{L}\p{N}])/u : /(?:\\?\$|[\p{L}\p{N}])$/u).exec(text) ?? [];
  if (written === undefined) return text;
  const number = `&#${written.replace('\\', '').codePointAt(0)};`;
  return end === 'first' ? number + text.slice(written.length) : text.slice(0, -written.length) + number;
}

/** Between as many backticks as it takes. */
export function codeSpan(text: string): string {
  const runs = new Set([...text.matchAll(/`+/g)].map(([run]) => run.length));
  let ticks = 1;
  while (runs.has(ticks)) ticks++;
  const fence = '`'.repeat(ticks);
  const pads = /^`|`$/.test(text) || (/^ .*[^ ].* $|^ .* $/.test(text) && text.trim() !== '');
  return pads ? `${fence} ${text} ${fence}` : fence + text + fence;
}

const entity = /&(?=#?\w{1,32};)/g;

/** An address within the brackets of a link or picture, and its title. */
export function destination(href: string, title: string): string {
  const address = href
    .replace(/[\n\r]/g, '%0A')
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(entity, '\\&');
  const plain = /^[^\s<>\x00-\x1f\x7f][^\s\x00-\x1f\x7f]*$/.test(address) && isBalanced(address);
  const to = plain ? address : href === '' && title === '' ? '' : `<${address.replace(/[<>]/g, '\\$&')}>`;
  return title === '' ? to : `${to} ${titleOf(title)}`;
}

function titleOf(title: string): string {
  const text = title
    .replace(/\s*\n\s*/g, '\n')
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(entity, '\\&');
  if (!text.includes('"')) return `"${text}"`;
  return text.includes("'") ? `"${text.replaceAll('"', '\\"')}"` : `'${text}'`;
}

function isBalanced(address: string): boolean {
  let depth = 0;
  for (const letter of address) {
    if (letter === '(') depth++;
    if (letter === ')' && --depth < 0) return false;
  }
  return depth === 0 && !address.includes('\\(') && !address.includes('\\)');
}
