/*
 * What did not change keeps its bytes. The text that the document was made from is taken apart again; each of its blocks
 * that still stands in the document is written as it stood there, with the same room before it. Nothing of this is kept
 * in the document: no source to store, to send to co-editors, or to be wrong after a paste.
 */
import type { Node } from '@tiptap/pm/model';
import { writeBlocks } from './block-markdown.ts';
import type { Env } from './dialect.ts';
import { type Block, blocksOf } from './to-doc.ts';

/** The text of the document, or null when its unchanged parts would not mean the same among the changed ones. */
export function afterwards(doc: Node, before: string, env: Env): string | null {
  const isCrLf = /\r\n/.test(before) && !/[^\r]\n/.test(before);
  const source = before.replace(/\r\n?/g, '\n');
  const lines = source.split('\n');
  const old = blocksOf(source, { hosts: env.hosts });
  const isSame =
    doc.childCount === old.length && doc.children.every((node, at) => keyOf(node) === keyOf(old[at]!.node));
  if (isSame || (old.length === 0 && writeBlocks(doc, env) === '')) return before;
  const runs = matched(doc.children, old);
  const parts: string[] = [];
  let last: number | null = null;
  for (const { blocks, at } of runs) {
    if (at === null) {
      const written = writeBlocks(doc.type.create(null, blocks), env);
      if (written === '') continue;
      if (parts.length > 0) parts.push('\n\n');
      parts.push(written);
    } else {
      const [first, end] = [old[at]!, old[at + blocks.length - 1]!];
      if (parts.length > 0) parts.push('\n\n');
      else if (at === 0) parts.push(...lines.slice(0, first.from).map((line) => `${line}\n`));
      parts.push(lines.slice(first.from, end.to).join('\n'));
    }
    last = at === null ? null : at + blocks.length - 1;
  }
  const isEnd = last !== null && last === old.length - 1;
  const tail = isEnd ? lines.slice(old.at(-1)!.to) : [''];
  const text = parts.length === 0 ? '' : parts.join('') + (isEnd && tail.length === 0 ? '' : `\n${tail.join('\n')}`);
  if (text !== source && !meansTheSame(text, doc, env)) return null;
  return isCrLf ? text.replaceAll('\n', '\r\n') : text;
}

type Run = { blocks: Node[]; at: number | null };

/** The blocks of the document in runs: those that stood one after the other in the old text, and those that did not. */
function matched(children: readonly Node[], old: Block[]): Run[] {
  const places = new Map<string, number[]>();
  old.forEach(({ node }, at) => {
    const key = keyOf(node);
    places.set(key, [...(places.get(key) ?? []), at]);
  });
  const runs: Run[] = [];
  let next = 0;
  for (const node of children) {
    const found = places.get(keyOf(node));
    const at = found?.find((place) => place >= next) ?? null;
    const run = runs.at(-1);
    const goesOn =
      run !== undefined && (at === null ? run.at === null : run.at !== null && run.at + run.blocks.length === at);
    if (goesOn) run.blocks.push(node);
    else runs.push({ blocks: [node], at });
    if (at !== null) next = at + 1;
  }
  return runs;
}

const keyOf = (node: Node) => JSON.stringify(node.toJSON());

/** Each piece was right alone; together a definition may be gone, or a list have met a list. */
function meansTheSame(text: string, doc: Node, env: Env): boolean {
  const again = blocksOf(text, { hosts: env.hosts });
  const meant = doc.children.filter((node) => node.type.name !== 'paragraph' || write(node) !== '');
  return meant.length === again.length && again.every(({ node }, at) => isAlike(node, meant[at]!));

  function write(node: Node): string {
    return writeBlocks(doc.type.create(null, node), env);
  }
  function isAlike(node: Node, other: Node): boolean {
    return keyOf(node) === keyOf(other) || write(node) === write(other);
  }
}
