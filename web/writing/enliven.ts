// What the written HTML cannot do by itself: formulas and diagrams are drawn, quotations fetched, films begin on a click.
// Each library comes when the first thing of its kind stands on the screen.
import { mount, unmount } from 'svelte';
import { m } from '../house/words.ts';

const copied_ms = 1_600;

/** For an element whose HTML was made by `toHtml`. Says how to end what it began. */
export function enliven(place: HTMLElement, within: readonly string[] = []): () => void {
  const ends: (() => void)[] = [];
  const all = (what: string) => [...place.querySelectorAll<HTMLElement>(what)];
  const formulas = all('[data-math]');
  const diagrams = all('[data-diagram]');
  const quotations = all('[data-quote]');
  if (formulas.length > 0) void import('./formula.ts').then(({ drawFormula }) => formulas.forEach(drawFormula));
  if (diagrams.length > 0) void import('./diagram.ts').then(({ drawDiagram }) => diagrams.forEach(drawDiagram));
  if (quotations.length > 0) {
    const asking = new AbortController();
    ends.push(() => asking.abort());
    void import('./quotation.ts').then(({ showQuotation }) => {
      for (const each of quotations) void showQuotation(each, within, asking.signal).then((end) => ends.push(end));
    });
  }
  const act = (event: MouseEvent) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button');
    if (button === null) return;
    if ('copy' in button.dataset) void copy(button);
    else if ('play' in button.dataset) play(button);
    else if ('preview' in button.dataset) void preview(button).then((end) => ends.push(end));
    else return;
    // A quotation stands within another text: one click is one act.
    event.stopPropagation();
  };
  place.addEventListener('click', act);
  ends.push(() => place.removeEventListener('click', act));
  return () => {
    for (const end of ends) end();
  };
}

async function copy(button: HTMLButtonElement): Promise<void> {
  await navigator.clipboard.writeText(button.closest('figure')?.querySelector('code')?.textContent ?? '');
  button.textContent = m.writing_copied();
  setTimeout(() => (button.textContent = m.writing_copy()), copied_ms);
}

/** The other house learns that it is watched, and from where, only now; its frame cannot reach this page. */
function play(button: HTMLButtonElement): void {
  const figure = button.closest<HTMLElement>('[data-frame]');
  const address = figure?.dataset.frame ?? '';
  if (!/^https:\/\//.test(address)) return;
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups');
  frame.allow = 'fullscreen; encrypted-media; picture-in-picture';
  frame.referrerPolicy = 'strict-origin';
  frame.title = button.textContent ?? '';
  frame.src = address;
  button.replaceWith(frame);
  frame.focus();
}

async function preview(button: HTMLButtonElement): Promise<() => void> {
  const card = button.closest<HTMLElement>('[data-pdf]');
  const address = card?.dataset.pdf;
  if (!card || !address) return () => {};
  button.remove();
  const { default: PdfPages } = await import('../files/PdfPages.svelte');
  const target = card.appendChild(document.createElement('div'));
  const pages = mount(PdfPages, { target, props: { address, name: card.querySelector('a')?.textContent ?? '' } });
  return () => void unmount(pages);
}
