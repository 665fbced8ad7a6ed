/**
 * Who may see what, written down a second time and without a look at lore/communities/visible.ts: from the words of
 * PRODUCT.md ("Intersecting communities") alone. When the two disagree, one of them is wrong.
 */
export type Person = string;
export type Community = { open: boolean; members: Set<Person> };
export type Item = {
  kind: string;
  /** Null: confidential. Then `sealed` is known to this model and to nobody else. */
  author: Person | null;
  sealed: Person | null;
  home: string;
  communities: Set<string>;
  restricted: boolean;
  /** The report of which it is a line. */
  lineOf?: string;
  /** In the trash: nobody reads it; these find its title there and may bring it back. */
  trashedFor?: Set<Person>;
};

/** What a private word is guarded by: an item (and a community beside it that one knows), a community, one person; anybody signed in; nobody at all. */
export type Guard =
  | { item: string; known?: string }
  | { community: string }
  | { person: Person }
  | 'anybody'
  | 'nobody';

/** A word that stands in exactly one text. `besides` may read it though the guard says no: it is their own. */
export type Canary = {
  word: string;
  what: string;
  guard: Guard;
  besides?: Person[];
  /** Nothing shows it at present, to nobody: who may see it need not find it. */
  unshown?: true;
};

export class Model {
  readonly people = new Set<Person>();
  readonly gone = new Set<Person>();
  /** From other firms: nothing is open to them. They read notes, pages and questions where they are members. */
  readonly guests = new Set<Person>();
  readonly communities = new Map<string, Community>();
  readonly items = new Map<string, Item>();

  isHere(person: Person | null): person is Person {
    return person !== null && this.people.has(person) && !this.gone.has(person);
  }

  mayKnow(person: Person | null, community: string): boolean {
    const found = this.communities.get(community);
    return (
      this.isHere(person) &&
      found !== undefined &&
      ((found.open && !this.guests.has(person)) || found.members.has(person))
    );
  }

  mayRead(person: Person | null, item: string): boolean {
    const found = this.items.get(item);
    if (!this.isHere(person) || found === undefined || found.trashedFor !== undefined) return false;
    const isGuest = this.guests.has(person);
    if (isGuest && !['note', 'page', 'question'].includes(found.kind)) return false;
    if (found.author === person && !isGuest) return true;
    const standing = [...found.communities].map((id) => this.communities.get(id) as Community);
    const isIn = (community: Community) => community.members.has(person);
    return found.restricted
      ? standing.every(isIn)
      : standing.some((community) => (community.open && !isGuest) || isIn(community));
  }

  /** What somebody finds who looks everywhere. */
  mustSee(person: Person | null, { guard }: Canary): boolean {
    if (!this.isHere(person) || guard === 'nobody') return false;
    if (guard === 'anybody') return !this.guests.has(person);
    if ('item' in guard)
      return this.mayRead(person, guard.item) && (guard.known === undefined || this.mayKnow(person, guard.known));
    if ('community' in guard) return this.mayKnow(person, guard.community);
    return guard.person === person;
  }

  maySee(person: Person | null, canary: Canary): boolean {
    if (this.mustSee(person, canary)) return true;
    if (!this.isHere(person)) return false;
    const { guard, what, besides } = canary;
    const found = typeof guard === 'object' && 'item' in guard ? this.items.get(guard.item) : undefined;
    return (
      besides?.includes(person) === true || (what.startsWith('the title') && found?.trashedFor?.has(person) === true)
    );
  }

  readers(item: string): Person[] {
    return [...this.people].filter((person) => this.mayRead(person, item));
  }

  readable(person: Person | null, kind?: string): string[] {
    return [...this.items]
      .filter(([id, item]) => (kind === undefined || item.kind === kind) && this.mayRead(person, id))
      .map(([id]) => id);
  }

  /** Whether everybody who is here, or will come tomorrow, may read it. */
  isForAll(item: string): boolean {
    const { restricted, communities } = this.items.get(item) as Item;
    return !restricted && [...communities].some((id) => this.communities.get(id)?.open);
  }

  /** What stands in a person's communities, as far as they may read it. */
  streamOf(person: Person): string[] {
    const standsIn = (id: string) =>
      [...(this.items.get(id) as Item).communities].some((each) => this.communities.get(each)?.members.has(person));
    // A line is read in its report, where that stands in the same stream.
    const isInReport = ({ lineOf }: Item) => lineOf !== undefined && this.mayRead(person, lineOf) && standsIn(lineOf);
    return this.readable(person).filter((id) => standsIn(id) && !isInReport(this.items.get(id) as Item));
  }

  inCommon(person: Person, a: string, b: string): string[] {
    return this.readable(person).filter((id) => [a, b].every((each) => this.items.get(id)?.communities.has(each)));
  }
}
