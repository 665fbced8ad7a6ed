import { z } from 'zod';
import type { Document } from './markdown-front.ts';

const metadata = z.object({
  pages: z.record(
    z.string(),
    z.object({
      position: z.string().nullish(),
      createdAt: z.string().nullish(),
      updatedAt: z.string().nullish(),
    }),
  ),
});

/** What Docmost says of its pages beside them: when each was begun and changed, and in which order they stand. */
export function addDocmost(documents: { path: string; document: Document }[], text: string): boolean {
  const read = metadata.safeParse(asJson(text));
  if (!read.success) return false;
  const { pages } = read.data;
  const dateOf = (value: string | null | undefined) => {
    const date = new Date(value ?? Number.NaN);
    return Number.isNaN(date.getTime()) ? null : date;
  };
  const order = Object.entries(pages)
    .filter(([, { position }]) => position != null)
    // As Docmost compares them: by their letters, not by anybody's alphabet.
    .sort(([, a], [, b]) => ((a.position ?? '') < (b.position ?? '') ? -1 : 1))
    .map(([path]) => path);
  for (const { path, document } of documents) {
    const about = pages[path] ?? pages[path.replace(/\.md$/i, '')];
    if (about === undefined) continue;
    document.made_at ??= dateOf(about.createdAt);
    document.changed_at ??= dateOf(about.updatedAt);
    const place = order.indexOf(path);
    if (place !== -1) document.position ??= place;
  }
  return true;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
