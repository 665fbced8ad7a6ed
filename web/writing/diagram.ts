// Mermaid draws what anybody wrote, and has more than once let script through (in labels, in the picture of an error): so it
// draws without HTML, its error says nothing but words, and what it drew is taken apart before it stands here.
import mermaid from 'mermaid';
import { m } from '../house/words.ts';

const source_chars_max = 50_000;
/** On a telephone a drawing is scrolled rather than shrunk below this. */
const width_px_min = 560;
let drawings = 0;
let isDark: boolean | undefined;

/** A figure with the source of a diagram becomes the diagram, the source folded below it. */
export async function drawDiagram(figure: HTMLElement): Promise<void> {
  const source = figure.querySelector('code')?.textContent ?? '';
  prepare();
  const id = `diagram-${++drawings}`;
  try {
    const { svg } = await mermaid.render(id, withoutTags(source));
    const folded = document.createElement('details');
    const summary = folded.appendChild(document.createElement('summary'));
    summary.textContent = m.writing_diagram_text();
    folded.append(...figure.childNodes);
    const paper = document.createElement('div');
    paper.tabIndex = 0;
    paper.append(harmless(svg));
    figure.replaceChildren(paper, folded);
  } catch (error) {
    const why = document.createElement('figcaption');
    why.textContent = m.writing_diagram_wrong({
      why: error instanceof Error ? (error.message.split('\n')[0] ?? '') : '',
    });
    figure.append(why);
  } finally {
    // What it began to draw and could not finish is left in the page.
    document.getElementById(`d${id}`)?.remove();
  }
}

/** A tag with attributes becomes words (`#lt;` is Mermaid's own name for the sign): its cleaner would parse it, and the browser report it. */
const withoutTags = (source: string) => source.replace(/<(?=[a-z][\w-]*[\s/][^>]*=)/gi, '#lt;');

function prepare(): void {
  const dark = getComputedStyle(document.documentElement).colorScheme === 'dark' || prefersDark();
  if (dark === isDark) return;
  isDark = dark;
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    suppressErrorRendering: true,
    maxTextSize: source_chars_max,
    theme: dark ? 'dark' : 'neutral',
    fontFamily: 'Inter Variable, sans-serif',
    // What a diagram's own text may not change.
    secure: [
      'secure',
      'securityLevel',
      'startOnLoad',
      'maxTextSize',
      'maxEdges',
      'suppressErrorRendering',
      'htmlLabels',
      'flowchart',
      'themeCSS',
      'fontFamily',
      'dompurifyConfig',
    ],
  });
}

const prefersDark = () => !document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches;

/** A drawing without anything that acts or asks elsewhere; throws when it is none. */
function harmless(svg: string): Element {
  const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (drawn.localName !== 'svg' || drawn.querySelector('parsererror')) throw new Error('');
  for (const each of [drawn, ...drawn.querySelectorAll('*')]) {
    if (
      /^(script|foreignobject|iframe|object|embed|image|use|animate.*|set|audio|video|handler)$/i.test(each.localName)
    ) {
      each.remove();
      continue;
    }
    for (const { name, value } of [...each.attributes]) {
      const isAddress = /(^|:)href$/i.test(name) && !value.startsWith('#');
      if (/^on/i.test(name) || isAddress || /url\(\s*(?!["']?#)/i.test(value)) each.removeAttribute(name);
    }
    if (each.localName === 'style')
      each.textContent = (each.textContent ?? '').replace(/@import[^;]*;?|url\(\s*(?!["']?#)[^)]*\)/gi, '');
  }
  const natural_px = Number.parseFloat((drawn as unknown as SVGElement).style?.maxWidth ?? '');
  if (natural_px > 0) (drawn as unknown as SVGElement).style.minWidth = `${Math.min(natural_px, width_px_min)}px`;
  drawn.setAttribute('role', 'img');
  if (!drawn.getAttribute('aria-labelledby')) drawn.setAttribute('aria-label', m.writing_diagram());
  return document.importNode(drawn, true);
}
