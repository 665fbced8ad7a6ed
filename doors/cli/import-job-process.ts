import { setPriority } from 'node:os';
import * as log from '../../ground/log.ts';
import { workOn } from './import-job.ts';
import { openAll } from './open.ts';

// Beside the server, in a process of its own: reading an archive of a gigabyte must not keep anybody waiting for a page.
const [job = '', person = ''] = process.argv.slice(2);
// Who began it is gone: whoever comes next goes on from the last batch.
process.on('disconnect', () => process.exit(0));
setPriority(10);
try {
  const opened = await openAll({ following: false });
  try {
    await workOn(opened, { job, person });
  } finally {
    await opened.close();
  }
} catch (fault) {
  log.warn('an import could not be worked on', { job, fault });
  process.exitCode = 1;
}
process.disconnect?.();
