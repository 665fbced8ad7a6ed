// Below this a step says something else, not the same in other words.
const alike_min = 0.5;

/**
 * Which step of the version before each text is, where it came without an id (from a collection elsewhere): the one that
 * says the same, else the one that says nearly the same, else none. So evidence stays with its step when its words change.
 */
export function sameSteps(before: { id: string; body: string }[], bodies: string[]): (string | undefined)[] {
  const free = new Map(before.map((step) => [step.id, step.body]));
  const take = (id: string | undefined) => {
    if (id !== undefined) free.delete(id);
    return id;
  };
  const found = bodies.map((body) => take([...free].find(([, words]) => words === body)?.[0]));
  const left = bodies.flatMap((body, at) => (found[at] === undefined ? [{ body, at }] : []));
  const pairs = left
    .flatMap(({ body, at }) => [...free].map(([id, words]) => ({ at, id, alike: alike(words, body) })))
    .filter((pair) => pair.alike >= alike_min)
    .sort((a, b) => b.alike - a.alike || a.at - b.at);
  for (const { at, id } of pairs) if (found[at] === undefined && free.has(id)) found[at] = take(id);
  return found;
}

/** The share of their words that two texts have in common. */
function alike(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const both = [...one].filter((word) => other.has(word)).length;
  return both / Math.max(1, one.size + other.size - both);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
