import { german } from './kits.de.ts';
import { english } from './kits.en.ts';

export const kits = ['field service', 'sales team', 'new-hire cohort', 'clinic ward'] as const;
export type Kit = (typeof kits)[number];
export type KitContent = {
  community: { name: string; kind: 'practice' | 'place' | 'customer' | 'cohort' | 'circle'; purpose: string };
  /** Three templates to copy from, and ten prompts for the first notes. */
  pages: { title: string; body: string }[];
};

const words: Record<'en' | 'de', Record<Kit, KitContent>> = { en: english, de: german };

export function kitOf(kit: Kit, locale: 'en' | 'de'): KitContent {
  return words[locale][kit];
}
