/** Says a sentence of the server in another language; null when the dictionary does not have it. */
export type Say = (sentence: string, region: string) => string | null;

const fieldName = /^[a-z][\w.]*: /;
const holes = /\{(\w+)\}/g;

/**
 * From a dictionary of sentences, in which `{name}` stands for what is only known when it is said, and of the names that
 * may stand there. The name of a field before a colon is the API's own word: it is left out.
 */
export function sayer(dictionary: Record<string, string>, names: Record<string, string>): Say {
  const patterns = Object.entries(dictionary)
    .filter(([known]) => known.includes('{'))
    .map(([known, said]) => ({ fits: patternOf(known), said }));

  const say: Say = (sentence, region) => {
    const whole = Object.hasOwn(dictionary, sentence) ? dictionary[sentence] : undefined;
    if (whole !== undefined) return whole;
    if (fieldName.test(sentence)) return say(sentence.replace(fieldName, ''), region);
    for (const { fits, said } of patterns) {
      const found = fits.exec(sentence)?.groups;
      if (found) return said.replace(holes, (_, name: string) => valueIn(region, found[name] ?? '', names));
    }
    return null;
  };
  return say;
}

function patternOf(known: string): RegExp {
  const literal = known.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(holes, '(?<$1>.+?)')}$`, 's');
}

function valueIn(region: string, value: string, names: Record<string, string>): string {
  if (Object.hasOwn(names, value)) return names[value] as string;
  // A day is a day anywhere: read as midnight in UTC it must be written there too.
  if (/^\d{4}-\d{2}-\d{2}$/.test(value))
    return new Date(value).toLocaleDateString(region, { dateStyle: 'long', timeZone: 'UTC' });
  return /^\d{5,15}$/.test(value) ? Number(value).toLocaleString(region) : value;
}
