import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export const text_letters_max = 200_000;
const reading_ms_max = 30_000;
const memory_mb_max = 768;
const program = fileURLToPath(new URL('./text-of-file-process.ts', import.meta.url));

export type TextKind = 'pdf' | 'office' | 'plain';

const kinds: Record<string, TextKind> = {
  pdf: 'pdf',
  ...Object.fromEntries(
    ['docx', 'docm', 'xlsx', 'xlsm', 'pptx', 'pptm', 'odt', 'ods', 'odp'].map((end) => [end, 'office']),
  ),
  ...Object.fromEntries(
    ['txt', 'md', 'markdown', 'csv', 'tsv', 'log', 'json', 'yaml', 'yml', 'xml', 'srt', 'vtt'].map((end) => [
      end,
      'plain',
    ]),
  ),
};

/** How the words of a file can be read, or null: they cannot. By its name, since that is what nobody has to open it for. */
export function textKindOf(mime: string, name: string): TextKind | null {
  if (mime === 'application/pdf') return 'pdf';
  return kinds[/\.(\w{2,8})$/.exec(name)?.[1].toLowerCase() ?? ''] ?? null;
}

/**
 * The words of a file, at most `text_letters_max` letters of them, and its pages where it has such. Null when it cannot be
 * read: damaged, locked by a password, or too much for its time (30 s) or memory.
 */
export function textOfFile(stream: Readable, kind: TextKind): Promise<{ text: string; pages: number | null } | null> {
  return new Promise((resolve) => {
    const options = [`--max-old-space-size=${memory_mb_max}`, program, kind, String(text_letters_max)];
    const child = spawn(process.execPath, options, {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: reading_ms_max,
      killSignal: 'SIGKILL',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stdin.on('error', () => stream.destroy());
    stream.on('error', () => child.kill('SIGKILL')).pipe(child.stdin);
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve(code === 0 ? JSON.parse(Buffer.concat(said).toString('utf8')) : null));
  });
}
