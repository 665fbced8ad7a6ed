import type { Secret } from '../http.ts';

export type Stream = {
  status: number;
  /** The data of what happened, in the order in which it came. */
  told: { id: string; what: string; item: string | null; kind: string | null; communities: string[] }[];
  /** Everything that came, as it came. */
  text(): string;
  /** Settles when the server has ended the stream. */
  ended: Promise<void>;
  close(): void;
};

/** Opens the live stream over a real connection, and returns once the server has said where it begins. */
export async function listen(address: string, as: Secret, after?: string): Promise<Stream> {
  const stop = new AbortController();
  const answer = await fetch(`${address}/api/v1/live`, {
    signal: stop.signal,
    headers: {
      ...(after === undefined ? {} : { 'last-event-id': after }),
      ...(as.cookie === undefined ? {} : { cookie: `fieldlore=${as.cookie}` }),
      ...(as.bearer === undefined ? {} : { authorization: `Bearer ${as.bearer}` }),
    },
  });
  let text = '';
  const told: Stream['told'] = [];
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(chunk, { stream: true });
        const events = text.split('\n\n');
        told.length = 0;
        for (const event of events.slice(0, -1)) {
          if (/^event: here$/m.test(event)) begin();
          const data = /^event: happened\ndata: (.*)$/m.exec(event)?.[1];
          if (data !== undefined) told.push(JSON.parse(data));
        }
      }
    } catch {
      // We closed it ourselves, or the server went.
    }
    begin();
  };
  const ended = read();
  await begun;
  return { status: answer.status, told, text: () => text, ended, close: () => stop.abort() };
}
