export const units_max = 200;
export const quotes_per_unit_max = 50;
/** Working days within which a designer decides, by kind of change. */
export const impact_working_days = { safety: 5, behavioural: 20 } as const;
export const verdicts = ['no change', 'update', 'retire'] as const;

export type Quote = { practice: string; step: string };

// On a line of its own: ![[p/<practice>#<step>]]
const quotePattern = /^!\[\[p\/([0-9a-z]{10,20})#([0-9a-z]{10,20})\]\][ \t]*$/gm;

const quoteOf = ([, practice = '', step = '']: RegExpMatchArray): Quote => ({ practice, step });

/** The practice steps that a unit quotes, each once, in the order of the text. */
export function quotesIn(body: string): Quote[] {
  const quotes = new Map<string, Quote>();
  for (const found of body.matchAll(quotePattern)) {
    const quote = quoteOf(found);
    quotes.set(quote.step, quote);
  }
  return [...quotes.values()];
}

export type Part = { text: string } | { quote: Quote };

/** A unit's body cut at its quotes, so that each can be shown live. */
export function partsOf(body: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const found of body.matchAll(quotePattern)) {
    const text = body.slice(at, found.index).trim();
    if (text !== '') parts.push({ text });
    parts.push({ quote: quoteOf(found) });
    at = found.index + found[0].length;
  }
  const rest = body.slice(at).trim();
  if (rest !== '') parts.push({ text: rest });
  return parts;
}

export function whyNotDesign(who: { isDesigner: boolean }): string | null {
  return who.isDesigner ? null : 'Only a designer of this course may do that.';
}

export function whyNotComplete(who: { enrolled: boolean }): string | null {
  return who.enrolled ? null : 'Enrol in the course first.';
}

/** The changes that oblige a designer to look: wording alone does not. */
export function opensImpact(kind: string): kind is 'behavioural' | 'safety' {
  return kind === 'behavioural' || kind === 'safety';
}
