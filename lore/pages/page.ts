import type { Role } from '../communities/community.ts';

export const body_letters_max = 1_000_000;
export const depth_max = 20;
/** Of a level of the tree, in one answer. */
export const level_max = 500;
/** Moved to another home, archived or trashed at once. */
export const branch_max = 5_000;
export const contributors_max = 100;

/** Any member of a page's home may write on it; others may read. What is archived is left as it is. */
export function whyNotWrite(who: { memberAtHome: boolean; archived?: boolean }): string | null {
  if (!who.memberAtHome) return 'Members of its home community write on this page. Join it to write with them.';
  return who.archived ? 'It is archived. Take it out of the archive to change it.' : null;
}

/** It stays readable and is out of the way; anybody who writes on it may do and undo that. */
export function whyNotArchivePage(who: { memberAtHome: boolean }): string | null {
  return who.memberAtHome ? null : 'Members of its home community archive this page. Join it to do that.';
}

export function whyNotTrashPage(who: {
  author: boolean;
  roleAtHome: Role | null;
  othersBelow?: boolean;
}): string | null {
  if (who.roleAtHome === 'steward') return null;
  if (!who.author) return 'Only its author or a steward of its home may put it into the trash.';
  return who.othersBelow ? 'Pages of others stand below it. Move them elsewhere first, or ask a steward.' : null;
}

/**
 * Why this person may not give a page, with what stands below it, another home. It changes who reads it, so it is for
 * those who answer for it where it stands, and only into a community in which one may write.
 */
export function whyNotRehome(who: {
  author: boolean;
  roleAtHome: Role | null;
  memberThere: boolean;
  /** Whether pages by others stand below it. */
  othersBelow: boolean;
}): string | null {
  if (who.roleAtHome === null) return 'Members of its home community move this page. Join it to do that.';
  if (!who.memberThere) return 'You can move a page only into a community that you are in.';
  if (who.roleAtHome === 'steward') return null;
  if (!who.author) return 'Only its author or a steward of its home may give it another home.';
  return who.othersBelow ? 'Pages of others stand below it. A steward of its home can move them all.' : null;
}

export type Change = { kind: 'same' | 'added' | 'removed'; text: string };

/** What changed between two texts, line by line: the longest common run of lines stays. Bounded at 3,000 lines each. */
export function diffLines(before: string, after: string): Change[] {
  const a = before.split('\n').slice(0, 3000);
  const b = after.split('\n').slice(0, 3000);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const middle = diffMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const same = (lines: string[]): Change[] => lines.map((text) => ({ kind: 'same', text }));
  return [...same(a.slice(0, start)), ...middle, ...same(end === 0 ? [] : a.slice(a.length - end))];
}

function diffMiddle(a: string[], b: string[]): Change[] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const from = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] = a[i] === b[j] ? from(i + 1, j + 1) + 1 : Math.max(from(i + 1, j), from(i, j + 1));
    }
  }
  const changes: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      changes.push({ kind: 'same', text: a[i++] ?? '' });
      j++;
    } else if (i < a.length && (j === b.length || from(i + 1, j) >= from(i, j + 1))) {
      changes.push({ kind: 'removed', text: a[i++] ?? '' });
    } else {
      changes.push({ kind: 'added', text: b[j++] ?? '' });
    }
  }
  return changes;
}
