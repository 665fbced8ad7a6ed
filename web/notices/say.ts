// A notice as a sentence. The server says what happened; how it is said belongs to the language of the reader.
import type { Item } from '../house/answers.ts';
import { pathOf, paths } from '../house/paths.ts';
import { m } from '../house/words.ts';

export type Notice = Item<'notices.list'>;

export function sayNotice({ kind, item, from, about }: Notice): string {
  const who = from?.name ?? m.somebody();
  // A title is often a note's first sentence: inside ours it has no full stop of its own.
  const title = item.title.replace(/\.$/, '');
  const text = (field: string) => (typeof about[field] === 'string' ? (about[field] as string) : '');
  switch (kind) {
    case 'acknowledged':
      return text('words')
        ? m.notice_acknowledged_words({ who, title, words: text('words') })
        : m.notice_acknowledged({ who, title });
    case 'linked':
      return m.notice_linked({ who, title });
    case 'closed':
      return m.notice_closed({ who, title, reason: text('reason') });
    case 'commented':
      return m.notice_commented({ who, title });
    case 'practice begun':
      return m.notice_begun({ who, title });
    case 'used':
      return (
        { partly: m.notice_used_partly({ who, title }), failed: m.notice_used_failed({ who, title }) }[
          text('outcome')
        ] ?? m.notice_used({ who, title })
      );
    case 'validated':
      return m.notice_validated({ title });
    case 'established':
      return m.notice_established({ who, title });
    case 'retired':
      return m.notice_retired({ who, title, reason: text('reason') });
    case 'challenged':
      return m.notice_challenged({ who, title });
    case 'challenge answered':
      return m.notice_challenge_answered({ who, title });
    case 'contradicted':
      return m.notice_contradicted({ who, title });
    case 'contradicted where taught':
      return m.notice_contradicted_taught({ title });
    case 'unit out of date':
      return m.notice_unit_out_of_date({ title });
    case 'taught':
      return m.notice_taught({ title });
    default:
      return m.notice_other({ title });
  }
}

/** To where something can be done about it: the step, the unit, the inbox, and not only the thing that was named. */
export function pathOfNotice({ kind, item, about }: Notice): string {
  const text = (field: string) => (typeof about[field] === 'string' ? (about[field] as string) : '');
  if (kind === 'unit out of date' || kind === 'contradicted where taught') return paths.designer;
  if (kind === 'taught' && text('course')) return paths.course(text('course'), text('unit') || undefined);
  if (kind === 'linked' && text('practice')) return paths.practice(text('practice'));
  if (kind === 'challenged' || kind === 'contradicted') return paths.practice(item.id, text('step') || undefined);
  return pathOf(item.kind, item.id) ?? paths.inbox;
}
