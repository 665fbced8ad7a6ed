import { german } from './starters.de.ts';
import { english } from './starters.en.ts';
import type { Field } from './template.ts';

const starters = ['field guide', 'runbook', 'meeting notes', 'decision', 'how-to', 'incident review'] as const;
export type Starter = (typeof starters)[number];
export type StarterContent = { title: string; when_to_use: string; body: string; fields: Field[]; labels: string[] };

/** The templates with which a house begins, in one language. */
export function startersIn(locale: 'en' | 'de'): (StarterContent & { starter: Starter })[] {
  const words = locale === 'de' ? german : english;
  return starters.map((starter) => ({ starter, ...words[starter] }));
}
