import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { refuse } from '../../../ground/refusal.ts';
import { xmlPieces } from './xml-pieces.ts';

/** One object of Confluence's database, as `entities.xml` writes it. */
export type Entity = {
  kind: string;
  id: string;
  fields: Map<string, string>;
  /** Properties that point to another object. */
  refs: Map<string, { kind: string; id: string }>;
  /** Collections of other objects, by their ids. */
  lists: Map<string, string[]>;
};

const token_letters_max = 100_000_000;
const damaged = 'entities.xml is damaged or cut off. Export it again.';

/**
 * Hands on the objects of the wanted kinds, one after the other, however long the file is; counts them all. Refuses what
 * is no such XML, and any definition of entities.
 */
export async function readEntities(
  stream: Readable,
  wanted: ReadonlySet<string>,
  onEntity: (entity: Entity) => void | Promise<void>,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const reader = new Reader(wanted, counts);
  for await (const text of xmlPieces(stream)) {
    reader.write(text);
    for (const entity of reader.take()) await onEntity(entity);
  }
  reader.close();
  for (const entity of reader.take()) await onEntity(entity);
  return counts;
}

/** The few shapes that objects, properties and collections have in this file. */
class Reader {
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #done: Entity[] = [];
  readonly #path: { tag: string; name: string; kind: string }[] = [];
  #entity: Entity | null = null;
  #text = '';
  #cdata: string | null = null;
  #since_event = 0;

  constructor(wanted: ReadonlySet<string>, counts: Map<string, number>) {
    const parser = this.#parser;
    parser.on('error', () => refuse('invalid', damaged));
    parser.on('doctype', () => refuse('invalid', 'entities.xml defines entities of its own. Confluence does not.'));
    parser.on('opentag', ({ name: tag, attributes }) => {
      this.#since_event = 0;
      const { class: kind = '', name = '' } = attributes as Record<string, string>;
      this.#path.push({ tag, name, kind });
      this.#text = '';
      this.#cdata = null;
      const depth = this.#path.length;
      if (depth === 1 && tag !== 'hibernate-generic')
        refuse('invalid', 'entities.xml is not one that Confluence writes.');
      if (depth !== 2 || tag !== 'object') return;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      if (wanted.has(kind)) this.#entity = { kind, id: '', fields: new Map(), refs: new Map(), lists: new Map() };
    });
    parser.on('text', (text) => {
      this.#since_event = 0;
      if (this.#entity !== null) this.#text += text;
    });
    parser.on('cdata', (text) => {
      this.#since_event = 0;
      if (this.#entity !== null) this.#cdata = (this.#cdata ?? '') + text;
    });
    parser.on('closetag', () => {
      this.#since_event = 0;
      this.#close();
    });
  }

  write(text: string): void {
    this.#since_event += text.length;
    if (this.#since_event > token_letters_max)
      refuse('too_large', 'A text in entities.xml is longer than can be read. Export the space in parts.');
    if (text !== '') this.#parser.write(text);
  }

  close(): void {
    this.#parser.close();
  }

  take(): Entity[] {
    return this.#done.splice(0);
  }

  #close(): void {
    const path = this.#path;
    const here = path.pop();
    const entity = this.#entity;
    if (entity === null || here === undefined) return;
    const value = this.#cdata ?? this.#text.trim();
    const [, , second, third] = path;
    const depth = path.length;
    if (depth === 1) {
      this.#done.push(entity);
      this.#entity = null;
    } else if (depth === 2 && here.tag === 'id') entity.id = value;
    else if (depth === 2 && here.tag === 'property') entity.refs.has(here.name) || entity.fields.set(here.name, value);
    else if (depth === 3 && here.tag === 'id' && second.tag === 'property')
      entity.refs.set(second.name, { kind: second.kind, id: value });
    else if (depth === 4 && here.tag === 'id' && second.tag === 'collection' && third.tag === 'element') {
      const list = entity.lists.get(second.name) ?? [];
      list.push(value);
      entity.lists.set(second.name, list);
    }
    this.#text = '';
    this.#cdata = null;
  }
}
