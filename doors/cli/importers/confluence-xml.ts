import type { Archive } from '../../../ground/archive-names.ts';
import type { ImportRecord } from '../../../lore/imports/record.ts';
import { commentRecords, commentsByPage } from './confluence-comments.ts';
import { countsOf } from './confluence-counts.ts';
import type { Content, Space } from './confluence-export.ts';
import { readExport } from './confluence-export.ts';
import { pageRecords } from './confluence-pages.ts';
import { personRecord, type Somebody } from './confluence-people.ts';
import { templateRecords } from './confluence-templates.ts';
import { World } from './confluence-world.ts';
import { type ImportOptions, type Loss, loss, type Source, type SourceFile } from './importer.ts';
import { Tally } from './tally.ts';
import { cutTo, plainText } from './text.ts';

const name_letters_max = 120;
const purpose_letters_max = 2_000;
const links_max = 500;

type Out = AsyncGenerator<ImportRecord | SourceFile | Loss>;

/** A space export, or the backup of a whole site, of Confluence 3.4 to the cloud of today. */
export async function openXml(
  archive: Archive,
  folder: string,
  fileName: string,
  options: ImportOptions,
): Promise<Source> {
  const descriptor = await descriptorOf(archive, `${folder}exportDescriptor.properties`);
  const held = await readExport(archive, `${folder}entities.xml`);
  const name =
    plainText(options.name ?? descriptor.get('spaceKey') ?? fileName)
      .replace(/[:\s]+/g, '-')
      .slice(0, 100) || 'site';
  const source = `confluence:${name}`;
  const close = () => held.close().finally(() => archive.close());
  try {
    if (held.spaces.size === 0) throw new Error('There is no space in this export. Nothing was imported.');
    const world = new World(held, archive, source, descriptor);
    const pages = [...world.trees.values()].reduce((sum, tree) => sum + tree.length, 0);
    const posts = [...world.blogs.values()].reduce((sum, blog) => sum + blog.length, 0);
    const { present, earlier } = world.files.counts;
    return {
      source,
      says: `${name}: ${counted(held.spaces.size, 'space')}, ${counted(pages, 'page')}, ${counted(posts, 'blog post')}, ${counted(present + earlier, 'file')}`,
      close,
      records: () => records(world, options),
    };
  } catch (fault) {
    await close();
    throw fault;
  }
}

