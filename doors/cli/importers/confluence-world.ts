import type { Archive } from '../../../ground/archive-names.ts';
import { namedId } from '../../../ground/named-id.ts';
import { type Access, readAccess } from './confluence-access.ts';
import { readAddress } from './confluence-addresses.ts';
import { parseAdf } from './confluence-adf.ts';
import { type Around, bodyOf, type FileLink, type Marker, type PageLink, slugOf } from './confluence-body.ts';
import type { Body, Content, Export, Space } from './confluence-export.ts';
import { Files } from './confluence-files.ts';
import { People } from './confluence-people.ts';
import { isPresent, type Placed, spaceOf, treeOf } from './confluence-tree.ts';
import { parseWiki } from './confluence-wiki.ts';
import { isPicture } from './mime.ts';
import { Tally } from './tally.ts';
import { cutTo, plainText } from './text.ts';

const body_letters_max = 1_000_000;

/** One export, looked at whole: what is in it, where it stands, what leads where. */
export class World {
  readonly held: Export;
  readonly prefix: string;
  readonly isCloud: boolean;
  readonly people: People;
  readonly files: Files;
  readonly access: Access;
  /** What is lost of the export itself, and not of a page. */
  readonly tally = new Tally('the export');
  readonly trees = new Map<string, Placed[]>();
  readonly blogs = new Map<string, Content[]>();
  /** Present pages that stand in no space that the export knows. */
  readonly homeless: Content[] = [];
  readonly #byTitle = new Map<string, Content>();
  readonly #byKey = new Map<string, Space>();
  readonly #spaceOf = new Map<string, Space>();
  readonly #below = new Map<string | null, Placed[]>();

