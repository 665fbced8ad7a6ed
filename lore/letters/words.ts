import type { Kind } from './letter.ts';
import { de } from './words.de.ts';
import { en } from './words.en.ts';

type From = (from: string) => string;
/** What mail says. It stands here and not with the screens, since nobody has a screen open when mail goes out. */
export type LetterWords = {
  somebody: string;
  subject: {
    digest: (n: number) => string;
    direct: (title: string) => string;
    invitation: (from: string, to: string) => string;
    answer: string;
    test: string;
  };
  digest: string;
  more: (n: number) => string;
  inbox: string;
  open: string;
  reply: string;
  reply_numbered: string;
  invitation: (from: string, to: string, days: number) => string;
  /** Somebody from another firm: they may never have heard of the place. */
  invitation_guest: (from: string, to: string, place: string, days: number) => string;
  answer: string;
  landed: (title: string) => string;
  gone: string;
  refused: (subject: string) => string;
  no_subject: string;
  test: string;
  why: Record<Kind, string>;
  stop: string;
  settings: string;
  direct: Record<string, From>;
  direct_other: From;
  kinds: Record<string, From>;
  kind_other: string;
  fresh: (community: string) => string;
  /** Why something that came was not taken, by the word for it. */
  says: Record<string, string>;
};

export const wordsIn = (locale: string): LetterWords => (locale === 'de' ? de : en);
