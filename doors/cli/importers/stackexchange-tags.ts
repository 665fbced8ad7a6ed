import type { PageRecord, Version } from '../../../lore/imports/record.ts';
import { body_letters_max } from '../../../lore/pages/page.ts';
import { type Loss, loss } from './importer.ts';
import { aboutTags } from './stackexchange-dump.ts';
import { revisionsOf } from './stackexchange-history.ts';
import { by_owner, labelOf } from './stackexchange-posts.ts';
import { dateIn, idIn, type Row } from './stackexchange-rows.ts';
import { fromHtml, fromMarkdown } from './stackexchange-text.ts';
import type { World } from './stackexchange-world.ts';
import { Tally } from './tally.ts';
import { cutTo } from './text.ts';

type Tag = { name: string; excerpt: number | null; wiki: number | null };

/** What was written about tags: a page for each, its short text first, below one page of all. */
export async function* tagRecords(world: World): AsyncGenerator<PageRecord | Loss> {
  const kept = await aboutTags(world.dump);
  const posts = new Map(kept.flatMap(({ of, about, row }) => (of === 'about tag' ? [[about, row] as const] : [])));
  const history = Map.groupBy(
    kept.filter(({ of }) => of === 'history'),
    ({ about }) => about,
  );
  const tags = [...world.dump.tags, ...withoutTag(world)]
    .flatMap(({ name, excerpt, wiki }) => {
      const texts = [excerpt, wiki].flatMap((id) => (id !== null && posts.has(id) ? [posts.get(id) as Row] : []));
      return name === '' || texts.length === 0 ? [] : [{ name, texts }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (tags.length === 0) return;
  const known = new Set(world.dump.tags.map(({ name }) => name));
  const top = world.origin('tags', '');
  const days = tags.flatMap(({ texts }) => texts.map((row) => dateIn(row, 'CreationDate')?.getTime() ?? 0));
  yield {
    kind: 'page',
    origin: top,
    home: world.home,
    author: null,
    at: new Date(Math.min(...days)),
    title: 'Tags',
    body: '',
    position: 100_000,
  };
  for (const [position, { name, texts }] of tags.entries()) {
    const tally = new Tally(`tags/${name}`);
    const leads = world.leadsFrom(null, new Set());
    const rows = texts.flatMap((row) => history.get(idIn(row, 'Id') ?? 0) ?? []).map(({ row }) => row);
    const [first] = texts.toSorted((a, b) => Number(dateIn(a, 'CreationDate')) - Number(dateIn(b, 'CreationDate')));
    const body = texts.map((row) => fromHtml(row.Body ?? '', leads, tally)).filter((text) => text !== '');
    const isGone = !known.has(name);
    if (isGone && body.length === 0) {
      yield loss('text', `tags/${name}`, 'There is not a word in it, and its tag is gone. It did not come.');
      continue;
    }
    const past = pastOf(world, texts, rows, name);
    const last = past.at(-1);
    yield {
      kind: 'page',
      origin: world.origin('tags', name),
      home: world.home,
      parent: top,
      position,
      author: world.person(first, by_owner).origin,
      at: dateIn(first, 'CreationDate') ?? new Date(0),
      title: name,
      body: cutTo(body.join('\n\n'), body_letters_max),
      ...(past.length > 1 && last !== undefined
        ? { versions: past.slice(0, -1), changed: { author: last.author, at: last.at, summary: last.summary } }
        : {}),
      ...(isGone ? {} : { labels: [labelOf(name)], aliases: [`/tags/${encodeURIComponent(name)}/info`] }),
    };
    yield* tally.losses();
  }
}

/** Texts of tags that are gone: nothing says what those were called. The short one comes right after the long one. */
function withoutTag({ dump }: World): Tag[] {
  const named = new Set(dump.tags.flatMap(({ excerpt, wiki }) => [excerpt, wiki]));
  const loose = [...dump.tagTexts].filter(([id]) => !named.has(id));
  const excerpts = new Set(loose.flatMap(([id, kind]) => (kind === 'excerpt' ? [id] : [])));
  return loose.flatMap(([id, kind]): Tag[] => {
    if (kind === 'wiki')
      return [{ name: `A tag that is gone (${id})`, wiki: id, excerpt: excerpts.has(id + 1) ? id + 1 : null }];
    return dump.tagTexts.get(id - 1) === 'wiki' && !named.has(id - 1)
      ? []
      : [{ name: `A tag that is gone (${id})`, wiki: null, excerpt: id }];
  });
}

/** The page as it stood after each change of either of its two texts. */
function pastOf(world: World, texts: Row[], history: Row[], title: string): Version[] {
  const leads = world.leadsFrom(null, new Set());
  const changes = texts
    .flatMap((row, part) =>
      revisionsOf(
        world,
        history.filter(({ PostId }) => PostId === row.Id),
      ).map((revision) => ({ ...revision, part })),
    )
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const now = texts.map(() => '');
  return changes.map(({ part, body, author, at, summary }) => {
    now[part] = cutTo(fromMarkdown(body, leads), body_letters_max / 2);
    return { title, body: now.filter((text) => text !== '').join('\n\n'), author, at, summary };
  });
}
