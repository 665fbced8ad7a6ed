import { slug } from '../people/slug.ts';
/** The few things of which conditions speak. The organisation governs them: what is not among them is free text. */
export const kinds = ['number', 'choice', 'yesno', 'place'] as const;
export type Kind = (typeof kinds)[number];
export const ops = ['<', '<=', '>', '>=', 'is', 'in', 'not in'] as const;
export type Op = (typeof ops)[number];

export type Facet = { name: string; label: string; kind: Kind; unit: string; choices: string[]; ended?: boolean };
export type FactValue = number | string | boolean;
export type Facts = Record<string, FactValue>;
export type Condition = { facet: string; op: Op; value: number | boolean | string | string[] };
/** Whether it holds. `unknown` is an answer too: it may apply, and one question would tell. */
export type Match = 'yes' | 'no' | 'unknown';

export const conditions_max = 6;
export const listed_max = 50;
export const text_letters_max = 120;
/** So few that everybody knows them: whoever wants one more ends one first. */
export const live_max = 12;
export const choices_max = 100;

const opsOf: Record<Kind, readonly Op[]> = {
  number: ['<', '<=', '>', '>=', 'is'],
  choice: ['is', 'in', 'not in'],
  yesno: ['is'],
  place: ['is', 'in', 'not in'],
};

/** Whether one condition holds. What nobody said, said in another kind, or said of an ended facet, is unknown. */
export function matchOne(condition: Condition, facts: Facts, facets: readonly Facet[]): Match {
  const facet = liveFacet(condition.facet, facets);
  if (facet === undefined || !fits(facet, condition)) return 'unknown';
  const fact = factOf(facet, Object.hasOwn(facts, facet.name) ? facts[facet.name] : undefined);
  if (fact === undefined) return 'unknown';
  return holds(condition, fact) ? 'yes' : 'no';
}

/** All of them: one no is a no, whatever else is unknown. No condition at all holds always. */
export function matchAll(conditions: readonly Condition[], facts: Facts, facets: readonly Facet[]): Match {
  const each = conditions.map((condition) => matchOne(condition, facts, facets));
  if (each.includes('no')) return 'no';
  return each.includes('unknown') ? 'unknown' : 'yes';
}

/** What would have to be asked to know whether they hold: nothing, once one of them does not. */
export function openQuestions(conditions: readonly Condition[], facts: Facts, facets: readonly Facet[]): Condition[] {
  if (matchAll(conditions, facts, facets) !== 'unknown') return [];
  return conditions.filter((condition) => {
    const facet = liveFacet(condition.facet, facets);
    return facet !== undefined && fits(facet, condition) && matchOne(condition, facts, facets) === 'unknown';
  });
}

/** Of how many things they speak: the more, the more specific. Two bounds of one temperature are one thing. */
export function specificity(conditions: readonly Condition[]): number {
  return new Set(conditions.map((condition) => condition.facet)).size;
}

/** What the chips of a note or of a use say. */
type Said = { place?: string; asset?: string; ambient_c?: number; facets?: Facts };

/** The facts in a context: what was said of a facet itself, else what a chip says of it. */
export function factsOf(context: Said, facets: readonly Facet[]): Facts {
  const facts: Facts = {};
  for (const facet of facets) {
    if (facet.ended) continue;
    const said = context.facets !== undefined && Object.hasOwn(context.facets, facet.name);
    const fact = factOf(facet, said ? context.facets?.[facet.name] : chipFor(facet, context));
    if (fact !== undefined) facts[facet.name] = fact;
  }
  return facts;
}

function chipFor(facet: Facet, context: Said): FactValue | undefined {
  if (facet.name === 'ambient_c') return context.ambient_c;
  if (facet.name === 'place') return context.place;
  if (facet.name === 'asset_model' && context.asset !== undefined) return choiceNamedIn(context.asset, facet.choices);
  return undefined;
}

/** "X20, roof of the school" names the model X20. Where two are named, nobody can say which is meant. */
function choiceNamedIn(words: string, choices: readonly string[]): string | undefined {
  const bare = (text: string) => ` ${plain(text.replace(/[^\p{L}\p{N}+/-]+/gu, ' '))} `;
  const named = choices.filter((choice) => bare(words).includes(bare(choice)));
  return named.length === 1 ? named[0] : undefined;
}

