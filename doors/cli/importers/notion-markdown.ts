import { hideCode } from './markdown-code.ts';

const property_lines_max = 100;

/** A page as Notion writes it in Markdown: its title, the properties of a row of a database, and its text. */
export type Page = { title: string | null; properties: [string, string][]; body: string };

export function readPage(text: string, isRow: boolean): Page {
  const heading = /^\s*# (.*)(?:\n|$)/.exec(text);
  let rest = heading === null ? text : text.slice(heading[0].length);
  const properties: [string, string][] = [];
  if (isRow) {
    const lines = rest.replace(/^\n+/, '').split('\n');
    let at = 0;
    for (; at < lines.length && at < property_lines_max; at++) {
      const found = /^([^:\n]{1,100}): (.*)$|^([^:\n]{1,100}):$/.exec(lines[at]);
      if (found === null) break;
      properties.push([found[1] ?? found[3], found[2] ?? '']);
    }
    // They end with an empty line: else it was a text that only looked so.
    if (at > 0 && (at === lines.length || lines[at].trim() === '')) rest = lines.slice(at).join('\n');
    else properties.length = 0;
  }
  return { title: heading?.[1].trim() || null, properties, body: rest.trim() };
}

type Resolve = (destination: string, isPicture: boolean) => string | null;

// Bounded in every part: a page that somebody left half-written must not take for ever.
const link =
  /(!?)\[((?:[^[\]\\]|\\.|\[[^[\]]{0,200}\]){0,500})\]\((<[^<>\n]{1,1000}>|(?:[^()\s\\]|\\.|\([^()\s]{0,300}\)){1,1000})((?:\s+"[^"\n]{0,500}")?)\)/g;

/** The text with its links leading to pages and files of the import; boxes and folds become what we have for them. */
export function rewrite(body: string, resolve: Resolve): string {
  const { text, show } = hideCode(body.replace(/\r\n?/g, '\n'));
  const linked = text.replace(link, (whole, isPicture: string, label: string, where: string, title: string) => {
    const inner = isPicture === '' && label.includes('](') ? rewriteInner(label, resolve) : label;
    const url = resolve(where.replace(/^<|>$/g, '').replace(/\\(.)/g, '$1'), isPicture !== '');
    if (url === null) return inner === label ? whole : `${isPicture}[${inner}](${where}${title})`;
    if (url === '') return label === '' ? where : label;
    const isFile = url.startsWith('/api/v1/files/');
    // What is no picture here is a link to be opened.
    return `${isPicture !== '' && isFile && !/#no-picture$/.test(url) ? '!' : isPicture !== '' && !isFile ? isPicture : ''}[${inner}](${url.replace(/#no-picture$/, '')}${title})`;
  });
  return show(folds(linked));
}

function rewriteInner(label: string, resolve: Resolve): string {
  return label.replace(
    /(!)\[([^[\]]{0,500})\]\(([^()\s]{1,2000})\)/g,
    (whole, sign: string, alt: string, where: string) => {
      const url = resolve(where, true);
      return url === null || url === '' ? whole : `${sign}[${alt}](${url.replace(/#no-picture$/, '')})`;
    },
  );
}

/** `<aside>💡 …</aside>` is a box; `<details>` a fold, which has its summary above it here. */
function folds(text: string): string {
  const boxed = within(text, '<aside>', '</aside>', (inside) => {
    const lines = inside.trim().split('\n');
    return ['[!NOTE]', ...lines].map((line) => (line.trim() === '' ? '>' : `> ${line}`)).join('\n');
  });
  const bold = (summary: string) => `**${summary.trim()}**\n`;
  return within(boxed, '<summary>', '</summary>', bold).replace(/<\/?details>\s?/g, '');
}

/** Step by step: an expression for it would begin anew at each opening that nothing closes. */
function within(text: string, opening: string, closing: string, make: (inside: string) => string): string {
  let out = '';
  let done = 0;
  for (let at = text.indexOf(opening); at !== -1; at = text.indexOf(opening, done)) {
    const end = text.indexOf(closing, at);
    if (end === -1) break;
    out += text.slice(done, at) + make(text.slice(at + opening.length, end));
    done = end + closing.length;
  }
  return out + text.slice(done);
}

/** The properties of a row, as a list above its text. */
export function listed(properties: [string, string][]): string {
  return properties
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]) => `- **${name.replace(/[*\\[\]]/g, '\\$&')}:** ${value.trim()}`)
    .join('\n');
}
