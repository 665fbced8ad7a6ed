import type { Doc } from '../ground/index.ts';

const heads =
  'wärme kälte druck luft wasser strom kompressor ventil pumpe rohr filter sensor temperatur außen innen verdichter kessel speicher regel steuer prüf mess wartung service kunde anlage heiz kühl dicht schraub'.split(
    ' ',
  );
const tails =
  'pumpe ventil leitung messung prüfung anlage regler fühler kreis wert ventilator tausch mittel speicher dichtung anschluss schalter verlust plan protokoll fehler schaden abdeckung gehäuse platine kabel motor'.split(
    ' ',
  );
const syllables =
  'ka ler mon ti ver stra ge den po lin ar tu bes kon fer mi sol dra nek wi ha bru ste cor pla zen or ba'.split(' ');
const endings = ['en', 's', 'ung', 'er', 'e', '', '', '', '', ''];
const common =
  'der the die a das of und to ist in mit is bei for nach on von with im at wird when after pump pressure valve error check replace low high cold start field customer unit'.split(
    ' ',
  );
const kinds = ['note', 'practice', 'question', 'page'];

/** The same numbers below 1 for the same seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(from: readonly T[], at: number): T => from[Math.floor(at * from.length)]!;

/** Half German, half English in the shape of words and of their frequencies (Zipf): 60,000 of them. */
export function vocabulary(words: number): string[] {
  const random = chance(1);
  const known = new Set(common);
  for (const head of heads) for (const tail of tails) known.add(head + (random() < 0.3 ? 'n' : '') + tail);
  while (known.size < words) {
    let word = '';
    for (let left = 2 + Math.floor(random() * 3); left > 0; left--) word += pick(syllables, random());
    known.add(random() < 0.03 ? `X${Math.floor(random() * 900)}` : word + pick(endings, random()));
  }
  return [...known];
}

/** Documents of 5 words of title and 100 of body on average, each in 1 to 3 of the communities, `open` by that share. */
export function* texts(docs: number, communities: number, open: number, seed = 2): Generator<Doc> {
  const random = chance(seed);
  const words = vocabulary(60_000);
  const span = Math.log(words.length + 1);
  const some = (count: number) =>
    Array.from(
      { length: count },
      () => words[Math.min(words.length - 1, Math.floor(Math.exp(random() * span)) - 1)],
    ).join(' ');
  for (let number = 0; number < docs; number++) {
    const where = Array.from({ length: 1 + Math.floor(random() * 3) }, () => `c${Math.floor(random() * communities)}`);
    yield {
      id: `d${number}`,
      kind: pick(kinds, random()),
      title: some(4 + Math.floor(random() * 4)),
      body: some(30 + Math.floor(random() * random() * 280)),
      open: random() < open,
      communities: [...new Set(where)],
      at_ms: 1_700_000_000_000 + number * 60_000,
    };
  }
}
