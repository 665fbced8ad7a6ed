import type { Readable } from 'node:stream';

// XML 1.0 allows none of these, and Confluence and Stack Exchange write them all the same: pasted from Word, mostly.
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const reference = /&#(?:x([0-9a-f]{1,8})|(\d{1,8}));/gi;

/** XML as a parser takes it, piece by piece: without the signs that are not allowed in it, also where they are written as numbers. */
export async function* xmlPieces(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let tail = '';
  try {
    for await (const chunk of stream) {
      const text = tail + decoder.decode(chunk as Buffer, { stream: true });
      // What could be half of a reference waits for its other half.
      const cut = text.indexOf('&', text.length - 12);
      const end = cut === -1 || text.indexOf(';', cut) !== -1 ? text.length : cut;
      tail = text.slice(end);
      yield legal(text.slice(0, end));
    }
    yield legal(tail + decoder.decode());
  } finally {
    stream.destroy();
  }
}

function legal(text: string): string {
  return text.replace(illegal, '').replace(reference, (whole, hex, decimal) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const isLegal =
      code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800) || (code >= 0xe000 && code <= 0x10ffff);
    return isLegal && code !== 0xfffe && code !== 0xffff ? whole : '';
  });
}
