// All that can be done to a text, once: the toolbar, the slash menu, the keys and the list of keys are made of this.
import type { Editor } from '@tiptap/core';
import { m } from '../house/words.ts';
import { fold } from './folded.ts';
import { hasLevel, type Level } from './level.ts';
import type { SignName } from './signs.ts';
import { insertTable } from './tables.ts';

/** What needs the hand of a person first: a choice, an address, a file. */
export interface Hands {
  link(): void;
  files(accept: 'picture' | 'file'): void;
  showHere(): void;
  embed(): void;
}
export interface Thing {
  name: string;
  label: string;
  sign: SignName | `H${number}`;
  /** Other words by which it is looked for, in every language. */
  also: string;
  keys?: string;
  level: Level;
  on: readonly ('bar' | 'slash')[];
  group: 'past' | 'mark' | 'block' | 'put';
  isOn?: (editor: Editor) => boolean;
  can?: (editor: Editor) => boolean;
  run: (editor: Editor, hands: Hands) => void;
}

type Word = (inputs?: Record<string, never>, options?: { locale: 'en' | 'de' }) => string;
const both = (word: Word, more = '') => `${word({}, { locale: 'en' })} ${word({}, { locale: 'de' })} ${more}`;
const bar = ['bar'] as const;
const slash = ['slash'] as const;
const everywhere = ['bar', 'slash'] as const;

const heading = (level: number, word: Word, needs: Level, on: Thing['on']): Thing => ({
  name: `heading${level}`,
  label: word(),
  also: both(word, `h${level} title titel`),
  sign: `H${level}`,
  keys: `mod+alt+${level}`,
  level: needs,
  on,
  group: 'block',
  isOn: (editor) => editor.isActive('heading', { level }),
  run: (editor) => editor.chain().focus().toggleNode('heading', 'paragraph', { level }).run(),
});
const mark = (name: string, sign: SignName, word: Word, keys: string): Thing => ({
  name,
  label: word(),
  also: both(word),
  sign,
  keys,
  level: 'line',
  on: bar,
  group: 'mark',
  isOn: (editor) => editor.isActive(name),
  run: (editor) => editor.chain().focus().toggleMark(name).run(),
});
const list = (name: string, item: string, sign: SignName, word: Word, keys: string, more: string): Thing => ({
  name,
  label: word(),
  also: both(word, more),
  sign,
  keys,
  level: 'line',
  on: everywhere,
  group: 'block',
  isOn: (editor) => editor.isActive(name),
  run: (editor) => editor.chain().focus().toggleList(name, item).run(),
});
const callout = (kind: string, word: Word, on: Thing['on']): Thing => ({
  name: `callout-${kind}`,
  label: word(),
  also: both(word, `callout box kasten info ${kind}`),
  sign: 'callout',
  level: 'text',
  on,
  group: 'block',
  isOn: (editor) => editor.isActive('callout', { kind }),
  run: (editor) =>
    editor.isActive('callout')
      ? editor.chain().focus().lift('callout').run()
      : editor.chain().focus().wrapIn('callout', { kind }).run(),
});
/** A sign that opens a picker is typed, as a person would type it. */
const typed = (name: string, sign: SignName, word: Word, text: string, more: string): Thing => ({
  name,
  label: word(),
  also: both(word, more),
  sign,
  keys: text,
  level: 'line',
  on: slash,
  group: 'put',
  run: (editor) => {
    const before = editor.state.selection.$from.nodeBefore?.text ?? ' ';
    editor
      .chain()
      .focus()
      .insertContent(`${/\s$/.test(before) ? '' : ' '}${text}`)
      .run();
  },
});
const block = (type: string, attrs: Record<string, unknown>) => (editor: Editor) =>
  editor.chain().focus().insertContent({ type, attrs }).run();