  constructor(held: Export, archive: Archive, prefix: string, descriptor: Map<string, string>) {
    this.held = held;
    this.prefix = prefix;
    this.isCloud = descriptor.get('source') === 'cloud';
    this.people = new People(held, prefix, this.isCloud);
    this.access = readAccess(
      held,
      descriptor.get('defaultUsersGroup') ?? '',
      (who) => this.people.of(who)?.name ?? 'nobody',
    );
    for (const space of held.spaces.values()) this.#byKey.set(space.key.toLowerCase(), space);
    const inSpaces = new Map<string, Content[]>();
    for (const content of held.contents.values()) {
      if (!isPresent(content)) continue;
      const space = spaceOf(held, content);
      if (space === null) {
        this.homeless.push(content);
        continue;
      }
      this.#spaceOf.set(content.id, space);
      const map = content.kind === 'Page' ? inSpaces : this.blogs;
      const list = map.get(space.id);
      if (list === undefined) map.set(space.id, [content]);
      else list.push(content);
      const key = titleKey(space.key, content.kind, content.title);
      if (!this.#byTitle.has(key)) this.#byTitle.set(key, content);
    }
    for (const space of held.spaces.values()) {
      const tree = treeOf(inSpaces.get(space.id) ?? [], held.contents, (what, why) => this.tally.lose(what, why));
      this.trees.set(space.id, tree);
      for (const placed of tree) {
        const above = placed.parent?.id ?? null;
        const list = this.#below.get(above);
        if (list === undefined) this.#below.set(above, [placed]);
        else list.push(placed);
      }
    }
    for (const posts of this.blogs.values())
      posts.sort((a, b) => (a.created?.getTime() ?? 0) - (b.created?.getTime() ?? 0) || (a.id < b.id ? -1 : 1));
    this.files = new Files(held, archive, prefix, (file) => this.#pageOfFile(file), this.tally);
  }

  origin(kind: 'page' | 'comment' | 'blog' | 'space' | 'restricted' | 'template', id: string): string {
    return `${this.prefix}:/${kind}/${id}`.slice(0, 600);
  }

  spaceOf(page: Content): Space | undefined {
    return this.#spaceOf.get(page.id);
  }

  /** The page that a file or comment is about, through comments. */
  pageUnder(content: Content): Content | null {
    let at: Content | undefined = content;
    for (let hops = 0; at !== undefined && hops < 10; hops++) {
      if (at !== content && isPresent(at)) return this.#spaceOf.has(at.id) ? at : null;
      at = at.on === null ? undefined : this.held.contents.get(at.on.id);
    }
    return null;
  }

  #pageOfFile(file: Content): string | null {
    return this.pageUnder(file)?.id ?? null;
  }

  link(page: Content): PageLink {
    return { href: `/w/${namedId(this.origin('page', page.id))}`, title: page.title };
  }

  property(content: Content, name: string): string | null {
    for (const id of content.properties) {
      const property = this.held.properties.get(id);
      if (property?.name === name) return property.value;
    }
    return null;
  }

  /** What the text of `page` may refer to. */
  around(page: Content | null, space: Space | null, tally: Tally): Around {
    const byId = (id: string): Content | null => {
      const content = this.held.contents.get(id);
      const present =
        content === undefined || content.original === null ? content : this.held.contents.get(content.original);
      return present !== undefined && this.#spaceOf.has(present.id) ? present : null;
    };
    const named = (key: string | null, title: string, kind: 'page' | 'blog-post' = 'page'): Content | null => {
      const where = key === null || key === '@self' ? space?.key : key;
      if (where === undefined) return null;
      return this.#byTitle.get(titleKey(where, kind === 'page' ? 'Page' : 'BlogPost', title)) ?? null;
    };
    const mayName = page !== null && this.access.viewers(page) !== null;
    const linked = (content: Content | null) => (content === null ? null : this.link(content));
    const fileOn = (id: string, name: string): FileLink | null => {
      const file = this.files.named(id, name);
      return file === null ? null : fileLink(file);
    };
    const idOf = (link: PageLink | null) => (link === null ? (page?.id ?? '') : (this.#ids.get(link.href) ?? ''));
    return {
      page: (key, title, kind) => linked(named(key, title, kind)),
      pageById: (id) => linked(byId(id)),
      space: (key) => this.#homeOf(key),
      file: (name, of) => fileOn(idOf(of), name),
      files: () => (page === null ? [] : this.files.present(page.id).map(fileLink)),
      // A list that is written into a text is read by all who read the text: it names no page that they could not see.
      below: (of) =>
        (this.#below.get(idOf(of) || null) ?? [])
          .filter(({ page: child }) => mayName || this.access.viewers(child) === null)
          .map(({ page: child }) => this.link(child)),
      person: ({ key, name, account }) => this.people.of(key || name || account),
      address: (url) => {
        const old = readAddress(url);
        if (old === null) return null;
        if (old.kind === 'space') return this.#homeOf(old.space);
        if (old.kind === 'file') return fileOn(byId(old.page)?.id ?? '', old.name)?.href ?? null;
        const found =
          old.kind === 'page'
            ? byId(old.id)
            : (named(old.space, old.title) ?? named(old.space, old.title, 'blog-post'));
        return found === null ? null : this.link(found).href + hashFor(found.title, old.hash);
      },
      lose: (what, why) => tally.lose(what, why),
    };
  }

  /** Pages by where they will stand; filled when it is first asked. */
  get #ids(): Map<string, string> {
    if (this.#idsByHref === null) {
      this.#idsByHref = new Map();
      for (const id of this.#spaceOf.keys()) {
        const page = this.held.contents.get(id);
        if (page !== undefined) this.#idsByHref.set(this.link(page).href, id);
      }
    }
    return this.#idsByHref;
  }
  #idsByHref: Map<string, string> | null = null;

  #homeOf(key: string): string | null {
    const space = this.#byKey.get(key.toLowerCase());
    const home = space === undefined || space.homePage === null ? undefined : this.held.contents.get(space.homePage);
    return home !== undefined && this.#spaceOf.has(home.id) ? this.link(home).href : null;
  }

  /** The text of a content as Markdown, in whichever of four formats it stands. */
  async text(content: Content, tally: Tally): Promise<{ markdown: string; markers: Map<string, Marker> }> {
    const bodies = this.held.bodies.get(content.id) ?? [];
    const page = isPresent(content) ? content : this.pageUnder(content);
    const original = content.original === null ? null : (this.held.contents.get(content.original) ?? null);
    const about = page ?? original;
    const space = about === null ? null : (this.spaceOf(about) ?? null);
    const read = await Promise.all(bodies.map(async (body) => ({ body, text: await this.held.text(body) })));
    const best = read
      .filter(({ text }) => text.trim() !== '')
      .sort((a, b) => rank(a.body) - rank(b.body) || Number(b.body.id) - Number(a.body.id))[0];
    if (best === undefined) return { markdown: '', markers: new Map() };
    const made = converted(best.body.type, best.text, this.around(about, space, tally));
    return { ...made, markdown: cutTo(plainText(made.markdown), body_letters_max, (why) => tally.lose('text', why)) };
  }
}

/** Storage format before the new one, and that before wiki markup; data of apps last. */
const rank = ({ type }: Body) => [2, 3, 0, 1].indexOf(type) + 1 || 9;

export function converted(type: number, text: string, around: Around) {
  const adf = type === 3 || type === 1 ? parseAdf(text) : null;
  if (adf !== null) return bodyOf(adf, around);
  if (type === 1 || type === 3) {
    around.lose('data of an app', 'The text is data that only an app understood: it stands there as a block.');
    const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
    return { markdown: `${fence}unsupported data\n${text}\n${fence}`, markers: new Map<string, Marker>() };
  }
  const isStorage =
    type === 2 &&
    (/<\/?(p|div|h[1-6]|ul|ol|table|br|span|strong|em|a|pre|hr|ac:|ri:)[\s>/:\w-]/.test(text) || !text.includes('\n'));
  return bodyOf(isStorage ? text : type === 2 && text.includes('<') ? text : parseWiki(text), around);
}

const titleKey = (space: string, kind: string, title: string) =>
  `${space.toLowerCase()} ${kind} ${title.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()}`;

function fileLink({ origin, name, mime }: { origin: string; name: string; mime: string }): FileLink {
  return { href: `/api/v1/files/${namedId(origin)}`, name, isPicture: isPicture(mime) };
}

/** `#Page-Title-Some-Heading` of the cloud is a heading; older ones ran all words together, which nobody can undo. */
function hashFor(title: string, hash: string): string {
  let anchor = hash.slice(1);
  try {
    anchor = decodeURIComponent(anchor);
  } catch {
    // It is what it says.
  }
  const slug = slugOf(anchor);
  const run = slugOf(title).replace(/-/g, '');
  return slug === '' || slug.replace(/-/g, '').startsWith(run) ? '' : `#${slug}`;
}
