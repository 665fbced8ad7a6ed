import { m } from '../house/words.ts';
import type { Practice } from './shown.ts';

type Hung = Pick<Practice, 'steps' | 'links' | 'challenges' | 'variations' | 'units'>;

/** What is known of a step and would be read in its history only, once it is taken out. */
export function hangingOn(id: string, { steps, links, challenges, variations, units }: Hung): string[] {
  const step = steps.find((each) => each.id === id);
  if (!step) return [];
  const { worked, partly, failed } = step.evidence;
  const at = (each: { step: string | null }) => each.step === id;
  const taught = new Set(units.filter(({ step_id }) => step_id === id).map(({ unit_id }) => unit_id)).size;
  const counted: [(said: { count: number }) => string, number][] = [
    [m.hanging_uses, worked + partly + failed],
    [m.hanging_notes, links.filter(at).length],
    [m.hanging_variations, variations.filter((each) => at(each) && each.state !== 'Retired').length],
    [m.hanging_challenges, challenges.filter(at).length],
    [m.hanging_units, taught],
    [m.hanging_photos, step.photos.length],
  ];
  return counted.filter(([, count]) => count > 0).map(([said, count]) => said({ count }));
}
