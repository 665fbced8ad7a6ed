// Formulas, diagrams and parts of other pages as readers will see them. Each library comes when the first of its kind is drawn.
import { get } from '../house/api.ts';
import { m } from '../house/words.ts';

/** MathML: every browser of today draws it, with its own fonts and for screen readers, and it weighs no style sheet. */
export async function drawFormula(place: HTMLElement, source: string, isBlock: boolean): Promise<void> {
  if (!source.trim()) return say(place, m.editor_math_empty(), 'quiet');
  const { default: katex } = await import('katex');
  try {
    place.innerHTML = katex.renderToString(source, {
      displayMode: isBlock,
      output: 'mathml',
      throwOnError: true,
      trust: false,
    });
  } catch (error) {
    say(place, m.editor_math_wrong({ why: reason(error) }), 'wrong', source);
  }
}

let drawings = 0;

export async function drawDiagram(place: HTMLElement, source: string): Promise<void> {
  if (!source.trim()) return place.replaceChildren();
  const { default: mermaid } = await import('mermaid');
  const isDark =
    getComputedStyle(document.documentElement).colorScheme === 'dark' ||
    (!document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    theme: isDark ? 'dark' : 'neutral',
    fontFamily: 'inherit',
    suppressErrorRendering: true,
  });
  const id = `editor-diagram-${++drawings}`;
  try {
    const { svg } = await mermaid.render(id, source);
    place.innerHTML = svg;
  } catch (error) {
    // The last good drawing stays while the next one is being written.
    if (!place.querySelector('svg')) say(place, m.editor_diagram_wrong({ why: reason(error) }), 'wrong');
    document.getElementById(`d${id}`)?.remove();
  }
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

const reason = (error: unknown) =>
  error instanceof Error ? (error.message.replace(/^KaTeX parse error: /, '').split('\n')[0] ?? '') : '';

function say(place: HTMLElement, words: string, name: string, source?: string): void {
  const line = document.createElement('span');
  line.className = name;
  line.textContent = words;
  const code = document.createElement('code');
  code.textContent = source ?? '';
  place.replaceChildren(...(source ? [code, ' ', line] : [line]));
}
