// Words that another screen hands over to become a note. In memory alone: an address would keep them in the history.
let handed = '';

export const hand = (words: string): void => {
  handed = words;
};

/** Once: a second visit begins as always. */
export function takeHanded(): string {
  const words = handed;
  handed = '';
  return words;
}
