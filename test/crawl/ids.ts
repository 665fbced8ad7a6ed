import { sql } from '../../ground/sql.ts';
import type { TestHouse } from '../house.ts';
import type { TestApi } from '../http.ts';
import type { World } from '../walk/step.ts';

export type Kind =
  | 'community'
  | 'item'
  | 'note'
  | 'practice'
  | 'page'
  | 'course'
  | 'proposal'
  | 'unit'
  | 'step'
  | 'challenge'
  | 'decision'
  | 'variation'
  | 'question'
  | 'prompt'
  | 'posting'
  | 'answer'
  | 'asked'
  | 'report'
  | 'job'
  | 'line'
  | 'entry'
  | 'source'
  | 'piece'
  | 'alert'
  | 'hold'
  | 'task'
  | 'comment'
  | 'story'
  | 'retelling'
  | 'request'
  | 'template'
  | 'suggestion'
  | 'file'
  | 'person'
  | 'session'
  | 'guest_invitation'
  | 'token';

const kinds: Record<string, Kind> = {
  community: 'community',
  other: 'community',
  home: 'community',
  also: 'community',
  item: 'item',
  note: 'note',
  notes: 'note',
  into: 'note',
  practice: 'practice',
  successor: 'practice',
  page: 'page',
  parent: 'page',
  under: 'page',
  behind: 'page',
  course: 'course',
  proposal: 'proposal',
  unit: 'unit',
  step: 'step',
  failed_step: 'step',
  skipped_steps: 'step',
  challenge: 'challenge',
  decision: 'decision',
  variation: 'variation',
  variations: 'variation',
  question: 'question',
  prompt: 'prompt',
  posting: 'posting',
  original: 'question',
  answer: 'answer',
  answers: 'answer',
  said: 'comment',
  asked: 'asked',
  where: 'community',
  from: 'step',
  takes: 'step',
  after: 'step',
  alert: 'alert',
  hold: 'hold',
  ask: 'community',
  task: 'task',
  comment: 'comment',
  story: 'story',
  retelling: 'retelling',
  belongs_to: 'item',
  reply_to: 'comment',
  request: 'request',
  template: 'template',
  suggestion: 'suggestion',
  file: 'file',
  files: 'file',
  report: 'report',
  job: 'job',
  line: 'line',
  entry: 'entry',
  source: 'source',
  piece: 'piece',
  buddy: 'person',
  lands: 'community',
  person: 'person',
  with: 'person',
  owner: 'person',
  implementer: 'person',
  session: 'session',
  guest_invitation: 'guest_invitation',
  token: 'token',
};

export const kindOfField = (field: string): Kind | undefined => kinds[field];

/** One id in an input: where it stands and what it is of. */
export type Found = { path: (string | number)[]; value: string; kind: Kind };

