/** What may be taken along at once: everything that the person may read, what is at home in a community, a page and all below it. */
export type Scope = { of: 'everything' } | { of: 'community'; id: string } | { of: 'page'; id: string };

export const format_name = 'fieldlore-export';
export const format_version = 1;
/** Why there is none: whoever asked has left, it failed three times, it would be more than `items_max`. */
export const whys = ['', 'left', 'failed', 'too much'] as const;
export type Why = (typeof whys)[number];

export const items_max = 200_000;
export const waiting_per_person_max = 3;
const name_letters_max = 80;
const depth_max = 20;

/** Where each item stands in an export; of pages also the order among those beside it. */
export type Placed = { path: string; order: number };
export type Leaf = { id: string; kind: string; title: string; community: string; parent: string | null; made_at: Date };

const folders: Record<string, string> = {
  page: 'pages',
  note: 'notes',
  practice: 'practices',
  course: 'courses',
  proposal: 'proposals',
};

/** A title as the name of a file on any system: without what Windows, macOS or Linux do not take. */
export function nameOf(title: string): string {
  const plain = title
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f]+/g, '-')
    .replace(/\s+/g, ' ')
    .slice(0, name_letters_max)
    .replace(/^[. ]+|[. ]+$/g, '');
  return plain === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain) ? `_${plain}` : plain;
}

/**
 * Gives every item its path: pages as folders of their tree, below the folder of their community. Leaves of one parent
 * come in their order. Two of one name in one folder, also but for small and capital letters, get a number.
 */
export function placesOf(leaves: Leaf[]): Map<string, Placed> {
  const byId = new Map(leaves.map((leaf) => [leaf.id, leaf]));
  const places = new Map<string, Placed>();
  const taken = new Set<string>();
  const orders = new Map<string, number>();
  const place = (leaf: Leaf, depth: number): string => {
    const there = places.get(leaf.id);
    if (there !== undefined) return there.path;
    const up = leaf.parent === null || depth > depth_max ? undefined : byId.get(leaf.parent);
    const isBelow = up !== undefined && up.community === leaf.community;
    const folder = isBelow
      ? place(up, depth + 1).replace(/\.md$/, '')
      : `${leaf.community}/${folders[leaf.kind] ?? leaf.kind}`;
    const name = leaf.kind === 'note' ? `${leaf.made_at.toISOString().slice(0, 10)} ${leaf.title}` : leaf.title;
    const path = untaken(`${folder}/${nameOf(name)}`, taken);
    const order = orders.get(folder) ?? 0;
    orders.set(folder, order + 1);
    places.set(leaf.id, { path, order });
    return path;
  };
  for (const leaf of leaves) place(leaf, 0);
  return places;
}

function untaken(path: string, taken: Set<string>): string {
  for (let n = 1; ; n++) {
    const wish = n === 1 ? path : `${path} (${n})`;
    if (taken.has(wish.toLowerCase())) continue;
    taken.add(wish.toLowerCase());
    return `${wish}.md`;
  }
}

const own = /(\]\(|\]:\s*)\/(?:(?:w|n|p|t|o)\/([0-9a-z]{4,40})|api\/v1\/files\/([0-9a-z]{4,40}))(?=[)\s#?]|$)/gm;

/** Links to what comes along lead to its file, as seen from the file at `from`; all others stay as they are. */
export function outward(
  markdown: string,
  from: string,
  pathOf: (id: string, kind: 'item' | 'file') => string | undefined,
): string {
  return markdown.replace(own, (whole, before: string, item: string | undefined, file: string | undefined) => {
    const path = item === undefined ? pathOf(file as string, 'file') : pathOf(item, 'item');
    return path === undefined ? whole : `${before}${relative(from, path)}`;
  });
}

const link = /(\]\(|\]:\s*)((?:\.{1,2}\/)[^)\s#?]+)(?=[)\s#?]|$)/gm;

/** The same the other way: a link to a file of the export becomes what `addressOf` says of that file. */
export function inward(markdown: string, from: string, addressOf: (path: string) => string | undefined): string {
  return markdown.replace(link, (whole, before: string, to: string) => {
    const address = addressOf(resolved(from, to));
    return address === undefined ? whole : `${before}${address}`;
  });
}

function relative(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  const up = here.slice(same).map(() => '..');
  const steps = [...(up.length === 0 ? ['.'] : up), ...there.slice(same)];
  return steps.map((step) => encodeURIComponent(step).replace(/[!'()*]/g, hex)).join('/');
}

const hex = (letter: string) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;

function resolved(from: string, to: string): string {
  const steps = from.split('/').slice(0, -1);
  for (const step of to.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(decoded(step));
  }
  return steps.join('/');
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
