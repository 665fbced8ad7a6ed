// Context as chips: what a person sees and taps of where and in what conditions something happened.
import type { Answer } from '../house/answers.ts';

export type Context = Answer<'notes.open'>['context'];
export const chipKinds = ['ambient_c', 'asset', 'place', 'conditions', 'task', 'job'] as const;
export type ChipKind = (typeof chipKinds)[number];
export type FactValue = NonNullable<Context['facets']>[string];
/** Chips say these themselves, whatever else the organisation asks: the chip and the facet are one thing. */
export const chippedFacets = ['ambient_c', 'asset_model', 'place'];

export interface ContextChip {
  key: string;
  kind: ChipKind | 'facet';
  label: string;
  /** Of the organisation's facets, the one of which it speaks. */
  facet?: string;
}

const ambient_c_max = 90;
export const chip_letters_max = 120;
const offered_max = 6;

export function amount(value: number, unit: string, locale: string): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value).replace('-', '−');
  // A number and its unit stay on one line.
  return unit ? `${number}\u00a0${unit}` : number;
}
export const degrees = (ambient_c: number, locale: string): string => amount(ambient_c, '°C', locale);

/** In the order in which a technician says it: how cold, which machine, where. `sayFact` knows the labels of the facets. */
export function chipsOf(context: Context, locale: string, sayFact = factByName): ContextChip[] {
  const own = chipKinds.flatMap((kind): ContextChip[] => {
    if (kind === 'conditions') {
      return (context.conditions ?? []).map((label) => ({ key: `conditions ${label}`, kind, label }));
    }
    const value = context[kind];
    if (value === undefined || value === '') return [];
    return [{ key: kind, kind, label: typeof value === 'number' ? degrees(value, locale) : value }];
  });
  const facets = Object.entries(context.facets ?? {}).map(([facet, fact]): ContextChip => {
    return { key: `facet ${facet}`, kind: 'facet', facet, label: sayFact(facet, fact) };
  });
  return [...own, ...facets].filter(({ label }) => label);
}

/** Where the labels are not at hand, the name says enough: "humidity 80". */
function factByName(facet: string, fact: FactValue): string {
  const name = facet.replaceAll('_', ' ');
  if (typeof fact === 'boolean') return fact ? name : '';
  return typeof fact === 'string' && chippedFacets.includes(facet) ? fact : `${name} ${fact}`;
}

export function without(context: Context, chip: ContextChip): Context {
  if (chip.kind === 'facet') return withFact(context, chip.facet ?? '', null);
  const { [chip.kind]: taken, ...rest } = context;
  if (chip.kind !== 'conditions') return rest;
  const conditions = (context.conditions ?? []).filter((each) => each !== chip.label);
  return conditions.length ? { ...rest, conditions } : rest;
}

/**
 * A fact where it belongs: what a chip says itself goes onto the chip. Null takes it away. A machine that was named in
 * other words keeps them, and its model is said beside it.
 */
export function withFact(context: Context, facet: string, fact: FactValue | null): Context {
  const { [facet]: was, ...others } = context.facets ?? {};
  const { facets: _, ...rest } = context;
  const plain = Object.keys(others).length ? { ...rest, facets: others } : rest;
  if (fact === null) return plain;
  if (facet === 'ambient_c' && typeof fact === 'number') return { ...plain, ambient_c: fact };
  if (facet === 'place' && typeof fact === 'string') return { ...plain, place: fact };
  if (facet === 'asset_model' && typeof fact === 'string' && !context.asset) return { ...plain, asset: fact };
  return { ...plain, facets: { ...others, [facet]: fact } };
}

/** Null: what was typed is no temperature. */
export function withChip(context: Context, kind: ChipKind, typed: string): Context | null {
  const value = typed.trim().slice(0, chip_letters_max);
  if (!value) return null;
  if (kind === 'conditions') return { ...context, conditions: [...new Set([...(context.conditions ?? []), value])] };
  // Another machine may be of another model: what was said of the one before does not hold for it.
  if (kind === 'asset') return { ...withFact(context, 'asset_model', null), asset: value };
  if (kind !== 'ambient_c') return { ...context, [kind]: value };
  const ambient_c = degreesTyped(value);
  return ambient_c === null ? null : { ...context, ambient_c };
}

/** A number as people type it, with or without its unit: "80 %", "−3,5". */
export function numberTyped(typed: string): number | null {
  const plain = typed.trim().replace(/[−–]/g, '-').replace(',', '.');
  const [, number] = /^([-+]?\d{1,9}(?:\.\d+)?)\s*[^\d\s]{0,10}$/.exec(plain) ?? [];
  return number === undefined ? null : Number(number);
}

/** As people type it: "-18", "−18 °C", "−3,5". */
export function degreesTyped(typed: string): number | null {
  const plain = typed
    .replace(/[−–]/g, '-')
    .replace(',', '.')
    .replace(/\s*°?\s*c?\s*$/i, '');
  if (!/^[-+]?\d{1,3}(\.\d+)?$/.test(plain)) return null;
  const ambient_c = Math.round(Number(plain) * 10) / 10;
  return Math.abs(ambient_c) <= ambient_c_max ? ambient_c : null;
}

/** What was said of this kind lately and is not said now, latest first. */
export function offeredOf(kind: ChipKind, lately: readonly Context[], now: Context): string[] {
  const said = lately.flatMap((context) => {
    const value = context[kind];
    if (value === undefined) return [];
    return Array.isArray(value) ? value : [String(value)];
  });
  const standing = new Set(kind === 'conditions' ? now.conditions : [String(now[kind] ?? '')]);
  return [...new Set(said)].filter((value) => value && !standing.has(value)).slice(0, offered_max);
}
