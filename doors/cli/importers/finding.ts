import { found_communities_max, found_people_max } from '../../../lore/imports/import.ts';
import type { Source } from './importer.ts';

type Person = { origin: string; name: string; email?: string; texts: number };

/** Whom and which communities a source holds, seen as it goes by: a person says who and what they are here. */
export class Finding {
  readonly #people = new Map<string, Person>();
  readonly #communities: { origin: string; name: string }[] = [];

  watch(source: Source): Source {
    const people = this.#people;
    const communities = this.#communities;
    return {
      ...source,
      records: async function* () {
        for await (const each of source.records()) {
          if (each.kind === 'community') communities.push({ origin: each.origin, name: each.name });
          if (each.kind === 'person') {
            const { origin, name, email } = each;
            people.set(origin, { origin, name, ...(email === undefined ? {} : { email }), texts: 0 });
          }
          if ('author' in each) {
            const earlier = 'versions' in each ? (each.versions ?? []) : [];
            // Who gave it its present text wrote it as well as who began it.
            const last = 'changed' in each && each.changed !== undefined ? [each.changed] : [];
            const texts = earlier.length > 0 ? [...earlier, ...last] : [each, ...last];
            for (const { author } of texts) {
              const person = author === null ? undefined : people.get(author);
              if (person !== undefined) person.texts++;
            }
          }
          yield each;
        }
      },
    };
  }

  /** Those who wrote most, where they are too many. */
  found() {
    const people = [...this.#people.values()].sort((a, b) => b.texts - a.texts).slice(0, found_people_max);
    return { communities: this.#communities.slice(0, found_communities_max), people };
  }
}
