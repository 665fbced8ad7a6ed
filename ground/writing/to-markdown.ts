/* A document of the schema to Markdown: what a person would write, in the form that was there before where it is known. */
import type { Node } from '@tiptap/pm/model';
import { writeBlocks } from './block-markdown.ts';
import { type Env, parse } from './dialect.ts';
import { labelOfFootnote } from './pieces.ts';
import { afterwards } from './unchanged.ts';

/** `before`: the text that the document was made from; blocks that did not change stay as they were, to the byte. */
type Options = { before?: string; hosts?: readonly string[] };

/** Ends with one new line, or is empty. `toDoc` of it means the same, except for what Markdown cannot hold (empty paragraphs). */
export function toMarkdown(doc: Node, { before, hosts }: Options = {}): string {
  const env = envOf(doc, hosts);
  const kept = before === undefined ? null : afterwards(doc, before, env);
  if (kept !== null) return kept;
  const written = writeBlocks(doc, env);
  // A rule at the very beginning, and another below a line like `a: b`, would be front matter.
  const isData = doc.firstChild?.type.name === 'horizontalRule' && parse(written, {})[0]?.type === 'raw_block';
  const text = isData ? written.replace(/^.*/, '***') : written;
  return text === '' ? '' : `${text}\n`;
}

/** The definitions and footnotes of a document: what any of its lines may name. */
function envOf(doc: Node, hosts: readonly string[] | undefined): Env {
  const env: Env = { references: {}, footnotes: { refs: {} }, hosts };
  const definitions: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'footnote') env.footnotes!.refs![`:${labelOfFootnote(node.attrs.label)}`] = -1;
    if (node.type.name === 'rawBlock' && node.attrs.label === 'definition') definitions.push(node.attrs.source);
    return !node.isTextblock;
  });
  if (definitions.length > 0) parse(definitions.join('\n\n'), env);
  return env;
}
