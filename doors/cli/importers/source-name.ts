import { plainText } from './text.ts';

/** What a source is called in origins: without what divides their parts. */
export function sourceName(name: string, otherwise: string): string {
  return (
    plainText(name)
      .replace(/[:\s]+/g, '-')
      .slice(0, 100) || otherwise
  );
}
