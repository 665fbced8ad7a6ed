import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as log from '../../ground/log.ts';
import { nobody } from '../../lore/route.ts';
import { openApi } from '../api/server.ts';
import { openFeeds } from '../feeds/feeds.ts';
import { openLivePages } from '../live/pages.ts';
import { openLive } from '../live/stream.ts';
import { openOneClick, openPost } from '../mail/post.ts';
import { keepImporting } from './importing.ts';
import { keepHouse } from './janitor.ts';
import { openAll } from './open.ts';

const built = join(import.meta.dirname, '../../web/build');

/** Runs the server until it is told to stop. */
export async function serve(args: string[]): Promise<void> {
  const say = (line: string) => console.log(line);
  const opened = await openAll({ following: true, say });
  const { config, house, files, base } = opened;
  const app = await openApi({
    house,
    files,
    counted: base.counted,
    config,
    web: existsSync(join(built, 'index.html')) ? built : null,
  });
  openFeeds(app, house, config);
  const live = openLive(app, house, config);
  const pages = openLivePages(app, house, config);
  openOneClick(app, house);
  const janitor = keepHouse(house);
  const importing = keepImporting(house);
  let post: Awaited<ReturnType<typeof openPost>> | null = null;
  let isStopping = false;
  const stop = async (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    say(`${signal === 'SIGINT' ? '\n' : ''}Stopping…`);
    janitor.stop();
    importing.stop();
    await post?.close();
    live.close();
    await pages.close();
    await app.close();
    await opened.close();
    say('Stopped. Everything is kept.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));
  process.on('unhandledRejection', (fault) => log.error('something was not waited for', { fault }));

  try {
    post = await openPost(house, config.mail);
    await app.listen({ port: config.port, host: config.host });
  } catch (fault) {
    await post?.close();
    live.close();
    await pages.close();
    janitor.stop();
    importing.stop();
    await opened.close();
    const { code } = fault as NodeJS.ErrnoException;
    throw code === undefined ? fault : new Error(sentenceFor(fault as NodeJS.ErrnoException, config.port));
  }
  let { setupCode } = opened;
  if (args.includes('--demo') && setupCode !== null) {
    say('Filling in the demo organisation…');
    await house.ask(nobody, 'setup.exploreDemo', { code: setupCode });
    setupCode = null;
  }
  say(`\nFieldlore is at ${config.url}`);
  if (setupCode !== null) say(`Open this once to set it up:  ${config.url}/setup?code=${setupCode}`);
  say('Ctrl-C stops it.\n');
}

function sentenceFor(fault: NodeJS.ErrnoException, port: number): string {
  if (fault.code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`;
  if (fault.code === 'EACCES')
    return `Port ${port} needs more rights than this user has. Choose one above 1023: PORT=3000 npm start`;
  return `The server cannot listen on port ${port}: ${fault.message}`;
}
