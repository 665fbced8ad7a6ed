import { parse } from 'yaml';
import { cutTo, plainText } from './text.ts';

const title_letters_max = 300;
const heading_letters_max = 2_000;
const understood =
  /^(title|date|created(_at)?|updated(_at)?|modified|last_modified(_at)?|lastmod|authors?|permalink|redirect_(from|to)|alias(es)?|order|nav_order|weight|position|sidebar_position|tags?|labels?|categor(y|ies)|keywords)$/i;

/** A Markdown file, taken apart. */
export type Document = {
  title: string;
  body: string;
  /** Names of fields of the front matter that have no place here. */
  ignored: string[];
  /** Other addresses it was known by: permalinks, redirects, aliases. */
  addresses: string[];
  redirect_to: string | null;
  labels: string[];
  position: number | null;
  author: string | null;
  authors: string[];
  /** The front matter, as it was read. */
  fields: Map<string, unknown>;
  made_at: Date | null;
  changed_at: Date | null;
};

/** Takes front matter, title and body apart. `lose` is told what could not be read. */
export function readDocument(
  path: string,
  bytes: Buffer,
  lose: (what: string, why: string) => void = () => {},
): Document {
  const text = plainText(decode(bytes, lose), (why) => lose('encoding', why));
  const { fields, rest } = readFront(text, lose);
  const field = (...names: string[]) => names.map((name) => fields.get(name)).find((value) => value !== undefined);
  const given = textOf(field('title'));
  const heading = firstHeading(rest);
  const title = given ?? heading?.title ?? nameOf(path);
  // A heading that only says the title again would stand twice on screen.
  const isTitle = heading?.isPlain === true && heading.isFirst && heading.title === title;
  return {
    title: cutTo(title, title_letters_max, (why) => lose('title', why)),
    body: (isTitle ? rest.slice(heading.end) : rest).trim(),
    ignored: [...fields.keys()].filter((name) => !understood.test(name)),
    addresses: ['permalink', 'redirect_from', 'aliases', 'alias'].flatMap((name) => textsOf(field(name))),
    redirect_to: textOf(field('redirect_to')),
    labels: labelsIn(field('tags', 'tag', 'labels', 'label', 'categories', 'category', 'keywords')),
    position: numberOf(field('order', 'nav_order', 'weight', 'position', 'sidebar_position')),
    author: textsOf(field('author', 'authors'))[0] ?? null,
    authors: textsOf(field('authors', 'author')),
    fields,
    made_at: dateOf(field('date', 'created', 'created_at')),
    changed_at: dateOf(field('updated', 'updated_at', 'modified', 'last_modified', 'last_modified_at', 'lastmod')),
  };
}

/** `travel-and-leave` is “Travel and leave”; a number that sorts it is not part of the name. */
export function nameOf(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  let name = (parts.at(-1) ?? '').replace(/\.(md|markdown)$/i, '');
  if (/^(index|_index|readme)$/i.test(name) && parts.length > 1) name = parts.at(-2) ?? name;
  const words = name
    .replace(/^\d+[-_. ]+(?=\D)/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words === '' ? name || 'Page' : words[0].toUpperCase() + words.slice(1);
}

function decode(bytes: Buffer, lose: (what: string, why: string) => void): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    lose('encoding', 'It is not UTF-8 and was read as Windows-1252. Look at its accents and dashes.');
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function readFront(text: string, lose: (what: string, why: string) => void) {
  const fields = new Map<string, unknown>();
  const found = text.match(/^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/);
  if (found === null) return { fields, rest: text };
  const rest = text.slice(found[0].length);
  try {
    const value = parse(found[1], { maxAliasCount: 100, uniqueKeys: false, logLevel: 'error' });
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      for (const [name, each] of Object.entries(value)) if (each !== null) fields.set(name, each);
    } else if (value !== null) return { fields, rest: text };
    return { fields, rest };
  } catch (fault) {
    const [line] = (fault as Error).message.split('\n');
    lose('front matter', `It is not YAML, and stands above the text as it was: ${line}`);
    return { fields, rest: `\`\`\`yaml\n${found[1]}\n\`\`\`\n\n${rest}` };
  }
}

/** The first heading of the first level, outside of code. `isPlain`: there is nothing in it but its words. */
function firstHeading(text: string): { title: string; end: number; isFirst: boolean; isPlain: boolean } | null {
  let fence = '';
  let at = 0;
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    const mark = line.match(/^\s*(`{3,}|~{3,})/)?.[1] ?? '';
    if (fence === '' ? mark !== '' : mark.startsWith(fence)) fence = fence === '' ? mark : '';
    const isUnderlined = /^=+\s*$/.test(lines[i + 1] ?? '') && line.trim() !== '';
    const words =
      fence !== ''
        ? undefined
        : (line.match(/^ {0,3}#\s+(.*?)\s*#*\s*$/)?.[1] ?? (isUnderlined ? line.trim() : undefined));
    if (words !== undefined) {
      const title = words
        .slice(0, heading_letters_max)
        .replace(/\[?!\[[^\]]*\]\([^)]*\)(\]\([^)]*\))?/g, '')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/\{[:#][^}]*\}\s*$/, '')
        .replace(/[*_`]+(?=\S)|(?<=\S)[*_`]+/g, (marks) => (marks.includes('_') && marks.length === 1 ? marks : ''))
        .trim();
      const end = at + line.length + (isUnderlined ? 1 + lines[i + 1].length : 0);
      if (title !== '') return { title, end, isFirst: text.slice(0, at).trim() === '', isPlain: !/[[\]]/.test(words) };
    }
    at += line.length + 1;
  }
  return null;
}

export function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  return plainText(text).replace(/\s+/g, ' ') || null;
}

function textsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.map((each) => textOf((each as { name?: unknown })?.name ?? each)).filter((each) => each !== null);
}

/** A list, or words between commas; `#valve` is the label valve. */
function labelsIn(value: unknown): string[] {
  const list = typeof value === 'string' ? value.split(/,|\s#/) : textsOf(value);
  return [...new Set(list.map((each) => each.replace(/^#/, '').trim().slice(0, 100)).filter((each) => each !== ''))];
}

function numberOf(value: unknown): number | null {
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isInteger(number) && number >= 0 && number < 100_000 ? number : null;
}

function dateOf(value: unknown): Date | null {
  const date = value instanceof Date ? value : new Date(typeof value === 'string' ? value : Number.NaN);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1970 ? null : date;
}
