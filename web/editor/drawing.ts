// Formulas, diagrams and parts of other pages, drawn by what draws them for readers. Each comes with the first of its kind.
import { get } from '../house/api.ts';
import { m } from '../house/words.ts';

export async function drawFormula(place: HTMLElement, source: string, isBlock: boolean): Promise<void> {
  if (!source.trim()) return say(place, m.editor_math_empty(), 'quiet');
  const { drawFormula: draw } = await import('../writing/formula.ts');
  place.dataset.math = isBlock ? 'block' : 'line';
  place.textContent = source;
  draw(place);
}

export async function drawDiagram(place: HTMLElement, source: string): Promise<void> {
  if (!source.trim()) return place.replaceChildren();
  const { drawDiagram: draw } = await import('../writing/diagram.ts');
  // Apart from the screen: the last good drawing stays while the next one is being written.
  const figure = document.createElement('figure');
  figure.append(document.createElement('code'));
  if (figure.firstElementChild) figure.firstElementChild.textContent = source;
  await draw(figure);
  const drawn = figure.querySelector('svg') ?? (place.querySelector('svg') ? null : figure.querySelector('figcaption'));
  if (drawn) place.replaceChildren(drawn);
}

/** As it stands there now; readers see what they may read of it. */
export async function drawQuoted(place: HTMLElement, target: string): Promise<void> {
  say(place, m.editor_here_shown({ target }), 'line');
  const quote = await get('/quotes', { query: { target } }).catch(() => null);
  if (!quote) {
    say(place, m.editor_here_nothing_at({ target }), 'line');
    return;
  }
  const { toHtml } = await import('../../ground/writing/html.ts');
  say(place, m.editor_here_shown({ target: [quote.title, quote.part].filter(Boolean).join(' · ') }), 'line');
  const words = document.createElement('div');
  words.className = 'quoted';
  words.innerHTML = toHtml(quote.markdown);
  place.append(words);
}

function say(place: HTMLElement, words: string, name: string): void {
  const line = document.createElement('span');
  line.className = name;
  line.textContent = words;
  place.replaceChildren(line);
}
