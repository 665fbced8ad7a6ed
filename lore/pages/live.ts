/** One change on its way in, in bytes. */
export const change_bytes_max = 1024 * 1024;
/** All that a live document is, with what was deleted in it. */
export const document_bytes_max = 10 * 1024 * 1024;
/** From here on a change is weighed together with all that is not saved yet; below, so many would have to come first. */
export const change_bytes_weighed = 50 * 1024;
export const connections_per_page_max = 200;
export const connections_per_person_max = 20;
export const rooms_max = 2_000;
/** Pages whose saving a round takes up again. */
export const unsaved_pages_max = 100;
/** What was acknowledged and is still not saved after this long was left behind by a server that stopped. */
export const unsaved_ms_max = 60_000;

const quiet_ms_max = 5 * 60_000;
const growing_ms_max = 30 * 60_000;

/**
 * Whether what is saved now is still the same writing as the version before, which then grows, or a new one: five
 * minutes of quiet end it, and half an hour does.
 */
export function isSameWriting(writing: { begun_at: Date | null; saved_at: Date }, now: Date): boolean {
  if (writing.begun_at === null) return false;
  return (
    now.getTime() - writing.saved_at.getTime() <= quiet_ms_max &&
    now.getTime() - writing.begun_at.getTime() <= growing_ms_max
  );
}

export function whyNotGrow(bytes: number): string | null {
  return bytes > document_bytes_max
    ? 'This page has become too large to write on together. Begin another page and move a part of it there.'
    : null;
}
