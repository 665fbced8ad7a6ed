// The thread of a practice, from the units that teach it, through proposals and variations, down to the notes it began with.
import { paths } from '../house/paths.ts';
import { m } from '../house/words.ts';
import { date } from '../parts/ago.ts';
import type { Knot } from '../parts/LineageThread.svelte';
import type { Practice, Unit, Variation, Version } from './shown.ts';
import { cellOf, whenOf } from './variation-said.ts';
import { nameOf } from './variations/say.ts';
import { changeSaid } from './words.ts';

const units_max = 4;
const sources_max = 5;
/** Of what it began with, these are in sight at once. */
const sources_shown = 2;
/** Of versions that were only written: what was validated or established is always on the thread. */
const written_max = 3;
const variations_max = 8;
const proposals_max = 4;

type Drawn = Pick<
  Practice,
  'id' | 'number' | 'versions' | 'validations' | 'sources' | 'units' | 'proposals' | 'variations' | 'steps' | 'facets'
>;
type Day = (at: string) => string;
interface Lived {
  at: string;
  /** Of the version that it happened to; null: of a variation or a proposal. */
  number: number | null;
  title: string;
  note: string;
  href: string;
  /** Only written, only begun, or of a version that stands no more. */
  minor?: boolean;
}
type OfVersion = Omit<Lived, 'href' | 'number'> & { number: number };

export function knotsOf(practice: Drawn, now_ms: number, locale: string): Knot[] {
  const day: Day = (at) => date(new Date(at), now_ms, locale);
  const versions = practice.versions.flatMap((version, n) => [
    ...establishmentOf(version, day),
    ...validationsOf(practice, version.number, day),
    ...(n < written_max || version.number === 1 || version.number === practice.number ? [writtenOf(version, day)] : []),
  ]);
  const lived: Lived[] = [
    ...versions.map((each) => ({
      ...each,
      href: paths.practiceVersion(practice.id, each.number),
      minor: each.minor === true || each.number !== practice.number,
    })),
    ...proposalsOf(practice, day),
    ...variationsOf(practice, day),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  // Where we are: the latest thing that happened to the version that is read.
  const here = lived.findIndex(({ number }) => number === practice.number);
  return [
    ...taughtIn(practice.units),
    ...lived.map(({ title, note, href, minor }, n) => ({
      title,
      note,
      href,
      here: n === here,
      minor: minor === true && n !== here,
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
  return more > 0 ? [...knots, { title: m.lineage_more_units({ count: more }), minor: true }] : knots;
}

function establishmentOf({ number, establishment }: Version, day: Day): OfVersion[] {
  if (!establishment) return [];
  const { at, by, scope } = establishment;
  return [{ at, number, title: m.lineage_established({ number }), note: [day(at), by, scope].join(' · ') }];
}

function validationsOf({ validations }: Drawn, number: number, day: Day): OfVersion[] {
  return validations
    .filter((validation) => validation.number === number)
    .map(({ at, validated_by }) => ({
      at,
      number,
      title: m.lineage_validated({ number }),
      note: `${day(at)} · ${validated_by ?? m.lineage_by_rule()}`,
    }));
}

function writtenOf({ number, at, by, change_kind, summary }: Version, day: Day): OfVersion {
  const kind = change_kind === 'new' ? '' : changeSaid[change_kind];
  return {
    at,
    number,
    title: m.lineage_version({ number }),
    note: [day(at), by.name, kind, summary].filter(Boolean).join(' · '),
    minor: true,
  };
}

function proposalsOf({ proposals }: Drawn, day: Day): Lived[] {
  return proposals.slice(0, proposals_max).map(({ id, title, champion, made_at, learned_at }) => ({
    at: made_at,
    number: null,
    title: m.lineage_proposal({ title }),
    note: [day(made_at), champion, learned_at ? m.lineage_learned({ day: day(learned_at) }) : '']
      .filter(Boolean)
      .join(' · '),
    href: paths.proposal(id),
  }));
}

/** Begun, and where it stands now if it got further. */
function variationsOf(practice: Drawn, day: Day): Lived[] {
  return practice.variations
    .filter(({ state }) => state !== 'Retired')
    .sort((a, b) => (a.changed_at < b.changed_at ? 1 : -1))
    .slice(0, variations_max)
    .flatMap((variation) => {
      const name = nameOf(variation, practice);
      const href = paths.variation(practice.id, variation.id);
      const { made_at, by, state } = variation;
      const note = [day(made_at), by.name, whenOf(variation, practice)].filter(Boolean).join(' · ');
      const begun: Lived = { at: made_at, number: null, title: m.lineage_varied({ name }), note, href, minor: true };
      return state === 'Emergent' ? [begun] : [risenOf(variation, name, practice, day, href), begun];
    });
}

function risenOf(variation: Variation, name: string, practice: Drawn, day: Day, href: string): Lived {
  const { worked, partly, failed } = cellOf(variation);
  const said = m.evidence_said({ worked, all: worked + partly + failed });
  const title =
    variation.state === 'Established' ? m.lineage_varied_established({ name }) : m.lineage_varied_validated({ name });
  const note = `${day(variation.changed_at)} · ${said} ${whenOf(variation, practice)}`;
  return { at: variation.changed_at, number: null, title, note, href };
}

function beganWith(sources: Drawn['sources'], day: Day): Knot[] {
  const knots: Knot[] = [...sources]
    .reverse()
    .slice(0, sources_max)
    .map(({ id, title, author, place, happened_at }, n) => ({
      minor: n >= sources_shown,
      title: m.quoted({ words: title }),
      note: [author?.name ?? m.author_confidential(), place, day(happened_at)].filter(Boolean).join(', '),
      href: paths.note(id),
    }));
  const more = sources.length - sources_max;
  return more > 0 ? [...knots, { title: m.lineage_more_notes({ count: more }), minor: true }] : knots;
}
