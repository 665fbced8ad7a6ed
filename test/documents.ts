/* Random documents of the schema, for properties: whatever the editor, a paste or a co-editor may have made. */
import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { callout_kinds } from '../ground/writing/callouts.ts';
import { schema } from '../ground/writing/schema.ts';

const { nodes, marks } = schema;
type Attrs = Record<string, unknown>;

const word = fc.constantFrom(
  ...[
    'a',
    'pump ',
    ' seal',
    'cold, ',
    '3 bar',
    'x_y_z',
    'ä',
    '”',
    '*',
    '**',
    '_',
    '`',
    '``',
    '~~',
    '[',
    ']',
    '(b)',
    '<b>',
  ],
  ...[
    '<!--',
    '&amp;',
    '&',
    '\\',
    '\\*',
    '!',
    '![',
    '#',
    '# ',
    '- ',
    '+ ',
    '1. ',
    '> ',
    '|',
    ' | ',
    '$',
    '$5',
    '$x$',
    '{{ x }}',
  ],
  ...[
    '{%',
    '{: .x}',
    '---',
    '===',
    ':::',
    '!!! note',
    '[x]',
    '[ ] ',
    '[!NOTE]',
    '[^1]',
    '[x]: /y',
    'https://x.org/a_b',
    'a@b.org',
  ],
  ...[
    'https://youtu.be/abcdefgh',
    '![[/w/1]]',
    '+++',
    '<br>',
    '\n',
    '\t',
    '  ',
    '\u00a0',
    '```',
    '~~~',
    '#tag',
    '@',
    ':',
    '<https://x.y>',
  ],
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(''));
const source = fc.constantFrom('x', 'x^2', '\\alpha', 'a_b', 'a$b', 'a\nb', ' a', '', '1|2');
const href = fc.constantFrom(
  '/w/1',
  'https://x.org/a(b)',
  'https://x.org/a b',
  '#a',
  '',
  '/x?a=1&copy;',
  'rel.md',
  'https://x.org/*a*',
);
const title = fc.constantFrom('', 't', 'a "b"', 'a \'b\' "c"', 'x\n\ny');

const mark = fc.oneof(
  fc
    .record({ markup: fc.constantFrom('**', '__', ''), inside: fc.constant(0) })
    .map((attrs) => marks.bold!.create(attrs)),
  fc
    .record({ markup: fc.constantFrom('*', '_', ''), inside: fc.constant(0) })
    .map((attrs) => marks.italic!.create(attrs)),
  fc.constant(marks.strike!.create()),
  fc.constant(marks.code!.create()),
  fc.constant(marks.softBreak!.create()),
  fc
    .record({
      href,
      title,
      markup: fc.constantFrom('', 'bare', '<>', 'full', 'shortcut', 'collapsed'),
      ref: fc.constantFrom('', 'x', 'y'),
    })
    .map((attrs) => marks.link!.create(attrs)),
);
const marked = fc
  .array(mark, { maxLength: 3 })
  .map((all) => all.reduce((set, each) => each.addToSet(set), [] as readonly (typeof all)[number][]));

const make = (type: string, attrs: fc.Arbitrary<Attrs>) => attrs.map((given) => nodes[type]!.create(given));
const between = fc.oneof(
  make('hardBreak', fc.record({ markup: fc.constantFrom('\\', '  ', '<br>', '<br/>') })),
  make('image', fc.record({ src: href, alt: words, title })),
  make('footnoteRef', fc.record({ label: fc.constantFrom('1', '2', 'a b', '') })),
  make('mathInline', fc.record({ source })),
  make(
    'mention',
    fc.record({ href: fc.constantFrom('/@lea', '/@o.k'), label: fc.constantFrom('Lea Berg', 'Lea [x]', '*a*') }),
  ),
  make('rawInline', fc.record({ source: fc.constantFrom('<b>', '</b>', '<i x="1">', '{{ a }}', '<!-- c -->') })),
);
const inline = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(words, marked).map(([text, set]) => schema.text(text, set)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant(schema.text(' ')), marked).map(([space, set]) => space.mark(set)) },
  { weight: 1, arbitrary: fc.tuple(between, marked).map(([node, set]) => node.mark(set)) },
);
const line = fc.array(inline, { maxLength: 5 });
const text = fc.string({ maxLength: 12, unit: fc.constantFrom('a', ' ', '\n', '`', '~', '$', '\t') });

