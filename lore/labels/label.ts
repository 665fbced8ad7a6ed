export const label_letters_max = 60;
/** Set by people; what stands in the text comes on top, up to as many again. */
export const labels_per_item_max = 30;

/** A label as it is shown: without the sign, without spaces at its ends, with single ones within. */
export function cleanLabel(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^#+\s*/, '');
}

/** By this labels are the same: `#Seal` and `seal`. */
export function labelKey(name: string): string {
  return cleanLabel(name).toLowerCase();
}

export type Named = { key: string; name: string; sort: string };

/** A label by all that is kept of it. `sort`: an index has Ångström among the A. */
export function named(name: string): Named {
  const key = labelKey(name);
  return { key, name: cleanLabel(name), sort: key.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss') };
}

/** Labels without those that come twice, as first written. */
export function distinctLabels(names: readonly string[]): Named[] {
  const seen = new Map<string, string>();
  for (const name of names.map(cleanLabel)) if (!seen.has(labelKey(name))) seen.set(labelKey(name), name);
  return [...seen.values()].map(named);
}

export function whyNotLabel(name: string): string | null {
  const clean = cleanLabel(name);
  if (clean === '') return 'A label needs a word.';
  if (clean.length > label_letters_max) return `A label has ${label_letters_max} letters at most.`;
  // A comma separates labels where they are typed; a control character is nothing that anybody could type again.
  if (/[,#\p{Cc}]/u.test(clean)) return 'A label holds no comma and no #. Make two of it.';
  return null;
}

export function whyNotLabels(names: readonly string[]): string | null {
  if (distinctLabels(names).length > labels_per_item_max) return `An item has ${labels_per_item_max} labels at most.`;
  for (const name of names) {
    const why = whyNotLabel(name);
    if (why !== null) return why;
  }
  return null;
}

export function whyNotSetLabels(who: {
  author: boolean;
  memberAtHome: boolean;
  archived: boolean;
  guest?: boolean;
}): string | null {
  if (who.guest) return 'Labels are words of the whole house. Ask somebody of the circle to set them.';
  if (!who.author && !who.memberAtHome) return 'Only its author and members of its home community label it.';
  return who.archived ? 'It is archived. Take it out of the archive to label it.' : null;
}
