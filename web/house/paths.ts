// Every address of the product, and the only place that knows them. Short forms are promised to outlive renames.

const part = encodeURIComponent;

export const paths = {
  home: '/',
  more: '/more',
  find: (words = '') => (words ? `/find?q=${part(words)}` : '/find'),
  inbox: '/notices',
  settings: '/settings',
  told: '/settings/told',
  mail: '/settings/mail',
  myMail: '/settings/mail/mine',
  follows: '/settings/follows',
  shareFromBrowser: '/settings/browser',
  due: '/due',
  journal: '/journal',
  alerts: '/alerts',
  hazards: '/hazards',
  access: '/access',
  facets: '/settings/facets',
  bringPeople: '/settings/people',
  exports: (start: { of?: 'page' | 'community'; id?: string; title?: string } = {}) =>
    withQuery('/settings/export', start),
  imports: '/settings/imports',
  import: (id: string) => `/settings/imports/${part(id)}`,
  importAuthors: '/settings/imports/authors',
  steering: '/steering',
  admin: '/admin',

  /** The place to write a note. With a practice and a step the note is linked to that step. */
  capture: (
    start: {
      text?: string;
      practice?: string;
      step?: string;
      relation?: string;
      community?: string;
      draft?: string;
    } = {},
  ) => withQuery('/capture', start),
  note: (id: string) => `/n/${part(id)}`,

  communities: '/communities',
  community: (slug: string, section?: string) => `/c/${part(slug)}${section ? `/${section}` : ''}`,
  communityWith: (slug: string, other: string) => `/c/${part(slug)}/with/${part(other)}`,
  people: '/people',
  person: (handle: string, section?: string) => `/@${part(handle)}${section ? `/${section}` : ''}`,

  practices: '/practices',
  practicesIn: (state: string) => `/practices?state=${part(state)}`,
  practice: (id: string, step?: string) => `/p/${part(id)}${step ? `#step-${part(step)}` : ''}`,
  practiceVersion: (id: string, number: number) => `/p/${part(id)}?number=${number}`,
  practiceVersions: (id: string) => `/p/${part(id)}/versions`,
  practiceEdit: (id: string) => `/p/${part(id)}/edit`,
  practiceCard: (id: string) => `/p/${part(id)}/card`,
  variation: (practice: string, id: string) => `/p/${part(practice)}/variations/${part(id)}`,
  practiceNew: (start: { notes?: string; question?: string } = {}) => withQuery('/practices/new', start),
  /** With a community: its line there. */
  practiceAnswers: (id: string, community?: string) =>
    `/p/${part(id)}/answers${community ? `#${part(community)}` : ''}`,
  answersMatrix: '/practices/matrix',
  proposals: '/proposals',
  proposal: (id: string) => `/o/${part(id)}`,
  newProposal: (
    start: {
      practice?: string | undefined;
      step?: string | undefined;
      variation?: string | undefined;
      note?: string | undefined;
    } = {},
  ) => withQuery('/proposals/new', start),
  question: (id: string) => `/q/${part(id)}`,
  questionEdit: (id: string) => `/q/${part(id)}/edit`,
  questions: '/questions',
  /** With a person: they are asked as soon as the question is there. */
  questionNew: (start: { text?: string | undefined; community?: string | undefined; ask?: string | undefined } = {}) =>
    withQuery('/questions/new', start),
  page: (id: string, section?: string) => `/w/${part(id)}${section ? `/${section}` : ''}`,
  /** With a template: what it asks for comes first. */
  pageNew: (community: string, under?: string, template?: string) =>
    withQuery('/pages/new', { in: community, under, template }),
  pageVersion: (id: string, number: number) => `/w/${part(id)}?v=${number}`,
  pageChanges: (id: string, from: number, to: number) => `/w/${part(id)}/history?from=${from}&to=${to}`,
  /** To begin the page that a text links to by its title. */
  pageTitled: (community: string, title: string, under?: string) =>
    withQuery('/pages/new', { in: community, title, under }),
  pageAsOf: (id: string, day: string) => `/w/${part(id)}?as_of=${part(day)}`,
  pages: '/pages',
  tags: '/tags',
  /** A tag may have `/` in it: parts of it are parts of its address. */
  tag: (name: string) => `/tags/${name.split('/').map(part).join('/')}`,
  topics: '/topics',
  topic: (name: string) => `/topics/${name.split('/').map(part).join('/')}`,
  shelf: '/shelf',
  templates: (community?: string) => withQuery('/templates', { in: community }),
  template: (id: string) => `/templates/${part(id)}`,
  templateNew: (start: { in?: string | undefined; from?: string | undefined } = {}) =>
    withQuery('/templates/new', start),
  suggest: (page: string) => `/w/${part(page)}/suggest`,
  suggestions: (page: string) => `/w/${part(page)}/suggestions`,
  suggestion: (page: string, id: string) => `/w/${part(page)}/suggestions/${part(id)}`,
  mySuggestions: '/suggestions',
  courses: '/courses',
  course: (id: string, unit?: string) => `/t/${part(id)}${unit ? `/${part(unit)}` : ''}`,
  unitEdit: (course: string, unit: string) => `/t/${part(course)}/${part(unit)}/edit`,
  unitNew: (course: string) => `/t/${part(course)}/new`,
  designer: '/designer',
  session: (id: string) => `/s/${part(id)}`,
  sessions: '/sessions',
  posting: (id: string) => `/prompts/${part(id)}`,
  job: (id: string) => `/jobs/${part(id)}`,
  jobReview: (id: string) => `/jobs/${part(id)}/review`,
  /** With a community: how it stands there. */
  pulse: (community?: string) => withQuery('/pulse', { community }),
  story: (id: string) => `/stories/${part(id)}`,
  storyEdit: (id: string) => `/stories/${part(id)}/edit`,
  /** At a practice or a note; `from` a note that says the half of it already. */
  storyNew: (start: { practice?: string; note?: string; from?: string; step?: string }) =>
    withQuery('/stories/new', start),
  report: (id: string) => `/r/${part(id)}`,
  reports: '/reports',
  reportNew: (week?: string) => withQuery('/reports/new', { week }),
  reportsWeek: (community: string, week?: string) => withQuery('/reports/week', { community, week }),
  reportPrompts: (community?: string) => withQuery('/reports/prompts', { community }),

  /** Answered by the server, as Atom. */
  feed: (of: 'communities' | 'tags', name: string) => `/feeds/${of}/${name.split('/').map(part).join('/')}.atom`,

  signIn: (next = '') => (next && next !== '/' ? `/signin?next=${part(next)}` : '/signin'),
  setUp: '/setup',
  invited: (code: string) => `/invited/${part(code)}`,
};

