// What the pickers find, and what each choice writes: the Markdown of the text, so that it reads the same everywhere.
import type { Editor } from '@tiptap/core';
import { get } from '../house/api.ts';
import { pathOf, paths } from '../house/paths.ts';
import { m } from '../house/words.ts';
import { fold } from './folded.ts';
import type { Choice } from './picking.svelte.ts';

const choices_max = 8;
const people_looked_at_max = 50;
type Signal = AbortSignal | undefined;
type Range = { from: number; to: number };
const within = (signal: Signal) => (signal ? { signal } : {});

export async function findPeople(query: string, signal: Signal): Promise<Choice[]> {
  const { items } = await get('/people', {
    query: { q: query.trim(), limit: people_looked_at_max },
    ...within(signal),
  });
  // Names come by the alphabet and with the words anywhere in them: whose name begins so is meant first.
  const wanted = fold(query.trim());
  const begins = (name: string) =>
    [fold(name), ...fold(name).split(/[\s-]/)].some((word) => word.startsWith(wanted)) ? 0 : 1;
  const ranked = [...items].sort((a, b) => begins(a.name) - begins(b.name)).slice(0, choices_max);
  return ranked.map((person) => ({
    id: person.id,
    title: person.name,
    note: [person.role_line, person.team, person.site].filter(Boolean).join(' · '),
    take: (editor, range) => {
      const attrs = { href: paths.person(person.handle), label: person.name };
      write(editor, range, [
        { type: 'mention', attrs },
        { type: 'text', text: ' ' },
      ]);
    },
  }));
}

/** Things that have a title and an address. People have a sign of their own, communities are not quoted. */
const item_kinds = 'page,practice,note,course,proposal';

export async function findItems(query: string, signal: Signal): Promise<Choice[]> {
  const hits = await itemsNamed(query, signal);
  return hits.map(({ id, title, note, href }) => ({
    id,
    title,
    note,
    take: (editor, range) =>
      write(editor, range, [
        { type: 'text', text: title, marks: [{ type: 'link', attrs: { href, title: '' } }] },
        { type: 'text', text: ' ' },
      ]),
  }));
}

export async function itemsNamed(query: string, signal: Signal, kinds = item_kinds) {
  if (!query.trim()) return [];
  const { items } = await get('/search', { query: { q: query.trim(), kinds, limit: choices_max }, ...within(signal) });
  return items.flatMap(({ id, kind, title, community, handle }) => {
    const href = pathOf(kind, id, handle);
    return href ? [{ id, kind, title, href, note: [kindSaid[kind]?.(), community].filter(Boolean).join(' · ') }] : [];
  });
}
const kindSaid: Record<string, () => string> = {
  page: m.kind_page,
  practice: m.kind_practice,
  note: m.kind_note,
  course: m.kind_course,
  proposal: m.kind_proposal,
};

export async function findTags(query: string, signal: Signal): Promise<Choice[]> {
  const { items } = await get('/tags', { query: { q: query, by: 'use', limit: choices_max }, ...within(signal) });
  const known = items.map(({ name, items }) => ({ tag: name, note: m.editor_tag_used({ count: items }) }));
  const isNew = !items.some(({ name }) => fold(name) === fold(query));
  return [...known, ...(isNew ? [{ tag: query, note: m.editor_tag_new() }] : [])].map(({ tag, note }) => ({
    id: tag,
    title: `#${tag}`,
    note,
    take: (editor, range) => write(editor, range, [{ type: 'text', text: `#${tag} ` }]),
  }));
}

function write(editor: Editor, { from, to }: Range, content: object[]): void {
  // A space that stands there already is not doubled.
  const next = editor.state.doc.resolve(to).nodeAfter?.text ?? '';
  editor
    .chain()
    .focus()
    .insertContentAt({ from, to: /^\s/.test(next) ? to + 1 : to }, content)
    .run();
}
