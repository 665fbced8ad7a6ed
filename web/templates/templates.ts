import { isEmpty, type Value, type Values } from '../../lore/templates/template.ts';
import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { pathOf } from '../house/paths.ts';
import { keys } from '../house/queries.ts';
import { m, region } from '../house/words.ts';

export type TemplateLine = Item<'templates.list'>;
export type Template = Answer<'templates.open'>;
export type PageField = Item<'templates.fieldsOf'>;
export type FieldShown = Template['fields'][number];
type Signalled = { signal: AbortSignal };

const listed_max = 100;

export const templatesRead = (community?: string) => ({
  queryKey: keys.list('template', community ?? null),
  queryFn: ({ signal }: Signalled) => get('/templates', { query: { community, limit: listed_max }, signal }),
});
export const templateRead = (id: string) => ({
  queryKey: keys.one('template', id),
  queryFn: ({ signal }: Signalled) => get('/templates/{template}', { path: { template: id }, signal }),
});
export const pageFieldsRead = (page: string) => ({
  queryKey: keys.one('page', page, 'fields'),
  queryFn: ({ signal }: Signalled) => get('/pages/{page}/fields', { path: { page }, signal }),
});

export const kindSaid: Record<FieldShown['kind'], string> = {
  text: m.templates_kind_text(),
  'long text': m.templates_kind_long(),
  date: m.templates_kind_date(),
  person: m.templates_kind_person(),
  choice: m.templates_kind_choice(),
  number: m.templates_kind_number(),
  'yes or no': m.templates_kind_yesno(),
  item: m.templates_kind_item(),
};

export type Named = { id: string; title: string; note?: string };

/** What is typed, as the rule wants it: an empty field holds nothing, a number is a number. */
export function valueTyped(kind: FieldShown['kind'], typed: string): Value {
  if (isEmpty(typed)) return null;
  if (kind !== 'number') return typed;
  const number = Number(typed.trim().replace(',', '.'));
  // What is no number stays as it was typed, so that the rule can say so.
  return Number.isFinite(number) ? number : typed;
}

export const startOf = (fields: readonly FieldShown[], values: Values = {}): Values =>
  Object.fromEntries(fields.map(({ name }) => [name, values[name] ?? null]));

/** A property as it is read, and where it leads. */
export function shownOf({ field, value, named, hidden }: PageField): { text: string; href: string | null } {
  if (hidden) return { text: m.templates_hidden(), href: null };
  if (named !== null) return { text: named.title, href: pathOf(named.kind, named.id, named.handle) };
  if (value === null) return { text: '–', href: null };
  if (typeof value === 'boolean') return { text: value ? m.templates_yes() : m.templates_no(), href: null };
  if (typeof value === 'number')
    return { text: `${value.toLocaleString(region)}${field.unit ? ` ${field.unit}` : ''}`, href: null };
  if (field.kind === 'date')
    return { text: new Date(value).toLocaleDateString(region, { dateStyle: 'long', timeZone: 'UTC' }), href: null };
  return { text: value, href: null };
}