/** Where a thing of a kind is read; null for kinds that have no page of their own. People and communities go by their names. */
export function pathOf(kind: string, id: string, handle?: string | null): string | null {
  return pageOf[kind]?.(handle ?? id) ?? null;
}

const pageOf: Record<string, (id: string) => string> = {
  note: paths.note,
  practice: paths.practice,
  proposal: paths.proposal,
  question: paths.question,
  page: paths.page,
  course: paths.course,
  session: paths.session,
  report: paths.report,
  community: paths.community,
  person: paths.person,
};

/** Of which item an address is: a link may lead to one that is not there, or not for whoever follows it. */
export const itemIn = (pathname: string): string | null =>
  /^\/[nptwoqr]\/([0-9a-z]{10,20})(\/|$)/.exec(pathname)?.[1] ?? null;

/** Answered by the server itself. The service worker must never answer these with the app. */
export const serverPaths = [
  '/api/',
  '/xapi',
  '/v1/',
  '/scim/',
  '/mcp',
  '/feeds/',
  '/lti/',
  '/oidc/',
  '/saml/',
  '/files/',
  '/healthz',
  '/readyz',
  '/metrics',
];

/** Only an address of our own may be returned to after signing in: "//elsewhere" and "/\elsewhere" leave the site. */
export function ownPath(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : paths.home;
}

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length ? `${path}?${new URLSearchParams(pairs)}` : path;
}
