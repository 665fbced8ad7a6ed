import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A home for a house that passes away. As root, the user who runs PostgreSQL must get in: else its data stands in a folder
 * elsewhere, and stays there when this one goes.
 */
export async function ownHome(what: string): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), `fieldlore-${what}-`));
  await chmod(home, 0o755);
  return home;
}