/** A name from a label: `Outside temperature` becomes `outside_temperature`. */
export const nameFrom = (label: string): string => slug(label.replace(/^[^\p{L}]+/u, ''), 30, '_') || 'facet';

/** Why a facet cannot be as it is wished beside the others, or null. */
export function whyNotFacet(wish: Omit<Facet, 'ended'>, others: readonly Facet[]): string | null {
  const { name, label, kind, unit, choices } = wish;
  if (others.some((each) => each.name === name))
    return `There is or was a facet "${name}". Give this one another name.`;
  if (others.some((each) => !each.ended && plain(each.label) === plain(label))) return `There is a facet "${label}".`;
  if (unit !== '' && kind !== 'number') return 'Only a number has a unit.';
  if (choices.length > 0 && kind !== 'choice') return 'Only a choice has choices.';
  if (choices.length > choices_max) return `A facet has ${choices_max} choices at most.`;
  if (new Set(choices.map(plain)).size < choices.length) return 'One of its choices stands there twice.';
  return null;
}

export function whyNotAdd(live: number): string | null {
  return live < live_max ? null : `There are ${live_max} facets at most. End one first.`;
}

/** What chips say, whatever else is asked: each device says it in the same way. */
const chipped: readonly string[] = ['ambient_c', 'asset_model', 'place'];

/** What stood under a kind and a unit would be read wrongly under others. */
export function whyNotChangeKind(facet: Facet, wish: Pick<Facet, 'kind' | 'unit'>, isUsed: boolean): string | null {
  if (!(isUsed || chipped.includes(facet.name)) || (wish.kind === facet.kind && wish.unit === facet.unit)) return null;
  return `${facet.label} is in use: its kind and its unit stay. End it and add another one.`;
}

/** Choices that are to go away. */
export function choicesWithout(before: readonly string[], after: readonly string[]): string[] {
  return before.filter((choice) => !after.some((each) => plain(each) === plain(choice)));
}

export function whyNotRemoveChoices(choices: readonly string[], variations: number): string | null {
  if (variations === 0) return null;
  return `Variations that speak of ${choices.join(', ')}: ${variations}. Change their conditions first.`;
}

/** Why a condition cannot be stated so, or null. `unit` is the one in which its writer said the number. */
export function whyNotCondition(wish: Condition & { unit?: string }, facets: readonly Facet[]): string | null {
  const { value, op } = wish;
  const facet = facets.find(({ name }) => name === wish.facet);
  if (facet === undefined) return `There is no facet "${wish.facet}".`;
  const { label, unit, choices } = facet;
  if (facet.ended) return `${label} has ended: no condition can speak of it any more.`;
  if (!opsOf[facet.kind].includes(op)) return `${label} goes with these only: ${opsOf[facet.kind].join(', ')}.`;
  const saidUnit = wish.unit?.trim() ?? '';
  if (saidUnit !== '' && saidUnit !== unit) {
    return unit === '' ? `${label} has no unit.` : `${label} is said in ${unit}, not in ${saidUnit}.`;
  }
  if (facet.kind === 'number') return isNumber(value) ? null : `${label} needs a number.`;
  if (facet.kind === 'yesno') return typeof value === 'boolean' ? null : `${label} needs yes or no.`;
  const texts = textsOf(op, value);
  if (texts === null) return op === 'is' ? `${label} needs a word.` : `${label} needs a list of words.`;
  if (texts.length > listed_max) return `${label} takes ${listed_max} values at most.`;
  if (texts.some((text) => text.length > text_letters_max)) {
    return `A value of ${label} has ${text_letters_max} letters at most.`;
  }
  if (facet.kind === 'place') return null;
  if (choices.length === 0) return `${label} has no choices yet. Whoever runs this Fieldlore names them.`;
  const strange = texts.find((text) => !choices.some((choice) => plain(choice) === plain(text)));
  return strange === undefined ? null : `${label} has no choice "${strange}". There are: ${choices.join(', ')}.`;
}

