import { namedId } from '../../../ground/named-id.ts';
import type { PersonRecord, Votes } from '../../../lore/imports/record.ts';
import type { Dump } from './stackexchange-dump.ts';
import { idIn, type Row } from './stackexchange-rows.ts';
import { type Leads, readAddress } from './stackexchange-text.ts';
import { cutTo, plainText } from './text.ts';

const name_letters_max = 120;

/** What a dump's rows are here: who wrote them, what they are called, where their addresses lead. */
export class World {
  readonly dump: Dump;
  readonly source: string;
  /** As it was on the web: `ai.stackexchange.com`; null: nobody said. */
  readonly site: string | null;
  readonly #people = new Map<string, PersonRecord>();
  #new: PersonRecord[] = [];

  constructor(dump: Dump, source: string, site: string | null) {
    this.dump = dump;
    this.source = source;
    this.site = site;
  }

  get home(): string {
    return `${this.source}:/community`;
  }
  origin(kind: 'questions' | 'a' | 'comments' | 'tags', id: number | string): string {
    return `${this.source}:${kind}/${id}`;
  }

  /** Whose a row is, by account, or by the name that was left of one that is gone. `as` are the two columns. */
  person(row: Row, [account, name]: [string, string]): PersonRecord {
    const id = idIn(row, account);
    const called = plainText(row[name] ?? '').replace(/\s+/g, ' ');
    const key = id === null ? (called === '' ? 'anonymous' : `name-${namedId(called.toLowerCase())}`) : String(id);
    const known = this.#people.get(key);
    if (known !== undefined) return known;
    const shown = id === null ? called || 'Anonymous' : (this.dump.users.get(id) ?? called) || `user${id}`;
    const record: PersonRecord = {
      kind: 'person',
      origin: `${this.source}:users/${key}`,
      name: cutTo(plainText(shown).replace(/\s+/g, ' ') || `user${id ?? ''}`, name_letters_max),
      ...(id === null ? {} : { aliases: [`/users/${id}`] }),
    };
    this.#people.set(key, record);
    this.#new.push(record);
    return record;
  }

  /** From the start: a source can be read twice. */
  begin(): void {
    this.#people.clear();
    this.#new = [];
  }
  /** Whom nobody had asked for before the last time that this was asked. */
  newPeople(): PersonRecord[] {
    return this.#new.splice(0);
  }

  /** Votes as they were given; a dump without them has only their sum. */
  votesOf(row: Row): Votes {
    const id = idIn(row, 'Id') ?? 0;
    const { votes } = this.dump;
    if (votes !== null) return { up: votes.up.get(id) ?? 0, down: votes.down.get(id) ?? 0 };
    const score = idIn(row, 'Score') ?? 0;
    return { up: Math.max(0, score), down: Math.max(0, -score) };
  }

  /** Where addresses in the texts of a question lead. `seen` gathers the questions that they name. */
  leadsFrom(question: number | null, seen: Set<number>): Leads {
    const related = new Set(question === null ? [] : (this.dump.related.get(question) ?? []));
    return (url) => {
      const old = readAddress(url);
      if (old === null) return null;
      const { answer } = old;
      const to = answer === null ? old.question : (this.dump.questionOf.get(answer) ?? old.question);
      if (to === null || !this.dump.heapOf.has(to) || !this.#isHere(old.host, related.has(to))) return null;
      seen.add(to);
      const part = answer !== null && this.dump.questionOf.has(answer) ? `#a-${namedId(this.origin('a', answer))}` : '';
      return `/q/${namedId(this.origin('questions', to))}${part}`;
    };
  }

  /** Sites were renamed, and texts kept the old name: then the site's own list of links says that it is meant. */
  #isHere(host: string, isLinked: boolean): boolean {
    if (host === '' || host === this.site) return true;
    const isMeta = (name: string) => /(^|\.)meta\./.test(name);
    return isLinked && (this.site === null || isMeta(host) === isMeta(this.site));
  }
}

/** Every site of the network that a file's name can name. */
export function siteIn(name: string): string | null {
  const found =
    /(?:[a-z0-9-]+\.){0,3}(?:stackexchange|stackoverflow|superuser|serverfault|askubuntu|mathoverflow|stackapps)\.(?:com|net)/i.exec(
      name,
    );
  return found?.[0].toLowerCase() ?? null;
}
