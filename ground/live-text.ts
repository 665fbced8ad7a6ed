/*
 * A text on which several people write at once: a Yjs document with the fragment `body` and the text `title`, and how
 * it is made from Markdown and read as Markdown. Isomorphic, as ground/writing is.
 */
import type { Node } from '@tiptap/pm/model';
import { updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { schema } from './writing/schema.ts';
import { toDoc } from './writing/to-doc.ts';
import { toMarkdown } from './writing/to-markdown.ts';

export type Words = { title: string; body: string };
type Json = {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: object }[];
  content?: Json[];
};

export const bodyOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('body');
export const titleOf = (doc: Y.Doc): Y.Text => doc.getText('title');

/** A document with these updates in it. `gc` as everywhere: what was deleted leaves only its place behind. */
export function openDoc(updates: Uint8Array[] = []): Y.Doc {
  const doc = new Y.Doc();
  // Named before anything arrives: a name that is only ever mentioned would have no type.
  bodyOf(doc);
  titleOf(doc);
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

/** The first state of a document with this text. Not the same twice: only one may ever be kept. */
export function beginState(words: Words): Uint8Array {
  const doc = openDoc();
  writeWords(doc, words);
  return Y.encodeStateAsUpdate(doc);
}

/**
 * Reads title and Markdown; what did not change stays as it is in `before`. What two hands made of one place need not fit the schema (a table row beside a paragraph):
 * then its words stay, as paragraphs, where an editor would drop the whole block.
 */
export function readWords(doc: Y.Doc, before?: string): Words {
  const blocks = bodyOf(doc).toArray().flatMap(jsonOf).flatMap(fitting);
  const content = blocks.length > 0 ? blocks : [schema.nodes.paragraph.create()];
  const body = toMarkdown(schema.nodes.doc.create(null, content), { before });
  return { title: keepable(titleOf(doc).toString()), body: keepable(body) };
}

/** Without what no database keeps and no editor makes: a forged change may hold it. */
const keepable = (text: string): string => text.replaceAll('\u0000', '');

/** Brings the document to this text with as few changes as can be found, so that what others write beside them stays. */
export function writeWords(doc: Y.Doc, { title, body }: Words): void {
  doc.transact(() => {
    writeTitle(titleOf(doc), title);
    writeBlocks(doc, bodyOf(doc), toDoc(body));
  });
}

/**
 * The change that was made to `state`'s text in another way, as an update: it goes together with everything that was
 * written on the same state meanwhile. Null when the text is the same.
 */
export function changeTo(state: Uint8Array, words: Words): Uint8Array | null {
  const doc = openDoc([state]);
  const before = readWords(doc, words.body);
  if (before.title === words.title && before.body === words.body) return null;
  const seen = Y.encodeStateVector(doc);
  writeWords(doc, words);
  return Y.encodeStateAsUpdate(doc, seen);
}

function writeTitle(text: Y.Text, title: string): void {
  const before = text.toString();
  let start = 0;
  while (start < before.length && start < title.length && before[start] === title[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < title.length - start &&
    before[before.length - 1 - end] === title[title.length - 1 - end]
  )
    end++;
  // Not between the halves of one sign.
  if (start > 0 && /[\uD800-\uDBFF]/.test(before[start - 1] ?? '')) start--;
  if (end > 0 && /[\uDC00-\uDFFF]/.test(before[before.length - end] ?? '')) end--;
  if (before.length - start - end > 0) text.delete(start, before.length - start - end);
  if (title.length - start - end > 0) text.insert(start, title.slice(start, title.length - end));
}

const compared_max = 4_000_000;
const likened_max = 10_000;

/**
 * Block by block: the longest run of blocks that are the same stays untouched, and of those between, each is changed
 * into the one that is most like it. `updateYFragment` alone compares only from both ends: when a paragraph is put in
 * between it rewrites all that follow, and what somebody is writing in one of them ends up in another.
 */
function writeBlocks(doc: Y.Doc, fragment: Y.XmlFragment, wanted: Node): void {
  const there = fragment.toArray() as Y.XmlElement[];
  const before = there.map((block) => JSON.stringify(jsonOf(block)[0] ?? null));
  const after = wanted.children.map((block) => JSON.stringify(plain(block.toJSON())));
  if (before.length * after.length > compared_max) {
    updateYFragment(doc, fragment, wanted, { mapping: new Map(), isOMark: new Map() });
    return;
  }
  const same = aligned(before.length, after.length, (i, j) => (before[i] === after[j] ? 1 : 0));
  // From the end, so that the places before stay as they are.
  let [i, j] = [before.length, after.length];
  for (const [a, b] of [...same, [-1, -1] as const]) {
    const [from, height, width] = [a + 1, i - a - 1, j - b - 1];
    const like = (x: number, y: number) =>
      there[from + x].nodeName !== wanted.child(b + 1 + y).type.name
        ? 0
        : height * width > likened_max
          ? 1
          : 0.1 + likeness(before[from + x], after[b + 1 + y]);
    const pairs = new Map(aligned(height, width, like).map(([x, y]) => [y, x]));
    for (let y = width - 1, next = height; y >= -1; y--) {
      const x = y < 0 ? -1 : pairs.get(y);
      if (x === undefined) {
        insertBlock(doc, fragment, from + next, wanted.child(b + 1 + y));
        continue;
      }
      if (next - x - 1 > 0) fragment.delete(from + x + 1, next - x - 1);
      if (y >= 0) write(doc, there[from + x], wanted.child(b + 1 + y));
      next = x;
    }
    [i, j] = [a, b];
  }
}

const write = (doc: Y.Doc, element: Y.XmlElement, node: Node) =>
  updateYFragment(doc, element, node, { mapping: new Map(), isOMark: new Map() });

function insertBlock(doc: Y.Doc, fragment: Y.XmlFragment, at: number, block: Node): void {
  const element = new Y.XmlElement(block.type.name);
  fragment.insert(at, [element]);
  write(doc, element, block);
}

/** Which of one list goes with which of another, in order, with the greatest weight together; the last pair first. */
function aligned(height: number, width: number, weight: (i: number, j: number) => number): [number, number][] {
  const best = new Float64Array((height + 1) * (width + 1));
  const at = (i: number, j: number) => i * (width + 1) + j;
  const weights = new Float64Array(height * width);
  for (let i = 1; i <= height; i++) {
    for (let j = 1; j <= width; j++) {
      const here = weight(i - 1, j - 1);
      weights[(i - 1) * width + j - 1] = here;
      const both = here > 0 ? best[at(i - 1, j - 1)] + here : 0;
      best[at(i, j)] = Math.max(both, best[at(i - 1, j)], best[at(i, j - 1)]);
    }
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = [height, width]; i > 0 && j > 0; ) {
    const here = weights[(i - 1) * width + j - 1];
    if (here > 0 && best[at(i, j)] === best[at(i - 1, j - 1)] + here) pairs.push([--i, --j]);
    else if (best[at(i - 1, j)] >= best[at(i, j - 1)]) i--;
    else j--;
  }
  return pairs;
}

/** How much of two texts is the same at both ends, from 0 to 1. */
function likeness(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let start = 0;
  while (start < length && a[start] === b[start]) start++;
  let end = 0;
  while (end < length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return (start + end) / Math.max(1, a.length, b.length);
}

const markOrder = Object.keys(schema.marks);
const markName = (name: string) => name.replace(/--[a-zA-Z0-9+/=]{8}$/, '');

function jsonOf(type: unknown): Json[] {
  if (type instanceof Y.XmlElement) {
    const spec = schema.nodes[type.nodeName]?.spec.attrs ?? {};
    const attrs = Object.fromEntries(Object.entries(type.getAttributes()).filter(([name]) => name in spec));
    return [plain({ type: type.nodeName, attrs, content: type.toArray().flatMap(jsonOf) })];
  }
  if (!(type instanceof Y.XmlText)) return [];
  return (type.toDelta() as { insert: unknown; attributes?: Record<string, object> }[]).flatMap((piece) => {
    if (typeof piece.insert !== 'string' || piece.insert === '') return [];
    const marks = Object.entries(piece.attributes ?? {})
      .filter(([name]) => markName(name) in schema.marks)
      .map(([name, attrs]) => ({ type: markName(name), attrs }))
      .sort((x, y) => markOrder.indexOf(x.type) - markOrder.indexOf(y.type));
    return [plain({ type: 'text', text: piece.insert, marks })];
  });
}

/** Without what says nothing, so that the same block reads the same from both sides. */
function plain(json: Json): Json {
  const attrs = Object.fromEntries(
    Object.entries(json.attrs ?? {})
      .filter(([, value]) => value !== null && value !== undefined)
      .sort(([x], [y]) => (x < y ? -1 : 1)),
  );
  const marks = json.marks?.map((mark) => ({
    type: mark.type,
    ...(Object.keys(mark.attrs ?? {}).length > 0 ? { attrs: mark.attrs } : {}),
  }));
  return {
    type: json.type,
    ...(json.text === undefined ? {} : { text: json.text }),
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(marks === undefined || marks.length === 0 ? {} : { marks }),
    ...(json.content === undefined || json.content.length === 0 ? {} : { content: json.content.map(plain) }),
  };
}

/** The block as the schema allows it, else what of it can stand by itself. */
function fitting(json: Json): Node[] {
  try {
    const node = schema.nodeFromJSON(json);
    node.check();
    if (schema.nodes.doc.contentMatch.matchType(node.type) !== null) return [node];
  } catch {
    // Below, piece by piece.
  }
  const within = json.content ?? [];
  if (within.some((each) => schema.nodes[each.type]?.isBlock)) return within.flatMap(fitting);
  const words = json.type === 'text' ? (json.text ?? '') : within.map((each) => each.text ?? '').join('');
  return words === '' ? [] : [schema.nodes.paragraph.create(null, schema.text(words))];
}