const counted = (count: number, what: string) => `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;

async function descriptorOf(archive: Archive, name: string): Promise<Map<string, string>> {
  if (!archive.entries.some((entry) => entry.name === name)) return new Map();
  const lines = (await archive.text(name)).split(/\r?\n/);
  return new Map(lines.flatMap((line) => (/^\s*[#!]/.test(line) || !line.includes('=') ? [] : [pair(line)])));
}

function pair(line: string): [string, string] {
  const at = line.indexOf('=');
  return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}

async function* records(world: World, options: ImportOptions): Out {
  const { held } = world;
  const history = new Map<string, Content[]>();
  for (const content of held.contents.values()) {
    if (content.original === null || content.status !== 'current') continue;
    const list = history.get(content.original);
    if (list === undefined) history.set(content.original, [content]);
    else list.push(content);
  }
  const comments = commentsByPage(world);
  const labels = labelsByContent(world);
  yield* communities(world, options);
  for (const somebody of everybody(world).values()) yield personRecord(somebody);

  for (const space of held.spaces.values()) {
    const about = (page: Content, extra: string[] = []) => ({
      versions: options.versions,
      labels: [...(labels.get(page.id) ?? []), ...extra],
      history: history.get(page.id) ?? [],
    });
    const isArchived = (page: Content) => page.status === 'archived' || space.status === 'archived';
    for (const { page, parent, position } of world.trees.get(space.id) ?? []) {
      const isRestricted = world.access.viewers(page) !== null;
      // Whoever may not see a page may not see those below it; so one above is in the same community, or open to more.
      const isBelow = parent !== null && isRestricted === (world.access.viewers(parent) !== null);
      const markers = yield* pageRecords(
        world,
        page,
        space,
        {
          home: homeOf(world, space, isRestricted),
          ...(isBelow ? { parent: world.origin('page', parent.id) } : {}),
          position,
          isArchived: isArchived(page),
        },
        about(page),
      );
      yield* commentRecords(world, page, comments.byPage.get(page.id) ?? [], markers);
    }
    const posts = world.blogs.get(space.id) ?? [];
    const open = posts.filter((post) => world.access.viewers(post) === null);
    const blog = world.origin('blog', space.key || space.id);
    if (open.length > 0) yield blogPage(world, space, open, blog);
    for (const [position, post] of posts.entries()) {
      const isRestricted = world.access.viewers(post) !== null;
      const markers = yield* pageRecords(
        world,
        post,
        space,
        {
          home: homeOf(world, space, isRestricted),
          ...(isRestricted ? {} : { parent: blog }),
          position,
          isArchived: isArchived(post),
        },
        about(post, ['blog']),
      );
      yield* commentRecords(world, post, comments.byPage.get(post.id) ?? [], markers);
    }
  }
  yield* templateRecords(world);
  for (const { title } of world.homeless.slice(0, 1_000))
    yield loss(
      'page',
      title,
      'It belongs to no space of the export, so nobody knows who could see it. It did not come.',
    );
  yield* world.tally.losses();
  yield* countsOf(world, comments, history);
}

export function homeOf(world: World, space: Space, isRestricted: boolean): string {
  return world.origin(isRestricted ? 'restricted' : 'space', space.key || space.id);
}

async function* communities(world: World, options: ImportOptions): Out {
  for (const space of world.held.spaces.values()) {
    const given = world.held.spaces.size === 1 ? options.community : undefined;
    const named = cutTo(plainText(given ?? space.name) || 'Space', name_letters_max);
    const why = world.access.whyClosed(space);
    const description = space.description === null ? undefined : world.held.contents.get(space.description);
    const purpose = description === undefined ? '' : (await world.text(description, new Tally(''))).markdown;
    yield {
      kind: 'community',
      origin: homeOf(world, space, false),
      name: named,
      community_kind: space.isPersonal ? 'circle' : 'practice',
      ...(purpose === '' ? {} : { purpose: cutTo(purpose, purpose_letters_max) }),
      ...(why === null ? {} : { closed: true }),
    };
    if (why !== null)
      yield loss('space', named, `${why} It begins as a closed community: let in who may read it, or open it.`);
    const pages = [...(world.trees.get(space.id) ?? []).map(({ page }) => page), ...(world.blogs.get(space.id) ?? [])];
    if (!pages.some((page) => world.access.viewers(page) !== null)) continue;
    yield {
      kind: 'community',
      origin: homeOf(world, space, true),
      name: `${cutTo(named, name_letters_max - 13)} – restricted`,
      community_kind: 'circle',
      purpose: 'Pages that only some people could see in Confluence. Move each to where its readers are.',
      closed: true,
    };
  }
}

/** Whoever wrote, changed or said something that comes, or is named in it. */
function everybody(world: World): Map<string, Somebody> {
  const out = new Map<string, Somebody>();
  const add = (who: string | null) => {
    const somebody = world.people.of(who) ?? world.people.nobody;
    out.set(somebody.origin, somebody);
  };
  for (const content of world.held.contents.values()) {
    if (!/^(Page|BlogPost|Comment)$/.test(content.kind)) continue;
    if (!/^(current|archived)$/.test(content.status)) continue;
    add(content.creator);
    add(content.modifier);
    if (content.kind === 'Comment' && world.property(content, 'status') === 'resolved')
      add(world.property(content, 'status-lastmodifier'));
  }
  for (const who of world.held.mentioned) if (world.people.knows(who)) add(who);
  return out;
}

/** What everybody saw; favourites and the like were somebody's own. */
function labelsByContent({ held }: World): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const { label, content } of held.labellings) {
    const known = held.labels.get(label);
    if (known === undefined || !/^(global|team|)$/.test(known.namespace)) continue;
    out.set(content, [...(out.get(content) ?? []), known.name]);
  }
  return out;
}

function blogPage(world: World, space: Space, posts: Content[], origin: string): ImportRecord {
  const newest = [...posts].reverse().slice(0, links_max);
  const link = (post: Content) => {
    const { href, title } = world.link(post);
    const day = post.created?.toISOString().slice(0, 10) ?? '';
    return `- ${day} [${title.replace(/[[\]\\]/g, '\\$&')}](${href})`;
  };
  return {
    kind: 'page',
    origin,
    home: homeOf(world, space, false),
    author: null,
    at: posts[0].created ?? new Date(),
    title: 'Blog',
    body: newest.map(link).join('\n'),
    position: 100_000,
    labels: ['blog'],
    aliases:
      space.key === '' ? [] : [`${world.isCloud ? '/wiki' : ''}/pages/viewrecentblogposts.action?key=${space.key}`],
  };
}
