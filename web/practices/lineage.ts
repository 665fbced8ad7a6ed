// The thread of a practice, from the units that teach it down to the notes it began with.
import { paths } from '../house/paths.ts';
import { m } from '../house/words.ts';
import { date } from '../parts/ago.ts';
import type { Knot } from '../parts/LineageThread.svelte';
import type { Practice, Unit } from './shown.ts';
import { changeSaid } from './words.ts';

const units_max = 4;
const sources_max = 5;

type Drawn = Pick<Practice, 'id' | 'number' | 'versions' | 'validations' | 'sources' | 'steps'>;

export function knotsOf(practice: Drawn, units: readonly Unit[], now_ms: number, locale: string): Knot[] {
  const day = (at: string) => date(new Date(at), now_ms, locale);
  const taught = new Map(units.map((unit) => [unit.unit_id, unit]));
  const stale = new Set(units.filter((unit) => unit.stale).map((unit) => unit.unit_id));

  const above: Knot[] = [...taught.values()].slice(0, units_max).map((unit) => ({
    title: m.lineage_unit({ unit: unit.unit }),
    note: `${unit.course} · ${stale.has(unit.unit_id) ? m.lineage_stale() : m.lineage_current()}`,
    href: paths.course(unit.course_id, unit.unit_id),
  }));
  if (taught.size > units_max) above.push({ title: m.lineage_more_units({ count: taught.size - units_max }) });

  // What became of it, the latest first: written, validated, established.
  const lived = practice.versions.flatMap((version) => {
    const { number, establishment } = version;
    const knot = (at: string, title: string, note: string, here = false) => ({
      at,
      knot: { title, note, href: paths.practiceVersion(practice.id, number), here },
    });
    const here = number === practice.number;
    return [
      ...(establishment
        ? [knot(establishment.at, m.lineage_established({ number }), `${day(establishment.at)} · ${establishment.by} · ${establishment.scope}`, here)]
        : []),
      ...practice.validations
        .filter((validation) => validation.number === number)
        .map(({ at, validated_by }) => knot(at, m.lineage_validated({ number }), `${day(at)} · ${validated_by ?? m.lineage_by_rule()}`)),
      knot(
        version.at,
        m.lineage_version({ number }),
        [day(version.at), version.by.name, version.change_kind === 'new' ? '' : changeSaid[version.change_kind], version.summary].filter(Boolean).join(' · '),
        here && !establishment,
      ),
    ];
  });
  lived.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));

  const below: Knot[] = [...practice.sources]
    .reverse()
    .slice(0, sources_max)
    .map(({ id, title, author, place, happened_at }) => ({
      title: `“${title}”`,
      note: [author?.name ?? m.author_confidential(), place, day(happened_at)].filter(Boolean).join(', '),
      href: paths.note(id),
    }));
  if (practice.sources.length > sources_max) below.push({ title: m.lineage_more_notes({ count: practice.sources.length - sources_max }) });

  return [...above, ...lived.map(({ knot }) => knot), ...below];
}
