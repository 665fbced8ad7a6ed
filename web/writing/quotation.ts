// A part of another page, or a step of a practice, in place: as this reader may read it, and as it is now.
import type { Answer } from '../house/answers.ts';
import { get, Refusal } from '../house/api.ts';
import { inMyWords } from '../house/words/said.svelte.ts';
import { m } from '../house/words.ts';
import { toHtml } from '../parts/markdown.ts';
import { enliven } from './enliven.ts';

let quotations = 0;

/** `within`: the targets around it, the outermost first; the server says where quoting ends. */
export async function showQuotation(
  place: HTMLElement,
  within: readonly string[],
  signal: AbortSignal,
): Promise<() => void> {
  const target = place.dataset.quote ?? '';
  try {
    const query = { target, within: within.join(' ') };
    const { title, part, href, markdown } = await get<Answer<'quotes.open'>>('/quotes', { query, signal });
    const link = place.querySelector('a');
    if (link) {
      link.setAttribute('href', href);
      const isStep = href.startsWith('/p/');
      link.textContent =
        part === null ? title : isStep ? m.writing_quote_step({ title, part }) : m.writing_quote_part({ title, part });
    }
    const quoted = document.createElement('div');
    quoted.className = 'quoted';
    quoted.innerHTML = toHtml(markdown, { name: `q${++quotations}-` });
    place.prepend(quoted);
    return enliven(quoted, [...within, target]);
  } catch (error) {
    const says = error instanceof Refusal ? inMyWords(error.message) : '';
    if (says && !signal.aborted)
      place.append(Object.assign(document.createElement('p'), { className: 'quiet', textContent: says }));
    return () => {};
  }
}
