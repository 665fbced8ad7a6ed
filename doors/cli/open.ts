import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate, openBase } from '../../ground/base.ts';
import { readAgain } from '../../ground/book-followers.ts';
import { realClock } from '../../ground/clock.ts';
import { type Config, readConfig } from '../../ground/config.ts';
import { startEmbedded } from '../../ground/embedded.ts';
import { openFiles } from '../../ground/files.ts';
import { openIndex } from '../../ground/index.ts';
import { openMailer } from '../../ground/mailer.ts';
import { file_limits } from '../../lore/files/file.ts';
import { type House, openHouse } from '../../lore/house.ts';
import { findByEmail, findMyself, findPerson, organisation } from '../../lore/people/queries.ts';
import type { Viewer } from '../../lore/route.ts';
import { search_follower } from '../../lore/search/followers.ts';
import type { DB } from '../../tables/types.ts';

const tables = join(import.meta.dirname, '../../tables');

export type Opened = Awaited<ReturnType<typeof openAll>>;

/** Opens everything the house stands on, in order; what is opened is closed again when a later part cannot be. */
export async function openAll(options: { following: boolean; say?: (line: string) => void }) {
  const config = readConfig();
  await mkdir(config.home, { recursive: true }).catch((fault: NodeJS.ErrnoException) => {
    throw new Error(
      `FIELDLORE_HOME is ${config.home}, and that folder cannot be made (${fault.code}). Choose another, or allow it.`,
    );
  });
  const embedded = config.databaseUrl === null ? await startEmbedded({ home: config.home, say: options.say }) : null;
  try {
    const base = await reach(config, embedded?.url ?? (config.databaseUrl as string));
    try {
      await migrate(base, tables);
      const files = openFiles(config.home, file_limits);
      let isLost = false;
      const index = openIndex(join(config.home, 'index'), {
        onLost: () => {
          isLost = true;
        },
      });
      const setUp = await organisation(base.read);
      const setupCode = setUp === null ? realClock.bytes(16).toString('base64url') : null;
      if (isLost) await readAgain(base.write, search_follower);
      const mailer = openMailer(config.mail, config.url);
      const house: House = openHouse({
        base,
        clock: realClock,
        files,
        index,
        mailer,
        setupCode,
        following: options.following,
      });
      const close = async () => {
        await house.close();
        await index.close();
        await base.close();
        await embedded?.stop();
      };
      return { config, base, files, index, house, setupCode, close };
    } catch (fault) {
      await base.close();
      throw fault;
    }
  } catch (fault) {
    await embedded?.stop();
    throw fault;
  }
}

/** The person whom an operator names by e-mail or @handle, or a job by id, with the rights that they have. */
export async function viewerNamed({ base }: Opened, who: string): Promise<Viewer> {
  const found =
    who.includes('@') && !who.startsWith('@') ? await findByEmail(base.read, who) : await findPerson(base.read, who);
  if (found === null || found.status !== 'active') throw new Error(`There is nobody with ${who}.`);
  const { id, admin } = await findMyself(base.read, found.id);
  return { person: id, admin, epoch: 0, scopes: null, session: null, guest: false };
}

async function reach(config: Config, url: string) {
  try {
    return await openBase<DB>(url);
  } catch (fault) {
    const { code, message } = fault as { code?: string; message: string };
    if (config.databaseUrl === null) throw fault;
    const says =
      code === '28P01' || code === '28000'
        ? 'it does not accept this user and password'
        : code === '3D000'
          ? 'it has no database of that name'
          : code === 'ECONNREFUSED' || code === 'ENOENT'
            ? 'nothing answers there'
            : code === 'ENOTFOUND' || code === 'EAI_AGAIN'
              ? 'there is no such host'
              : message;
    throw new Error(
      `DATABASE_URL names a database that cannot be used: ${says}. Check the address, or leave it out to use the built-in one.`,
    );
  }
}
