import { isAway } from '../ground/base.ts';
import * as log from '../ground/log.ts';
import { Refusal, refuse } from '../ground/refusal.ts';

/** Does what is asked of the database; what goes wrong there and is nobody's mistake in writing this becomes a refusal. */
export async function orRefuse<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof Refusal) throw fault;
    if (isAway(fault)) refuse('unavailable', 'The database is away for a moment. Nothing was half-written; try again.');
    if (isBusy(fault)) refuse('busy', 'Somebody else is changing this right now. Try again.');
    if (isUnreadable(fault)) {
      // Ours or theirs: only who reads the log can tell.
      log.warn('the database could not read a value', { route: what, fault });
      refuse('invalid', 'Something in this cannot be read: a broken sign, a day that is none.');
    }
    throw fault;
  }
}

const codeOf = (fault: unknown) => (fault as { code?: string }).code ?? '';

// NUL in text or JSON; a time, number or name in a cursor that no list of ours gave.
const isUnreadable = (fault: unknown) => ['22021', '22P05', '22007', '22008', '22P02', '22003'].includes(codeOf(fault));

// Lock not available, deadlock, serialization, statement time-out.
const isBusy = (fault: unknown) => ['55P03', '40P01', '40001', '57014'].includes(codeOf(fault));
