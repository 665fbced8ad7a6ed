// What a list is narrowed by stands in its address: it can be sent to somebody, and the way back leads there.
import { goto } from '$app/navigation';
import { page } from '$app/state';

/** Narrows the list on screen; an empty value takes its part away again. */
export function narrow(by: Record<string, string>): void {
  const query = new URLSearchParams(page.url.search);
  for (const [name, value] of Object.entries(by)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  void goto(`${page.url.pathname}${query.size ? `?${query}` : ''}`, { reset: false, replace: true });
}
