// What the server says, in the language of the person who reads it. The server says it in English, to every door alike, and
// says it again where a button is greyed: so it is the reader's side that knows it in other languages.
import { type Locale, locale, region } from '../words.ts';
import type { Say } from './sayer.ts';

// Not part of the first load: most screens refuse nothing.
const dictionaries: Partial<Record<Locale, () => Promise<{ say: Say }>>> = { de: () => import('./said.de.ts') };

let say = $state.raw<Say | null>(null);
let fetching = false;

// A day that is an example of how to write one stays as it is to be written.
const day = /(such as )?\b(\d{4}-\d{2}-\d{2})\b/g;
const daysSaid = (sentence: string): string =>
  sentence.replace(day, (whole, example: string | undefined, iso: string) =>
    example ? whole : new Date(iso).toLocaleDateString(region, { dateStyle: 'long', timeZone: 'UTC' }),
  );

/** A sentence of the server for the screen; as it came until its dictionary is here, and when no dictionary knows it. */
export function inMyWords(sentence: string): string {
  const dictionary = dictionaries[locale];
  if (!dictionary || sentence === '') return daysSaid(sentence);
  if (say === null && !fetching) {
    fetching = true;
    dictionary().then(
      (found) => {
        say = found.say;
      },
      // Without a network now: the next sentence asks again.
      () => {
        fetching = false;
      },
    );
  }
  return say?.(sentence, region) ?? daysSaid(sentence);
}
