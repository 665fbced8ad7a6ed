export const fieldKinds = ['text', 'long text', 'date', 'person', 'choice', 'number', 'yes or no', 'item'] as const;
export type FieldKind = (typeof fieldKinds)[number];
export type Field = {
  /** As it stands in the text: {{name}}. */
  name: string;
  label: string;
  kind: FieldKind;
  required: boolean;
  hint?: string;
  /** Of a number. */
  unit?: string;
  /** Of a choice. */
  choices?: string[];
};
export type Value = string | number | boolean | null;
export type Values = Record<string, Value>;

export const fields_max = 30;
export const choices_max = 30;
export const text_letters_max = 300;
export const long_text_letters_max = 20_000;
export const template_letters_max = 100_000;
export const templates_per_community_max = 100;

/** A name that can stand between the braces. */
const fieldName = /^[\p{L}][\p{L}\p{N}_]{0,39}$/u;
const place = /\{\{\s*([\p{L}][\p{L}\p{N}_]{0,39})\s*\}\}/gu;

/** A name for a field from its label: `Found by` becomes `found_by`. */
export function nameFrom(label: string, taken: readonly string[]): string {
  const plain = label
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^[_\p{N}]+|_+$/gu, '')
    .slice(0, 36);
  const base = plain === '' ? 'field' : plain;
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}_${n}`;
    if (!taken.includes(name)) return name;
  }
}

/** The names that a text asks for, each once, in the order in which they stand there. */
export const placesIn = (body: string): string[] => [
  ...new Set([...body.matchAll(place)].map(([, name]) => name as string)),
];

/** The text with what was filled in. A field without a value leaves nothing; a line break in a table would end the row. */
export function fillIn(body: string, shown: Readonly<Record<string, string>>): string {
  return body
    .split('\n')
    .map((line) =>
      line.replace(place, (whole, name: string) => {
        const text = shown[name];
        if (text === undefined) return whole;
        return /^\s*\|/.test(line) ? text.replace(/\s*\n\s*/g, ' ').replace(/(?<!\\)\|/g, '\\|') : text;
      }),
    )
    .join('\n');
}

/** Why a template cannot be kept as it is, or null. */
export function whyNotTemplate({ body, fields }: { body: string; fields: readonly Field[] }): string | null {
  if (fields.length > fields_max) return `A template has ${fields_max} fields at most.`;
  const names = fields.map((field) => field.name);
  const twice = names.find((name, n) => names.indexOf(name) !== n);
  if (twice !== undefined) return `Two fields are called ${twice}. Give one of them another name.`;
  const missing = placesIn(body).find((name) => !names.includes(name));
  if (missing !== undefined) return `The text asks for {{${missing}}}, and no field is called so.`;
  for (const field of fields) {
    const why = whyNotField(field);
    if (why !== null) return why;
  }
  return null;
}

function whyNotField(field: Field): string | null {
  const { name, kind, choices = [] } = field;
  if (!fieldName.test(name)) return `${name} cannot be the name of a field. Use letters, digits and _.`;
  if (kind !== 'choice') return null;
  const clean = choices.map((each) => each.trim());
  if (clean.length < 2) return `The field ${name} needs at least two things to choose from.`;
  return clean.some((each, n) => each === '' || clean.indexOf(each) !== n)
    ? `The things to choose from in ${name} must differ, and none may be empty.`
    : null;
}

/** What is wrong with what was filled in, by the name of the field: one sentence for each. */
export function faultsIn(fields: readonly Field[], values: Readonly<Values>): Record<string, string> {
  const faults = fields.flatMap((field): [string, string][] => {
    const why = whyNotValue(field, values[field.name] ?? null);
    return why === null ? [] : [[field.name, why]];
  });
  return Object.fromEntries(faults);
}

export const isEmpty = (value: Value): boolean => value === null || (typeof value === 'string' && value.trim() === '');

/** Why this cannot stand in a field, or null. Whether a person or an item is there is asked elsewhere. */
export function whyNotValue(field: Field, value: Value): string | null {
  const { kind, label } = field;
  if (isEmpty(value)) return field.required ? `“${label}” is needed.` : null;
  if (kind === 'number') {
    return typeof value === 'number' && Number.isFinite(value) ? null : `“${label}” must be a number.`;
  }
  if (kind === 'yes or no') return typeof value === 'boolean' ? null : `“${label}” must be yes or no.`;
  if (typeof value !== 'string') return `“${label}” must be words.`;
  if (kind === 'choice')
    return field.choices?.includes(value) ? null : `“${label}” must be one of those to choose from.`;
  if (kind === 'date') return isDay(value) ? null : `“${label}” must be a day.`;
  if (kind === 'person' || kind === 'item')
    return /^[0-9a-z]{1,60}$/.test(value) ? null : `“${label}” is not one of ours.`;
  const max = kind === 'text' ? text_letters_max : long_text_letters_max;
  if (value.length > max) return `“${label}” is too long: ${max} letters at most.`;
  return kind === 'text' && /\n/.test(value) ? `“${label}” is one line.` : null;
}

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

/** Who may write a template: members of its community, for the organisation who runs the place. */
export function whyNotWriteTemplate(who: { admin: boolean; member: boolean; ofHouse: boolean }): string | null {
  if (who.ofHouse) return who.admin ? null : 'Templates of the organisation are for those who run this Fieldlore.';
  return who.member ? null : 'Members of its community write its templates.';
}
