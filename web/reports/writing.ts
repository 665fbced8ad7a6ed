// What is being written: one text for each prompt, a line of it for each thing. Kept on the device until it is sent.
import type { Asked } from '../house/answers.ts';
import type { Context } from '../notes/chips.ts';
import type { Prompt } from './reports.ts';

export type Detail = { context: Context; home: string };
export type NumberRow = { label: string; value: string; unit: string };
export interface Draft {
  week: string;
  home: string;
  also: string[];
  said: Record<string, string>;
  numbers: Record<string, NumberRow[]>;
  /** Of single lines, by what they say: a line that moves keeps its place and its machine. */
  details: Record<string, Detail>;
}

const bullet = /^\s*(?:[-*•–—]|\d{1,2}[.)])\s+/;
/** The lines of a text, without the signs that somebody put before them. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(bullet, '').trim())
    .filter((line) => line !== '');

/** Reads a number as it is typed here or there: 7,5 and 7.5 alike. Null: it is none. */
export function amountTyped(typed: string): number | null {
  const plain = typed.trim().replace(/[−]/, '-').replace(',', '.');
  return plain === '' || !Number.isFinite(Number(plain)) ? null : Number(plain);
}
export const isEmptyRow = ({ value }: NumberRow): boolean => value.trim() === '';

/** One line was reworded, and nothing else moved: what was said of it goes with it. */
export function reworded(details: Record<string, Detail>, before: string[], after: string[]): Record<string, Detail> {
  if (before.length !== after.length) return details;
  const changed = before.flatMap((line, n) => (line === after[n] ? [] : [n]));
  const [at] = changed;
  if (changed.length !== 1 || at === undefined) return details;
  const { [before[at] ?? '']: detail, ...rest } = details;
  return detail === undefined ? details : { ...rest, [after[at] ?? '']: detail };
}

type Lines = Asked<'reports.write'>['lines'];

/** What is sent of a draft: only what is still asked. */
export function toLines(draft: Draft, prompts: Prompt[]): Lines {
  return prompts.flatMap(({ key, kind }): Lines => {
    if (kind === 'numbers') {
      return (draft.numbers[key] ?? []).flatMap((row) => {
        const value = amountTyped(row.value);
        return value === null
          ? []
          : [{ prompt: key, number: { label: row.label.trim(), value, unit: row.unit.trim() } }];
      });
    }
    return linesOf(draft.said[key] ?? '').map((body) => {
      const { context, home } = draft.details[body] ?? { context: {}, home: '' };
      const isAimed = home !== '' && home !== draft.home;
      return {
        prompt: key,
        body,
        ...(Object.keys(context).length ? { context } : {}),
        ...(isAimed ? { home } : {}),
      };
    });
  });
}

/** What is wrong with a row of numbers; null: nothing, or it is empty. */
export function wrongWith(row: NumberRow): 'value' | 'label' | null {
  if (isEmptyRow(row)) return null;
  if (amountTyped(row.value) === null) return 'value';
  return row.label.trim() === '' ? 'label' : null;
}
