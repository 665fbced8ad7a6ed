/*
 * What a Yjs update may be before it is kept or told to anybody: judged first as bytes, then on a document beside the
 * real one. Yjs itself believes what it is sent: it reserves the array lengths that an update names, keeps for ever
 * what stands on something that never comes, and takes any type of content.
 */
import * as Y from 'yjs';
import { refuse } from './refusal.ts';
import { schema } from './writing/schema.ts';

const invalid_says = 'This change cannot be read. Open the page again; what you wrote stays on your device.';
/** Elements within elements: lists in lists in quotations, each two deep. Reading them is recursive. */
const depth_max = 100;
const attribute_depth_max = 4;
const attribute_letters_max = 20_000;
const clock_max = 2 ** 40;
const clients_max = 1_000;

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

const bad = (): never => refuse('invalid', invalid_says);

/** The structs of an update, read one by one without believing how many it says there are. Refuses what is no update. */
function structsOf(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> {
  try {
    return Y.decodeUpdate(update);
  } catch {
    return bad();
  }
}

/** The clients that wrote something in an update. Refuses bytes that are none, and content that no page has. */
export function whoWrote(update: Uint8Array): number[] {
  const { structs } = structsOf(update);
  const clients = new Set<number>();
  for (const struct of structs) {
    const { client, clock } = struct.id;
    if (!Number.isSafeInteger(client) || client > 0xffffffff || !(clock + struct.length < clock_max)) bad();
    // A gap is not written by anybody, and what stands behind it could not be shown.
    if (struct instanceof Y.Skip) bad();
    if (struct instanceof Y.Item) checkItem(struct);
    clients.add(client);
  }
  if (clients.size > clients_max) bad();
  return [...clients];
}

function checkItem({ content, parent, parentSub }: Y.Item): void {
  // A root that the page does not have.
  if (typeof parent === 'string' && parent !== 'body' && parent !== 'title') bad();
  if (typeof parentSub === 'string' && parentSub.length > 100) bad();
  if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) return;
  if (content instanceof Y.ContentFormat) {
    const { key, value } = content as unknown as { key: string; value: unknown };
    if (!(key.replace(/--[a-zA-Z0-9+/=]{8}$/, '') in schema.marks)) bad();
    checkValue(value, 0);
    return;
  }
  if (content instanceof Y.ContentAny) {
    for (const value of content.arr) checkValue(value, 0);
    return;
  }
  if (!(content instanceof Y.ContentType)) bad();
  const { type } = content as Y.ContentType;
  if (type instanceof Y.XmlElement) {
    if (!(type.nodeName in schema.nodes) || type.nodeName === 'doc' || type.nodeName === 'text') bad();
  } else if (!(type instanceof Y.XmlText)) bad();
}

function checkValue(value: unknown, depth: number): void {
  if (value === null || ['boolean', 'number', 'undefined'].includes(typeof value)) return;
  if (typeof value === 'string') {
    if (value.length > attribute_letters_max) bad();
    return;
  }
  if (typeof value !== 'object' || depth >= attribute_depth_max || ArrayBuffer.isView(value)) bad();
  for (const [name, each] of Object.entries(value as object)) {
    if (name === '__proto__' || name.length > 100) bad();
    checkValue(each, depth + 1);
  }
}

/**
 * Applies an update to a document that may be thrown away. Refuses what would not stand by itself or would not be a
 * page: then the document is spoilt and has to be made anew. Returns whether it changed anything.
 */
export function tryOut(doc: Y.Doc, update: Uint8Array): boolean {
  let changed = false;
  let isWrong = false;
  const look = (transaction: Y.Transaction) => {
    // More than once: Yjs tidies up formats in a transaction of its own, behind ours.
    changed ||= transaction.deleteSet.clients.size > 0;
    for (const [client, clock] of transaction.afterState) {
      const before = transaction.beforeState.get(client) ?? 0;
      if (clock === before) continue;
      changed = true;
      const structs = doc.store.clients.get(client) ?? [];
      for (let n = Y.findIndexSS(structs, before); n < structs.length; n++) isWrong ||= isMisplaced(structs[n]);
    }
  };
  doc.on('beforeObserverCalls', look);
  try {
    Y.applyUpdate(doc, update);
  } catch {
    bad();
  } finally {
    doc.off('beforeObserverCalls', look);
  }
  if (isWrong || doc.store.pendingStructs !== null || doc.store.pendingDs !== null || doc.subdocs.size > 0) bad();
  if ([...doc.share.keys()].some((name) => name !== 'body' && name !== 'title')) bad();
  return changed;
}

/** Text stands in texts, elements in elements, attributes on elements; and nothing deeper than a page is. */
function isMisplaced(struct: Struct): boolean {
  if (!(struct instanceof Y.Item) || struct.deleted) return false;
  const { content } = struct;
  const parent = struct.parent as Y.AbstractType<any>;
  if (struct.parentSub !== null) return !(parent instanceof Y.XmlElement && content instanceof Y.ContentAny);
  if (!(content instanceof Y.ContentType)) return content instanceof Y.ContentAny || !(parent instanceof Y.Text);
  let depth = 0;
  for (let up: Y.AbstractType<any> | null = parent; up !== null; up = (up._item?.parent as typeof up) ?? null) {
    if (++depth > depth_max) return true;
  }
  return !(parent instanceof Y.XmlFragment);
}

/** How many letters each person put in, by the clients' own clocks: what is sent twice counts once. */
export function lettersBy(
  state: Uint8Array,
  changes: { written_by: string; change: Uint8Array }[],
): Map<string, number> {
  const known = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state));
  const letters = new Map<string, number>();
  for (const { written_by, change } of changes) {
    let count = 0;
    for (const struct of Y.decodeUpdate(change).structs) {
      const { client, clock } = struct.id;
      const news = clock + struct.length - Math.max(clock, known.get(client) ?? 0);
      if (news <= 0) continue;
      known.set(client, clock + struct.length);
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentString) count += news;
    }
    letters.set(written_by, (letters.get(written_by) ?? 0) + count);
  }
  return letters;
}
