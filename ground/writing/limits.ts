/* What the bridge bears before it keeps a text, or a block of it, verbatim instead of taking it apart. */

/** As long as a page may be, and a little more: beyond it a text is one raw block. */
export const text_chars_max = 1_200_000;
/** Lists and quotes within each other, as markdown-it counts (a list and its point are two). */
export const nesting_max = 100;
/** Of front matter, a container, an admonition. */
export const lines_of_raw_max = 2_000;
/** How much of a line is read again to find how it must be written, over all ways that are tried. */
export const reread_chars_max = 200_000;
