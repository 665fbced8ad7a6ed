// Beside the caret, within what is seen: under it where there is room, else above. With a keyboard of glass over half the
// screen, what is seen is less than the window.
import type { Attachment } from 'svelte/attachments';

const gap_px = 6;
const edge_px = 8;

/** `again`: what is read there moves the box when it changes (an attachment runs anew with what it read). */
export function beside(
  where: () => DOMRect | null,
  again: () => unknown,
  side: 'below' | 'above' = 'below',
): Attachment<HTMLElement> {
  return (box) => {
    const put = () => {
      const at = where();
      if (!at) return;
      const seen = window.visualViewport;
      const [top, height] = [seen?.offsetTop ?? 0, seen?.height ?? innerHeight];
      const { width: wide, height: high } = box.getBoundingClientRect();
      const below = at.bottom + gap_px;
      const above = at.top - gap_px - high;
      const fits = { below: below + high <= top + height - edge_px, above: above >= top + edge_px };
      const y =
        side === 'below' ? (fits.below || !fits.above ? below : above) : fits.above || !fits.below ? above : below;
      const rtl = getComputedStyle(box).direction === 'rtl';
      const x = rtl ? at.right - wide : at.left;
      box.style.transform = `translate(${Math.round(Math.min(Math.max(x, edge_px), innerWidth - wide - edge_px))}px, ${Math.round(Math.max(y, top + edge_px))}px)`;
    };
    again();
    put();
    addEventListener('scroll', put, { capture: true, passive: true });
    window.visualViewport?.addEventListener('resize', put);
    const sized = new ResizeObserver(put);
    sized.observe(box);
    return () => {
      removeEventListener('scroll', put, { capture: true });
      window.visualViewport?.removeEventListener('resize', put);
      sized.disconnect();
    };
  };
}
