import { posix } from 'node:path';

/** Files of a source that are no pages, as texts name them. */
export type Files = {
  /** The path of the file that a text at `from` means, or null. */
  find(from: string, destination: string): string | null;
  /** The one file of that name, wherever it lies: `![[plan.png]]`. */
  named(from: string, name: string): string | null;
};

export function toFiles(others: Set<string>): Files {
  const byPath = new Map<string, string>();
  const byName = new Map<string, string[]>();
  for (const path of others) {
    byPath.set(plain(path), path);
    const name = plain(posix.basename(path));
    byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  const find = (from: string, destination: string): string | null => {
    const wanted = plain(destination.replace(/[?#].*$/s, ''));
    if (wanted === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(wanted)) return null;
    const relative = posix.join(posix.dirname(plain(from)), wanted);
    const found = byPath.get(wanted.startsWith('/') ? wanted.slice(1) : relative);
    if (found !== undefined) return found;
    // A site's own folders are no part of its addresses: `/img/plan.png` lies in `static/img`.
    const end = wanted.replace(/^(\.{0,2}\/)+/, '');
    const ending = (byName.get(posix.basename(end)) ?? []).filter((path) => `/${plain(path)}`.endsWith(`/${end}`));
    return ending.length === 1 ? ending[0] : null;
  };
  return {
    find,
    named: (from, name) => {
      const found = find(from, name);
      if (found !== null) return found;
      const same = byName.get(plain(posix.basename(name))) ?? [];
      return same.length === 1 ? same[0] : null;
    },
  };
}

function plain(path: string): string {
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // A bare % is part of the name.
  }
  return decoded.normalize('NFC').toLowerCase().trim();
}
