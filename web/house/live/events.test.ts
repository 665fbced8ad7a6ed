import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventReader, reconnectWait, type StreamEvent } from './events.ts';

function read(...pieces: string[]): StreamEvent[] {
  const events: StreamEvent[] = [];
  const feed = eventReader((event) => events.push(event));
  for (const piece of pieces) feed(piece);
  return events;
}

const stream = ': breath\nid: 41\nevent: happening\ndata: {"a":1,\ndata: "b":2}\n\nid:42\r\ndata:x\r\n\r\n';

test('events, comments, data over several lines, either line ending', () => {
  expect(read(stream)).toEqual([
    { id: '41', name: 'happening', data: '{"a":1,\n"b":2}' },
    { id: '42', name: 'message', data: 'x' },
  ]);
});

test('however the network cuts it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: stream.length - 1 })), (cuts) => {
      const at = [0, ...[...new Set(cuts)].sort((a, b) => a - b), stream.length];
      expect(read(...at.slice(1).map((end, n) => stream.slice(at[n], end)))).toEqual(read(stream));
    }),
  );
});

test('an unfinished event is not handed on', () => {
  expect(read('id: 1\ndata: half')).toEqual([]);
});

test('waiting doubles, is spread, and has an end', () => {
  expect([reconnectWait(0, 0), reconnectWait(0, 1), reconnectWait(3, 0.5), reconnectWait(30, 1)]).toEqual([
    500, 1000, 6000, 60_000,
  ]);
});
