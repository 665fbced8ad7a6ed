import { open, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { openArchive } from '../../../ground/archive.ts';
import type { Archive } from '../../../ground/archive-names.ts';
import type { CommunityRecord, ImportRecord } from '../../../lore/imports/record.ts';
import { counted } from './counted.ts';
import { type Importer, type ImportOptions, type Loss, loss } from './importer.ts';
import { sourceName } from './source-name.ts';
import { countsOf } from './stackexchange-counts.ts';
import { type Dump, type FileName, files, heapsOf, readDump } from './stackexchange-dump.ts';
import { questionRecords } from './stackexchange-posts.ts';
import { tagRecords } from './stackexchange-tags.ts';
import { siteIn, World } from './stackexchange-world.ts';
import { cutTo, plainText } from './text.ts';

const name_letters_max = 120;
const purpose_letters_max = 2_000;
const homeless_said_max = 1_000;

/** A dump of a site of Stack Exchange, or of Stack Internal, which writes the same. */
export const stackexchange: Importer = {
  says: '<dump.zip | folder>  A site of Stack Exchange: questions, answers, comments, votes, history',
  open: async (paths, options) => {
    if (paths.length !== 1) throw new Error('Name one dump: a zip, or the folder that it was unpacked to.');
    const path = resolve(paths[0]);
    if (await isSevenZip(path)) throw new Error(packed_so);
    const archive = await openArchive(path);
    let dump: Dump | undefined;
    try {
      const fileName = basename(path).replace(/\.(zip|tar\.gz|tgz)$/i, '');
      dump = await readDump(archive, namesIn(archive));
      const { counts, spool } = dump;
      const source = `stackexchange:${sourceName(options.name ?? fileName, 'site')}`;
      const world = new World(dump, source, siteIn(fileName) ?? siteIn(options.name ?? ''));
      const posts = counts.get('Posts');
      if ((posts?.get('1') ?? 0) === 0) throw new Error('There is no question in this dump. Nothing was imported.');
      const said = [
        counted(posts?.get('1') ?? 0, 'question'),
        counted(posts?.get('2') ?? 0, 'answer'),
        counted(counts.get('Comments')?.get('') ?? 0, 'comment'),
      ];
      return {
        source,
        says: `${world.site ?? fileName}: ${said.join(', ')}`,
        close: () => spool.close().finally(() => archive.close()),
        records: () => records(world, fileName, options),
      };
    } catch (fault) {
      await dump?.spool.close();
      await archive.close();
      throw fault;
    }
  },
};

const packed_so =
  'A .7z cannot be read here. Unpack it (7z x site.7z -osite) and name the folder, or pack that as a zip: zip -r site.zip site.';

async function isSevenZip(path: string): Promise<boolean> {
  if (!(await stat(path).catch(() => null))?.isFile()) return false;
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(6), 0, 6, 0);
    return buffer.equals(Buffer.from('377abcaf271c', 'hex'));
  } finally {
    await file.close();
  }
}

function namesIn(archive: Archive): Map<FileName, string> {
  const names = archive.entries.filter(({ isFolder }) => !isFolder).map(({ name }) => name);
  const posts = names.find((name) => /(^|\/)Posts\.xml$/i.test(name));
  if (posts === undefined) {
    const inner = names.find((name) => /\.7z$/i.test(name));
    throw new Error(
      inner === undefined ? 'There is no Posts.xml in it: this is no dump of Stack Exchange.' : packed_so,
    );
  }
  const folder = posts.slice(0, -'Posts.xml'.length).toLowerCase();
  const found = files.map((file) => {
    const name = names.find((each) => each.toLowerCase() === `${folder}${file.toLowerCase()}.xml`);
    return name === undefined ? [] : [[file, name] as const];
  });
  return new Map(found.flat());
}

async function* records(world: World, fileName: string, options: ImportOptions): AsyncGenerator<ImportRecord | Loss> {
  world.begin();
  yield communityOf(world, fileName, options);
  // Whoever is named comes before what names them.
  for await (const each of tagRecords(world)) yield* [...world.newPeople(), each];
  for (const heap of heapsOf(world.dump)) {
    const questions = Map.groupBy(await world.dump.spool.take(heap), ({ about }) => about);
    for (const [, kept] of [...questions].sort(([a], [b]) => a - b)) {
      const all = [...questionRecords(world, kept, options)];
      yield* [...world.newPeople(), ...all];
    }
  }
  for (const answer of world.dump.homeless.answers.slice(0, homeless_said_max))
    yield loss('answer left', `a/${answer}`, 'The question that it answers is not in the dump.');
  yield* countsOf(world);
}

/** Its licence goes with it: whose words they are stands at each, and where they come from here. */
function communityOf({ home, site, dump }: World, fileName: string, options: ImportOptions): CommunityRecord {
  const name = options.community ?? site ?? fileName;
  const licences = [...dump.licences].sort();
  const terms = licences.length === 0 ? (site === null ? '' : 'CC BY-SA') : licences.join(', ');
  const from = `Questions and answers from ${site ?? fileName}, each under the name of its author`;
  return {
    kind: 'community',
    origin: home,
    name: cutTo(plainText(name) || 'Questions', name_letters_max),
    community_kind: 'practice',
    purpose: cutTo(`${from}${terms === '' ? '' : `; ${terms}`}.`, purpose_letters_max),
  };
}