export function idsIn(input: unknown, path: (string | number)[] = [], field = ''): Found[] {
  if (typeof input === 'string') {
    const quoted = input.match(/p\/([0-9a-z]{10,20})#([0-9a-z]{10,20})/);
    if (quoted !== null) {
      return [
        { path, value: quoted[1], kind: 'practice' },
        { path, value: quoted[2], kind: 'step' },
      ];
    }
    const kind = field === 'id' && path[0] === 'steps' ? 'step' : kinds[field];
    return kind !== undefined && /^[0-9a-z]{10,20}$/.test(input) ? [{ path, value: input, kind }] : [];
  }
  if (Array.isArray(input)) return input.flatMap((each, n) => idsIn(each, [...path, n], field));
  if (input === null || typeof input !== 'object') return [];
  return Object.entries(input).flatMap(([name, each]) => idsIn(each, [...path, name], name));
}

export function put(input: Record<string, any>, { path, value }: Found, instead: string): Record<string, any> {
  const copy = structuredClone(input);
  const last = path[path.length - 1];
  const holder = path.slice(0, -1).reduce((at, key) => at[key], copy as any);
  holder[last] = String(holder[last]).replace(value, instead);
  return copy;
}

export const absent = 'absent0000000a';

/** Things of every kind that nobody but Olga may know of. */
export async function fillVault(t: TestHouse, api: TestApi, { cast }: World): Promise<Partial<Record<Kind, string>>> {
  const ask = async (name: string, input: object, more = {}) => {
    const { status, text, body } = await api.send(cast.olga, name, input, more);
    if (status >= 300) throw new Error(`${name}: ${text}`);
    return body;
  };
  const community = (await ask('communities.begin', { name: 'Vault', kind: 'circle', openness: 'closed' })).id;
  // Loose: one that hangs on something cannot be taken by anybody any more.
  const file = (await ask('files.take', { name: 'vault.txt' }, { bytes: { mime: 'text/plain', content: 'vault' } })).id;
  const note = (await ask('notes.share', { body: 'In the vault.', home: community })).id;
  const comment = (await ask('discussions.comment', { item: note, body: 'Said in the vault.' })).id;
  const request = (await api.send(cast.jo, 'access.request', { wanted: note })).body.id;
  const practice = (await ask('practices.begin', { title: 'Vault', steps: [{ body: 'Shut it.' }], home: community }))
    .id;
  const step = (await ask('practices.open', { practice })).steps[0].id;
  const challenge = (await ask('practices.challenge', { practice, words: 'Is it?' })).id;
  const page = (await ask('pages.begin', { title: 'Vault', home: community })).id;
  const template = (await ask('templates.make', { title: 'Vault', body: 'Vault', community })).id;
  const wish = { base_title: 'Vault', base_body: '', title: 'Vault', body: 'Shut.', why: 'It was open.' };
  const suggestion = (await ask('suggestions.make', { page, number: 1, ...wish })).id;
  const told = { title: 'Vault', how_it_was: 'Open.', what_was_done: 'Shut it.', how_it_is: 'Shut.' };
  const story = (await ask('stories.tell', { item: practice, ...told, step })).id;
  const retelling = 'retold0000000a';
  await sql`insert into story_retellings (id, story_id, told_on, place, at)
    values (${retelling}, ${story}, current_date, 'In the vault', now())`.execute(t.base.write);
  const course = (await ask('courses.begin', { title: 'Vault', home: community })).id;
  const unit = (await ask('courses.addUnit', { course, title: 'Vault', body: `![[p/${practice}#${step}]]` })).id;
  await ask('practices.change', {
    practice,
    seen_version: 1,
    change_kind: 'safety',
    steps: [{ id: step, body: 'Shut it well.' }],
  });
  await t.settled();
  const proposal = (
    await ask('proposals.make', { title: 'Vault', target: 'practice', practice, step, change: 'Open it.' })
  ).id;
  const task = (await ask('courses.inbox', {})).tasks[0].id;
  const decision = await openDecision(t, ask, cast.olga.person, community);
  const until = '2026-05-20T00:00:00Z';
  const hold = (await ask('hazards.hold', { practice, reason: 'It is shut.', until })).id;
  const question = (await ask('questions.ask', { title: 'Is it shut?', home: community })).id;
  const answer = (await ask('questions.answer', { question, body: 'It is.' })).id;
  const report = (await ask('reports.write', { home: community, lines: [{ prompt: 'worked', body: 'Shut.' }] })).id;
  const line = (await ask('reports.open', { report })).lines[0].id;
  const prompt = (await ask('prompts.schedule', { community, words: 'Shut?', weekday: 1, hour: 9 })).id;
  await sql`update prompts set next_at = made_at where id = ${prompt}`.execute(t.base.write);
  await t.house.tick();
  const posting = (await ask('prompts.standing', { community })).items[0].id;
  const source = (await ask('sources.follow', { community, address: 'https://blog.example/Vault' })).id;
  const piece = (await ask('sources.entries', { community })).items[0].id;
  const { handle } = await ask('people.me', {});
  const job = (await ask('jobs.close', { community, title: 'Vault', people: [handle] })).id;
  await ask('jobs.openReview', { job });
  const entry = (await ask('journal.write', { body: 'In the vault.' })).id;
  const session = (await ask('people.sessions', {})).items[0].id;
  const token = (await ask('people.makeToken', { name: 'vault', scopes: ['read'] })).id;
  const wanted = { community, name: 'Gil', firm: 'Elsewhere' };
  const guest_invitation = (await ask('communities.inviteGuest', wanted)).id;
  return {
    community,
    item: note,
    note,
    comment,
    request,
    practice,
    step,
    challenge,
    decision,
    hold,
    page,
    template,
    suggestion,
    course,
    proposal,
    unit,
    question,
    answer,
    report,
    job,
    line,
    entry,
    source,
    piece,
    prompt,
    posting,
    story,
    retelling,
    task,
    file,
    session,
    token,
    guest_invitation,
  };
}

async function openDecision(
  t: TestHouse,
  ask: (name: string, input: object) => Promise<any>,
  owner: string,
  community: string,
): Promise<string> {
  const { version } = await ask('communities.open', { community });
  await ask('communities.change', { community, seen_version: version, decision_mode: 'vote' });
  const { id } = await ask('practices.begin', { title: 'Vote', steps: [{ body: 'Open it.' }], home: community });
  await sql`update items set state = 'Validated' where id = ${id}`.execute(t.base.write);
  const words = { scope: 'Here', strength: 'may', effective_on: '2026-06-01', reason: 'It works.' };
  return (await ask('decisions.open', { practice: id, owner, ...words })).id;
}

/** A thing of the walk that is there, and not of this kind. */
export function ofOtherKind(kind: Kind, w: World): string {
  const [note, person, session] = [w.note, w.cast.lea.person, w.session];
  if (kind === 'note' || kind === 'item') return w.field;
  return note ?? (kind === 'person' ? session : person);
}
