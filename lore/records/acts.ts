import type { Asking } from '../route.ts';
import { dropAnswersOf } from './queries.ts';

/** Under whom the answers are kept that somebody was given: a keyed hash, so that no row says who asked. */
export async function askerHash(sealWith: Asking['sealWith'], person: string | null): Promise<string> {
  return await sealWith(`answers ${person}`);
}

/** Forgets the answers that a person was given: their own profile may stand in them. */
export async function forgetAnswersOf(asking: Pick<Asking, 'db' | 'sealWith'>, person: string): Promise<void> {
  await dropAnswersOf(asking.db, await askerHash(asking.sealWith, person));
}