const paragraph = line.map((content) => nodes.paragraph!.create(null, content));
const leaf = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('#', 'setext'), line)
    .map(([level, markup, content]) => nodes.heading!.create({ level, markup }, content)),
  fc
    .tuple(fc.constantFrom('', 'js', 'mermaid', 'a`b'), fc.constantFrom('```', '~~~~', 'indent'), text)
    .map(([language, markup, code]) =>
      nodes.codeBlock!.create({ language, markup }, code === '' ? [] : schema.text(code)),
    ),
  make('horizontalRule', fc.record({ markup: fc.constantFrom('---', '***', '_____', 'x') })),
  make('mathBlock', fc.record({ source: fc.oneof(source, text), markup: fc.constantFrom('line', 'lines') })),
  make('embed', fc.record({ url: fc.constantFrom('https://youtu.be/abcdefgh', 'https://vimeo.com/1234567') })),
  make('transclusion', fc.record({ target: fc.constantFrom('/w/1', '/w/1#a-b', 'no target', '/p/2#step-3') })),
  make(
    'rawBlock',
    fc
      .constantFrom(
        { source: '<div>\nx\n</div>', label: 'html' },
        { source: '<!-- open', label: 'html' },
        { source: '{% if x %}', label: 'template' },
        { source: '[x]: /w/1', label: 'definition' },
        { source: '```unsupported gallery\n<x/>\n```', label: 'unsupported gallery' },
        { source: ':::note\nx\n:::', label: 'directive' },
      )
      .chain((attrs) => fc.boolean().map((glued) => ({ ...attrs, glued }))),
  ),
  fc
    .array(
      fc.array(fc.tuple(paragraph, fc.constantFrom(null, 'left', 'right', 'center'), fc.integer({ min: 1, max: 2 })), {
        minLength: 1,
        maxLength: 3,
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((rows) =>
      nodes.table!.create(
        null,
        rows.map((cells, row) =>
          nodes.tableRow!.create(
            null,
            cells.map(([words, align, colspan]) =>
              (row === 0 ? nodes.tableHeader! : nodes.tableCell!).create({ align, colspan }, words),
            ),
          ),
        ),
      ),
    ),
);

const { block } = fc.letrec<{ block: Node; blocks: Node[] }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaf,
    tie('blocks').map((inside) => nodes.blockquote!.create(null, inside)),
    fc
      .tuple(fc.constantFrom(...callout_kinds), fc.constantFrom('', 'Mind *this*', ' a\nb'), tie('blocks'))
      .map(([kind, title, inside]) => nodes.callout!.create({ kind, title }, inside)),
    fc
      .tuple(fc.constantFrom('1', '2', 'a b'), tie('blocks'))
      .map(([label, inside]) => nodes.footnote!.create({ label }, inside)),
    fc
      .tuple(
        fc.constantFrom('bulletList', 'orderedList', 'taskList'),
        fc.constantFrom('-', '*', '.', ')', '?'),
        fc.boolean(),
        fc.nat(12),
        fc.array(fc.tuple(tie('blocks'), fc.constantFrom(null, true, false), paragraph), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(([type, markup, tight, start, items]) =>
        nodes[type]!.create(
          type === 'orderedList' ? { markup, tight, start } : { markup, tight },
          items.map(([inside, checked, first]) =>
            checked === null && type !== 'taskList'
              ? nodes.listItem!.create(null, inside)
              : nodes.taskItem!.create({ checked: checked === true }, [first, ...inside]),
          ),
        ),
      ),
  ),
}));

export const documents = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((blocks) => nodes.doc!.create(null, blocks));
