import { createHash } from 'node:crypto';
import { filesAtHead, git, historyOf, readObjects } from './git.ts';
import { loss } from './importer.ts';
import type { MarkdownSource, Options } from './markdown-source.ts';

const texts_at_once = 300;
const front_bytes_max = 20_000;

/** Adds what git knows of the files, in three processes however many they are; without git there is just no history. */
export async function addHistory(folder: string, source: MarkdownSource, options: Options): Promise<void> {
  const isRepository = await git(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']).catch(() => null);
  if (isRepository === null) return;
  try {
    const heads = new Map((await filesAtHead(folder)).map(({ path, oid }) => [path, oid]));
    const histories = await historyOf(folder, options.alike_percent);
    // `--relative` paths are under this folder, and so must the names of their objects be.
    const prefix = (await git(folder, ['rev-parse', '--show-prefix'])).toString().trim();
    source.textsAt = (touches) =>
      readObjects(
        folder,
        touches.map(({ commit, path }) => `${commit.oid}:${prefix}${path}`),
      );
    for (const file of source.files) {
      file.touches = histories.get(file.path) ?? [];
      const first = file.touches[0];
      const last = file.touches.at(-1);
      if (first === undefined || last === undefined || !isSame(file.bytes, heads.get(file.path))) continue;
      file.history = { first, last };
    }
    if (options.withFronts === true) await addFronts(source);
  } catch (fault) {
    source.losses.push(loss('history', source.name, `Its git history could not be read: ${(fault as Error).message}`));
  }
}

/** Some hundred texts at a time: all that there ever were may be more than memory holds. */
async function addFronts(source: MarkdownSource): Promise<void> {
  const touches = source.files
    .filter(({ bytes }) => bytes.subarray(0, 3).toString() === '---')
    .flatMap((file) => file.touches);
  for (let at = 0; at < touches.length; at += texts_at_once) {
    const some = touches.slice(at, at + texts_at_once);
    for (const [i, text] of (await source.textsAt(some)).entries()) {
      some[i].front = text
        ?.subarray(0, front_bytes_max)
        .toString()
        .split(/^---[ \t]*$/m)[1];
    }
  }
}

/** Whether a file is as git last saw it: what is not committed yet has no author. */
function isSame(bytes: Buffer, oid: string | undefined): boolean {
  if (oid === undefined) return false;
  const hash = (content: Buffer) =>
    createHash(oid.length === 40 ? 'sha1' : 'sha256')
      .update(`blob ${content.length}\0`)
      .update(content)
      .digest('hex');
  return hash(bytes) === oid || hash(Buffer.from(bytes.toString('latin1').replace(/\r\n/g, '\n'), 'latin1')) === oid;
}
