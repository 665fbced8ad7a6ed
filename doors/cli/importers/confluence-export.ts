import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '../../../ground/archive-names.ts';
import { refuse } from '../../../ground/refusal.ts';
import { type Entity, readEntities } from './confluence-entities.ts';

const objects_max = 3_000_000;

/** A page, blog post, comment, attachment or description of a space, in one of its versions. */
export type Content = {
  id: string;
  kind: string;
  title: string;
  space: string | null;
  status: string;
  version: number;
  creator: string | null;
  created: Date | null;
  modifier: string | null;
  modified: Date | null;
  summary: string;
  /** The present version of it; null for the present one. */
  original: string | null;
  historical: string[];
  parent: string | null;
  position: number | null;
  /** Where it stands: the page of a comment or of an attachment. */
  on: { kind: string; id: string } | null;
  bodies: string[];
  properties: string[];
  mime: string;
};

export type Space = {
  id: string;
  key: string;
  name: string;
  status: string;
  isPersonal: boolean;
  description: string | null;
  homePage: string | null;
};
export type User = { key: string; name: string; display: string; email: string; account: string };
export type Permission = { space: string | null; type: string; group: string; user: string; all: string };
export type Restriction = { set: string | null; type: string; group: string; user: string };
export type Body = { id: string; of: string | null; type: number; at: number; bytes: number };
export type Template = { id: string; name: string; space: string | null; body: string; at: Date | null; type: number };

/** All that an export says, but for the texts, which lie in a file beside until they are asked for. */
export type Export = {
  counts: Map<string, number>;
  spaces: Map<string, Space>;
  contents: Map<string, Content>;
  /** By the id of what they belong to. */
  bodies: Map<string, Body[]>;
  properties: Map<string, { name: string; value: string; of: string | null }>;
  users: Map<string, User>;
  labels: Map<string, { name: string; namespace: string }>;
  labellings: { label: string; content: string }[];
  permissions: Permission[];
  sets: Map<string, { type: string; content: string | null }>;
  restrictions: Restriction[];
  templates: Template[];
  /** Whoever is named in a text, by key, user name or account. */
  mentioned: Set<string>;
  text(body: Body): Promise<string>;
  close(): Promise<void>;
};

