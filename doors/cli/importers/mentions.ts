import type { ImportRecord } from '../../../lore/imports/record.ts';
import { plainText } from './text.ts';

// Who somebody is here is known only when they have come: until then a mention leads to their origin.
const mention = /\[@((?:[^[\]\\]|\\.){1,200})\]\(\/@~([A-Za-z0-9._~!*'%-]{3,2000})\)/g;

/** A mention of a person of the import, as Markdown. */
export function mentionOf(name: string, origin: string): string {
  const label = plainText(name)
    .replace(/\s+/g, ' ')
    .replace(/[[\]\\]/g, '\\$&');
  const address = encodeURIComponent(origin).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `[@${label}](/@~${address})`;
}

/** Mentions lead to the people themselves; of somebody who has not come, the name stays. */
export function settleMentions(text: string, handleOf: (origin: string) => string | undefined): string {
  return text.replace(mention, (_, name: string, address: string) => {
    const handle = handleOf(decodeURIComponent(address));
    return handle === undefined ? `@${name}` : `[@${name}](/@${handle})`;
  });
}

type Ask = (name: 'people.open', input: { person: string }) => Promise<{ handle: string }>;

/** Who is mentioned in some records: asked for once each, by the id under which they came. */
export class Handles {
  readonly #ask: Ask;
  readonly #known = new Map<string, string>();

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  async settle(records: ImportRecord[], people: ReadonlyMap<string, string>): Promise<ImportRecord[]> {
    const mentioned = new Set(records.flatMap(textsOf).flatMap(originsIn));
    for (const origin of mentioned) {
      const id = people.get(origin);
      if (id === undefined || this.#known.has(origin)) continue;
      this.#known.set(origin, (await this.#ask('people.open', { person: id })).handle);
    }
    if (mentioned.size === 0) return records;
    const settled = (text: string) => settleMentions(text, (origin) => this.#known.get(origin));
    const settle = <T extends { body: string }>(each: T): T => ({ ...each, body: settled(each.body) });
    return records.map((record) => {
      if (record.kind === 'page') return { ...settle(record), versions: record.versions?.map(settle) };
      if (record.kind === 'story') {
        const [how_it_was, what_was_done, how_it_is] = textsOf(record).map(settled);
        return { ...record, how_it_was, what_was_done, how_it_is };
      }
      return record.kind === 'comment' || record.kind === 'note' ? settle(record) : record;
    });
  }
}

/** Whether a record names somebody who has to have come before it. */
export const hasMentions = (record: ImportRecord): boolean =>
  textsOf(record).some((text) => originsIn(text).length > 0);

function textsOf(record: ImportRecord): string[] {
  if (record.kind === 'page') return [record.body, ...(record.versions ?? []).map(({ body }) => body)];
  if (record.kind === 'story') return [record.how_it_was, record.what_was_done, record.how_it_is];
  return record.kind === 'comment' || record.kind === 'note' ? [record.body] : [];
}

function originsIn(text: string): string[] {
  return [...text.matchAll(mention)].map(([, , address]) => decodeURIComponent(address));
}
