// Markdown that is typed becomes what it means at once; Backspace right after takes it back as it was typed.
import { Extension, InputRule, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core';
import type { MarkType, NodeType } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import { callout_kinds } from '../../ground/writing/callouts.ts';
import { isInlineMath } from '../../ground/writing/math.ts';
import { hasLevel, type Level } from './level.ts';

/** `**words**` where a word may begin: in a_name_like_this and 2*3*4 the signs mean themselves. */
const markRule = (sign: string, type: MarkType) =>
  new InputRule({
    find: new RegExp(
      `(^|[\\s([{„“"'—–-])${sign.replace(/\*/g, '\\*')}((?![\\s${sign[0]}])[^${sign[0]}]*[^${sign[0]}\\s])${sign.replace(/\*/g, '\\*')}$`,
    ),
    handler: ({ state: { tr }, range, match }) => {
      const [, lead = '', words = ''] = match;
      const start = range.from + lead.length;
      tr.delete(range.to - sign.length, range.to).delete(start, start + sign.length);
      tr.addMark(start, start + words.length, type.create()).removeStoredMark(type);
    },
  });

export function autoformat(level: Level) {
  return Extension.create({
    name: 'autoformat',
    addInputRules() {
      const { nodes, marks } = this.editor.schema;
      const node = (name: string) => nodes[name] as NonNullable<(typeof nodes)[string]>;
      const mark = (name: string) => marks[name] as NonNullable<(typeof marks)[string]>;
      const page = hasLevel(level, 'page');
      const text = hasLevel(level, 'text');
      return [
        markRule('**', mark('bold')),
        markRule('__', mark('bold')),
        markRule('*', mark('italic')),
        markRule('_', mark('italic')),
        markRule('~~', mark('strike')),
        markRule('`', mark('code')),
        linkRule(mark('link')),
        taskRule(node('taskList'), node('taskItem')),
        wrappingInputRule({ find: /^\s*[-*+]\s$/, type: node('bulletList') }),
        wrappingInputRule({
          find: /^(\d{1,6})[.)]\s$/,
          type: node('orderedList'),
          getAttributes: ([, number]) => ({ start: Number(number) }),
          joinPredicate: ([, number], list) => list.childCount + list.attrs.start === Number(number),
        }),
        calloutRule(node('callout'), text),
        wrappingInputRule({ find: /^>\s$/, type: node('blockquote') }),
        textblockTypeInputRule({
          find: /^```([\w+#-]*)\s$/,
          type: node('codeBlock'),
          getAttributes: ([, language]) => ({ language: language ?? '' }),
        }),
        ...(text
          ? [
              textblockTypeInputRule({
                find: page ? /^(#{1,6})\s$/ : /^(#{2,6})\s$/,
                type: node('heading'),
                getAttributes: ([, signs = '#']) => ({ level: signs.length }),
              }),
              ruleAcross(node('horizontalRule'), node('paragraph')),
              blockMath(node('mathBlock')),
              inlineMath(node('mathInline')),
            ]
          : []),
      ];
    },
  });
}
/** `[words](address)` */
const linkRule = (link: MarkType) =>
  new InputRule({
    find: /(?:^|[^!\\])(\[([^\]\n]+)\]\(((?:https?:\/\/|mailto:|\/)[^)\s]+)\))$/,
    handler: ({ state: { tr }, range, match }) => {
      const [, whole = '', words = '', href = ''] = match;
      const text = link.schema.text(words, [link.create({ href })]);
      tr.replaceWith(range.to - whole.length, range.to, text).removeStoredMark(link);
    },
  });

/** `[ ] `: a paragraph becomes a task, a point of a list becomes one too. */
const taskRule = (taskList: NodeType, taskItem: NodeType) =>
  new InputRule({
    find: /^\[([ xX]?)\]\s$/,
    handler: ({ state: { tr }, range, match }) => {
      const attrs = { checked: /x/i.test(match[1] ?? '') };
      tr.delete(range.from, range.to);
      const $at = tr.doc.resolve(range.from);
      if ($at.depth > 1 && $at.node(-1).type.name === 'listItem' && $at.index(-1) === 0) {
        tr.setNodeMarkup($at.before(-1), taskItem, attrs);
        const list = tr.doc.nodeAt($at.before(-2));
        if (list && taskList.validContent(list.content)) tr.setNodeMarkup($at.before(-2), taskList);
        return;
      }
      const around = $at.blockRange();
      if (!around?.parent.canReplaceWith(around.startIndex, around.endIndex, taskList)) return null;
      tr.wrap(around, [{ type: taskList }, { type: taskItem, attrs }]);
    },
  });

/** `[!NOTE] ` at the head of a quote, or `> [!NOTE]` in a paragraph, makes it a callout. */
const calloutRule = (callout: NodeType, isOn: boolean) =>
  new InputRule({
    find: new RegExp(`^(?:>\\s?)?\\[!(${callout_kinds.join('|')})\\]\\s$`, 'i'),
    handler: ({ state: { tr }, range, match }) => {
      if (!isOn) return null;
      const kind = match[1]?.toLowerCase();
      tr.delete(range.from, range.to);
      const $at = tr.doc.resolve(range.from);
      const quote = $at.depth > 1 ? $at.node(-1) : null;
      if (quote?.type.name === 'blockquote') {
        tr.setNodeMarkup($at.before(-1), callout, { kind });
        return;
      }
      const around = $at.blockRange();
      if (!around) return null;
      tr.wrap(around, [{ type: callout, attrs: { kind } }]);
    },
  });

/** `---` becomes a line, and writing goes on below it. */
const ruleAcross = (rule: NodeType, paragraph: NodeType) =>
  new InputRule({
    find: /^(?:---|___\s|\*\*\*\s)$/,
    handler: ({ state: { tr }, range }) => {
      const $at = tr.doc.resolve(range.from);
      if (!$at.node(-1).canReplaceWith($at.index(-1), $at.indexAfter(-1), rule)) return null;
      tr.delete(range.from, range.to);
      tr.insert($at.before(), rule.create());
      if (tr.selection.$from.parent.type !== paragraph)
        tr.setBlockType(tr.selection.from, tr.selection.from, paragraph);
    },
  });

const inlineMath = (math: NodeType) =>
  new InputRule({
    find: /(^|[\s(])\$([^$\n]+)\$$/,
    handler: ({ state: { tr }, range, match }) => {
      const [, lead = '', source = ''] = match;
      if (!isInlineMath(source)) return null;
      tr.replaceWith(range.from + lead.length, range.to, math.create({ source }));
    },
  });

const blockMath = (math: NodeType) =>
  new InputRule({
    find: /^\$\$\s$/,
    handler: ({ state: { tr }, range }) => {
      const $at = tr.doc.resolve(range.from);
      if (!$at.node(-1).canReplaceWith($at.index(-1), $at.indexAfter(-1), math)) return null;
      tr.replaceRangeWith($at.before(), $at.after(), math.create({ source: '' }));
      tr.setSelection(NodeSelection.create(tr.doc, $at.before()));
    },
  });
