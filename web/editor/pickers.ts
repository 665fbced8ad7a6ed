// What opens while one types: / for things, @ for people, # for tags, [[ for pages.
import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion } from '@tiptap/suggestion';
import { m } from '../house/words.ts';
import { findItems, findPeople, findTags } from './finding.ts';
import type { Choice, Picking } from './picking.svelte.ts';
import { type Hands, matching, type Thing } from './things.ts';

interface Kind {
  char: string;
  label: () => string;
  spaces: boolean;
  prefixes: string[] | null;
  pause_ms: number;
  /** How long the words may be before it is not this that is being written. */
  letters_max: number;
  fits: (query: string) => boolean;
  find: (query: string, signal: AbortSignal | undefined) => Choice[] | Promise<Choice[]>;
}

export function pickers(picking: Picking, things: Thing[], hands: Hands) {
  const opening = [' ', '(', '[', '"', '„', '“', '—', '–', ' '];
  const kinds: Kind[] = [
    {
      char: '/',
      label: m.editor_insert,
      spaces: false,
      prefixes: [' '],
      pause_ms: 0,
      letters_max: 24,
      fits: (query) => !/[/.\d]/.test(query),
      find: (query) =>
        asChoices(
          matching(
            things.filter(({ on }) => on.includes('slash')),
            query,
          ),
          hands,
        ),
    },
    {
      char: '@',
      label: m.editor_people,
      spaces: true,
      prefixes: opening,
      pause_ms: 120,
      letters_max: 40,
      fits: (query) => !/^\s|\s{2}|\s.*\s.*\s/.test(query),
      find: findPeople,
    },
    {
      char: '#',
      label: m.editor_tags,
      spaces: false,
      prefixes: opening,
      pause_ms: 120,
      letters_max: 60,
      fits: (query) => /^\p{L}[\p{L}\p{N}_/-]*$/u.test(query),
      find: findTags,
    },
    {
      char: '[[',
      label: m.editor_pages,
      spaces: true,
      prefixes: null,
      pause_ms: 120,
      letters_max: 100,
      fits: (query) => !/\]/.test(query),
      find: findItems,
    },
  ];
  return kinds.map((kind) =>
    Extension.create({
      name: `picker${kind.char}`,
      // Before the keys of lists and tables: Enter and Tab mean the list while it is open.
      priority: 1000,
      addProseMirrorPlugins() {
        const key = new PluginKey(`picker${kind.char}`);
        const { editor } = this;
        const leave = () => editor.view.dispatch(editor.state.tr.setMeta(key, { exit: true }));
        return [
          Suggestion<Choice>({
            pluginKey: key,
            editor,
            char: kind.char,
            allowSpaces: kind.spaces,
            allowedPrefixes: kind.prefixes,
            debounce: kind.pause_ms,
            decorationClass: 'picking',
            allow: ({ state, range }) => {
              const $from = state.doc.resolve(range.from);
              return !$from.parent.type.spec.code && !$from.marks().some(({ type }) => type.spec.code);
            },
            shouldShow: ({ query }) => query.length <= kind.letters_max && kind.fits(query),
            items: ({ query, signal }) => kind.find(query, signal),
            render: () => ({
              onStart: ({ range, clientRect }) => picking.show(editor, kind.label(), range, clientRect ?? null, leave),
              onUpdate: ({ range, clientRect, items, loading }) => {
                picking.show(editor, kind.label(), range, clientRect ?? null, leave);
                picking.fill(items, loading);
              },
              onExit: () => picking.hide(),
              onKeyDown: ({ event }) => picking.press(event),
            }),
          }),
        ];
      },
    }),
  );
}

const asChoices = (things: Thing[], hands: Hands): Choice[] =>
  things.map((thing) => ({
    id: thing.name,
    title: thing.label,
    sign: thing.sign,
    ...(thing.keys ? { keys: thing.keys } : {}),
    take: (editor, range) => {
      editor.chain().focus().deleteRange(range).run();
      thing.run(editor, hands);
    },
  }));
