/**
 * The anchors of a text's headings, in their order: as GitHub makes them (lower case, signs away, `-` for each space, a
 * number for each that was there before), so that links into a repository's pages keep working here.
 */
export function slugger(): (heading: string) => string {
  const taken = new Map<string, number>();
  return (heading) => {
    const base = slugOf(heading);
    let slug = base;
    let count = taken.get(base) ?? 0;
    while (taken.has(slug)) slug = `${base}-${++count}`;
    taken.set(base, count);
    taken.set(slug, taken.get(slug) ?? 0);
    return slug;
  };
}

// A heading of signs alone must be reachable as well.
const slugOf = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-') || 'section';