/** Why these conditions cannot stand together on one variation, or null. */
export function whyNotConditions(
  wishes: readonly (Condition & { unit?: string })[],
  facets: readonly Facet[],
): string | null {
  if (wishes.length > conditions_max) return `At most ${conditions_max} conditions stand together.`;
  for (const wish of wishes) {
    const why = whyNotCondition(wish, facets);
    if (why !== null) return why;
  }
  for (const facet of facets) {
    const those = wishes.filter((wish) => wish.facet === facet.name);
    if (those.length > 0 && !canHold(facet, those)) {
      return `Nothing can be both: ${those.map((each) => inWords(each, facet)).join(' · ')}.`;
    }
  }
  return null;
}

/** Whether anything could meet all of these at once: two variations whose conditions never meet do not compete. */
export function canMeet(conditions: readonly Condition[], facets: readonly Facet[]): boolean {
  return facets.every((facet) => {
    const those = conditions.filter((each) => each.facet === facet.name && fits(facet, each));
    return those.length === 0 || canHold(facet, those);
  });
}

/** A condition as one reads it: `Outside temperature < -10 °C`. */
export function inWords({ op, value }: Pick<Condition, 'op' | 'value'>, facet: Pick<Facet, 'label' | 'unit'>): string {
  const said = Array.isArray(value) ? value.join(', ') : typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
  return `${facet.label} ${op} ${said}${typeof value === 'number' && facet.unit !== '' ? ` ${facet.unit}` : ''}`;
}

/** Whether anything at all can meet these conditions of one facet. */
function canHold(facet: Facet, conditions: readonly Condition[]): boolean {
  const meets = (fact: FactValue) => conditions.every((condition) => holds(condition, fact));
  if (facet.kind === 'yesno') return [true, false].some(meets);
  if (facet.kind === 'choice') return facet.choices.some(meets);
  if (facet.kind === 'number') {
    // Whatever is met at all is met at a bound, between two of them, or beyond the outermost.
    const bounds = conditions.map((condition) => condition.value as number).sort((a, b) => a - b);
    const between = bounds.slice(1).map((bound, n) => (bound + (bounds[n] as number)) / 2);
    return [...bounds, ...between, Math.min(...bounds) - 1, Math.max(...bounds) + 1].some(meets);
  }
  const named = conditions.flatMap(({ op, value }) => (op === 'not in' ? [] : (textsOf(op, value) ?? [])));
  // Only exclusions: there is always one more place in the world.
  return conditions.every(({ op }) => op === 'not in') || named.some(meets);
}

function holds({ op, value }: Condition, fact: FactValue): boolean {
  if (typeof fact === 'number') {
    const bound = value as number;
    if (op === '<') return fact < bound;
    if (op === '<=') return fact <= bound;
    if (op === '>') return fact > bound;
    return op === '>=' ? fact >= bound : fact === bound;
  }
  if (typeof fact === 'boolean') return fact === value;
  const isNamed = [value].flat().some((each) => plain(String(each)) === plain(fact));
  return op === 'not in' ? !isNamed : isNamed;
}

/** Whether the condition is one that its facet can answer: it may be older than a change of the facet. */
function fits(facet: Facet, { op, value }: Condition): boolean {
  if (!opsOf[facet.kind].includes(op)) return false;
  if (facet.kind === 'number') return isNumber(value);
  if (facet.kind === 'yesno') return typeof value === 'boolean';
  return textsOf(op, value) !== null;
}

/** A fact in its facet's kind; of a choice, one of its choices: other words do not say which one it is. */
function factOf(facet: Facet, value: unknown): FactValue | undefined {
  if (facet.kind === 'number') return isNumber(value) ? value : undefined;
  if (facet.kind === 'yesno') return typeof value === 'boolean' ? value : undefined;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  if (facet.kind === 'place') return value;
  return facet.choices.find((choice) => plain(choice) === plain(value));
}

function textsOf(op: Op, value: unknown): string[] | null {
  const texts = op === 'is' ? [value] : Array.isArray(value) ? value : [];
  return texts.length > 0 && texts.every((each) => typeof each === 'string' && each.trim() !== '')
    ? (texts as string[])
    : null;
}

function liveFacet(name: string, facets: readonly Facet[]): Facet | undefined {
  return facets.find((facet) => facet.name === name && !facet.ended);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function plain(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
