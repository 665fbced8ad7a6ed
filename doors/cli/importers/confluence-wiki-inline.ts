import type { ElementContent } from 'hast';
import { element } from '../../../ground/html-to-markdown.ts';
import { typed } from './confluence-emoticons.ts';

const span_letters_max = 2_000;
const depth_max = 10;
const marks: Record<string, string> = { '*': 'strong', _: 'em', '-': 'del', '+': 'u', '^': 'sup', '~': 'sub' };
const signs = Object.keys(typed).sort((a, b) => b.length - a.length);

/** The mark that stands for a macro while its line is read. */
export const held = (number: number) => `\ue000${number}\ue001`;

/** What stands in a line of wiki markup; `aside` are the macros that were taken out of it. */
export function inlineOf(line: string, aside: ElementContent[], depth = 0): ElementContent[] {
  const out: ElementContent[] = [];
  let text = '';
  const add = (...nodes: ElementContent[]) => {
    if (text !== '') out.push({ type: 'text', value: text });
    text = '';
    out.push(...nodes);
  };
  const within = (part: string) =>
    depth >= depth_max ? [{ type: 'text' as const, value: part }] : inlineOf(part, aside, depth + 1);
  for (let at = 0; at < line.length; ) {
    const rest = (letters: number) => line.slice(at, at + letters);
    const sign = line[at];
    if (sign === '\ue000') {
      const end = line.indexOf('\ue001', at);
      const macro = aside[Number(line.slice(at + 1, end))];
      if (macro !== undefined) add(macro);
      at = end + 1;
    } else if (sign === '\\' && line[at + 1] === '\\') {
      add(element('br', []));
      at += 2;
    } else if (sign === '\\' && /[^\w\s]/.test(line[at + 1] ?? ' ')) {
      text += line[at + 1];
      at += 2;
    } else if (rest(2) === '{{' && end(line, '}}', at + 2) !== -1) {
      const close = end(line, '}}', at + 2);
      add(element('code', [{ type: 'text', value: line.slice(at + 2, close) }]));
      at = close + 2;
    } else if (rest(2) === '??' && end(line, '??', at + 2) > at + 2) {
      const close = end(line, '??', at + 2);
      add(element('em', within(line.slice(at + 2, close))));
      at = close + 2;
    } else if (sign === '[' && end(line, ']', at + 1) > at + 1) {
      const close = end(line, ']', at + 1);
      add(...link(line.slice(at + 1, close), within));
      at = close + 1;
    } else if (sign === '!' && picture(line, at) !== null) {
      const close = picture(line, at) as number;
      add(imageOf(line.slice(at + 1, close)));
      at = close + 1;
    } else if (rest(3) === '---' && line[at + 3] !== '-') {
      text += '—';
      at += 3;
    } else if (rest(2) === '--' && line[at + 2] !== '-') {
      text += '–';
      at += 2;
    } else if (Object.hasOwn(marks, sign) && closing(line, at) !== -1) {
      const close = closing(line, at);
      add(element(marks[sign], within(line.slice(at + 1, close))));
      at = close + 1;
    } else {
      const found = atBoundary(line, at) ? signs.find((each) => line.startsWith(each, at)) : undefined;
      text += found === undefined ? sign : typed[found];
      at += found?.length ?? 1;
    }
  }
  add();
  return out;
}

function end(line: string, sign: string, from: number): number {
  const found = line.indexOf(sign, from);
  return found === -1 || found - from > span_letters_max ? -1 : found;
}

const atBoundary = (line: string, at: number) => at === 0 || /[\s\p{P}\ue001]/u.test(line[at - 1]);

/** A mark opens before a letter and closes after one, and no letter stands on its outer sides. */
function closing(line: string, at: number): number {
  const sign = line[at];
  if (!atBoundary(line, at) || line[at - 1] === sign || /[\s]/.test(line[at + 1] ?? ' ') || line[at + 1] === sign)
    return -1;
  for (let i = at + 2; i < line.length && i - at < span_letters_max; i++) {
    if (line[i] === '\\') i++;
    else if (line[i] === sign && /\S/.test(line[i - 1]) && !/[\p{L}\p{N}]/u.test(line[i + 1] ?? ' ')) return i;
  }
  return -1;
}

function picture(line: string, at: number): number | null {
  const found = /^!([^\s!|][^!|\n]{0,500})(\|[^!\n]{0,500})?!/.exec(line.slice(at, at + 1_010));
  if (found === null || !/\.\w{2,5}$|^https?:/i.test(found[1].trim())) return null;
  return at + found[0].length - 1;
}

function imageOf(inside: string): ElementContent {
  const [where, said = ''] = inside.split('|');
  const alt = /(?:^|,)\s*(?:alt|title)=([^,]*)/.exec(said)?.[1] ?? '';
  const properties = { 'ac:alt': alt.replace(/^"|"$/g, '') };
  if (/^https?:/i.test(where)) return element('ac:image', [element('ri:url', [], { 'ri:value': where })], properties);
  return element('ac:image', [attachment(where)], properties);
}

/** `SPACE:Page^file.pdf`; without a page it hangs on this one. */
function attachment(where: string): ReturnType<typeof element> {
  const cut = where.lastIndexOf('^');
  const page = cut > 0 ? [pageNamed(where.slice(0, cut))] : [];
  return element('ri:attachment', page, { 'ri:filename': where.slice(cut + 1).trim() });
}

function pageNamed(name: string): ReturnType<typeof element> {
  const [, space, title] = /^([^:/]+):(.*)$/s.exec(name) ?? ['', '', name];
  const blog = /^\/(\d{4})\/(\d{2})\/(\d{2})\/(.*)$/s.exec(title);
  const in_space: Record<string, string> = space === '' ? {} : { 'ri:space-key': space };
  if (blog !== null) return element('ri:blog-post', [], { ...in_space, 'ri:content-title': blog[4] });
  return element('ri:page', [], { ...in_space, 'ri:content-title': title.trim() });
}

/** `[words|where|tip]`, `[where]`. */
function link(inside: string, within: (part: string) => ElementContent[]): ElementContent[] {
  const parts = inside.split('|');
  const where = (parts.length > 1 ? parts[1] : parts[0]).trim();
  const said = parts.length > 1 ? within(parts[0].trim()) : [];
  if (where === '') return [{ type: 'text', value: `[${inside}]` }];
  if (/^(https?|ftp|mailto):/i.test(where) || where.startsWith('//')) {
    const label = said.length > 0 ? said : [{ type: 'text' as const, value: where.replace(/^mailto:/i, '') }];
    return [element('a', label, { href: where })];
  }
  const body = said.length > 0 ? [element('ac:link-body', said)] : [];
  const made = (target: ElementContent[], anchor = '') => [
    element('ac:link', [...target, ...body], anchor === '' ? {} : { 'ac:anchor': anchor }),
  ];
  if (where.startsWith('~')) return made([element('ri:user', [], { 'ri:username': where.slice(1) })]);
  if (where.startsWith('^')) return made([attachment(where)]);
  const hash = where.indexOf('#');
  const name = hash === -1 ? where : where.slice(0, hash);
  const anchor = hash === -1 ? '' : where.slice(hash + 1);
  if (name === '') return made([], anchor);
  if (/^\$\d+$/.test(name)) return made([element('ri:content-entity', [], { 'ri:content-id': name.slice(1) })], anchor);
  if (name.includes('^')) return made([attachment(name)]);
  if (/^[A-Za-z0-9~]+:$/.test(name)) return made([element('ri:space', [], { 'ri:space-key': name.slice(0, -1) })]);
  return made([pageNamed(name)], anchor);
}
