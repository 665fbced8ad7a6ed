import type { Round } from '../route.ts';
import { endOrphans } from './job-queries.ts';

const left_says =
  'Who started it does not run this Fieldlore any more. What has come stays; somebody who does can start it again.';

/** An import runs in the name of a person, and no longer than they may. */
export const rounds: Round[] = [
  async ({ db, clock, record }) => {
    const now = clock.now();
    const ended = await endOrphans(db, left_says, now);
    const line = ({ id, name }: { id: string; name: string }) => ({
      what: 'import.failed',
      actor: null,
      about: { job: id, source: name, why: left_says },
      at: now,
    });
    if (ended.length > 0) await record(ended.map(line));
    return ended.length;
  },
];
