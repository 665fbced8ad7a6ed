/* What is seen only when the blocks stand: alerts among quotes, tasks among points, films and quotations among paragraphs. */
import type { StateCore, Token } from 'markdown-it';
import { frameOf } from './addresses.ts';
import { callout_kinds } from './callouts.ts';

const alert = new RegExp(`^\\[!(${callout_kinds.join('|')})\\](?:[ \\t]+([^\\n]*?))?[ \\t]*(?:\\n|$)`, 'i');
const task = /^\[([ xX])\](?:[ \t\n]+|$)/;
export const quotation = /^!\[\[(\/[wpnqtc]\/[\w.~-]+(?:#[^\s[\]#<>"]+)?)\]\]$/;
const address = /^(?:<(https:\/\/[^\s<>]+)>|(https:\/\/[^\s<>]+))$/;

function closingOf(tokens: Token[], open: number): number {
  const { level } = tokens[open]!;
  let close = open + 1;
  while (tokens[close]!.level !== level) close++;
  return close;
}

/** `> [!NOTE] Title`: the quote becomes a callout with `meta: { kind, title }`. */
export function alerts({ tokens }: StateCore): void {
  for (let at = 0; at < tokens.length; at++) {
    const [quote, paragraph, line] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
    if (quote.type !== 'blockquote_open' || paragraph?.type !== 'paragraph_open' || line === undefined) continue;
    const found = alert.exec(line.content);
    if (found === null) continue;
    const close = closingOf(tokens, at);
    quote.meta = { kind: found[1]!.toLowerCase(), title: found[2] ?? '' };
    [quote.type, tokens[close]!.type] = ['callout_open', 'callout_close'];
    line.content = line.content.slice(found[0].length).replace(/^[ \t]+/, '');
    if (line.content === '') tokens.splice(at + 1, 3);
  }
}

/** `- [x]`: the point carries `meta: { checked }`. */
export function tasks({ tokens }: StateCore): void {
  for (let at = 0; at + 2 < tokens.length; at++) {
    if (tokens[at]!.type !== 'list_item_open' || tokens[at + 1]!.type !== 'paragraph_open') continue;
    const line = tokens[at + 2]!;
    const found = task.exec(line.content);
    if (found === null) continue;
    tokens[at]!.meta = { checked: found[1] !== ' ' };
    line.content = line.content.slice(found[0].length);
  }
}

/** Whether a point has a box to tick. */
export const isTask = ({ meta }: Token): boolean => meta?.checked !== undefined;

/** A paragraph that is only the address of a film, or only `![[…]]`. */
export function standalone({ tokens, env }: StateCore): void {
  for (let at = 0; at + 2 < tokens.length; at++) {
    if (tokens[at]!.type !== 'paragraph_open' || (at > 0 && isTask(tokens[at - 1]!))) continue;
    const { content } = tokens[at + 1]!;
    const target = quotation.exec(content)?.[1];
    const found = target === undefined ? address.exec(content) : null;
    const url = found?.[1] ?? found?.[2];
    if (target === undefined && (url === undefined || frameOf(url, env.hosts as string[] | undefined) === null))
      continue;
    const token = tokens[at]!;
    [token.type, token.tag, token.nesting] = [target === undefined ? 'embed' : 'transclusion', '', 0];
    token.content = target ?? url!;
    token.markup = found?.[1] === undefined ? '' : '<>';
    token.hidden = false;
    tokens.splice(at + 1, 2);
  }
}
