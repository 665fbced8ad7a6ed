/* What the reader makes of the tokens before they are drawn: anchors, where links lead, tags, footnotes at the end. */
import type { StateCore, Token } from 'markdown-it';
import { mayLead } from './addresses.ts';
import { type Env, encoded } from './dialect.ts';
import type { ReaderWords } from './html.ts';
import { altOf } from './inline-of.ts';
import { slugger } from './slug.ts';
import { splitTags } from './tags.ts';

export type ReaderEnv = Env & { words: ReaderWords; headings: boolean; name: string };

/** Before quotes are made round and dashes long: the anchor is that of the words as they were written. */
export function anchors({ tokens, env }: StateCore): void {
  if (!(env as ReaderEnv).headings) return;
  const slug = slugger();
  tokens.forEach((token, at) => {
    if (token.type === 'heading_open') token.attrSet('id', slug(altOf(tokens[at + 1]?.children ?? [])));
  });
}

/** Links that lead nowhere become words, and elsewhere does not learn whence one came. */
export function leads({ tokens }: StateCore): void {
  for (const { children } of tokens) {
    const open: Token[] = [];
    for (const token of children ?? []) {
      if (token.type === 'link_close') token.tag = open.pop()?.tag ?? 'a';
      if (token.type === 'image') token.meta = { ...token.meta, inLink: open.length > 0 };
      if (token.type !== 'link_open') continue;
      open.push(token);
      const href = String(token.attrGet('href')).trim();
      if (mayLead.test(href)) point(token, href);
      else [token.tag, token.attrs] = ['span', Object.entries({ class: 'nowhere', title: href })];
    }
  }
}

function point(token: Token, href: string): void {
  const title = token.attrGet('title');
  token.attrs = [['href', encoded(href)]];
  if (href.startsWith('/@')) token.attrSet('class', 'person');
  if (title) token.attrSet('title', String(title));
  // An address here can name what is confidential.
  if (/^https?:/i.test(href)) token.attrSet('rel', 'noopener noreferrer nofollow');
}

/** `#tag` in words, but not in a link's. */
export function tags({ tokens, Token: Made }: StateCore): void {
  for (const token of tokens) {
    if (!token.children?.some(({ type, content }) => type === 'text' && content.includes('#'))) continue;
    let links = 0;
    token.children = token.children.flatMap((each) => {
      if (each.type === 'link_open') links++;
      else if (each.type === 'link_close') links--;
      return each.type === 'text' && links === 0 ? tagged(each) : [each];
    });
  }

  function tagged({ content, level }: Token): Token[] {
    return splitTags(content).flatMap(({ text, tag }) => {
      const words = new Made('text', '', 0);
      [words.content, words.level] = [text, level];
      if (tag === null) return [words];
      const open = new Made('link_open', 'a', 1);
      open.attrs = [
        ['href', encoded(`/tags/${tag}`)],
        ['class', 'tag'],
      ];
      return [open, words, new Made('link_close', 'a', -1)];
    });
  }
}

/** Footnotes in the order in which the text names them, those that it does not name last, after everything else. */
export function footnotesLast(state: StateCore): void {
  const notes = new Map<string, Token[]>();
  const rest: Token[] = [];
  let note: Token[] | null = null;
  let depth = 0;
  for (const token of state.tokens) {
    if (token.type === 'footnote_reference_open' && depth++ === 0) {
      note = [];
      const label = String(token.meta?.label);
      if (!notes.has(label)) notes.set(label, note);
    }
    (note ?? rest).push(token);
    if (token.type === 'footnote_reference_close' && --depth === 0) note = null;
  }
  if (notes.size === 0) return;
  const named = ((state.env as Env).footnotes?.list ?? []) as { label: string }[];
  const order = [...new Set([...named.map(({ label }) => label), ...notes.keys()])];
  const made = order.flatMap((label, at) => {
    const [open, ...inside] = notes.get(label) ?? [];
    const close = inside.pop();
    if (open === undefined || close === undefined) return [];
    open.meta = { number: at + 1 };
    close.meta = { number: at + 1, isNamed: at < named.length };
    return [open, ...inside, close];
  });
  const edge = (type: string, nesting: 1 | -1) => Object.assign(new state.Token(type, '', nesting), { block: true });
  state.tokens = [...rest, edge('footnotes_open', 1), ...made, edge('footnotes_close', -1)];
}
