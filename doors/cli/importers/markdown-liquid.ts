import type { Target } from './markdown-addresses.ts';

/** `shown`: the place in the text, as it stands there. */
export type Lose = (what: string, why: string, shown?: string) => void;
export type UrlOf = (target: Target, shown: string) => string | null;

// None of these looks past the next tag of its kind: else a page of tags that never end takes for ever.
const tagPattern = /\{%-?\s*([\w-]+)((?:(?!%\}|\{%)[\s\S]){0,2000}?)-?%\}/g;
const commentPattern = /\{%-?\s*comment\s*-?%\}(?:(?!\{%-?\s*comment)[\s\S])*?\{%-?\s*endcomment\s*-?%\}/g;
// Boxes of Eleventy, GitBook and Docusaurus kinds: what is in them is text, what is around them a quotation.
const boxes = 'alert|hint|note|tip|warning|callout|admonition';
const boxPattern = new RegExp(
  `\\{%-?\\s*(${boxes})\\b((?:(?!%\\}|\\{%)[\\s\\S]){0,2000}?)%\\}((?:(?!\\{%-?\\s*\\1\\b)[\\s\\S])*?)\\{%-?\\s*end\\1\\s*-?%\\}`,
  'g',
);

/**
 * Turns Liquid tags (Jekyll, Eleventy, GitBook) into Markdown where Markdown has a word for them. The others stay as they
 * are, since nobody else knows what they would have shown, and are reported.
 */
export function fromLiquid(text: string, site: (address: string) => Target, urlOf: UrlOf, lose: Lose): string {
  if (!text.includes('{%') && !text.includes('{{')) return text;
  return text
    .replace(commentPattern, (tag) => {
      lose('comment', `A comment that no reader saw was left out: ${tag}`, tag);
      return '';
    })
    .replace(boxPattern, (_, _name, words, inner) => quotation(textsIn(words)[0] ?? '', inner))
    .replace(tagPattern, (tag, name, words) => fromTag(tag, name, words, site, urlOf, lose))
    .replace(/\{\{[^{}]*\}\}/g, (tag, at, whole) => {
      // Addresses that begin so are looked up with the links.
      if (/\b(base_?url|relative_url|absolute_url|site\.url)\b|\|\s*url\b|^\{\{[<%]\s*(rel)?ref\s/.test(tag))
        return tag;
      const isTemplate = whole.slice(Math.max(0, at - 1), at) !== '\\';
      if (isTemplate) lose('Liquid', `${tag} stands in the text as it was.`, tag);
      return tag;
    });
}

function fromTag(
  tag: string,
  name: string,
  words: string,
  site: (address: string) => Target,
  urlOf: UrlOf,
  lose: Lose,
): string {
  const texts = textsIn(words);
  const first = texts[0] ?? words.trim().split(/\s+/)[0] ?? '';
  switch (name) {
    case 'page':
    case 'link':
    case 'post_url':
      if (/^[a-z]+:\/\//i.test(first)) return first;
      return urlOf(site(first), tag) ?? tag;
    case 'image':
    case 'image_with_class':
      // The description comes last, after the classes of style.
      return `![${texts.length > 1 ? texts.at(-1) : ''}](${first.replace(/ /g, '%20')})`;
    case 'slack_channel':
      lose('shortcode', `${tag} is the name of the channel now, without its link.`, tag);
      return texts.length > 1 ? `${texts[1]} (#${first})` : `#${first}`;
    default:
      lose('Liquid', `${tag} stands in the text as it was.`, tag);
      return tag;
  }
}

function quotation(heading: string, inner: string): string {
  const lines = inner.trim().split('\n');
  const above =
    heading.trim() === '' || /^(info|warning|success|error|danger|tip|note)$/.test(heading)
      ? []
      : [`**${heading}**`, ''];
  return [...above, ...lines].map((line) => (line.trim() === '' ? '>' : `> ${line.trimEnd()}`)).join('\n');
}

function textsIn(words: string): string[] {
  return [...words.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single ?? '');
}
