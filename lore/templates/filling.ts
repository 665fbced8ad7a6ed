import type { Named } from './queries.ts';
import { type Field, isEmpty, type Value, type Values } from './template.ts';

const yes: Record<string, [string, string]> = { de: ['Ja', 'Nein'], en: ['Yes', 'No'] };

/** What stands in the text of a page for each field: a person as a mention, an item as a link, a number with its unit. */
export function shownIn(
  fields: readonly Field[],
  values: Values,
  names: Map<string, Named>,
  locale: string,
): Record<string, string> {
  return Object.fromEntries(
    fields.map((field) => [field.name, shown(field, values[field.name] ?? null, names, yes[locale] ?? ['Yes', 'No'])]),
  );
}

function shown(
  { kind, unit = '' }: Field,
  value: Value,
  names: Map<string, Named>,
  [is, isNot]: [string, string],
): string {
  if (isEmpty(value)) return '';
  if (kind === 'yes or no') return value === true ? is : isNot;
  if (kind === 'number') return `${value}${unit === '' ? '' : `\u00a0${unit}`}`;
  const named = names.get(String(value));
  if (kind === 'person' && named !== undefined) return `[@${inLink(named.title)}](/@${named.handle})`;
  if (kind === 'item' && named !== undefined) return `[${inLink(named.title)}](${addressOf(named)})`;
  return String(value).trim();
}

const inLink = (words: string): string => words.replace(/[[\]\\]/g, '\\$&');
const letters: Record<string, string> = { page: 'w', note: 'n', practice: 'p', course: 't', proposal: 'o' };
const addressOf = ({ kind, id }: Named): string => `/${letters[kind] ?? 'w'}/${id}`;
