import type { State } from '../../lore/imports/import.ts';
import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys } from '../house/queries.ts';
import { m, region } from '../house/words.ts';

export type Job = Answer<'imports.openJob'>;
export type JobCard = Item<'imports.jobs'>;
export type Loss = Item<'imports.losses'>;
export type Author = Item<'imports.authors'>;
type Counts = Job['counts'];

const look_ms = 1_200;
const losses_saved_max = 20_000;

export const isWorking = (state: State): boolean => state === 'checking' || state === 'running';

/** Nobody is told of an import but who looks at it: while it is under way it is read again and again. */
export const jobQuery = (id: string) => ({
  queryKey: keys.one('import', id),
  queryFn: ({ signal }: { signal: AbortSignal }) => get('/imports/jobs/{job}', { path: { job: id }, signal }),
  refetchInterval: ({ state }: { state: { data?: Job | undefined } }) =>
    state.data === undefined || isWorking(state.data.state) ? look_ms : (false as const),
});
export const jobsQuery = () => ({
  queryKey: keys.list('import'),
  queryFn: ({ signal }: { signal: AbortSignal }) => get('/imports/jobs', { query: { limit: 50 }, signal }),
  refetchInterval: ({ state }: { state: { data?: { items: JobCard[] } | undefined } }) =>
    state.data?.items.some((job) => isWorking(job.state)) ? 2 * look_ms : (false as const),
});

export const stateSaid: Record<State, () => string> = {
  checking: m.imports_state_checking,
  ready: m.imports_state_ready,
  running: m.imports_state_running,
  paused: m.imports_state_paused,
  done: m.imports_state_done,
  failed: m.imports_state_failed,
  cancelled: m.imports_state_cancelled,
};

const kindsSaid: Record<string, string> = {
  confluence: 'Confluence',
  'confluence-html': 'Confluence (HTML)',
  notion: 'Notion',
  outline: 'Outline',
  bookstack: 'BookStack',
  markdown: 'Markdown',
  stackexchange: 'Stack Exchange',
  mbox: 'mbox',
  safenet: 'SAFENET',
};
export const kindSaid = (kind: string | null): string => (kind === null ? '' : (kindsSaid[kind] ?? kind));

const things: [string, () => string][] = [
  ['community', m.imports_communities],
  ['person', m.imports_people],
  ['page', m.imports_pages],
  ['question', m.imports_questions],
  ['answer', m.imports_answers],
  ['comment', m.imports_comments],
  ['story', m.stories_stories],
  ['file', m.imports_files],
  ['note', m.imports_notes],
  ['practice', m.imports_practices],
];
const none = { made: 0, changed: 0, unchanged: 0, left: 0 };
export type Row = { name: string; made: number; changed: number; unchanged: number; left: number };

/** What came of each kind, or would come; kinds of which nothing is there are left out. */
export function rowsOf(counts: Counts): Row[] {
  return things
    .map(([kind, name]): Row => ({ ...none, ...counts[kind], name: name() }))
    .filter(({ made, changed, unchanged, left }) => made + changed + unchanged + left > 0);
}

export const number = (count: number): string => count.toLocaleString(region);

/** How much has been gone through, from 0 to 1; null where nobody knows of how much. */
export function shareOf({ reached, reach }: { reached: number; reach: number | null }): number | null {
  return reach === null || reach === 0 ? null : Math.min(1, reached / reach);
}

const lossesSaid: Record<string, () => string> = {
  objects: m.imports_lost_objects,
  link: m.imports_lost_link,
  picture: m.imports_lost_picture,
  elsewhere: m.imports_lost_elsewhere,
  file: m.imports_lost_file,
  'front matter': m.imports_lost_front,
  history: m.imports_lost_history,
  encoding: m.imports_lost_encoding,
  shortcode: m.imports_lost_tags,
  Liquid: m.imports_lost_tags_kept,
  HTML: m.imports_lost_html,
  comment: m.imports_lost_comment,
  text: m.imports_lost_text,
  date: m.imports_lost_date,
  'page left': m.imports_lost_page_left,
  'page left in part': m.imports_lost_page_part,
  closed: m.imports_lost_closed,
  'question left': m.imports_lost_question_left,
  'question left in part': m.imports_lost_question_part,
  'answer left': m.imports_lost_answer_left,
  'comment left': m.imports_lost_comment_left,
};
/** Kinds of loss that have words; each importer may name others in its own. */
export const lossSaid = (what: string): string => lossesSaid[what]?.() ?? what;

/** All losses as a table that other programs open. */
export async function lossesAsCsv(job: string): Promise<string> {
  const rows = [['kind', 'where', 'why', 'item']];
  for (let after: string | undefined; rows.length <= losses_saved_max; ) {
    const page: Answer<'imports.losses'> = await get('/imports/jobs/{job}/losses', {
      path: { job },
      query: { limit: 100, ...(after === undefined ? {} : { after }) },
    });
    rows.push(...page.items.map(({ what, where, why, item }) => [what, where, why, item ?? '']));
    if (page.next === null) break;
    after = page.next;
  }
  // A cell that begins like a formula is none.
  const cell = (text: string) => `"${text.replace(/^([=+\-@\t])/, "'$1").replaceAll('"', '""')}"`;
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
