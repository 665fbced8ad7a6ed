// A notice as a sentence. The server says what happened; how it is said belongs to the language of the reader.
import { mondaySaid } from '../../lore/reports/week.ts';
import type { Item } from '../house/answers.ts';
import { here } from '../house/here.svelte.ts';
import { titleSaid } from '../house/kinds.ts';
import { pathOf, paths } from '../house/paths.ts';
import { inMyWords } from '../house/words/said.svelte.ts';
import { m, region } from '../house/words.ts';

export type Notice = Pick<Item<'notices.list'>, 'id' | 'kind' | 'item' | 'from' | 'about' | 'at'> & { read: boolean };

export function sayNotice({ kind, item, from, about }: Notice): string {
  const who = from?.name ?? m.somebody();
  // A title is often a note's first sentence: inside ours it has no full stop of its own.
  const title = titleSaid(item).replace(/\.$/, '');
  const text = (field: string) => (typeof about[field] === 'string' ? (about[field] as string) : '');
  switch (kind) {
    case 'question answered':
      return m.notice_question_answered({ who, title });
    case 'answer accepted':
      return m.notice_answer_accepted({ who, title });
    case 'guided':
      return m.notice_guided({ who, title });
    case 'question repeated':
      return m.notice_question_repeated({ who, title });
    case 'question became practice':
      return m.notice_question_practice({ title });
    case 'question became note':
      return m.notice_question_note({ title });
    case 'question stale':
      return m.notice_question_stale({ title });
    case 'story told':
      return m.notice_story_told({ who, title });
    case 'retold':
      return m.notice_retold({ who, title, place: text('place') });
    case 'acknowledged':
      return text('words')
        ? m.notice_acknowledged_words({ who, title, words: text('words') })
        : m.notice_acknowledged({ who, title });
    case 'linked':
      return m.notice_linked({ who, title });
    case 'closed':
      return m.notice_closed({ who, title, reason: text('reason') });
    case 'answered':
      return m.notice_answered({ who, title, words: text('words') });
    case 'merged':
      return m.notice_merged({ who, title });
    case 'merged here':
      return m.notice_merged_here({ who, title });
    case 'hazard flagged':
      return m.notice_hazard_flagged({ title });
    case 'hazard alert':
      return m.notice_hazard_alert({ title });
    case 'held':
      return m.notice_held({ who, title, reason: text('reason') });
    case 'commented':
      return m.notice_commented({ who, title });
    case 'new':
      return from ? m.notice_new({ who, title }) : m.notice_new_nobody({ title });
    case 'new words':
      return m.notice_new_words({ who, title });
    case 'changed':
      return from ? m.notice_changed({ who, title }) : m.notice_changed_nobody({ title });
    case 'mentioned':
      return m.notice_mentioned({ who, title });
    case 'resolved':
      return m.notice_resolved({ who, title });
    case 'access asked':
      return m.notice_access_asked({ who, title });
    case 'access granted':
      return m.notice_access_granted({ who, title });
    case 'restriction ending':
      return m.notice_restriction_ending({ title, day: dayOf(text('until')) });
    case 'restriction ended':
      return m.notice_restriction_ended({ title });
    case 'practice begun':
      return m.notice_begun({ who, title });
    case 'went':
      return m.notice_went({ title, uses: Number(about.uses), worked: Number(about.worked) });
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
    case 'asked directly':
      return from === null ? m.notice_asked_directly_rule({ title }) : m.notice_asked_directly({ who, title });
    case 'asked to learn':
      return m.notice_asked_to_learn({ who, title });
    case 'cannot answer':
      return m.notice_cannot_answer({ who, title });
    case 'asked further':
      return m.notice_asked_further({ title, count: Number(about.people) });
    case 'unit out of date':
      return m.notice_unit_out_of_date({ title });
    case 'taught':
      return m.notice_taught({ title });
    case 'variation begun':
      return about.deviation === true
        ? m.notice_deviation_begun({ who, title })
        : m.notice_variation_begun({ who, title });
    case 'variation approved':
      return m.notice_variation_approved({ who, title, day: dayOf(text('until')) });
    case 'variation to check':
      return m.notice_variation_to_check({ title });
    case 'variation validated':
      return m.notice_variation_validated({ title });
    case 'variation established':
      return m.notice_variation_established({ who, title });
    case 'variation ended':
      return m.notice_variation_ended({ title, reason: inMyWords(text('reason')) });
    case 'asked':
      return m.notice_asked({ title });
    case 'proposed':
      return m.notice_proposed({ title });
    case 'proposed by rule':
      return m.notice_proposed_by_rule({ title });
    case 'proposal waits':
      return text('reason')
        ? m.notice_proposal_waits_again({ title, reason: text('reason') })
        : m.notice_proposal_waits({ title });
    case 'proposal to implement':
      return m.notice_proposal_to_implement({ title });
    case 'proposal not shown':
      return m.notice_proposal_not_shown({ title });
    case 'answer asked':
      return m.notice_answer_asked({ title, day: dayOf(text('due_on')) });
    case 'answer given':
      return m.notice_answer_given({ who, title });
    case 'echoed':
      return text('prompt') === 'worked'
        ? m.notice_report_echoed({ who, title })
        : m.notice_report_same({ who, title });
    case 'help wanted':
      return m.notice_report_help({ who, title });
    case 'limit crossed':
      return (
        {
          contradicted: m.notice_limit_contradicted({ title, count: Number(about.count) }),
          hazards: m.notice_limit_hazards({ title, count: Number(about.count) }),
          'single point': m.notice_limit_single({ title }),
          'keeper left': m.notice_limit_left({ title }),
          'keeper away': m.notice_limit_away({ title }),
        }[text('rule')] ?? m.notice_other({ title })
      );
    case 'report due':
      return m.notice_report_due({ day: mondaySaid(text('week'), region) });
    case 'cohort joined':
      return m.notice_cohort_joined({ title });
    case 'buddy named':
      return m.notice_buddy_named({ who });
    case 'buddy of':
      return m.notice_buddy_of({ who });
    case 'cohort ended':
      return m.notice_cohort_ended();
    case 'suggestion waits':
      return m.notice_suggestion_waits({ who, title });
    case 'suggestion accepted': {
      const said = { who, title, reason: text('reason') };
      if (about.whole === false) return m.notice_suggestion_partly(said);
      return said.reason ? m.notice_suggestion_accepted_words(said) : m.notice_suggestion_accepted(said);
    }
    case 'suggestion declined':
      return m.notice_suggestion_declined({ who, title, reason: text('reason') });
    case 'decision opened':
      return m.notice_decision_opened({ who, title, day: dayOf(text('closes_on')) });
    case 'decision closed':
      return text('outcome') === 'agreed'
        ? m.notice_decision_agreed({ title })
        : m.notice_decision_declined({ title, words: inMyWords(text('words')) });
    default:
      return sayOfProposal(kind, item.kind === 'note', { who, title, ...told(text) }) ?? m.notice_other({ title });
  }
}

