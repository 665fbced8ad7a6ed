import type { Content } from './confluence-export.ts';
import { isPresent } from './confluence-tree.ts';
import type { World } from './confluence-world.ts';
import { type Loss, loss } from './importer.ts';

const reasons: Record<string, string> = {
  SpacePermission: 'Read to see whether a space was open. Who is in a community is decided here.',
  ContentPermission: 'Read to see which pages were restricted.',
  ContentPermissionSet: 'Read to see which pages were restricted.',
  ContentProperty: 'Read for inline comments and for the kinds of files; the rest is Confluence’s own.',
  OutgoingLink: 'Links are in the texts.',
  ReferralLink: 'Links are in the texts.',
  TrackbackLink: 'Links are in the texts.',
  Notification: 'Who watched what did not come: people choose here what they hear of.',
  Follow: 'Who followed whom did not come.',
  LikeEntity: 'Likes did not come.',
  User2ContentRelationEntity: 'Favourites and visits did not come.',
  Content2ContentRelationEntity: 'Relations that only apps use did not come.',
  CustomContentEntityObject: 'Data of apps did not come.',
  Draft: 'A draft nobody else had seen yet did not come.',
  InternalGroup: 'Groups did not come: who is in a community is decided here.',
  HibernateMembership: 'Groups did not come: who is in a community is decided here.',
  PersonalInformation: 'What people say of themselves did not come.',
  ConfluenceBandanaRecord: 'Settings did not come.',
};

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

type Comments = { byPage: Map<string, Content[]>; lost: number; old: number };

/** What `entities.xml` holds, object by object: how many there are, how many came as what, and why the others did not. */
export function* countsOf(world: World, comments: Comments, history: Map<string, Content[]>): Generator<Loss> {
  const { held, files } = world;
  const say = (kind: string, came: string) =>
    loss('objects', kind, `${held.counts.get(kind) ?? 0} in entities.xml: ${came}`);
  const contents = [...held.contents.values()];
  for (const kind of ['Page', 'BlogPost']) {
    const all = contents.filter((content) => content.kind === kind);
    if (all.length === 0) continue;
    const present = all.filter(isPresent);
    const here = present.filter((page) => world.spaceOf(page) !== undefined);
    const versions = here.reduce((sum, { id }) => sum + (history.get(id)?.length ?? 0), 0);
    const by = (test: (content: Content) => boolean) => all.filter((each) => !isPresent(each) && test(each)).length;
    const drafts = by(({ status }) => status === 'draft');
    const deleted = by(({ status }) => status === 'deleted' || status === 'trashed');
    const orphans = all.length - present.length - versions - drafts - deleted;
    const parts = [
      counted(here.length, 'page'),
      counted(versions, 'earlier version'),
      ...(drafts > 0 ? [`${counted(drafts, 'draft')} (left)`] : []),
      ...(deleted > 0 ? [`${deleted} deleted (left)`] : []),
      ...(orphans > 0 ? [`${counted(orphans, 'version')} of pages that are gone (left)`] : []),
      ...(present.length > here.length ? [`${present.length - here.length} without a space (left)`] : []),
    ];
    yield say(kind, `${parts.join(', ')}.`);
  }
  if ((held.counts.get('Comment') ?? 0) > 0) {
    const came = [...comments.byPage.values()].reduce((sum, list) => sum + list.length, 0);
    const left = [
      ...(comments.old > 0 ? [`${counted(comments.old, 'earlier version')} (left)`] : []),
      ...(comments.lost > 0 ? [`${comments.lost} deleted, or on what did not come (left)`] : []),
    ];
    yield say('Comment', `${[counted(came, 'comment'), ...left].join(', ')}.`);
  }
  if ((held.counts.get('Attachment') ?? 0) > 0) {
    const { present, earlier, deleted, missing, elsewhere } = files.counts;
    const left = [
      ...(deleted > 0 ? [`${deleted} deleted (left)`] : []),
      ...(missing > 0 ? [`${missing} without bytes (left)`] : []),
      ...(elsewhere > 0 ? [`${elsewhere} on what is no page: logos, profiles, drafts (left)`] : []),
    ];
    yield say('Attachment', `${[counted(present, 'file'), counted(earlier, 'earlier version'), ...left].join(', ')}.`);
  }
  const told = new Set(['Page', 'BlogPost', 'Comment', 'Attachment', 'ConfluenceUserImpl', 'InternalUser']);
  yield* users(world);
  for (const [kind, came] of [
    ['Space', 'each is a community.'],
    ['SpaceDescription', 'each is the purpose of its community.'],
    ['BodyContent', 'the texts of what came.'],
    ['Label', 'those that everybody saw came with their pages.'],
    ['Labelling', 'those that everybody saw came with their pages.'],
    ['PageTemplate', 'each is a page to begin others from.'],
  ] as const) {
    told.add(kind);
    if (held.counts.has(kind)) yield say(kind, came);
  }
  for (const [kind] of [...held.counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!told.has(kind))
      yield say(kind, reasons[kind] ?? 'They are of Confluence’s own workings, or of an app, and did not come.');
  }
}

function* users({ held }: World): Generator<Loss> {
  for (const kind of ['ConfluenceUserImpl', 'InternalUser']) {
    const count = held.counts.get(kind) ?? 0;
    if (count > 0)
      yield loss('objects', kind, `${count} in entities.xml: those who wrote something, or are named in a text, came.`);
  }
}
