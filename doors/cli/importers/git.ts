import { spawn } from 'node:child_process';

const time_ms_max = 300_000;
const output_bytes_max = 500_000_000;
// A folder or bundle may come from strangers, and settings inside of a repository can name programs to run.
const tame = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'log.showSignature=false',
  'diff.renames=true',
];

/** Runs git and returns what it says. Throws an Error with git's last line when it fails, takes or says too much. */
export async function git(folder: string, args: string[], input = ''): Promise<Buffer> {
  const child = spawn('git', [...tame.flatMap((each) => ['-c', each]), ...args], {
    cwd: folder,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    timeout: time_ms_max,
  });
  const said: Buffer[] = [];
  let bytes = 0;
  let complaint = '';
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > output_bytes_max) child.kill();
    else said.push(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk).slice(-2_000);
  });
  // A git that has stopped reading has its own word to say, below.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', (fault: NodeJS.ErrnoException) => {
      reject(new Error(fault.code === 'ENOENT' ? 'The program git is not installed here.' : fault.message));
    });
    child.on('close', resolve);
  });
  if (bytes > output_bytes_max) throw new Error(`git says more than ${output_bytes_max / 1e6} MB.`);
  if (code === null) throw new Error(`git took longer than ${time_ms_max / 1000} seconds.`);
  if (code !== 0)
    throw new Error(
      complaint
        .trim()
        .split('\n')
        .at(-1)
        ?.replace(/^\w+: /, '') ?? 'git failed.',
    );
  return Buffer.concat(said);
}

export type Entry = { mode: string; oid: string; bytes: number; path: string };

/** The files of the present commit, under the folder it is asked in. */
export async function filesAtHead(folder: string): Promise<Entry[]> {
  const said = (await git(folder, ['ls-tree', '-r', '-l', '-z', 'HEAD'])).toString();
  return said.split('\0').flatMap((line) => {
    const found = line.match(/^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t([\s\S]+)$/);
    return found === null ? [] : [{ mode: found[1], oid: found[2], bytes: Number(found[3]) || 0, path: found[4] }];
  });
}

/** The contents of objects (ids, or `commit:path`), in one process; null where there is none. */
export async function readObjects(folder: string, names: string[]): Promise<(Buffer | null)[]> {
  const asked = names.map((name) => (name.includes('\n') ? 'no-such-object' : name));
  if (asked.length === 0) return [];
  const said = await git(folder, ['cat-file', '--batch'], `${asked.join('\n')}\n`);
  let at = 0;
  return asked.map(() => {
    const end = said.indexOf(10, at);
    const size = said.toString('utf8', at, end).match(/ blob (\d+)$/);
    at = end + 1;
    if (size === null) return null;
    const content = said.subarray(at, at + Number(size[1]));
    at += Number(size[1]) + 1;
    return content;
  });
}

export type Commit = { oid: string; name: string; email: string; at: Date; summary: string };
/** A commit that touched a file, what the file was called then and, where it was asked for, its front matter. */
export type Touch = { commit: Commit; path: string; front?: string };

/**
 * Every commit of every file, the oldest first, through its renames, by one walk from the newest commit to the oldest.
 * Asking `git log --follow` for each of 251 files took 26 s where this takes less than one. A file that was deleted and
 * came back under its name is one file: that is what taking something back, and taking it up again, looks like. What is
 * `alike_percent` the same under another name was renamed. Merges say nothing that their parents have not said.
 */
export async function historyOf(folder: string, alike_percent = 50): Promise<Map<string, Touch[]>> {
  const format = '%x01%H%x02%aN%x02%aE%x02%aI%x02%s';
  // Without the order of the graph, a commit with a wrong date stands before the rename that it follows.
  const order = '--topo-order';
  const args = [
    'log',
    '-z',
    order,
    `-M${alike_percent}%`,
    '--name-status',
    '--relative',
    `--format=${format}`,
    'HEAD',
    '--',
    '.',
  ];
  const said = (await git(folder, args)).toString();
  const histories = new Map<string, Touch[]>();
  const nowCalled = new Map<string, string>();
  const ended = new Set<string>();
  for (const { commit, changes } of commitsIn(said)) {
    for (const { status, before, path } of changes) {
      if (status === 'D' || ended.has(path)) continue;
      const head = nowCalled.get(path) ?? path;
      const touches = histories.get(head) ?? [];
      histories.set(head, touches);
      touches.push({ commit, path });
      if (status !== 'R') continue;
      // What had this name earlier is another file's past.
      nowCalled.delete(path);
      ended.add(path);
      nowCalled.set(before, head);
      ended.delete(before);
    }
  }
  for (const touches of histories.values()) touches.reverse();
  return histories;
}

type Change = { status: string; before: string; path: string };

function* commitsIn(said: string): Generator<{ commit: Commit; changes: Change[] }> {
  for (const block of said.split(/\x01(?=[0-9a-f]{40,64}\x02)/).slice(1)) {
    const [header, ...words] = block.split('\0');
    const [oid, name, email, iso, summary] = header.split('\x02');
    const changes: Change[] = [];
    for (let i = 0; i < words.length; ) {
      const status = words[i++].trim().slice(0, 1);
      if (status === '') continue;
      const before = words[i++];
      const path = /[RC]/.test(status) ? words[i++] : before;
      if (path !== undefined) changes.push({ status, before, path });
    }
    yield { commit: { oid, name, email, at: new Date(iso), summary: summary.trim() }, changes };
  }
}
