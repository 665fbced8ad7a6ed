import { namedId } from '../../../ground/named-id.ts';
import type { PersonRecord } from '../../../lore/imports/record.ts';
import type { Export, User } from './confluence-export.ts';
import { cutTo, plainText } from './text.ts';

const name_letters_max = 120;

/** Somebody of an export, under whichever of their names it knows them. */
export type Somebody = { origin: string; name: string; email?: string; aliases: string[] };

/**
 * People by the key that new exports have, or by the user name of old ones. Who is named only by a key that nothing
 * explains is still one person, so that what they wrote stays together.
 */
export class People {
  readonly #export: Export;
  readonly #prefix: string;
  readonly #byName = new Map<string, User>();
  readonly #byAccount = new Map<string, User>();
  readonly #isCloud: boolean;

  constructor(held: Export, prefix: string, isCloud: boolean) {
    this.#export = held;
    this.#prefix = prefix;
    this.#isCloud = isCloud;
    for (const user of held.users.values()) {
      if (user.key.startsWith('name ')) continue;
      if (user.name !== '') this.#byName.set(user.name.toLowerCase(), user);
      if (user.account !== '') this.#byAccount.set(user.account, user);
    }
  }

  /** Whoever wrote without a name, or the system: never the one who imports. */
  get nobody(): Somebody {
    return { origin: `${this.#prefix}:/person/anonymous`, name: 'Anonymous', aliases: [] };
  }

  /** Null for nobody: an anonymous edit, or one of the system. */
  of(who: string | null | undefined): Somebody | null {
    if (who === null || who === undefined || who.trim() === '') return null;
    const user = this.#export.users.get(who) ?? this.#byName.get(who.toLowerCase()) ?? this.#byAccount.get(who);
    // A key that nothing explains is nobody's name.
    const isKey = /^([0-9a-f]{24,64}|[\w-]+:[0-9a-f-]{30,})$/i.test(who);
    const username = user?.name || (user === undefined && !isKey ? who : '');
    const inner = username === '' ? undefined : this.#export.users.get(`name ${username.toLowerCase()}`);
    // Origins stand in texts until it is known who somebody is here: no address of theirs may stand there with them.
    const id = (user?.key ?? (isEmail(username) ? namedId(username.toLowerCase()) : username || who)).toLowerCase();
    const email = [inner?.email, username.toLowerCase()].find((each) => each !== undefined && isEmail(each));
    const shown = inner?.display || user?.display || nameFrom(username) || `Unknown (${(user?.key ?? who).slice(-8)})`;
    const aliases = username === '' || this.#isCloud ? [] : [`/display/~${encodeURIComponent(username)}`];
    if (user?.account) aliases.push(`/wiki/people/${encodeURIComponent(user.account)}`);
    return {
      origin: `${this.#prefix}:/person/${id}`.slice(0, 600),
      name: cutTo(plainText(shown).replace(/\s+/g, ' ') || 'Unknown', name_letters_max),
      ...(email === undefined ? {} : { email }),
      aliases,
    };
  }

  /** Whether the export knows more of them than that somebody named them. */
  knows(who: string): boolean {
    const name = who.toLowerCase();
    return (
      this.#export.users.has(who) ||
      this.#export.users.has(`name ${name}`) ||
      this.#byName.has(name) ||
      this.#byAccount.has(who)
    );
  }
}

export function personRecord({ origin, name, email, aliases }: Somebody): PersonRecord {
  return {
    kind: 'person',
    origin,
    name,
    ...(email === undefined ? {} : { email }),
    ...(aliases.length === 0 ? {} : { aliases }),
  };
}

const isEmail = (text: string) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text) && text.length < 254;

/** What stands before the @ is a name of a kind; the rest of it is nobody's to see. */
function nameFrom(username: string): string {
  return isEmail(username) ? username.slice(0, username.indexOf('@')) : username;
}
