import type { ImportRecord } from '../../../lore/imports/record.ts';
import { counted } from './counted.ts';
import { type Importer, type ImportOptions, type Loss, loss, type SourceFile } from './importer.ts';
import { Authors } from './markdown-authors.ts';
import { addDocmost } from './markdown-docmost.ts';
import { readDocument } from './markdown-front.ts';
import { readPages } from './markdown-pages.ts';
import { readSite } from './markdown-site.ts';
import { lostKinds, type MarkdownSource, readMarkdownSource } from './markdown-source.ts';
import { type Leaf, toTree } from './markdown-tree.ts';
import { sourceName } from './source-name.ts';
import { cutTo, plainText } from './text.ts';

const name_letters_max = 120;
// What git itself takes for a renamed file is half the same; pages that are split have halves in common.
const alike_percent = 60;

/** Markdown files in a folder, zip or git bundle: folders become pages, links lead to pages, git knows who and when. */
export const markdown: Importer = {
  says: '<folder | zip | git bundle>  Markdown files, with their history where there is one',
  open: async (paths, options) => {
    if (paths.length !== 1) throw new Error('Name one folder, one zip, or one git bundle.');
    const source = await readMarkdownSource(paths[0], { alike_percent });
    return { ...toSource(source, 'markdown', options), close: () => source.close() };
  },
};

/** What stands in Markdown files, as records. */
function toSource(source: MarkdownSource, format: string, options: ImportOptions) {
  const name = sourceName(options.name ?? source.name, 'folder');
  const prefix = `${format}:${name}`;
  const { leaves, losses } = readLeaves(source);
  const folders = leaves.filter((leaf) => leaf.file === null).length;
  const versions = source.files.reduce((sum, { touches }) => sum + touches.length, 0);
  return {
    source: prefix,
    says:
      `${name}: ${counted(source.files.length, 'Markdown file')}, and ${counted(folders, 'folder')} without a page of its own` +
      (versions === 0 ? '' : `; ${counted(versions, 'version')} in git`),
    records: async function* (): AsyncGenerator<ImportRecord | SourceFile | Loss> {
      yield* losses;
      const home = `${prefix}:/community`;
      const called = cutTo(plainText(options.community ?? source.name) || 'Handbook', name_letters_max);
      yield { kind: 'community', origin: home, name: called, community_kind: 'practice' };
      const taken = new Set<string>();
      const site = readSite(leaves, source);
      yield* readPages(leaves, source, { prefix, home, site, authors: new Authors(prefix), taken, options });
      yield* lostKinds([...source.others].filter((path) => !taken.has(path) && !source.configs.has(path)));
    },
  };
}

function readLeaves(source: MarkdownSource): { leaves: Leaf[]; losses: Loss[] } {
  const losses: Loss[] = [...source.losses];
  const files = source.files.map((file) => {
    const lose = (what: string, why: string) => void losses.push(loss(what, file.path, why));
    const document = readDocument(file.path, file.target === undefined ? file.bytes : Buffer.of(), lose);
    const { ignored } = document;
    if (ignored.length > 0) lose('front matter', `These fields have no place here: ${ignored.join(', ')}.`);
    return { file, document };
  });
  for (const [path, text] of source.configs) {
    if (!path.endsWith('docmost-metadata.json')) continue;
    const under = path.slice(0, -'docmost-metadata.json'.length);
    const beside = files.filter(({ file }) => file.path.startsWith(under));
    const named = beside.map(({ file, document }) => ({ path: file.path.slice(under.length), document }));
    if (!addDocmost(named, text)) losses.push(loss('dates', path, 'It cannot be read: dates and order did not come.'));
  }
  return { leaves: toTree(files), losses };
}
