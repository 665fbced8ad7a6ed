import { z } from 'zod';
import { namedId } from '../../../ground/named-id.ts';
import type { PersonRecord } from '../../../lore/imports/record.ts';
import type { Commit } from './git.ts';
import { cutTo, plainText } from './text.ts';

const name_letters_max = 120;

const nameIn = (name: string): string => cutTo(plainText(name).replace(/\s+/g, ' ') || 'Unknown', name_letters_max);

/** Who wrote what, told once each. By e-mail where there is one: people change their names more often than that. */
export class Authors {
  readonly #prefix: string;
  readonly #people = new Map<string, PersonRecord>();
  readonly #told = new Set<string>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** Somebody of git. What they call themselves last is their name. */
  committed({ name, email, at }: Commit): string {
    const address = emailIn(email);
    return this.named(name, address, at);
  }

  named(name: string, email: string | undefined, at: Date | null = null): string {
    const called = nameIn(name);
    // Their address is not written into what is kept for ever.
    const key = email === undefined ? called.toLowerCase() : namedId(email);
    const origin = `${this.#prefix}:/person/${key}`.slice(0, 600);
    const known = this.#people.get(origin);
    const since = this.#since.get(origin) ?? null;
    if (known === undefined || (at !== null && (since === null || at > since))) {
      this.#people.set(origin, { kind: 'person', origin, name: called, ...(email === undefined ? {} : { email }) });
      if (at !== null) this.#since.set(origin, at);
    }
    return origin;
  }
  readonly #since = new Map<string, Date>();

  /** Those who have not been told of yet. */
  *untold(origins: (string | null | undefined)[]): Generator<PersonRecord> {
    for (const origin of origins) {
      const person = origin == null ? undefined : this.#people.get(origin);
      if (person === undefined || this.#told.has(person.origin)) continue;
      this.#told.add(person.origin);
      yield person;
    }
  }
}

export function emailIn(email: string): string | undefined {
  const found = z.email().max(254).safeParse(email.trim().toLowerCase());
  return found.success ? found.data : undefined;
}
