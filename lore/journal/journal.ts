export const entry_letters_max = 20_000;
/** Thirty years of one a day. */
export const entries_max = 11_000;

export type Written = { day: string; body: string; about: { kind: string; id: string; title: string } | null };

export function whyNotWrite(entries: number): string | null {
  return entries < entries_max
    ? null
    : `A journal holds ${entries_max} entries. Take it along, then clear out the oldest.`;
}

/** Entries as one text, each day once, the oldest first; `linkTo` gives the address of an item. */
export function toMarkdown(title: string, entries: Written[], linkTo: (kind: string, id: string) => string | null) {
  const lines = [`# ${title}`];
  let day = '';
  for (const each of [...entries].reverse()) {
    if (each.day !== day) lines.push(`## ${each.day}`);
    day = each.day;
    if (each.about !== null) {
      const address = linkTo(each.about.kind, each.about.id);
      const said = each.about.title.replace(/([\\[\]])/g, '\\$1');
      lines.push(address === null ? `*${said}*` : `[${said}](${address})`);
    }
    lines.push(each.body.trim());
  }
  return `${lines.join('\n\n')}\n`;
}
