export const kits = ['field service', 'sales team', 'new-hire cohort', 'clinic ward'] as const;
export type Kit = (typeof kits)[number];
export type KitContent = {
  community: { name: string; kind: 'practice' | 'place' | 'customer' | 'cohort' | 'circle'; purpose: string };
  pages: { title: string; body: string }[];
};

export function kitOf(kit: Kit, _locale: 'en' | 'de'): KitContent {
  return { community: { name: kit, kind: 'practice', purpose: '' }, pages: [] };
}
