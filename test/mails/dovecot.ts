import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { ImapBox } from '../../ground/mail-settings.ts';

const program = '/usr/sbin/dovecot';
/** Whether Debian's `dovecot-imapd` is installed here. */
export const hasDovecot = existsSync(program);

/** A mail server as people have one, with one mailbox, in a folder of its own. */
export async function openDovecot(): Promise<{
  box: ImapBox;
  put(name: string, raw: Buffer): Promise<void>;
  seen(): Promise<string[]>;
  close(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'fieldlore-dovecot-'));
  const port = await freePort();
  const me = userInfo();
  // As root it wants its own users, and hands mail to none but a plain one; else everything is ours.
  const isRoot = me.uid === 0;
  const uid = isRoot ? idOf('nobody') : me.uid;
  const gid = isRoot ? uid : me.gid;
  await chmod(folder, 0o755);
  for (const each of ['cur', 'new', 'tmp']) {
    await mkdir(join(folder, 'mail', each), { recursive: true });
    await chown(join(folder, 'mail', each), uid, gid);
  }
  await chown(join(folder, 'mail'), uid, gid);
  const group = isRoot ? '' : execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim();
  await writeFile(
    join(folder, 'dovecot.conf'),
    `protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail
${isRoot ? '' : `default_internal_user = ${me.username}\ndefault_internal_group = ${group}\ndefault_login_user = ${me.username}`}
first_valid_uid = 0
first_valid_gid = 0
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
passdb {
  driver = static
  args = password=a-secret
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder} allow_all_users=yes
}
`,
  );
  const server: ChildProcess = spawn(program, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  let n = 0;
  return {
    box: { host: '127.0.0.1', port, secure: false, user: 'lore', password: 'a-secret', folder: 'INBOX' },
    put: async (name, raw) => {
      const file = `${1_770_000_000 + n++}.${name}.lore`;
      await writeFile(join(folder, 'mail', 'tmp', file), raw);
      await chown(join(folder, 'mail', 'tmp', file), uid, gid);
      await rename(join(folder, 'mail', 'tmp', file), join(folder, 'mail', 'new', file));
    },
    // Maildir: the flag S at the end of a name says that it was seen.
    seen: async () =>
      (await readdir(join(folder, 'mail', 'cur')))
        .filter((file) => /:2,.*S/.test(file))
        .map((file) => file.split('.')[1])
        .sort(),
    close: async () => {
      server.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const idOf = (user: string): number => Number(execFileSync('id', ['-u', user], { encoding: 'utf8' }));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
