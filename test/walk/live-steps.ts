import { Buffer } from 'node:buffer';
import * as Y from 'yjs';
import { bodyOf, openDoc } from '../../ground/live-text.ts';
import { kept, type Step } from './step.ts';

/** What somebody writes on a page in the hands of several, as one change. */
export function written(state: string, words: string): string {
  const doc = openDoc([Buffer.from(state, 'base64')]);
  const before = Y.encodeStateVector(doc);
  const paragraph = new Y.XmlElement('paragraph');
  bodyOf(doc).insert(0, [paragraph]);
  paragraph.insert(0, [new Y.XmlText(words)]);
  return Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString('base64');
}

/** A page that is written together, as its door asks for it. */
export const together: Step[] = [
  {
    as: 'jo',
    ask: 'pages.begin',
    input: (w) => ({ title: 'Together', body: 'One.', home: w.field }),
    keep: kept('together'),
  },
  { as: 'jo', ask: 'pages.seeLive', input: (w) => ({ page: w.together }) },
  {
    as: 'jo',
    ask: 'pages.openLive',
    input: (w) => ({ page: w.together, room: 'walk' }),
    keep: (w, { body }) => {
      w.together_state = body.state;
    },
  },
  {
    as: 'jo',
    ask: 'pages.appendLive',
    input: (w) => ({ page: w.together, room: 'walk', change: written(w.together_state, 'Two.') }),
    wrong: [
      (w) => ({ page: w.together, room: 'walk', change: Buffer.from('no change').toString('base64') }),
      (w) => ({ page: w.page, room: 'walk', change: 'AAA=' }),
    ],
  },
  { as: 'jo', ask: 'pages.saveLive', input: (w) => ({ page: w.together, room: 'walk' }) },
];
