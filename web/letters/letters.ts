import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys } from '../house/queries.ts';
import { m } from '../house/words.ts';

export type Mine = Answer<'letters.mine'>;
export type Came = Item<'letters.came'>;
export type GivenUp = Item<'letters.givenUp'>;
type Intake = Mine['addresses'][number]['of'];

export const mine_key = keys.list('letter', 'mine');
export const mineRead = {
  queryKey: mine_key,
  queryFn: ({ signal }: { signal: AbortSignal }) => get('/letters/mine', { signal }),
};
export const state_key = keys.list('letter', 'state');
export const given_up_key = keys.list('letter', 'given up');

export const intakeName = (of: Intake): string =>
  ({ note: m.letters_of_note, report: m.letters_of_report, ask: m.letters_of_ask })[of]();
export const intakeSays = (of: Intake): string =>
  ({ note: m.letters_note_says, report: m.letters_report_says, ask: m.letters_ask_says })[of]();

const whys: Record<string, () => string> = {
  'not yours': m.letters_why_not_yours,
  empty: m.letters_why_empty,
  'which one': m.letters_why_which_one,
  'no home': m.letters_why_no_home,
  'ended address': m.letters_why_ended,
  'same message': m.letters_why_same,
  forbidden: m.letters_why_forbidden,
  'too many files': m.letters_why_files,
  automatic: m.letters_why_automatic,
  bounce: m.letters_why_bounce,
  'our own': m.letters_why_own,
  'not proved': m.letters_why_proved,
  'nobody here': m.letters_why_nobody,
  'no sender': m.letters_why_sender,
  unreadable: m.letters_why_unreadable,
  failed: m.letters_why_failed,
  'not looked up': m.letters_why_names,
};
export const whyName = (why: string): string => whys[why]?.() ?? m.letters_why_gate();

export const kindName = (kind: GivenUp['kind']): string =>
  ({
    digest: m.letters_kind_digest,
    direct: m.letters_kind_direct,
    invitation: m.letters_kind_invitation,
    answer: m.letters_kind_answer,
    test: m.letters_kind_test,
  })[kind]();