export function things(level: Level): Thing[] {
  const all: Thing[] = [
    {
      name: 'undo',
      label: m.editor_undo(),
      also: '',
      sign: 'undo',
      keys: 'mod+z',
      level: 'line',
      on: bar,
      group: 'past',
      can: (editor) => editor.can().undo?.() ?? false,
      run: (editor) => editor.chain().focus().undo().run(),
    },
    {
      name: 'redo',
      label: m.editor_redo(),
      also: '',
      sign: 'redo',
      keys: 'mod+shift+z',
      level: 'line',
      on: bar,
      group: 'past',
      can: (editor) => editor.can().redo?.() ?? false,
      run: (editor) => editor.chain().focus().redo().run(),
    },
    mark('bold', 'bold', m.editor_bold, 'mod+b'),
    mark('italic', 'italic', m.editor_italic, 'mod+i'),
    mark('strike', 'strike', m.editor_strike, 'mod+shift+s'),
    mark('code', 'code', m.editor_code, 'mod+e'),
    {
      name: 'link',
      label: m.editor_link(),
      also: both(m.editor_link, 'url address adresse'),
      sign: 'link',
      keys: 'mod+k',
      level: 'line',
      on: bar,
      group: 'mark',
      isOn: (editor) => editor.isActive('link'),
      run: (_, hands) => hands.link(),
    },
    {
      name: 'paragraph',
      label: m.editor_paragraph(),
      also: both(m.editor_paragraph, 'paragraph absatz plain'),
      sign: 'paragraph',
      keys: 'mod+alt+0',
      level: 'text',
      on: slash,
      group: 'block',
      run: (editor) => editor.chain().focus().clearNodes().run(),
    },
    heading(1, m.editor_heading_1, 'page', slash),
    heading(2, m.editor_heading_2, 'text', everywhere),
    heading(3, m.editor_heading_3, 'text', everywhere),
    heading(4, m.editor_heading_4, 'page', slash),
    list('bulletList', 'listItem', 'bullets', m.editor_bullets, 'mod+shift+8', 'bullets points aufzählung punkte ul'),
    list('orderedList', 'listItem', 'numbers', m.editor_numbers, 'mod+shift+7', 'ol 1. steps schritte'),
    list('taskList', 'taskItem', 'tasks', m.editor_tasks, 'mod+shift+9', 'todo check checkbox abhaken'),
    {
      name: 'blockquote',
      label: m.editor_quote(),
      also: both(m.editor_quote, 'citation'),
      sign: 'quote',
      keys: 'mod+shift+b',
      level: 'line',
      on: everywhere,
      group: 'block',
      isOn: (editor) => editor.isActive('blockquote'),
      run: (editor) => editor.chain().focus().toggleWrap('blockquote').run(),
    },
    callout('note', m.editor_callout_note, everywhere),
    callout('tip', m.editor_callout_tip, slash),
    callout('important', m.editor_callout_important, slash),
    callout('warning', m.editor_callout_warning, slash),
    callout('caution', m.editor_callout_caution, slash),
    {
      name: 'codeBlock',
      label: m.editor_code_block(),
      also: both(m.editor_code_block, 'fence programm'),
      sign: 'codeBlock',
      keys: 'mod+alt+c',
      level: 'line',
      on: everywhere,
      group: 'block',
      isOn: (editor) => editor.isActive('codeBlock'),
      run: (editor) => editor.chain().focus().toggleNode('codeBlock', 'paragraph').run(),
    },
    {
      name: 'table',
      label: m.editor_table(),
      also: both(m.editor_table, 'grid columns spalten zeilen'),
      sign: 'table',
      level: 'text',
      on: everywhere,
      group: 'put',
      can: (editor) => !editor.isActive('table'),
      run: (editor) => insertTable(editor, 3, 3),
    },
    {
      name: 'picture',
      label: m.editor_picture(),
      also: both(m.editor_picture, 'image photo foto screenshot upload'),
      sign: 'picture',
      level: 'line',
      on: everywhere,
      group: 'put',
      run: (_, hands) => hands.files('picture'),
    },
    {
      name: 'file',
      label: m.editor_file(),
      also: both(m.editor_file, 'attachment anhang pdf upload video audio'),
      sign: 'file',
      level: 'text',
      on: everywhere,
      group: 'put',
      run: (_, hands) => hands.files('file'),
    },
    typed('person', 'person', m.editor_person, '@', 'mention name kollegin colleague'),
    typed('page', 'page', m.editor_page, '[[', 'link seite praxis practice note notiz'),
    typed('tag', 'tag', m.editor_tag, '#', 'label hashtag'),
    {
      name: 'date',
      label: m.editor_date(),
      also: both(m.editor_date, 'today heute datum'),
      sign: 'date',
      level: 'line',
      on: slash,
      group: 'put',
      run: (editor) => editor.chain().focus().insertContent(today()).run(),
    },
    {
      name: 'divider',
      label: m.editor_divider(),
      also: both(m.editor_divider, 'rule separator hr linie'),
      sign: 'divider',
      level: 'text',
      on: slash,
      group: 'put',
      run: (editor) =>
        editor
          .chain()
          .focus()
          .insertContent([{ type: 'horizontalRule' }, { type: 'paragraph' }])
          .run(),
    },
    {
      name: 'mathBlock',
      label: m.editor_math(),
      also: both(m.editor_math, 'tex latex equation gleichung katex'),
      sign: 'math',
      level: 'text',
      on: slash,
      group: 'put',
      run: block('mathBlock', { source: '' }),
    },
    {
      name: 'mathInline',
      label: m.editor_math_line(),
      also: both(m.editor_math_line, 'tex latex inline'),
      sign: 'math',
      level: 'text',
      on: slash,
      group: 'put',
      run: block('mathInline', { source: '' }),
    },
    {
      name: 'mermaid',
      label: m.editor_diagram(),
      also: both(m.editor_diagram, 'mermaid flowchart ablauf chart'),
      sign: 'diagram',
      level: 'text',
      on: slash,
      group: 'put',
      run: (editor) =>
        editor
          .chain()
          .focus()
          .insertContent({
            type: 'codeBlock',
            attrs: { language: 'mermaid' },
            content: [{ type: 'text', text: 'flowchart LR\n  A --> B' }],
          })
          .run(),
    },
    {
      name: 'embed',
      label: m.editor_embed(),
      also: both(m.editor_embed, 'video youtube vimeo film'),
      sign: 'embed',
      level: 'page',
      on: slash,
      group: 'put',
      run: (_, hands) => hands.embed(),
    },
    {
      name: 'footnote',
      label: m.editor_footnote(),
      also: both(m.editor_footnote, 'reference anmerkung quelle'),
      sign: 'footnote',
      level: 'text',
      on: slash,
      group: 'put',
      run: putFootnote,
    },
    {
      name: 'here',
      label: m.editor_here(),
      also: both(m.editor_here, 'here hier transclusion include einbetten section abschnitt step schritt excerpt'),
      sign: 'here',
      level: 'page',
      on: slash,
      group: 'put',
      run: (_, hands) => hands.showHere(),
    },
  ];
  return all.filter((thing) => hasLevel(level, thing.level));
}

