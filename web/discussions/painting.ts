// Passages drawn into the text without touching it: the browser's own highlights, where it has them.

const registry = typeof CSS === 'undefined' ? undefined : CSS.highlights;
/** Where there are none, whoever shows the text lays boxes over it. */
export const canPaint = registry !== undefined && typeof Highlight !== 'undefined';

export function paint(passages: Iterable<Range>, open: Iterable<Range>): void {
  if (!registry || !canPaint) return;
  registry.set('passages', new Highlight(...passages));
  const above = new Highlight(...open);
  above.priority = 1;
  registry.set('passage-open', above);
}

export function wipe(): void {
  registry?.delete('passages');
  registry?.delete('passage-open');
}
