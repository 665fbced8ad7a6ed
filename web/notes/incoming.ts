// What comes in from another place: a bookmark that shares a page, or the share sheet of a phone. Pure.
import {
  body_letters_max,
  source_title_letters_max,
  source_url_letters_max,
  whyNotSource,
} from '../../lore/notes/note.ts';

export interface Incoming {
  body: string;
  source: { title: string; url: string } | null;
}

/** Phones put the address of a page at the end of the text. */
const addressAtEnd = /(?:^|\s)(https?:\/\/\S+)$/;

/**
 * The words to begin with, and where they are from. A marked passage is what is said; else the title, so that one press
 * shares the page. What is no address of the web is not followed, and not lost: it stands among the words.
 */
export function incomingFrom(given: { title: string; text: string; url: string }): Incoming {
  const title = given.title.trim();
  let text = given.text.trim();
  let url = given.url.trim();
  if (url === '') {
    url = addressAtEnd.exec(text)?.[1] ?? '';
    if (url !== '') text = text.slice(0, text.length - url.length).trim();
  }
  const isWeb = url !== '' && url.length <= source_url_letters_max && whyNotSource(url) === null;
  if (isWeb) {
    const body = cut(text || title || url, body_letters_max);
    return { body, source: { title: cut(title, source_title_letters_max), url } };
  }
  return { body: cut([title, text, url].filter(Boolean).join('\n'), body_letters_max), source: null };
}

const cut = (text: string, letters_max: number) => [...text].slice(0, letters_max).join('');

const passage_letters_max = 1_000;

/** The bookmark: it opens the place to write, small, with what is marked on the page, its title and its address. */
export function bookmarkFor(origin: string): string {
  const code = `(()=>{const e=encodeURIComponent,t=String(getSelection()).trim().slice(0,${passage_letters_max});open(${JSON.stringify(origin)}+'/capture?small=1&title='+e(document.title.slice(0,${source_title_letters_max}))+'&text='+e(t)+'&url='+e(location.href),'_blank','width=520,height=720')})()`;
  return `javascript:${encodeURIComponent(code)}`;
}
