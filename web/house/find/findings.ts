// What the finder shows, worked out apart from how it is drawn.
import type { Item } from '../answers.ts';
import { titleSaid } from '../kinds.ts';
import { pathOf, paths } from '../paths.ts';

export type Hit = Item<'search.find'>;
export interface Line {
  id: string;
  title: string;
  note: string;
  href: string;
  /** Set for practices: shown with their mark. */
  maturity: 'Emergent' | 'Validated' | 'Established' | 'Retired' | null;
}
export interface Group {
  heading: string;
  lines: Line[];
}

const maturities = ['Emergent', 'Validated', 'Established', 'Retired'];

/** Groups in the order in which the server ranked their best hit: the best answer stays on top whatever its kind. */
export function groupHits(hits: readonly Hit[], headingOf: (kind: string) => string): Group[] {
  const groups = new Map<string, Group>();
  for (const hit of hits) {
    const href = pathOf(hit.kind, hit.id, hit.handle);
    if (!href) continue;
    const group = groups.get(hit.kind) ?? { heading: headingOf(hit.kind), lines: [] };
    const maturity =
      hit.kind === 'practice' && hit.state && maturities.includes(hit.state) ? (hit.state as Line['maturity']) : null;
    const note = [hit.community, hit.snippet].filter(Boolean).join(' · ');
    group.lines.push({ id: `${hit.kind}-${hit.id}`, title: titleSaid(hit), note, href, maturity });
    groups.set(hit.kind, group);
  }
  return [...groups.values()];
}

/** What one keeps at hand. */
export function keptLines(items: readonly Item<'shelf.list'>[]): Line[] {
  return items.flatMap(({ id, kind, title, home, state }) => {
    const href = pathOf(kind, id);
    const maturity = kind === 'practice' && maturities.includes(state) ? (state as Line['maturity']) : null;
    return href === null
      ? []
      : [{ id: `kept-${id}`, title: titleSaid({ kind, title }), note: home?.name ?? '', href, maturity }];
  });
}

/** Labels, each with how much stands under it. */
export function tagLines(tags: readonly Item<'labels.list'>[], said: (count: number) => string): Line[] {
  return tags.map(({ key, name, items }) => ({
    id: `tag-${key}`,
    title: `#${name}`,
    note: said(items),
    href: paths.tag(name),
    maturity: null,
  }));
}

/** Places whose name has a word that begins as what was typed. */
export function matchPlaces(places: readonly { label: string; href: string }[], words: string): Line[] {
  const wanted = fold(words.trim());
  if (!wanted) return [];
  return places
    .filter(({ label }) =>
      fold(label)
        .split(/\s+/)
        .some((word) => word.startsWith(wanted)),
    )
    .map(({ label, href }) => ({ id: `place-${href}`, title: label, note: '', href, maturity: null }));
}

export function writeLine(words: string, title: string): Line {
  return { id: 'write', title, note: '', href: paths.capture({ text: words.trim() }), maturity: null };
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

const recent_max = 6;
const remembered_as = 'fieldlore:recent';
export type Recent = Pick<Line, 'title' | 'href' | 'note'>;

export function recent(): Recent[] {
  try {
    return JSON.parse(localStorage.getItem(remembered_as) ?? '[]');
  } catch {
    return [];
  }
}
/** Also for screens: what was opened by a link is as recent as what was found. */
export function rememberRecent({ title, href, note }: Recent): void {
  const list = [{ title, href, note }, ...recent().filter((other) => other.href !== href)].slice(0, recent_max);
  localStorage.setItem(remembered_as, JSON.stringify(list));
}
