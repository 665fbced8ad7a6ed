import type { Addresses, Target } from './markdown-addresses.ts';
import { toAlerts } from './markdown-callouts.ts';
import { hideCode } from './markdown-code.ts';
import type { Files } from './markdown-files.ts';
import { fromLiquid, type Lose } from './markdown-liquid.ts';
import type { Leaf } from './markdown-tree.ts';

const picture = /\.(png|jpe?g|gif|svg|webp|avif|bmp|tiff?|ico)([?#].*)?$/i;
const destination_letters_max = 1_000;

/** Where a file of the source is found here: what `Files` says as paths, as addresses. */
export type FilesOf = Files;

/**
 * The text of a page with its links leading to the pages of the import, at the address that `addressOf` gives them. What
 * leads nowhere stays as it was, and is reported.
 */
export function rewriteLinks(
  body: string,
  from: Leaf,
  addresses: Addresses,
  addressOf: (leaf: Leaf, hash: string) => string,
  lose: Lose,
  files: FilesOf = { find: () => null, named: () => null },
): string {
  const { text, show } = hideCode(body);
  const urlOf = (target: Target, shown: string): string | null => {
    if (target.kind === 'page') return addressOf(target.leaf, target.hash);
    if (target.kind === 'lost') lose('link', `${show(shown)} – ${target.why}`, show(shown));
    return null;
  };
  const rewrite = (destination: string, isPicture: boolean): string | null => {
    const file = files.find(from.path, withoutBase(show(destination)));
    if (file !== null) return file;
    if (isPicture) {
      const isElsewhere = /^(https?:)?\/\//i.test(destination);
      lose(
        isElsewhere ? 'elsewhere' : 'picture',
        `${show(destination)}${isElsewhere ? ' is on another server.' : ' did not come along.'}`,
        show(destination),
      );
      return null;
    }
    const plain = withoutBase(destination);
    // Reported already when its tag was looked at.
    if (plain.startsWith('{%')) return null;
    return urlOf(addresses.link(from, plain), destination);
  };

  const liquid = fromLiquid(text, addresses.site, urlOf, lose);
  const linked = rewriteInline(toAlerts(liquid), rewrite)
    .replace(/^( {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*)(<[^>\n]*>|\S+)/gm, (whole, label, destination) => {
      const bare = destination.replace(/^<|>$/g, '');
      const url = rewrite(bare, picture.test(bare));
      return url === null ? whole : `${label}${url}`;
    })
    .replace(/\b(href|src)(\s*=\s*)("[^"\n]*"|'[^'\n]*')/gi, (whole, name, is, quoted) => {
      const url = rewrite(quoted.slice(1, -1), name.toLowerCase() === 'src');
      return url === null ? whole : `${name}${is}"${url}"`;
    });
  return show(rewriteWiki(linked, from, addresses, urlOf, lose, files));
}

/** `{{ site.baseurl }}/x` and `{{ "/x" | relative_url }}` are both `/x`. */
function withoutBase(destination: string): string {
  // Hugo: `{{< ref "seal.md#fit" >}}`, `{{% relref path="seal" %}}`.
  const named = destination.match(/^\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?["']?([^"'\s>%]+)["']?[^}]*[>%]\}\}(.*)$/);
  if (named !== null) return `${named[1]}${named[2]}`;
  const filtered = destination.match(/^\{\{\s*["']([^"']*)["']\s*\|[^}]*\}\}(.*)$/);
  if (filtered !== null) return `/${filtered[1].replace(/^\//, '')}${filtered[2]}`;
  const based = destination.match(/^(?:\{\{[^}]*\burl\b[^}]*\}\}|\{\{[^}]*\bbase_?url\b[^}]*\}\})+(.*)$/);
  return based === null
    ? destination
    : based[1].startsWith('/') || based[1].startsWith('{')
      ? based[1]
      : `/${based[1]}`;
}

/**
 * Finds `](destination "title")` by hand: a destination may hold brackets and template tags with spaces, and an
 * expression that allows for both takes for ever on a page that someone left half-written.
 */
