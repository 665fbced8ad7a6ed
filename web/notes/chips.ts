// Context as chips: what a person sees and taps of where and in what conditions something happened.
import type { Answer } from '../house/answers.ts';

export type Context = Answer<'notes.open'>['context'];
export const chipKinds = ['ambient_c', 'asset', 'place', 'conditions', 'task', 'job'] as const;
export type ChipKind = (typeof chipKinds)[number];

export interface ContextChip {
  key: string;
  kind: ChipKind;
  label: string;
}

const ambient_c_max = 90;
export const chip_letters_max = 120;
const offered_max = 6;

export function degrees(ambient_c: number, locale: string): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(ambient_c);
  return `${number.replace('-', '−')} °C`;
}

/** In the order in which a technician says it: how cold, which machine, where. */
export function chipsOf(context: Context, locale: string): ContextChip[] {
  return chipKinds.flatMap((kind): ContextChip[] => {
    if (kind === 'conditions') {
      return (context.conditions ?? []).map((label) => ({ key: `conditions ${label}`, kind, label }));
    }
    const value = context[kind];
    if (value === undefined || value === '') return [];
    return [{ key: kind, kind, label: typeof value === 'number' ? degrees(value, locale) : value }];
  });
}

export function without(context: Context, chip: ContextChip): Context {
  const { [chip.kind]: taken, ...rest } = context;
  if (chip.kind !== 'conditions') return rest;
  const conditions = (context.conditions ?? []).filter((each) => each !== chip.label);
  return conditions.length ? { ...rest, conditions } : rest;
}

/** Null: what was typed is no temperature. */
export function withChip(context: Context, kind: ChipKind, typed: string): Context | null {
  const value = typed.trim().slice(0, chip_letters_max);
  if (!value) return null;
  if (kind === 'conditions') return { ...context, conditions: [...new Set([...(context.conditions ?? []), value])] };
  if (kind !== 'ambient_c') return { ...context, [kind]: value };
  const ambient_c = degreesTyped(value);
  return ambient_c === null ? null : { ...context, ambient_c };
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
