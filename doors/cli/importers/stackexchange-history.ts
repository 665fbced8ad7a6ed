import { dateIn, idIn, type Row } from './stackexchange-rows.ts';
import type { World } from './stackexchange-world.ts';

/** A wording, as its writer typed it. */
export type Revision = { title: string; body: string; author: string; at: Date; summary: string };
export const by_writer: [string, string] = ['UserId', 'UserDisplayName'];

const parts: Record<string, 'title' | 'body'> = {
  1: 'title',
  4: 'title',
  7: 'title',
  2: 'body',
  5: 'body',
  8: 'body',
};

/** The wordings of a post, the oldest first. What was changed in one go (a RevisionGUID) is one of them. */
export function revisionsOf(world: World, history: Row[]): Revision[] {
  const rows = history
    .filter((row) => parts[row.PostHistoryTypeId ?? ''] !== undefined)
    .map((row) => ({ row, at: dateIn(row, 'CreationDate') ?? new Date(0), id: idIn(row, 'Id') ?? 0 }))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id);
  const out: Revision[] = [];
  let [title, body, guid] = ['', '', ''];
  for (const { row, at } of rows) {
    const text = row.Text ?? '';
    if (parts[row.PostHistoryTypeId ?? ''] === 'title') title = text;
    else body = text;
    const author = world.person(row, by_writer).origin;
    const last = out.at(-1);
    const comment = (row.Comment ?? '').replace(/\s+/g, ' ').trim().slice(0, 300);
    if (last !== undefined && row.RevisionGUID === guid) {
      Object.assign(last, { title, body, summary: last.summary || comment });
    } else out.push({ title, body, author, at, summary: comment });
    guid = row.RevisionGUID ?? `row ${row.Id}`;
  }
  return out;
}
