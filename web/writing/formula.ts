// MathML: today's browsers draw it in their own fonts and read it aloud, and it needs no style sheet and no fonts of 300 kB.
import katex from 'katex';
import { m } from '../house/words.ts';

const expansions_max = 500;

/** TeX in an element becomes a formula; TeX that is none stays, with why. */
export function drawFormula(place: HTMLElement): void {
  const source = place.textContent ?? '';
  if (source.trim() === '') return;
  try {
    const html = katex.renderToString(source, {
      displayMode: place.dataset.math === 'block',
      output: 'mathml',
      throwOnError: true,
      strict: 'ignore',
      trust: false,
      maxExpand: expansions_max,
      maxSize: 20,
    });
    place.innerHTML = html;
  } catch (error) {
    const code = document.createElement('code');
    code.textContent = source;
    const why = document.createElement('small');
    why.textContent = m.writing_formula_wrong({ why: reasonOf(error) });
    place.replaceChildren(code, ' ', why);
  }
}

const reasonOf = (error: unknown) =>
  error instanceof Error ? (error.message.replace(/^KaTeX parse error: /, '').split('\n')[0] ?? '') : '';
