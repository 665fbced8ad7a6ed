import type { Asking } from '../route.ts';

/** Fills an empty house with the demo organisation. */
export async function loadDemo(_asking: Asking): Promise<void> {}
