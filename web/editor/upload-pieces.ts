// A large file in pieces (tus 1.0): a broken line costs one piece, and closing the window costs nothing that has arrived.
import { DetailedError, Upload } from 'tus-js-client';
import { post, Refusal } from '../house/api.ts';
import type { Along, Uploaded } from './upload.ts';

const piece_bytes = 2 * 1024 * 1024;
const retry_ms = [0, 1_000, 3_000, 8_000, 20_000, 60_000];

export async function uploadInPieces(file: File, { onprogress, signal }: Along): Promise<Uploaded> {
  const address = await new Promise<string>((done, refused) => {
    const upload = new Upload(file, {
      endpoint: '/api/v1/uploads',
      chunkSize: piece_bytes,
      retryDelays: retry_ms,
      removeFingerprintOnSuccess: true,
      onProgress: (sent, total) => onprogress?.(total ? sent / total : 0),
      onSuccess: () => done(upload.url ?? ''),
      onError: (fault) => refused(refusalOf(fault)),
    });
    const stop = () => {
      void upload.abort(true).catch(() => {});
      refused(new DOMException('', 'AbortError'));
    };
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop, { once: true });
    // The same file that was on its way before goes on where it was.
    void upload
      .findPreviousUploads()
      .catch(() => [])
      .then(([before]) => {
        if (before) upload.resumeFromPreviousUpload(before);
        upload.start();
      });
  });
  const upload = new URL(address, location.href).pathname.split('/').pop() ?? '';
  return await post<Uploaded>(`/uploads/${upload}/file`, { name: file.name.slice(0, 200), mime: file.type });
}

function refusalOf(fault: Error): Refusal {
  const response = fault instanceof DetailedError ? fault.originalResponse : null;
  if (!response) return new Refusal(0, 'unavailable');
  const status = response.getStatus();
  const problem = problemOf(response.getBody());
  const reason =
    status === 401 ? 'signed_out' : status === 413 ? 'too_large' : status >= 500 ? 'unavailable' : 'invalid';
  return new Refusal(status, problem.reason ?? reason, problem.detail ?? '');
}

function problemOf(body: string): { reason?: Refusal['reason']; detail?: string } {
  try {
    return JSON.parse(body);
  } catch {
    return {};
  }
}
