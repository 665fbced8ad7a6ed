import { stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { Touch } from './git.ts';
import { type Loss, loss } from './importer.ts';
import { readBundle } from './markdown-bundle.ts';
import { readFolder } from './markdown-folder.ts';
import { isZip, readZip } from './markdown-zip.ts';

const files_max = 50_000;
const file_bytes_max = 4_000_000;
const all_bytes_max = 400_000_000;
const isMarkdown = (path: string) => /\.(md|markdown)$/i.test(path);
// Small files beside the pages that say something about them.
const isConfig = (path: string) => /(^|\/)(mkdocs\.ya?ml|docmost-metadata\.json)$/i.test(path);

export type MarkdownFile = {
  /** Under the folder, with `/`. */
  path: string;
  bytes: Buffer;
  /** For a symbolic link: the path it points to. Links are never followed, they stay links. */
  target?: string;
  /** When the folder says it was last written; a bundle does not. */
  written_at: Date | null;
  /** Every commit that touched it, the oldest first, whether or not its present text is committed. */
  touches: Touch[];
  /** Its first commit and its last; null where git knows nothing of its present text. */
  history: { first: Touch; last: Touch } | null;
};

/** `withFronts`: the front matter that each commit left, too. `alike_percent`: how much alike what was renamed is. */
export type Options = { withFronts?: boolean; alike_percent?: number };

export type MarkdownSource = {
  name: string;
  files: MarkdownFile[];
  /** Paths of all that is no Markdown: links may point there. */
  others: Set<string>;
  /** Texts of small files that say something about the pages, by their paths. */
  configs: Map<string, string>;
  losses: Loss[];
  /** The texts that files had after commits; null where git has none any more. */
  textsAt(touches: Touch[]): Promise<(Buffer | null)[]>;
  /** The bytes of one of `others`. */
  read(path: string): Promise<Readable>;
  close(): Promise<void>;
};

/** What one way of keeping files fills in. */
export type Filling = MarkdownSource & {
  /** Takes a file in by its kind; `read` is called where its bytes are wanted. */
  add(path: string, bytes: number, read: () => Promise<Buffer>, written_at: Date | null): Promise<void>;
};

/**
 * Reads a folder, a zip or a git bundle whole; what is no Markdown is read when it is asked for. Refuses what is none of
 * these with a sentence. Nothing in it is run or followed.
 */
export async function readMarkdownSource(path: string, options: Options = {}): Promise<MarkdownSource> {
  const there = await stat(path).catch(() => null);
  if (there === null) throw new Error(`There is no folder or file ${path}.`);
  const source = filling(basename(resolve(path)).replace(/\.(bundle|zip|tar\.gz|tgz)$/i, ''));
  try {
    if (there.isDirectory()) await readFolder(path, source, options);
    else if (await isZip(path)) await readZip(path, source);
    else await readBundle(path, there.size, source, options);
    dropBrokenLinks(source);
    if (source.files.length === 0) throw new Error(`There is no Markdown file in ${path}. Nothing was imported.`);
  } catch (fault) {
    await source.close();
    throw fault;
  }
  source.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return source;
}

/** What is no Markdown and was not taken, by its kind. */
export function lostKinds(others: Iterable<string>): Loss[] {
  const kinds = Map.groupBy(others, (path) => extname(path).toLowerCase() || basename(path));
  return [...kinds].map(([kind, paths]) =>
    loss(
      'file',
      kind,
      `${paths.length} ${paths.length === 1 ? 'file is' : 'files are'} no Markdown: ${paths.slice(0, 3).join(', ')}`,
    ),
  );
}

function filling(name: string): Filling {
  let bytes_all = 0;
  const source: Filling = {
    name,
    files: [],
    others: new Set(),
    configs: new Map(),
    losses: [],
    textsAt: async (touches) => touches.map(() => null),
    read: async () => {
      throw new Error('This source holds nothing but Markdown.');
    },
    close: async () => {},
    add: async (path, bytes, read, written_at) => {
      const isPage = isMarkdown(path);
      if (!isPage) source.others.add(path);
      if (!isPage && !isConfig(path)) return;
      if (bytes > file_bytes_max) {
        const why = `It has ${bytes} bytes; a page may come from ${file_bytes_max} at most.`;
        return void source.losses.push(loss('file', path, why));
      }
      bytes_all += bytes;
      refuseTooMuch(source.files.length, bytes_all);
      const content = await read();
      if (!isPage) return void source.configs.set(path, content.toString());
      source.files.push({ path, bytes: content, written_at, touches: [], history: null });
    },
  };
  return source;
}

function refuseTooMuch(files: number, bytes: number): void {
  if (files > files_max) throw new Error(`There are more than ${files_max} Markdown files. Import a part.`);
  if (bytes > all_bytes_max)
    throw new Error(`There are more than ${all_bytes_max / 1e6} MB of Markdown. Import a part.`);
}

/** Keeps the links that point to a page of this source; what lies outside of it is none of our business. */
function dropBrokenLinks(source: MarkdownSource): void {
  const paths = new Set(source.files.filter(({ target }) => target === undefined).map(({ path }) => path));
  source.files = source.files.filter(({ path, target }) => {
    if (target === undefined || (isMarkdown(path) && paths.has(target))) return true;
    source.losses.push(
      loss('file', path, 'It is a symbolic link to something that is no page here. It was not followed.'),
    );
    return false;
  });
}
