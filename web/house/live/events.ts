// Server-Sent Events read from a fetch, and not by EventSource, because EventSource cannot say Last-Event-ID after a reload,
// hides a 401 and gives up for good on a 503. https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation

export interface StreamEvent {
  id: string | null;
  name: string;
  data: string;
}

/** Feed it text as it comes, in any pieces; it hands on each whole event. */
export function eventReader(onEvent: (event: StreamEvent) => void): (text: string) => void {
  let rest = '';
  let id: string | null = null;
  let name = '';
  let data: string[] = [];

  return (text) => {
    // A lone CR at the end may be half of a CRLF: it waits for the next piece.
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        if (data.length) onEvent({ id, name: name || 'message', data: data.join('\n') });
        name = '';
        data = [];
        continue;
      }
      const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
      if (field === 'data') data.push(value);
      else if (field === 'event') name = value;
      else if (field === 'id' && !value.includes('\0')) id = value;
    }
  };
}

const first_wait_ms = 1_000;
const longest_wait_ms = 60_000;

/** Between half and the whole of a doubling wait, so that five thousand phones do not come back in the same second. */
export function reconnectWait(tries: number, random: number): number {
  const whole = Math.min(longest_wait_ms, first_wait_ms * 2 ** tries);
  return Math.round(whole * (0.5 + random / 2));
}