function rewriteInline(text: string, rewrite: (destination: string, isPicture: boolean) => string | null): string {
  let out = '';
  let done = 0;
  for (let at = text.indexOf(']('); at !== -1; at = text.indexOf('](', at + 2)) {
    const start = at + 2 + (text.slice(at + 2, at + 12).match(/^\s*/)?.[0].length ?? 0);
    const end = endOfDestination(text, start);
    if (end === null || end === start) continue;
    const written = text.slice(start, end);
    const url = rewrite(written.replace(/^<|>$/g, ''), isPictureAt(text, at));
    if (url === null) continue;
    out += text.slice(done, start) + url;
    done = end;
  }
  return out + text.slice(done);
}

function endOfDestination(text: string, start: number): number | null {
  const last = Math.min(text.length, start + destination_letters_max);
  let depth = 0;
  for (let i = start; i < last; i++) {
    if (text[i] === '{' && (text[i + 1] === '{' || text[i + 1] === '%')) {
      const closing = text.slice(i, last).indexOf(text[i + 1] === '{' ? '}}' : '%}');
      if (closing === -1) return null;
      i += closing + 1;
    } else if (text[start] === '<') {
      if (text[i] === '\n') return null;
      if (text[i] === '>') return i + 1;
    } else if (text[i] === '\\') i++;
    else if (text[i] === '(') depth++;
    else if (text[i] === ')' && depth-- === 0) return i;
    else if (text[i] <= ' ') return depth === 0 ? i : null;
  }
  return null;
}

/** Whether the `]` at a place closes a picture: its own `[` follows a `!`. */
function isPictureAt(text: string, at: number): boolean {
  let depth = 0;
  for (let i = at; i >= 0 && at - i < destination_letters_max; i--) {
    if (text[i] === ']' && text[i - 1] !== '\\') depth++;
    else if (text[i] === '[' && text[i - 1] !== '\\' && --depth === 0) return text[i - 1] === '!';
  }
  return false;
}

/**
 * `[[Page]]`, `[[Page#Part|words]]`, and `![[picture.png|300]]`, as Obsidian and other wikis write them. `![[Page]]` in a
 * line of its own shows that page in place; elsewhere it is a link.
 */
function rewriteWiki(
  text: string,
  from: Leaf,
  addresses: Addresses,
  urlOf: (target: Target, shown: string) => string | null,
  lose: Lose,
  files: FilesOf,
): string {
  return text.replace(
    /(!?)\[\[([^[\]|\n]+)(?:\|([^[\]\n]+))?\]\](?!\(|:)/g,
    (whole, embed: string, said: string, words: string | undefined, at: number) => {
      const name = said.trim().replace(/\\$/, '');
      const file = /\.\w{1,5}$/.test(name) ? files.named(from.path, name) : null;
      if (file !== null) {
        const shown =
          words === undefined || /^\d+(x\d+)?$/.test(words.trim()) ? (name.split('/').at(-1) ?? name) : words;
        return `${embed !== '' && picture.test(name) ? '!' : ''}[${shown.trim()}](${file})`;
      }
      if (embed !== '' && picture.test(name)) {
        lose('picture', `${name} did not come along.`, name);
        return whole;
      }
      const [page, part] = [name.replace(/#.*$/s, ''), name.match(/#\^?(.*)$/s)?.[1]];
      // `[[#Part]]` is a place on the page itself.
      if (page === '' && part !== undefined) return `[${(words ?? part).trim()}](#${slugOf(part)})`;
      const url = urlOf(addresses.named(page), whole);
      if (url === null) return whole;
      const to = part === undefined ? url : `${url}#${slugOf(part)}`;
      if (embed !== '' && isAlone(text, at, whole.length)) return `![[${to}]]`;
      return `[${(words ?? name).trim()}](${to})`;
    },
  );
}

function isAlone(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  const after = text.slice(at + length, at + length + 200);
  return /(^|\n)[ \t]*$/.test(before) && /^[ \t]*(\n|$)/.test(after);
}

/** The address of a heading, as GitHub makes it. */
function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replace(/ /g, '-');
}
