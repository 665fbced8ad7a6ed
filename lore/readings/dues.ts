import { together } from '../../ground/base.ts';
import { afterWorkingDays, type Calendar } from '../communities/calendar.ts';
import { type FacetRow, facetsQuery } from '../facets/queries.ts';
import { alert_hours_max } from '../hazards/hazard.ts';
import { cardOf } from '../people/person.ts';
import type { Asking } from '../route.ts';
import { ties } from '../variations/variation.ts';
import { type DueKind, dues_shown_max, establish_days, wait_working_days } from './due.ts';
import { type DueRow, duesQuery, homesOf, rivalsQuery, type TieRow } from './due-queries.ts';

type Rows = { dues: DueRow; rivals: TieRow; facets: FacetRow };

/** What waits in the communities that the viewer looks after, or in one of theirs: the most overdue first. */
export async function viewDues(asking: Asking, community: string | null) {
  const homes = await homesOf(asking, community);
  if (homes.length === 0) return { homes: [], items: [], counts: [] };
  const ids = homes.map((home) => home.id);
  const { dues, rivals, facets } = await together<Rows>(asking.db, {
    dues: duesQuery(asking, ids),
    rivals: rivalsQuery(asking, ids),
    facets: facetsQuery(),
  });
  const calendars = new Map(homes.map(({ id, calendar }) => [id, calendar]));
  const rows = [...dues, ...tiesAmong(rivals, facets)].filter((row) => row.since_at !== null);
  const all = rows
    .map((row) => ({ row, due_at: dueAt(row, calendars.get(row.home_id) as Calendar) }))
    .filter(({ row, due_at }) => !waitsQuietly(row.kind) || due_at <= asking.now)
    .sort((a, b) => a.due_at.getTime() - b.due_at.getTime());
  const counts: Partial<Record<DueKind, number>> = {};
  for (const { row } of all) counts[row.kind] = (counts[row.kind] ?? 0) + 1;
  return {
    homes: homes.map(({ id, slug, name }) => ({ id, slug, name })),
    items: all.slice(0, dues_shown_max).map(({ row, due_at }) => ({
      kind: row.kind,
      item: { id: row.item_id, kind: row.item_kind, title: row.title },
      what: row.what_id,
      step: row.step_id,
      position: row.position,
      letter: row.letter,
      words: row.words,
      home: row.home,
      since_at: row.since_at,
      due_at,
      overdue: due_at < asking.now,
      responsible: cardOf(row.responsible_id, row.responsible, row.handle),
    })),
    counts: Object.entries(counts).map(([kind, n]) => ({ kind: kind as DueKind, n: n as number })),
  };
}

// A note that was read today does not wait for anybody yet; it stands here once it has waited too long.
const waitsQuietly = (kind: DueKind) => ['note unread', 'note unlinked', 'suggestion'].includes(kind);

/** The end of its time: fixed when it began, else so many working days of its home after that. */
function dueAt({ kind, due_on, since_at }: DueRow, calendar: Calendar): Date {
  if (due_on !== null) return new Date(`${due_on}T23:59:59Z`);
  if (kind === 'hazard unread') return new Date(since_at.getTime() + alert_hours_max * 3_600_000);
  const days = (wait_working_days as Partial<Record<DueKind, number>>)[kind];
  if (days !== undefined) return afterWorkingDays(since_at, days, calendar);
  return new Date(since_at.getTime() + establish_days * 86_400_000);
}

function tiesAmong(rivals: TieRow[], facets: FacetRow[]): DueRow[] {
  const practices = Map.groupBy(rivals, (each) => each.practice_id);
  return [...practices.values()].flatMap((variations) =>
    ties(variations, facets).map(
      ([a, b]): DueRow => ({
        kind: 'tie',
        item_id: a.practice_id,
        item_kind: 'practice',
        title: a.title,
        what_id: a.id,
        step_id: a.step,
        position: a.position,
        letter: `${a.letter}, ${b.letter}`,
        words: '',
        home_id: a.home_id,
        home: a.home,
        since_at: a.changed_at > b.changed_at ? a.changed_at : b.changed_at,
        due_on: null,
        responsible_id: null,
        responsible: null,
        handle: null,
      }),
    ),
  );
}
