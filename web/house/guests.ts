// A guest from another firm is known as one wherever their name stands. Names are links to people, on every screen: the word
// is hung on the link, so that no screen can forget it.
import { get } from './api.ts';
import type { Me } from './here.svelte.ts';
import { paths } from './paths.ts';
import { m } from './words.ts';

type Guest = { handle: string; firm: string };
const sheet = new CSSStyleSheet();

const quoted = (text: string) => `"${text.replace(/[\\"\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

function guestRules(guests: readonly Guest[]): string[] {
  return guests.map(({ handle, firm }) => {
    const link = `a[href=${quoted(paths.person(handle))}]:not(:has(img, svg, .avatar)):not(nav a)::after`;
    return `${link} { content: ${quoted(m.guest_of({ firm }))}; display: inline-block; margin-inline-start: 0.4em; color: var(--soft); font-weight: 400; font-size: var(--small); font-family: var(--sans); }`;
  });
}

/** Who of those around me is a guest: asked where a circle of mine could have one. */
export async function markGuests(me: Me | null): Promise<void> {
  if (!document.adoptedStyleSheets.includes(sheet))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const isNear = me?.guest || me?.communities.some(({ kind, openness }) => kind === 'circle' && openness === 'closed');
  // Without an answer the last one stands: it is about names, and the next arrival asks again.
  const items = isNear ? (await get('/guests').catch(() => null))?.items : [];
  if (items) sheet.replaceSync(guestRules(items).join('\n'));
}
