// A file on its way to the server, with its progress. The one place that knows how files travel.
import { post, Refusal } from '../house/api.ts';

export interface Uploaded {
  id: string;
  mime: string;
  name: string;
}
export interface Along {
  onprogress?: (share: number) => void;
  signal?: AbortSignal;
}

/** From here on a broken line would cost too much to begin again. */
const pieces_from_bytes = 4 * 1024 * 1024;

/** Refuses as `web/house/api.ts` does: with the server's sentence, or `unavailable` when there was no answer. */
export async function upload(file: File, along: Along = {}): Promise<Uploaded> {
  const isSmall = file.size < pieces_from_bytes;
  const sent = isSmall
    ? await uploadAtOnce(file, along)
    : await (await import('./upload-pieces.ts')).uploadInPieces(file, along);
  loose.add(sent.id);
  return sent;
}

function uploadAtOnce(file: File, { onprogress, signal }: Along): Promise<Uploaded> {
  return new Promise((done, refused) => {
    // Not `fetch`: it does not say how much has gone.
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/files?${new URLSearchParams({ name: file.name.slice(0, 200) })}`);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.setRequestHeader('idempotency-key', crypto.randomUUID());
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onprogress?.(total ? loaded / total : 0);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300 && request.response?.id) done(request.response);
      else refused(refusalOf(request.status, request.response));
    };
    request.onerror = () => refused(new Refusal(0, 'unavailable'));
    request.ontimeout = request.onerror;
    request.onabort = () => refused(new DOMException('', 'AbortError'));
    if (signal?.aborted) return request.onabort(new ProgressEvent('abort'));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

const remembered_as = 'fieldlore:loose-files';
const remembered_max = 200;

/** Sent from this device and hanging on nothing yet. Kept past a closed tab, as the draft is that shows them. */
const loose = {
  read: (): string[] => {
    try {
      return JSON.parse(localStorage.getItem(remembered_as) ?? '[]');
    } catch {
      return [];
    }
  },
  add: (id: string) =>
    localStorage.setItem(remembered_as, JSON.stringify([...loose.read(), id].slice(-remembered_max))),
  drop: (ids: string[]) =>
    localStorage.setItem(remembered_as, JSON.stringify(loose.read().filter((id) => !ids.includes(id)))),
};

export async function hangOn(item: string, files: string[]): Promise<void> {
  await post<unknown>('/items/{item}/files', { files }, { path: { item } });
  loose.drop(files);
}

/** After a text was saved: the files that were sent for it become those of its item, so that its readers may see them. */
export async function hang(item: string, markdown: string): Promise<void> {
  const waiting = new Set(loose.read());
  const files = [...markdown.matchAll(/\/api\/v1\/files\/([\w-]+)/g)]
    .map(([, id]) => id ?? '')
    .filter((id) => waiting.has(id));
  // One by one: a file that is gone must not keep the others from their readers.
  for (const id of new Set(files)) await hangOn(item, [id]).catch(() => {});
}

function refusalOf(
  status: number,
  problem: { reason?: Refusal['reason']; detail?: string; faults?: { says: string }[] } | null,
): Refusal {
  const says = problem?.faults?.[0]?.says ?? problem?.detail ?? '';
  const reason =
    status === 401
      ? 'signed_out'
      : status === 413
        ? 'too_large'
        : status >= 500 || status === 0
          ? 'unavailable'
          : 'invalid';
  return new Refusal(status, problem?.reason ?? reason, says);
}
