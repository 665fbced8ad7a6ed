import type { Element, ElementContent, Root } from 'hast';
import { textIn } from '../../../ground/html-blocks.ts';
import { callout, fence, inline, parseHtml, toMarkdown } from '../../../ground/html-to-markdown.ts';
import { attributeOf, hasClass } from './html-tree.ts';
import type { Tally } from './tally.ts';
import { plainText } from './text.ts';

/** Where an address of the site leads here; null for what is elsewhere. `found` hears of each that leads here. */
export type Leads = (address: string) => string | null;

/** What a text about mathematics holds between dollars, where it is no sum of money. */
const formula = /\$\$[^$]{1,5000}\$\$|\$(?=[^$\n]{0,1000}[\\^_{}=])[^$\n]{1,1000}\$/g;

/** The HTML that a post is shown as, as Markdown. */
export function fromHtml(html: string, leads: Leads, tally: Tally): string {
  const tree = parseHtml(html);
  tree.children = walked(tree, leads, tally) as Root['children'];
  const said = (what: string) => tally.lose('HTML', `${what} – Markdown cannot say this as it was.`);
  return plainText(toMarkdown(tree, { onLoss: said }));
}

function walked(node: Root | Element, leads: Leads, tally: Tally): ElementContent[] {
  return (node.children as ElementContent[]).flatMap((child) => {
    if (child.type === 'text') return withFormulas(child.value);
    if (child.type !== 'element') return [];
    return changed(child, leads, tally);
  });
}

function changed(node: Element, leads: Leads, tally: Tally): ElementContent[] {
  switch (node.tagName) {
    case 'pre':
      return [fence(languageOf(node), '', textIn(node).replace(/\n$/, ''))];
    case 'code':
      return [node];
    case 'a': {
      const href = leads(attributeOf(node, 'href'));
      if (href !== null) node.properties.href = href;
      break;
    }
    case 'img': {
      const src = attributeOf(node, 'src');
      tally.lose('elsewhere', `${src} – The picture is on another server. It stays there, and is linked to.`);
      if (src.startsWith('//')) node.properties.src = `https:${src}`;
      return [node];
    }
    case 'blockquote':
      if (hasClass(node, 'spoiler')) {
        tally.lose('HTML', 'A text that was hidden until somebody wished to see it stands there open.');
        return [callout('NOTE', 'Spoiler', walked(node, leads, tally))];
      }
      break;
    case 'iframe':
    case 'video':
      tally.lose('elsewhere', 'A film that was shown in the text did not come.');
  }
  node.children = walked(node, leads, tally);
  return [node];
}

/** `<pre class="lang-py prettyprint-override">`, or of today `<pre class="s-code-block lang-py">`. */
function languageOf(pre: Element): string {
  const code = pre.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code');
  const names = [pre, code].flatMap((each) => (each === undefined ? [] : attributeOf(each, 'className').split(' ')));
  const name = names.find((each) => /^lang(uage)?-/.test(each))?.replace(/^lang(uage)?-/, '') ?? '';
  return /^[\w+#-]{1,30}$/.test(name) && name !== 'none' && name !== 'default' ? name : '';
}

function withFormulas(text: string): ElementContent[] {
  const out: ElementContent[] = [];
  let from = 0;
  for (const found of text.matchAll(formula)) {
    if (found.index > from) out.push({ type: 'text', value: text.slice(from, found.index) });
    out.push(inline(found[0].replace(/\s*\n\s*/g, ' ')));
    from = found.index + found[0].length;
  }
  if (from < text.length) out.push({ type: 'text', value: text.slice(from) });
  return out;
}

const address =
  /https?:\/\/[\w.-]{4,100}\/(?:questions|q|a)\/\d{1,12}(?:\/[\w%.~-]{0,300}){0,2}(?:\?[\w=&;%+-]{0,200})?(?:#[\w-]{0,60})?/g;

/** What people typed, which is Markdown already: only the addresses of the site lead here. */
export function fromMarkdown(text: string, leads: Leads): string {
  return plainText(text).replace(address, (found) => leads(found) ?? found);
}

/** An address of a question or an answer: `/questions/12/fitting-a-seal/15#15`, `/q/12/7`, `/a/15`. */
export function readAddress(url: string): { host: string; question: number | null; answer: number | null } | null {
  if (url.length > 2_000 || !/^(https?:)?\/\/|^\//i.test(url) || !URL.canParse(url, 'http://here.invalid')) return null;
  const { host, pathname, hash } = new URL(url, 'http://here.invalid');
  const here = host === 'here.invalid' ? '' : host;
  const answer = /^\/a\/(\d{1,12})(?:\/|$)/.exec(pathname)?.[1];
  if (answer !== undefined) return { host: here, question: null, answer: Number(answer) };
  const found = /^\/(questions|q)\/(\d{1,12})(?:\/[^/]*)?(?:\/(\d{1,12}))?/.exec(pathname);
  if (found === null) return null;
  // `/q/12/7` names the reader who shared it, and no answer.
  const below = found[1] === 'questions' ? (found[3] ?? /^#(\d{1,12})$/.exec(hash)?.[1]) : undefined;
  return { host: here, question: Number(found[2]), answer: below === undefined ? null : Number(below) };
}
