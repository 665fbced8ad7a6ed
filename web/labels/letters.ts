import type { Item } from '../house/answers.ts';

type Tag = Item<'labels.list'>;

/** Letters under which a list of labels is divided: what begins with no letter stands at the front. */
export function byLetter(tags: readonly Tag[]): { letter: string; tags: Tag[] }[] {
  const groups = new Map<string, Tag[]>();
  for (const tag of tags) {
    const first = [...tag.key.normalize('NFD')][0]?.toLocaleUpperCase() ?? '';
    const letter = /\p{L}/u.test(first) ? first : '#';
    groups.set(letter, [...(groups.get(letter) ?? []), tag]);
  }
  return [...groups].map(([letter, tags]) => ({ letter, tags }));
}