const told = (text: (field: string) => string) => ({
  reason: text('reason'),
  day: dayOf(text('review_on') || text('effective_on')),
  says: inMyWords(text('says')),
});

/** What became of a proposal, told at itself or at the note that it came of. */
function sayOfProposal(
  kind: string,
  atNote: boolean,
  said: { who: string; title: string } & ReturnType<typeof told>,
): string | undefined {
  return {
    'proposal accepted': atNote ? m.notice_proposal_accepted_note(said) : m.notice_proposal_accepted(said),
    'proposal declined': atNote ? m.notice_proposal_declined_note(said) : m.notice_proposal_declined(said),
    'proposal deferred': atNote ? m.notice_proposal_deferred_note(said) : m.notice_proposal_deferred(said),
    'proposal implemented': atNote ? m.notice_proposal_implemented_note(said) : m.notice_proposal_implemented(said),
    'proposal learned': atNote ? m.notice_proposal_learned_note(said) : m.notice_proposal_learned(said),
  }[kind];
}

// A day is a day anywhere: read as midnight in UTC it must be written there too.
const dayOf = (day: string): string =>
  day === '' ? '' : new Date(day).toLocaleDateString(region, { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** Why somebody was told who did nothing there: what they follow. */
export function becauseOf({ because }: Item<'notices.inbox'>['latest'][number]): string {
  if (because === null) return '';
  if (because.of === 'item') return m.because_item();
  if (because.of === 'label') return m.because_label({ name: because.name ?? because.id });
  return because.name ? m.because_name({ name: because.name }) : '';
}

/** To where something can be done about it: the step, the unit, the inbox, and not only the thing that was named. */
export function pathOfNotice({ kind, item, about }: Notice): string {
  const text = (field: string) => (typeof about[field] === 'string' ? (about[field] as string) : '');
  if (kind === 'unit out of date' || kind === 'contradicted where taught') return paths.designer;
  if (kind === 'report due') return paths.reportNew();
  if (kind === 'buddy named' || kind === 'buddy of') return paths.home;
  // The note stands on my page with all that came of it.
  if (kind === 'went' && here.me) return `${paths.person(here.me.handle)}#${item.id}`;
  if (kind === 'taught' && text('course')) return paths.course(text('course'), text('unit') || undefined);
  if (text('suggestion')) return paths.suggestion(item.id, text('suggestion'));
  if (kind === 'linked' && text('practice')) return paths.practice(text('practice'));
  if (kind === 'access asked') return `${paths.access}#${text('request')}`;
  if (text('story')) return paths.story(text('story'));
  if (text('comment')) return `${pathOf(item.kind, item.id) ?? paths.inbox}#c-${text('comment')}`;
  if (kind === 'challenged' || kind === 'contradicted') return paths.practice(item.id, text('step') || undefined);
  return pathOf(item.kind, item.id) ?? paths.inbox;
}
