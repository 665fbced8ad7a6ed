import type { ImportRecord, PageRecord, Version } from '../../../lore/imports/record.ts';
import { aliasesOf } from './confluence-addresses.ts';
import type { Marker } from './confluence-body.ts';
import type { Content, Space } from './confluence-export.ts';
import type { World } from './confluence-world.ts';
import { type Loss, loss, type SourceFile } from './importer.ts';
import { Tally } from './tally.ts';
import { cutTo, plainText } from './text.ts';

const title_letters_max = 300;
const summary_letters_max = 300;
const versions_max = 2_000;
const versions_letters_max = 20_000_000;
const files_max = 2_000;
const labels_max = 30;
const label_letters_max = 60;

export type Place = { home: string; parent?: string; position: number; isArchived: boolean };
type Out = AsyncGenerator<ImportRecord | SourceFile | Loss, Map<string, Marker>>;

/** A page or blog post with its files and versions. Returns the places in its text that inline comments are about. */
export async function* pageRecords(
  world: World,
  page: Content,
  space: Space,
  place: Place,
  options: { versions?: number; labels: string[]; history: Content[] },
): Out {
  const tally = new Tally(page.title);
  if (!world.held.bodies.has(page.id)) tally.lose('text', 'Its text is not in the export.');
  const now = await world.text(page, tally);
  const attached = world.files.all(page.id);
  if (attached.length > files_max)
    tally.lose('files', `It has ${attached.length} files and versions of files; the first ${files_max} came.`);
  const files = attached.slice(0, files_max);
  for (const file of files) yield world.files.record(file);

  const author = authorOf(world, page.creator);
  const at = page.created ?? page.modified ?? new Date();
  const versions = await versionsOf(world, page, options.history, options.versions, tally);
  const title = titleOf(page, tally);
  const changed = {
    author: authorOf(world, page.modifier),
    at: page.modified ?? at,
    summary: summaryOf(page.summary),
  };
  const isChanged = versions.length > 0 || changed.at.getTime() - at.getTime() > 60_000;
  const viewers = world.access.viewers(page);
  const editors = world.access.editors(page);
  if (editors !== null)
    tally.lose('restriction', `Only ${editors} could change it there: here members of its community can.`);
  const labels = labelsOf(options.labels, tally);
  const record: PageRecord = {
    kind: 'page',
    origin: world.origin('page', page.id),
    home: place.home,
    author,
    at,
    title,
    body: now.markdown,
    ...(place.parent === undefined ? {} : { parent: place.parent }),
    position: place.position,
    ...(versions.length === 0 ? {} : { versions }),
    ...(isChanged ? { changed } : {}),
    ...(labels.length === 0 ? {} : { labels }),
    ...(files.length === 0 ? {} : { files: files.map(({ origin }) => origin) }),
    aliases: aliasesOf({ ...page, isBlog: page.kind === 'BlogPost' }, space.key || null, world.isCloud),
    ...(viewers === null ? {} : { restricted: { reason: cutTo(`Only ${viewers} could see it in Confluence.`, 500) } }),
    ...(place.isArchived ? { put_away: 'archived' as const } : {}),
  };
  if (viewers !== null)
    yield loss(
      'restriction',
      page.title,
      `Only ${viewers} could see it: it came into the closed community for restricted pages. Let in who may read it.`,
    );
  yield* tally.losses();
  yield record;
  return now.markers;
}

/** All its earlier texts, the oldest first. */
async function versionsOf(
  world: World,
  page: Content,
  history: Content[],
  most: number | undefined,
  tally: Tally,
): Promise<Version[]> {
  const missing = page.historical.filter((id) => !world.held.contents.has(id)).length;
  if (missing > 0) tally.lose('version', `${missing} of its earlier versions are not in the export.`);
  const wanted = Math.min(versions_max, most === undefined ? versions_max : Math.max(0, most - 1));
  const before = [...history].sort(
    (a, b) => a.version - b.version || (a.modified?.getTime() ?? 0) - (b.modified?.getTime() ?? 0),
  );
  const kept = wanted === 0 ? [] : before.slice(-wanted);
  if (kept.length < before.length)
    tally.lose('version', `It has ${before.length} earlier versions; the newest ${kept.length} came.`);
  const out: Version[] = [];
  let letters = 0;
  // Its losses are those of the present text too; said once they are enough.
  const quiet = new Tally('');
  for (const version of kept.reverse()) {
    const { markdown } = await world.text(version, quiet);
    letters += markdown.length;
    if (letters > versions_letters_max) {
      tally.lose('version', `Its earlier versions are too long together; the newest ${out.length} came.`);
      break;
    }
    out.push({
      title: titleOf(version.title === '' ? page : version, quiet),
      body: markdown,
      author: authorOf(world, version.modifier ?? version.creator),
      at: version.modified ?? version.created ?? new Date(0),
      summary: summaryOf(version.summary),
    });
  }
  return out.reverse();
}

export const authorOf = (world: World, who: string | null): string =>
  (world.people.of(who) ?? world.people.nobody).origin;

function titleOf({ title }: Content, tally: Tally): string {
  const plain = plainText(title).replace(/\s+/g, ' ');
  return cutTo(plain === '' ? 'Untitled' : plain, title_letters_max, (why) => tally.lose('title', why));
}

const summaryOf = (summary: string) => cutTo(plainText(summary).replace(/\s+/g, ' '), summary_letters_max);

function labelsOf(given: string[], tally: Tally): string[] {
  const labels = [
    ...new Set(given.map((label) => plainText(label).replace(/[,#]+/g, ' ').replace(/\s+/g, ' ').trim())),
  ];
  const fit = labels.filter((label) => label !== '' && label.length <= label_letters_max);
  if (fit.length < labels.length) tally.lose('label', `A label has ${label_letters_max} letters at most.`);
  if (fit.length > labels_max) tally.lose('label', `It has ${fit.length} labels; the first ${labels_max} came.`);
  return fit.slice(0, labels_max);
}
