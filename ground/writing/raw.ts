/*
 * What other programs put into Markdown, kept verbatim with a name: front matter, template tags (Liquid, Hugo, Jinja),
 * containers (`:::`), admonitions of MkDocs (`!!!`), attribute lists of kramdown (`{: .note}`). None of these rules ends
 * a paragraph that CommonMark would go on with, so that nothing reads differently because we know its name.
 */
import type { StateBlock, StateInline } from 'markdown-it';
import { lines_of_raw_max } from './limits.ts';

type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;
type InlineRule = (state: StateInline, silent: boolean) => boolean;

const lineOf = (state: StateBlock, line: number) =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);

function push(state: StateBlock, from: number, to: number, label: string): true {
  state.line = to;
  const token = state.push('raw_block', '', 0);
  token.block = true;
  token.map = [from, to];
  token.info = label;
  token.content = state.getLines(from, to, state.blkIndent, false);
  return true;
}

const isIndentedCode = (state: StateBlock, line: number) => (state.sCount[line] ?? 0) - state.blkIndent >= 4;

/** `---`, lines that look like YAML, `---`; or `+++` and TOML: only at the very beginning. */
export const frontMatter: BlockRule = (state, startLine, endLine, silent) => {
  if (startLine !== 0 || state.level !== 0) return false;
  const fence = lineOf(state, 0).trimEnd();
  if ((fence !== '---' && fence !== '+++') || state.bMarks[0] !== 0 || state.tShift[0] !== 0) return false;
  const until = Math.min(endLine, lines_of_raw_max);
  let line = 1;
  while (line < until && lineOf(state, line).trimEnd() !== fence) line++;
  if (line >= until) return false;
  const inside = state.getLines(1, line, 0, false);
  // Two rules with text between them are two rules with text between them.
  const isData = fence === '+++' ? /^[\w.-]+\s*=/m : /^(#.*\n)*["']?[\w][\w .-]*["']?\s*:(\s|$)/;
  if (inside.trim() !== '' && !isData.test(inside.trimStart())) return false;
  return silent || push(state, 0, line + 1, 'front matter');
};

const tag = String.raw`\{%(?:(?!%\})[\s\S]){0,2000}%\}|\{\{(?:(?!\}\})[\s\S]){0,2000}\}\}`;
const onlyTags = new RegExp(`^(?:(?:${tag})\\s*)+$`);

/** A paragraph that is nothing but template tags. */
export const template: BlockRule = (state, startLine, endLine, silent) => {
  if (isIndentedCode(state, startLine) || !/^\{[%{]/.test(lineOf(state, startLine))) return false;
  let line = startLine + 1;
  while (line < endLine && !endsParagraph(state, line)) line++;
  if (line - startLine > lines_of_raw_max) return false;
  if (!onlyTags.test(state.getLines(startLine, line, state.blkIndent, false).trim())) return false;
  return silent || push(state, startLine, line, 'template');
};

const attributeList = /^\{:[^{}\n]*\}\s*$/;
const beginsBlock = /^([>#]|[-+*](\s|$)|\d{1,9}[.)](\s|$)|```|~~~)/;

const endsParagraph = (state: StateBlock, line: number) =>
  state.isEmpty(line) || (state.sCount[line] ?? 0) < state.blkIndent || beginsBlock.test(lineOf(state, line));

/** `{: .callout}` on lines of its own, after a quote or list, which it ends. */
export const attributes: BlockRule = (state, startLine, endLine, silent) => {
  if (isIndentedCode(state, startLine) || !attributeList.test(lineOf(state, startLine))) return false;
  let line = startLine + 1;
  while (line < endLine && attributeList.test(lineOf(state, line))) line++;
  // Before a line of text it belongs to that paragraph.
  if (line < endLine && !state.isEmpty(line) && !beginsBlock.test(lineOf(state, line))) return false;
  return silent || push(state, startLine, line, 'attributes');
};

/** `:::name` to the `:::` that closes it. */
export const directive: BlockRule = (state, startLine, endLine, silent) => {
  const opening = /^(:{3,})\s*[\w{[]/.exec(lineOf(state, startLine));
  if (opening === null || isIndentedCode(state, startLine)) return false;
  const closing = new RegExp(`^:{${opening[1]!.length},}\\s*$`);
  let depth = 1;
  for (let line = startLine + 1; line < Math.min(endLine, startLine + lines_of_raw_max); line++) {
    const text = lineOf(state, line);
    if (/^:{3,}\s*[\w{[]/.test(text)) depth++;
    else if (closing.test(text) && --depth === 0) return silent || push(state, startLine, line + 1, 'directive');
  }
  return false;
};

/** `!!! note "Title"` and `??? note` with the indented lines below. */
export const admonition: BlockRule = (state, startLine, endLine, silent) => {
  if (isIndentedCode(state, startLine) || !/^(!!!|\?\?\?\+?)\s+[\w-]/.test(lineOf(state, startLine))) return false;
  let last = startLine;
  for (let line = startLine + 1; line < Math.min(endLine, startLine + lines_of_raw_max); line++) {
    if (state.isEmpty(line)) continue;
    if (!isIndentedCode(state, line)) {
      // A line that is not indented goes on with a paragraph: not ours to cut.
      if (line === last + 1) return false;
      break;
    }
    last = line;
  }
  if (last === startLine) return false;
  return silent || push(state, startLine, last + 1, 'admonition');
};

const inlineTag = /\{%[^\n]{0,1000}?%\}|\{\{[^\n]{0,1000}?\}\}|\{:[^{}\n]{0,500}\}/y;

export const templateInline: InlineRule = (state, silent) => {
  if (state.src[state.pos] !== '{') return false;
  inlineTag.lastIndex = state.pos;
  const source = inlineTag.exec(state.src)?.[0];
  if (source === undefined || state.pos + source.length > state.posMax) return false;
  if (!silent) state.push('raw_inline', '', 0).content = source;
  state.pos += source.length;
  return true;
};

/** The lines that a rule took, on its first token: markdown-it gives them to everything that it shows, and to no other. */
export const withLines =
  (rule: BlockRule): BlockRule =>
  (state, startLine, endLine, silent) => {
    const at = state.tokens.length;
    if (!rule(state, startLine, endLine, silent)) return false;
    const token = state.tokens[at];
    if (silent || token === undefined) return true;
    token.map = [startLine, state.line];
    token.content = state.getLines(startLine, state.line, state.blkIndent, false).trimEnd();
    return true;
  };

/** How a link or picture was written, on its first token: only there is it said whether it was a reference. */
export const withSource =
  (rule: InlineRule): InlineRule =>
  (state, silent) => {
    const [from, at] = [state.pos, state.tokens.length + (state.pending ? 1 : 0)];
    if (!rule(state, silent)) return false;
    const token = silent ? undefined : state.tokens[at];
    if (token !== undefined) token.meta = { ...token.meta, source: state.src.slice(from, state.pos) };
    return true;
  };

/** Two spaces or a backslash before the end of a line: only the rule that found it knows. */
export const withSpaces =
  (rule: InlineRule): InlineRule =>
  (state, silent) => {
    if (!rule(state, silent)) return false;
    const token = silent ? undefined : state.tokens.at(-1);
    if (token?.type === 'hardbreak') token.meta = { spaces: true };
    return true;
  };
