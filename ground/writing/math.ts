/* `$x$` within a line, `$$…$$` as a block: TeX, kept as it is written. */
import type { StateBlock, StateInline } from 'markdown-it';

/**
 * As pandoc and GitHub read it, and a little stricter, since people write of money: the sign opens before a letter and
 * closes after one, and stands at no letter or digit outside. "$5 and $10", "$HOME/$USER" stay text.
 */
const inline =
  /\$((?:[^\s$\\]|\\[^\n])(?:(?:[^$\\\n]|\\[^\n]|\n(?!\s*\n))*?(?:[^\s$\\]|\\[^\n]))?)\$(?![\p{L}\p{N}$])/uy;
export const isInlineMath = (source: string): boolean => {
  inline.lastIndex = 0;
  return inline.exec(`$${source}$`)?.[1] === source && !source.includes('\n');
};
/** A formula in a line is short: so a lone sign costs little to look for its partner. */
const inline_chars_max = 1_000;

export function mathInline(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '$') return false;
  if (/[\p{L}\p{N}$]/u.test(state.src[state.pos - 1] ?? ' ')) return false;
  const text = state.src.slice(state.pos, Math.min(state.posMax, state.pos + inline_chars_max));
  inline.lastIndex = 0;
  const source = inline.exec(text)?.[1];
  if (source === undefined) return false;
  if (!silent) state.push('math_inline', '', 0).content = source;
  state.pos += source.length + 2;
  return true;
}

export function mathBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const first = lineOf(state, startLine);
  if (!first.startsWith('$$')) return false;
  const alone = /^\$\$([^$]*[^$\s][^$]*)\$\$\s*$/.exec(first);
  if (alone !== null) {
    if (!silent) push(state, startLine, startLine + 1, alone[1]!, 'line');
    return true;
  }
  if (first.trim() !== '$$') return false;
  for (let line = startLine + 1; line < endLine; line++) {
    if ((state.sCount[line] ?? 0) < state.blkIndent && !state.isEmpty(line)) return false;
    if (lineOf(state, line).trim() !== '$$') continue;
    if (!silent) push(state, startLine, line + 1, state.getLines(startLine + 1, line, state.blkIndent, false), 'lines');
    return true;
  }
  return false;
}

const lineOf = (state: StateBlock, line: number) =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);

function push(state: StateBlock, from: number, to: number, source: string, markup: 'line' | 'lines'): void {
  state.line = to;
  const token = state.push('math_block', '', 0);
  token.block = true;
  token.map = [from, to];
  token.content = source;
  token.markup = markup;
}
