/*
 * The schema of written text, as Tiptap extensions: what a page, a step, a note and a comment may hold. It needs no DOM,
 * so the server makes and reads the same documents as the editor. Its Markdown: to-doc.ts and to-markdown.ts.
 */
import { getSchema } from '@tiptap/core';
import { blocks } from './blocks.ts';
import * as inlines from './inlines.ts';
import { lists } from './lists.ts';

/** Nodes and marks only: commands, keys and views are the editor's. The order decides which mark stands outside. */
export const extensions = [
  ...blocks,
  ...lists,
  inlines.text,
  inlines.hardBreak,
  inlines.image,
  inlines.footnoteRef,
  inlines.mathInline,
  inlines.mention,
  inlines.rawInline,
  inlines.link,
  inlines.italic,
  inlines.bold,
  inlines.strike,
  inlines.nested,
  inlines.code,
  inlines.softBreak,
];

export const schema = getSchema(extensions);