const contentKinds = ['Page', 'BlogPost', 'Comment', 'Attachment', 'SpaceDescription', 'Draft', 'GlobalDescription'];
const wanted = new Set([
  ...contentKinds,
  'Space',
  'SpacePermission',
  'BodyContent',
  'AdfBodyContent',
  'AdfContentBody',
  'ContentProperty',
  'Label',
  'Labelling',
  'ContentPermissionSet',
  'ContentPermission',
  'ConfluenceUserImpl',
  'InternalUser',
  'PageTemplate',
]);
// No export with the texts of the new editor was seen yet: they are announced by an empty collection of that name.
const isBody = (kind: string) => kind === 'BodyContent' || kind === 'AdfBodyContent' || kind === 'AdfContentBody';
/** In storage format, in JSON, in wiki markup. */
const mention =
  /ri:(?:userkey|username|account-id)="([^"]{1,200})"|"type":"mention","attrs":\{"id":"([^"]{1,200})"|\[(?:[^[\]|\n]{1,200}\|)?~([^[\]|\s]{1,200})\]/g;
const properties = /^(inline-|status|MEDIA_TYPE$|actualCommentType$)/;

/** Reads `entities.xml` once, whatever its order: the texts go to a file of ours, the rest is held. */
export async function readExport(archive: Archive, name: string): Promise<Export> {
  const folder = await mkdtemp(join(tmpdir(), 'fieldlore-confluence-'));
  let texts: FileHandle | undefined;
  const close = async () => {
    await texts?.close();
    texts = undefined;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const file = await open(join(folder, 'texts'), 'wx+', 0o600);
    texts = file;
    let end = 0;
    const put = async (text: string) => {
      const bytes = Buffer.from(text);
      const place = { at: end, bytes: bytes.length };
      if (bytes.length > 0) await file.write(bytes, 0, bytes.length, end);
      end += bytes.length;
      return place;
    };
    const text = async ({ at, bytes }: Body) => {
      const { buffer } = await file.read(Buffer.alloc(bytes), 0, bytes, at);
      return buffer.toString();
    };
    const held = empty(text, close);
    let objects = 0;
    held.counts = await readEntities(await archive.read(name), wanted, async (entity) => {
      if (++objects > objects_max)
        refuse('too_large', 'The export holds more than can be read at once. Export it space by space.');
      if (isBody(entity.kind)) await addBody(held, entity, put);
      else add(held, entity);
    });
    bindBodies(held);
    return held;
  } catch (fault) {
    await close();
    throw fault;
  }
}

function empty(text: Export['text'], close: Export['close']): Export {
  return {
    counts: new Map(),
    spaces: new Map(),
    contents: new Map(),
    bodies: new Map(),
    properties: new Map(),
    users: new Map(),
    labels: new Map(),
    labellings: [],
    permissions: [],
    sets: new Map(),
    restrictions: [],
    templates: [],
    mentioned: new Set(),
    text,
    close,
  };
}

type Place = { at: number; bytes: number };

async function addBody(held: Export, entity: Entity, put: (text: string) => Promise<Place>): Promise<void> {
  const of = entity.refs.get('content')?.id ?? null;
  const given = entity.fields.get('bodyType');
  const isAdf = entity.kind !== 'BodyContent';
  // Without a type it is what the Confluence of 2012 and later writes.
  const type = isAdf ? 3 : given === undefined || given === '' ? 2 : Number(given);
  const text = entity.fields.get('body') ?? entity.fields.get('content') ?? '';
  for (const found of text.matchAll(mention)) held.mentioned.add(found[1] ?? found[2] ?? found[3]);
  const place = await put(text);
  const body = { id: entity.id, of, type, ...place };
  const key = of ?? `body ${entity.id}`;
  held.bodies.set(key, [...(held.bodies.get(key) ?? []), body]);
}

/** A text that does not say what it belongs to is named by what it belongs to. */
function bindBodies(held: Export): void {
  for (const content of held.contents.values()) {
    for (const id of content.bodies) {
      const loose = held.bodies.get(`body ${id}`);
      if (loose === undefined) continue;
      held.bodies.delete(`body ${id}`);
      held.bodies.set(content.id, [...(held.bodies.get(content.id) ?? []), ...loose]);
    }
  }
}

function add(held: Export, entity: Entity): void {
  const { id, kind, refs, lists } = entity;
  const field = (...names: string[]) => names.map((name) => entity.fields.get(name)).find((each) => each) ?? '';
  switch (kind) {
    case 'Space': {
      const key = field('key');
      held.spaces.set(id, {
        id,
        key,
        name: field('name') || key,
        status: field('spaceStatus').toLowerCase(),
        isPersonal: field('spaceType') === 'personal' || key.startsWith('~'),
        description: refs.get('description')?.id ?? null,
        homePage: refs.get('homePage')?.id ?? null,
      });
      return;
    }
    case 'ConfluenceUserImpl':
      addUser(held, id, { name: field('name', 'lowerName'), account: field('atlassianAccountId') });
      return;
    case 'InternalUser': {
      const name = field('name', 'lowerName');
      const display = field('displayName') || `${field('firstName')} ${field('lastName')}`.trim();
      addUser(held, `name ${name.toLowerCase()}`, { name, display, email: field('emailAddress').toLowerCase() });
      return;
    }
    case 'ContentProperty':
      if (properties.test(field('name'))) {
        const value = field('stringValue', 'longValue');
        held.properties.set(id, { name: field('name'), value, of: refs.get('content')?.id ?? null });
      }
      return;
    case 'Label':
      held.labels.set(id, { name: field('name'), namespace: field('namespace') });
      return;
    case 'Labelling': {
      const content = refs.get('content')?.id ?? field('labelableId');
      held.labellings.push({ label: refs.get('label')?.id ?? '', content });
      return;
    }
    case 'SpacePermission':
      held.permissions.push({
        space: refs.get('space')?.id ?? null,
        type: field('type'),
        group: field('group', 'groupName', 'groupId'),
        user: refs.get('userSubject')?.id ?? field('userName'),
        all: field('allUsersSubject'),
      });
      return;
    case 'ContentPermissionSet':
      held.sets.set(id, {
        type: field('type'),
        content: refs.get('owningContent')?.id ?? held.sets.get(id)?.content ?? null,
      });
      return;
    case 'ContentPermission':
      held.restrictions.push({
        set: refs.get('owningSet')?.id ?? null,
        type: field('type'),
        group: field('groupName', 'groupId'),
        user: refs.get('userSubject')?.id ?? field('userName'),
      });
      return;
    case 'PageTemplate':
      held.templates.push({
        id,
        name: field('name'),
        space: refs.get('space')?.id ?? null,
        body: field('content'),
        at: dateOf(field('lastModificationDate', 'creationDate')),
        type: Number(field('bodyType') || '2'),
      });
      return;
    default:
      held.contents.set(id, contentOf(entity, field));
      // Where a restriction does not name its content, the content names its restrictions.
      for (const set of lists.get('contentPermissionSets') ?? []) {
        const known = held.sets.get(set);
        if (known === undefined) held.sets.set(set, { type: '', content: id });
        else known.content ??= id;
      }
  }
}

function contentOf({ id, kind, refs, lists }: Entity, field: (...names: string[]) => string): Content {
  const position = Number(field('position') || Number.NaN);
  const original = refs.get('originalVersion')?.id ?? field('originalVersionId');
  const on = refs.get('containerContent') ?? refs.get('content') ?? refs.get('owner') ?? refs.get('page') ?? null;
  return {
    id,
    kind,
    title: field('title', 'fileName'),
    space: refs.get('space')?.id ?? null,
    status: field('contentStatus') || 'current',
    version: Number(field('version', 'attachmentVersion') || '1') || 1,
    creator: refs.get('creator')?.id ?? (field('creatorName') || null),
    created: dateOf(field('creationDate')),
    modifier: refs.get('lastModifier')?.id ?? (field('lastModifierName') || null),
    modified: dateOf(field('lastModificationDate')),
    summary: field('versionComment', 'comment'),
    original: original === '' ? null : original,
    historical: lists.get('historicalVersions') ?? [],
    parent: refs.get('parent')?.id ?? null,
    position: Number.isInteger(position) && position >= 0 ? position : null,
    on,
    bodies: [...(lists.get('bodyContents') ?? []), ...(lists.get('adfContentBodies') ?? [])],
    properties: lists.get('contentProperties') ?? [],
    mime: field('contentType'),
  };
}

function addUser(held: Export, key: string, known: Partial<User>): void {
  const before = held.users.get(key) ?? { key, name: '', display: '', email: '', account: '' };
  held.users.set(key, { ...before, ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== '')) });
}

/** `2025-02-10 10:17:29.180`, without a zone: the export says none, or says it is UTC. */
function dateOf(text: string): Date | null {
  const found = text.match(/^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d{1,3})?/);
  if (found === null) return null;
  const date = new Date(`${found[1]}T${found[2]}${(found[3] ?? '.0').padEnd(4, '0')}Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}
