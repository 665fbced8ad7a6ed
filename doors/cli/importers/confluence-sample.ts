/** A small space of Confluence, made here: nothing of it was ever anybody's. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { tinyOf } from './confluence-addresses.ts';

type Value = string | number | { is: string; id: string | number } | { list: string; ids: (string | number)[] };

/** One object, as Confluence writes it. */
export function object(kind: string, id: string | number, fields: Record<string, Value>): string {
  const text = (value: string) => `<![CDATA[${value.replace(/\]\]>/g, ']] >')}]]>`;
  const key = kind === 'ConfluenceUserImpl' ? 'key' : 'id';
  const lines = Object.entries(fields).map(([name, value]) => {
    if (typeof value === 'object' && 'is' in value)
      return `<property name="${name}" class="${value.is}"><id name="id">${value.id}</id></property>`;
    if (typeof value === 'object') {
      const elements = value.ids.map((each) => `<element class="${value.list}"><id name="id">${each}</id></element>`);
      return `<collection name="${name}">${elements.join('')}</collection>`;
    }
    return `<property name="${name}">${typeof value === 'number' ? value : text(value)}</property>`;
  });
  return `<object class="${kind}" package="x"><id name="${key}">${id}</id>\n${lines.join('\n')}</object>\n`;
}

export const space = { is: 'Space', id: 1 };
const user = (id: string) => ({ is: 'ConfluenceUserImpl', id });
export const day = (n: number) => `2024-03-${String(n).padStart(2, '0')} 10:00:00.000`;
export const page = (id: number, title: string, fields: Record<string, Value> = {}, kind = 'Page') =>
  object(kind, id, {
    title,
    version: 1,
    creator: user('k1'),
    creationDate: day(1),
    lastModifier: user('k1'),
    lastModificationDate: day(1),
    contentStatus: 'current',
    ...(fields.originalVersion === undefined ? { space } : {}),
    ...fields,
  });
const body = (of: number, text: string, type = 2, kind = 'Page') =>
  object('BodyContent', 9000 + of, { body: text, content: { is: kind, id: of }, bodyType: type });
const comment = (id: number, text: string, fields: Record<string, Value>) =>
  page(id, '', { space: '', ...fields }, 'Comment') + body(id, text, 2, 'Comment');