const today = () => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format(new Date());

/** The next free number; its text at the end of the page, where the caret goes. */
function putFootnote(editor: Editor): void {
  const taken = new Set<string>();
  editor.state.doc.descendants((node) => {
    if (node.type.name.startsWith('footnote')) taken.add(String(node.attrs.label));
  });
  let number = 1;
  while (taken.has(String(number))) number++;
  const label = String(number);
  editor
    .chain()
    .focus()
    .insertContent({ type: 'footnoteRef', attrs: { label } })
    .command(({ tr, state }) => {
      const note = state.schema.nodeFromJSON({ type: 'footnote', attrs: { label }, content: [{ type: 'paragraph' }] });
      tr.insert(tr.doc.content.size, note);
      return true;
    })
    .setTextSelection(Number.MAX_SAFE_INTEGER)
    .scrollIntoView()
    .run();
}

/** Every word that was typed begins a word of the thing's name, in whichever language. */
export function matching<T extends { label: string; also: string }>(all: readonly T[], query: string): T[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  const score = (thing: T) => {
    const known = `${fold(thing.label)} ${fold(thing.also)}`.split(/\s+/);
    if (!wanted.every((word) => known.some((each) => each.startsWith(word)))) return 0;
    return fold(thing.label).startsWith(wanted.join(' ')) ? 2 : 1;
  };
  return all
    .map((thing) => ({ thing, score: score(thing) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ thing }) => thing);
}
