export const address_letters_max = 2000;
export const addresses_per_item_max = 200;
const forms_max = 12;

/**
 * The forms under which an address from elsewhere is looked for, the most exact first: path and query, the path with each
 * part of the query alone (`?pageId=12&focusedCommentId=7` is still page 12), the path, and the path up to each number in
 * it: `/questions/12/how-to-fit-a-seal` is `/questions/12`, however it was worded. Host, fragment, case, a slash at the end
 * and how signs were encoded make no difference. Empty for what is no address of ours.
 */
export function formsOf(address: string): string[] {
  const plain = address
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '')
    .replace(/#.*$/s, '');
  const [path = '', ...queries] = plain.split('?');
  const query = queries.join('?');
  if (!path.startsWith('/') && path !== '') return formsOf(`/${plain}`);
  const way = decoded(path).replace(/\/+$/, '') || '/';
  const parts = query
    .split('&')
    .filter((part) => part !== '')
    .map(decoded);
  const forms = [
    ...(parts.length > 0 ? [`${way}?${parts.join('&')}`] : []),
    ...(parts.length > 1 ? parts.map((part) => `${way}?${part}`) : []),
    way,
    ...upToNumbers(way),
  ];
  return [...new Set(forms.map((form) => form.toLowerCase()))]
    .filter((form) => form !== '/' && form.length <= address_letters_max)
    .slice(0, forms_max);
}

function upToNumbers(way: string): string[] {
  const parts = way.split('/');
  const ends = parts.flatMap((part, n) => (/^-?\d{1,12}$/.test(part) && n < parts.length - 1 ? [n + 1] : []));
  return ends
    .reverse()
    .slice(0, 3)
    .map((end) => parts.slice(0, end).join('/'));
}

/** A title as it is compared: without case, and without a difference between kinds of white space. */
export function titleKey(title: string): string {
  return title.trim().replace(/\s+/g, ' ').toLowerCase();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
