import { counted } from './counted.ts';
import { type Loss, loss } from './importer.ts';
import { type FileName, files } from './stackexchange-dump.ts';
import type { World } from './stackexchange-world.ts';

/** Everything in the dump, file by file: what came of it, and what has no place here. */
export function* countsOf(world: World): Generator<Loss> {
  for (const file of files) {
    const counts = world.dump.counts.get(file) ?? null;
    const where = `${file}.xml`;
    yield loss('objects', where, counts === null ? 'It is not in the dump.' : said[file](world, new Counts(counts)));
  }
}

class Counts {
  readonly #counts: Map<string, number>;
  constructor(counts: Map<string, number>) {
    this.#counts = counts;
  }
  of(...kinds: (string | number)[]): number {
    return kinds.reduce<number>((sum, kind) => sum + (this.#counts.get(String(kind)) ?? 0), 0);
  }
  get all(): number {
    return this.of(...this.#counts.keys());
  }
  /** The rest: what is none of these kinds. */
  but(...kinds: (string | number)[]): number {
    return this.all - this.of(...kinds);
  }
}

const said: Record<FileName, (world: World, counts: Counts) => string> = {
  Posts: ({ dump }, c) =>
    sentence(
      counted(c.of(1), 'question'),
      counted(c.of(2), 'answer'),
      some(dump.homeless.answers.length, 'of them to a question that is not in the dump (left)'),
      some(c.of(4, 5), 'texts about tags, a page for each tag'),
      some(c.but(1, 2, 4, 5), 'of other kinds: elections, help (left)'),
    ),
  Users: ({ dump }, c) =>
    sentence(
      counted(c.all, 'user'),
      `${dump.users.size.toLocaleString('en')} wrote something that came, and came with it under their names`,
      `${(c.all - dump.users.size).toLocaleString('en')} wrote nothing and did not`,
      'what they say of themselves, reputation and pictures stay there',
    ),
  Comments: ({ dump }, c) =>
    sentence(
      counted(c.all, 'comment'),
      some(dump.homeless.comments, 'on what is not in the dump (left)'),
      'votes on comments have no place here',
    ),
  Votes: ({ dump }, c) =>
    sentence(
      counted(c.all, 'vote'),
      `${c.of(2).toLocaleString('en')} up and ${c.of(3).toLocaleString('en')} down came as sums, by nobody`,
      some(dump.homeless.votes, 'of those about what is not in the dump (left)'),
      `${c.of(1).toLocaleString('en')} say when an answer was accepted`,
      some(c.but(1, 2, 3), 'of other kinds: bounties, favourites, moderation (left)'),
    ),
  Tags: (_, c) => sentence(counted(c.all, 'tag'), 'those in use are labels'),
  PostHistory: (_, c) =>
    sentence(
      `${counted(c.all, 'line')} of history`,
      `${c.of(1, 2, 4, 5, 7, 8).toLocaleString('en')} are wordings and came`,
      some(c.of(3, 6, 9), 'changed tags (left)'),
      some(c.of(10, 11), 'closed or opened a question (listed)'),
      some(c.but(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), 'of other kinds (left)'),
    ),
  PostLinks: ({ dump }, c) =>
    sentence(
      counted(c.all, 'link'),
      `${c.of(3).toLocaleString('en')} say that a question repeats another`,
      some(c.of(3) - dump.duplicateOf.size, 'of those a second time, or in a circle (left)'),
      `${c.of(1).toLocaleString('en')} lead to related ones`,
    ),
  Badges: (_, c) => sentence(counted(c.all, 'badge'), 'none of them came: nobody is ranked here'),
};

const some = (count: number, what: string): string => (count > 0 ? `${count.toLocaleString('en')} ${what}` : '');
const sentence = (...parts: string[]): string => `${parts.filter((part) => part !== '').join(', ')}.`;
