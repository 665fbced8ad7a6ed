import type { CommentRecord } from '../../../lore/imports/record.ts';
import type { Marker } from './confluence-body.ts';
import type { Content } from './confluence-export.ts';
import { authorOf } from './confluence-pages.ts';
import type { World } from './confluence-world.ts';
import type { Loss } from './importer.ts';
import { Tally } from './tally.ts';
import { cutTo } from './text.ts';

const comment_letters_max = 10_000;
const passage_letters_max = 2_000;

/** The comments of each page, those that are answered before their answers. */
export function commentsByPage(world: World): { byPage: Map<string, Content[]>; lost: number; old: number } {
  const byPage = new Map<string, Content[]>();
  let [lost, old] = [0, 0];
  for (const comment of world.held.contents.values()) {
    if (comment.kind !== 'Comment') continue;
    if (comment.original !== null) {
      old++;
      continue;
    }
    const page = comment.status === 'current' ? world.pageUnder(comment) : null;
    if (page === null) {
      lost++;
      continue;
    }
    const list = byPage.get(page.id);
    if (list === undefined) byPage.set(page.id, [comment]);
    else list.push(comment);
  }
  for (const [page, comments] of byPage) byPage.set(page, inOrder(comments));
  return { byPage, lost, old };
}

function inOrder(comments: Content[]): Content[] {
  const here = new Map(comments.map((comment) => [comment.id, comment]));
  const sorted = [...comments].sort(
    (a, b) => (a.created?.getTime() ?? 0) - (b.created?.getTime() ?? 0) || (a.id < b.id ? -1 : 1),
  );
  const out: Content[] = [];
  const done = new Set<string>();
  for (const comment of sorted) {
    const chain: Content[] = [];
    for (let at: Content | undefined = comment; at !== undefined && !done.has(at.id); ) {
      done.add(at.id);
      chain.push(at);
      at = at.parent === null ? undefined : here.get(at.parent);
    }
    out.push(...chain.reverse());
  }
  return out;
}

export async function* commentRecords(
  world: World,
  page: Content,
  comments: Content[],
  markers: Map<string, Marker>,
): AsyncGenerator<CommentRecord | Loss> {
  const tally = new Tally(page.title);
  const came = new Set<string>();
  for (const comment of comments) {
    const { markdown } = await world.text(comment, tally);
    const body = cutTo(markdown, comment_letters_max, (why) => tally.lose('comment', why));
    if (body.trim() === '') {
      tally.lose('comment', 'A comment without a text did not come.');
      continue;
    }
    const isAnswer = comment.parent !== null && came.has(comment.parent);
    if (comment.parent !== null && !isAnswer)
      tally.lose('comment', 'What a comment answered is not in the export: it stands by itself.');
    const passage = isAnswer ? undefined : passageOf(world, comment, markers);
    const resolved = isAnswer ? undefined : resolvedOf(world, comment);
    came.add(comment.id);
    yield {
      kind: 'comment',
      origin: world.origin('comment', comment.id),
      on: world.origin('page', page.id),
      author: authorOf(world, comment.creator),
      at: comment.created ?? comment.modified ?? page.modified ?? new Date(),
      body,
      ...(isAnswer && comment.parent !== null ? { reply_to: world.origin('comment', comment.parent) } : {}),
      ...(passage === undefined ? {} : { passage }),
      ...(resolved === undefined ? {} : { resolved }),
    };
  }
  yield* tally.losses();
}

/** By its mark in the text; where that is gone, by the words that were chosen then. */
function passageOf(world: World, comment: Content, markers: Map<string, Marker>): CommentRecord['passage'] {
  const marker = markers.get(world.property(comment, 'inline-marker-ref') ?? '');
  if (marker !== undefined) return marker;
  const words = world.property(comment, 'inline-original-selection')?.replace(/\s+/g, ' ').trim() ?? '';
  return words === '' ? undefined : { exact: words.slice(0, passage_letters_max) };
}

function resolvedOf(world: World, comment: Content): CommentRecord['resolved'] {
  if (world.property(comment, 'status') !== 'resolved') return undefined;
  const at = new Date(Number(world.property(comment, 'status-lastmoddate') ?? Number.NaN));
  const by = authorOf(world, world.property(comment, 'status-lastmodifier'));
  return { by, at: Number.isNaN(at.getTime()) ? (comment.modified ?? new Date()) : at };
}
