import type { Attribute } from '@tiptap/core';

type Attributes = Record<string, Attribute>;

/** What only says how something was written in Markdown (`*` or `-`, how long a fence): kept, never shown, free to be lost. */
export const form = <Value>(preset: Value): Attribute => ({ default: preset, rendered: false });

/** An attribute that also lives in HTML, as `data-…`, so that it survives being copied within the editor. */
export function shown(name: string, preset: string | null = ''): Attributes {
  return {
    [name]: {
      default: preset,
      parseHTML: (element) => element.getAttribute(`data-${name}`) ?? preset,
      renderHTML: ({ [name]: value }) => (value === null || value === '' ? {} : { [`data-${name}`]: value }),
    },
  };
}
