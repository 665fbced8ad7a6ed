// Words on screen: `m.key({…})`. Each feature keeps its own in web/<feature>/words/<locale>.json, its keys beginning with its name.
import { getLocale, type Locale, locales, setLocale } from './words/compiled/runtime.js';

export { m } from './words/compiled/messages.js';
export { type Locale, locales };

export const locale: Locale = getLocale();
/** For dates and numbers: the person's own region where the language is the same, so that a Briton does not read "May 20". */
export const region: string =
  navigator.languages.find((tag) => tag.split('-')[0] === locale) ?? (locale === 'en' ? 'en-GB' : locale);
/** Each language in its own words. */
export const languages: Record<Locale, string> = { en: 'English', de: 'Deutsch' };

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'yi']);

/** The page is drawn again: words are compiled in, not looked up. */
export function speak(choice: Locale): void {
  setLocale(choice);
}

/** The person's setting wins over the browser's, once: a choice made on this device is kept. */
export function speakFor(setting: string | null): void {
  const wanted = locales.find((known) => known === setting);
  if (wanted && wanted !== locale && !localStorage.getItem('fieldlore:locale')) setLocale(wanted);
}

export function markPage(): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = rightToLeft.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
