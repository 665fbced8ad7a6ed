// The thread of a practice, from the units that teach it down to the notes it began with.
import { paths } from '../house/paths.ts';
import { m } from '../house/words.ts';
import { date } from '../parts/ago.ts';
import type { Knot } from '../parts/LineageThread.svelte';
import type { Practice, Unit, Version } from './shown.ts';
import { changeSaid } from './words.ts';

const units_max = 4;
const sources_max = 5;
/** Of versions that were only written: what was validated or established is always on the thread. */
const written_max = 3;

type Drawn = Pick<Practice, 'id' | 'number' | 'versions' | 'validations' | 'sources'>;
type Day = (at: string) => string;
interface Lived {
  at: string;
  number: number;
  title: string;
  note: string;
}

export function knotsOf(practice: Drawn, units: readonly Unit[], now_ms: number, locale: string): Knot[] {
  const day: Day = (at) => date(new Date(at), now_ms, locale);
  const lived = practice.versions
    .flatMap((version, n): Lived[] => [
      ...establishmentOf(version, day),
      ...validationsOf(practice, version.number, day),
      ...(n < written_max || version.number === 1 || version.number === practice.number
        ? [writtenOf(version, day)]
        : []),
    ])
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  // Where we are: the latest thing that happened to the version that is read.
  const here = lived.findIndex(({ number }) => number === practice.number);
  return [
    ...taughtIn(units),
    ...lived.map(({ number, title, note }, n) => ({
      title,
      note,
      href: paths.practiceVersion(practice.id, number),
      here: n === here,
    })),
    ...beganWith(practice.sources, day),
  ];
}

function taughtIn(units: readonly Unit[]): Knot[] {
  const taught = [...new Map(units.map((unit) => [unit.unit_id, unit])).values()];
  const stale = new Set(units.filter((unit) => unit.stale).map((unit) => unit.unit_id));
  const knots: Knot[] = taught.slice(0, units_max).map(({ unit, unit_id, course, course_id }) => ({
    title: m.lineage_unit({ unit }),
    note: `${course} · ${stale.has(unit_id) ? m.lineage_stale() : m.lineage_current()}`,
    href: paths.course(course_id, unit_id),
  }));
  const more = taught.length - units_max;
  return more > 0 ? [...knots, { title: m.lineage_more_units({ count: more }) }] : knots;
}

function establishmentOf({ number, establishment }: Version, day: Day): Lived[] {
  if (!establishment) return [];
  const { at, by, scope } = establishment;
  return [{ at, number, title: m.lineage_established({ number }), note: [day(at), by, scope].join(' · ') }];
}

function validationsOf({ validations }: Drawn, number: number, day: Day): Lived[] {
  return validations
    .filter((validation) => validation.number === number)
    .map(({ at, validated_by }) => ({
      at,
      number,
      title: m.lineage_validated({ number }),
      note: `${day(at)} · ${validated_by ?? m.lineage_by_rule()}`,
    }));
}

function writtenOf({ number, at, by, change_kind, summary }: Version, day: Day): Lived {
  const kind = change_kind === 'new' ? '' : changeSaid[change_kind];
  return {
    at,
    number,
    title: m.lineage_version({ number }),
    note: [day(at), by.name, kind, summary].filter(Boolean).join(' · '),
  };
}

function beganWith(sources: Drawn['sources'], day: Day): Knot[] {
  const knots: Knot[] = [...sources]
    .reverse()
    .slice(0, sources_max)
    .map(({ id, title, author, place, happened_at }) => ({
      title: m.quoted({ words: title }),
      note: [author?.name ?? m.author_confidential(), place, day(happened_at)].filter(Boolean).join(', '),
      href: paths.note(id),
    }));
  const more = sources.length - sources_max;
  return more > 0 ? [...knots, { title: m.lineage_more_notes({ count: more }) }] : knots;
}