export const world = [
  object('Space', 1, {
    key: 'HT',
    name: 'Heat',
    description: { is: 'SpaceDescription', id: 2 },
    homePage: { is: 'Page', id: 10 },
  }),
  object('SpacePermission', 5, { space, type: 'VIEWSPACE', group: 'confluence-users' }),
  page(2, '', {}, 'SpaceDescription') + body(2, 'All about heat.', 0, 'SpaceDescription'),
  object('ConfluenceUserImpl', 'k1', { name: 'lea', lowerName: 'lea' }),
  object('ConfluenceUserImpl', 'k2', { name: 'Omar@Example.org', atlassianAccountId: 'acc-2' }),
  object('InternalUser', 71, {
    name: 'lea',
    displayName: 'Lea Berg',
    emailAddress: 'Lea@Example.org',
    credential: 'pa55word',
  }),

  page(10, 'Home', {
    historicalVersions: { list: 'Page', ids: [11, 12, 13] },
    version: 4,
    lastModifier: user('k2'),
    lastModificationDate: day(9),
    versionComment: 'Last words',
  }),
  page(11, 'Start', { originalVersion: { is: 'Page', id: 10 }, version: 1, lastModificationDate: day(2) }) +
    body(11, '<p>One</p>'),
  page(12, 'Home', {
    originalVersion: { is: 'Page', id: 10 },
    version: 2,
    lastModifier: user('k2'),
    lastModificationDate: day(5),
    versionComment: 'Second',
  }) + body(12, '<p>Two</p>'),
  page(14, 'Home', { originalVersion: { is: 'Page', id: 10 }, version: 3, contentStatus: 'draft' }) +
    body(14, '<p>Draft</p>'),
  body(
    10,
    `<p>Ask <ac:link><ri:user ri:account-id="acc-2"/></ac:link> at the <ac:inline-comment-marker ac:ref="m1">cold seal</ac:inline-comment-marker>\u001c.</p>
<ac:image><ri:attachment ri:filename="seal.png"/></ac:image><p><a href="https://old.example/x/${tinyOf('21')}">tiny</a> <a href="/download/attachments/10/notes.pdf?version=1">notes</a></p>
<ac:structured-macro ac:name="children"/>`,
  ),
  page(20, 'Second', { parent: { is: 'Page', id: 10 }, position: 2 }) + body(20, 'h1. Old *text*\n\n* point', 0),
  page(21, 'First', { parent: { is: 'Page', id: 10 }, position: 1 }) + body(21, '<p>one</p>'),
  page(22, 'Lost child', { parent: { is: 'Page', id: 999 } }) + body(22, '<p>x</p>'),
  page(23, 'Thrown away', { contentStatus: 'deleted' }),
  page(24, 'Kept away', { contentStatus: 'archived', parent: { is: 'Page', id: 10 } }) + body(24, '<p>old</p>'),
  page(25, 'Ring A', { parent: { is: 'Page', id: 26 } }),
  page(26, 'Ring B', { parent: { is: 'Page', id: 25 } }),
  page(30, 'Secret', {
    parent: { is: 'Page', id: 10 },
    contentPermissionSets: { list: 'ContentPermissionSet', ids: [50] },
  }) + body(30, '<p>hidden</p>'),
  page(31, 'Below secret', { parent: { is: 'Page', id: 30 } }) + body(31, '<p>hidden too</p>'),
  object('ContentPermissionSet', 50, { type: 'View', owningContent: { is: 'Page', id: 30 } }),
  object('ContentPermission', 51, {
    type: 'View',
    userSubject: user('k2'),
    owningSet: { is: 'ContentPermissionSet', id: 50 },
  }),
  object('ContentPermission', 52, {
    type: 'View',
    groupName: 'bosses',
    owningSet: { is: 'ContentPermissionSet', id: 50 },
  }),
  object('ContentPermissionSet', 53, { type: 'Edit', owningContent: { is: 'Page', id: 21 } }),
  object('ContentPermission', 54, { type: 'Edit', userName: 'lea', owningSet: { is: 'ContentPermissionSet', id: 53 } }),
  page(40, 'News', { creationDate: day(7) }, 'BlogPost') + body(40, '<p>new</p>', 2, 'BlogPost'),

  page(
    60,
    'seal.png',
    { containerContent: { is: 'Page', id: 10 }, version: 2, contentType: 'image/png', versionComment: 'A seal' },
    'Attachment',
  ),
  page(
    61,
    'seal.png',
    {
      containerContent: { is: 'Page', id: 10 },
      version: 1,
      originalVersion: { is: 'Attachment', id: 60 },
      contentType: 'image/png',
    },
    'Attachment',
  ),
  object('Attachment', 62, {
    fileName: 'notes.pdf',
    content: { is: 'Page', id: 10 },
    creatorName: 'lea',
    creationDate: day(3),
    attachmentVersion: 1,
  }),
  page(63, 'gone.txt', { containerContent: { is: 'Page', id: 10 }, contentStatus: 'deleted' }, 'Attachment'),
  page(64, 'nobytes.txt', { containerContent: { is: 'Page', id: 10 } }, 'Attachment'),

  object('Label', 80, { name: 'seal', namespace: 'global' }) +
    object('Label', 81, { name: 'favourite', namespace: 'my' }),
  object('Labelling', 82, { label: { is: 'Label', id: 80 }, content: { is: 'Page', id: 10 } }),
  object('Labelling', 83, { label: { is: 'Label', id: 81 }, content: { is: 'Page', id: 10 } }),

  comment(92, '<p>yes</p>', {
    containerContent: { is: 'Page', id: 10 },
    parent: { is: 'Comment', id: 90 },
    creationDate: day(4),
  }),
  comment(90, '<p>really?</p>', {
    containerContent: { is: 'Page', id: 10 },
    creationDate: day(3),
    contentProperties: { list: 'ContentProperty', ids: [95, 96, 97, 98] },
  }),
  comment(91, '<p>old</p>', { owner: { is: 'Page', id: 23 } }),
  object('ContentProperty', 95, { name: 'inline-marker-ref', stringValue: 'm1' }),
  object('ContentProperty', 96, { name: 'status', stringValue: 'resolved' }),
  object('ContentProperty', 97, { name: 'status-lastmodifier', stringValue: 'k2' }),
  object('ContentProperty', 98, { name: 'status-lastmoddate', stringValue: '', longValue: 1710000000000 }),
  object('PageTemplate', 99, {
    name: 'Report',
    content: '<at:declarations><at:string at:name="who"/></at:declarations><p>By <at:var at:name="who"/></p>',
    space,
    bodyType: 2,
  }),
  object('ConfluenceBandanaRecord', 100, { value: 'x' }),
];

export const bytes = { 'attachments/10/60/2': 'new', 'attachments/10/60/1': 'old', 'attachments/10/62/1': 'pdf' };
/** Writes an export as a folder, which is read as a zip is. */
export async function writeExport(
  place: string,
  objects: string[],
  files: Record<string, string> = {},
): Promise<string> {
  const all: Record<string, string> = {
    'entities.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<hibernate-generic datetime="2024-04-23 09:03:14">\n${objects.join('')}</hibernate-generic>`,
    'exportDescriptor.properties': '#Mon\nexportType=space\nspaceKey=HT\n',
    ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    await mkdir(dirname(join(place, name)), { recursive: true });
    await writeFile(join(place, name), text);
  }
  return place;
}
