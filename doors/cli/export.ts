import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { openAll, viewerNamed } from './open.ts';

const usage =
  'Say who takes what along, and where to: --person <e-mail or @handle> --out <file.zip>, and if you like --community <its address> or --page <id>.';

/** Puts an export together here and now, and writes it to a file. */
export async function exportTo(args: string[]): Promise<void> {
  const { person, out, community, page } = readArgs(args);
  const opened = await openAll({ following: false });
  const { house, files } = opened;
  const partial = `${out}.partial`;
  try {
    const as = await viewerNamed(opened, person);
    const scope =
      page !== undefined
        ? { of: 'page', id: page }
        : community !== undefined
          ? { of: 'community', id: community }
          : { of: 'everything' };
    const { id } = await house.ask(as, 'exports.begin', { scope });
    for (;;) {
      const { items } = await house.ask(as, 'exports.list', { limit: 100 });
      const made = items.find((each: { id: string }) => each.id === id);
      if (made.state === 'failed') throw new Error(failures[made.why] ?? 'It could not be put together.');
      if (made.state === 'ready') {
        const { hash } = await house.ask(as, 'files.open', { file: made.file });
        await pipeline((await files.read(hash)).stream, createWriteStream(partial));
        await rename(partial, out);
        const counts = Object.entries(made.counts).map(([what, n]) => `${n} ${what}`);
        console.log(`${out}: ${counts.join(', ')}`);
        return;
      }
      // A server beside us may have taken it on; then it is waited for.
      if (!(await house.chore())) await new Promise((resolve) => setTimeout(resolve, 300));
    }
  } finally {
    await rm(partial, { force: true });
    await opened.close();
  }
}

const failures: Record<string, string> = {
  'too much': 'It would hold too much at once. Take a community at a time.',
  left: 'Whoever takes it along has left.',
};

function readArgs(args: string[]) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { person: text, out: text, community: text, page: text } });
  const { person, out } = values;
  if (person === undefined || out === undefined) throw new Error(usage);
  return { ...values, person, out };
}
