// What is being captured, and how it leaves the hand: onto the device first, to the server as soon as there is one.
import type { Relation } from '../../lore/practices/practice.ts';
import { afterword } from '../house/afterword.svelte.ts';
import { offline } from '../house/offline/offline.svelte.ts';
import { paths } from '../house/paths.ts';
import { locale, m } from '../house/words.ts';
import type { Context } from './chips.ts';

export const relationSaid: Record<Relation, string> = {
  confirms: m.relation_confirms(),
  contradicts: m.relation_contradicts(),
  extends: m.relation_extends(),
  asks: m.relation_asks(),
  hazard: m.relation_hazard(),
};

export interface Captured {
  body: string;
  because: string;
  home: string;
  also: string[];
  context: Context;
  hazard: boolean;
  confidential: boolean;
  position: { latitude: number; longitude: number } | null;
  relation: Relation;
  /** What it is about, where that stands outside. */
  source: { title: string; url: string } | null;
}
export interface About {
  practice: string;
  step: string | null;
}

export const nothing: Captured = {
  body: '',
  because: '',
  home: '',
  also: [],
  context: {},
  hazard: false,
  confidential: false,
  position: null,
  relation: 'confirms',
  source: null,
};

/** A note that was only spoken or photographed still needs a line to be found by. */
function bodyOf(body: string, files: readonly File[]): string {
  if (body.trim()) return body.trim();
  return files.some(({ type }) => !type.startsWith('image/')) ? m.capture_spoken() : m.capture_pictured();
}

/**
 * Refused only when the device itself has no room. Tells in passing what became of it, wherever the person is by then, and
 * whoever waits for it.
 */
export async function send(
  captured: Captured,
  files: readonly File[],
  about: About | null,
  arrived?: (note: string) => void,
): Promise<void> {
  const { relation, position, because, also, source, ...said } = captured;
  const note = {
    ...said,
    body: bodyOf(captured.body, files),
    language: locale,
    hazard: captured.hazard || (about !== null && relation === 'hazard'),
    ...(because.trim() ? { because: because.trim() } : {}),
    ...(also.length ? { also } : {}),
    ...(position ? { position } : {}),
    ...(source ? { source } : {}),
  };
  const key = await offline.capture({
    note,
    files: files.map((blob) => ({ kind: blob.type.startsWith('image/') ? 'photo' : 'voice', name: blob.name, blob })),
    links: about ? [{ ...about, relation }] : [],
  });
  afterword.say({ text: m.capture_kept() });
  const stop = offline.onSent((sent) => {
    if (sent.key !== key) return;
    stop();
    arrived?.(sent.id);
    afterword.say({ text: m.capture_shared(), link: { label: m.capture_open(), href: paths.note(sent.id) } });
  });
}
