// The console of a community: each line in plain words, and the one thing that can be done about it.
import * as limits from '../../lore/readings/risk.ts';
import type { Answer } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { pathOf, paths } from '../house/paths.ts';
import { keys } from '../house/queries.ts';
import { m } from '../house/words.ts';
import { doSaid, pathOfDue, sayDue } from './due.ts';

export type Console = Answer<'readings.console'>;
export type Section = Console['sections'][number];
export type Line = Section['lines'][number];

export const consoleRead = (community: string) => ({
  queryKey: keys.list('due', 'console', community),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    get<Console>('/communities/{community}/console', { path: { community }, signal }),
});

export const sectionSaid: Record<Section['name'], string> = {
  notes: m.console_notes(),
  questions: m.console_questions(),
  challenged: m.console_challenged(),
  risks: m.console_risks(),
  newcomers: m.console_newcomers(),
  experts: m.console_experts(),
  subjects: m.console_subjects(),
  prompts: m.console_prompts(),
  outside: m.sources_title(),
  mine: m.console_mine(),
  others: m.console_others(),
};

/** What it is; what it is known by besides; what is done about it, and where. */
export function sayLine(
  line: Line,
  at: Console['community'],
): { what: string; known: string; act: string; href: string } {
  const { due, item, person, community, prompt, source } = line;
  const title = item?.title.replace(/\.$/, '') ?? '';
  if (due) {
    const known = line.unpublished ? m.console_unpublished() : '';
    return { what: sayDue(due), known, act: doSaid[due.kind], href: pathOfDue(due) };
  }
  if (item && line.repeats !== null) {
    const what = m.console_repeated({ title, count: line.repeats });
    return { what, known: '', act: m.console_do_make(), href: paths.question(item.id) };
  }
  if (line.kind === 'limit crossed' && line.risk) return sayRisk(line.risk, item, at);
  if (item)
    return {
      what: m.console_unanswered({ title }),
      known: '',
      act: m.console_do_answer(),
      href: paths.question(item.id),
    };
  if (person && line.kind === 'newcomer') {
    // Called by name, so that they are told of it.
    const text = m.console_hello({ person: `@${person.handle}` });
    const href = paths.capture({ text, community: at.id });
    return { what: m.console_newcomer({ name: person.name }), known: '', act: m.console_do_hello(), href };
  }
  if (person) {
    const what = m.console_often({ name: person.name });
    return line.topic
      ? { what, known: '', act: m.console_do_who(), href: paths.topic(line.topic) }
      : { what, known: '', act: m.console_do_people(), href: paths.community(at.slug, 'people') };
  }
  if (community) {
    const { name, slug, labels, people, items } = community;
    const what = m.console_subject({ name, labels: labels.join(', ') });
    return {
      what,
      known: m.console_common({ people, items }),
      act: m.console_do_both(),
      href: paths.communityWith(at.slug, slug),
    };
  }
  if (source) {
    const what = m.console_source({ title: source.title });
    return { what, known: '', act: m.console_do_source(), href: paths.community(at.slug, 'outside') };
  }
  const what = m.console_prompt({ words: prompt?.words ?? '', asked: prompt?.asked ?? 0 });
  return {
    what,
    known: '',
    act: m.console_do_prompt(),
    href: `${paths.community(at.slug, 'prompts')}#${prompt?.id ?? ''}`,
  };
}

type Risk = NonNullable<Line['risk']>;

/** What crossed a limit, and where something is done about it. */
function sayRisk(risk: Risk, item: Line['item'], at: Console['community']) {
  const title = item?.title.replace(/\.$/, '') ?? '';
  const { count, of, label } = risk;
  const name = risk.holder?.name ?? '';
  const there = item ? (pathOf(item.kind, item.id) ?? paths.home) : paths.community(at.slug, 'people');
  const known = '';
  switch (risk.rule) {
    case 'contradicted':
      return {
        what: m.console_risk_contradicted({ title, count, of: of ?? 0 }),
        known,
        act: m.console_do_look(),
        href: there,
      };
    case 'hazards':
      return { what: m.console_risk_hazards({ title, count }), known, act: m.console_do_look(), href: there };
    case 'asked again':
      return {
        what: m.console_risk_asked({ label: label ?? '', count }),
        known,
        act: m.console_do_see(),
        href: paths.tag(label ?? ''),
      };
    case 'single point':
      return label === null
        ? { what: m.console_risk_single_thing({ name, title, count }), known, act: m.console_do_look(), href: there }
        : {
            what: m.console_risk_single({ name, label, count }),
            known,
            act: m.console_do_who(),
            href: paths.topic(label),
          };
    case 'keeper left':
      return { what: m.console_risk_left({ title }), known, act: m.console_do_hand_on(), href: there };
    case 'keeper away':
      return { what: m.console_risk_away({ title, count }), known, act: m.console_do_hand_on(), href: there };
    case 'no steward':
      return { what: m.console_risk_no_steward(), known, act: m.console_do_people(), href: there };
  }
}

/** The rule by which a line stands there, with its limits: nothing is found by a mood. */
export function ruleSaid(risk: Risk, repeats: number | null): string {
  const days = limits.counted_days;
  switch (risk.rule) {
    case 'contradicted':
      return m.console_rule_contradicted({
        min: limits.contradicted_min,
        share: limits.contradicted_per_100_min,
        days,
      });
    case 'hazards':
      return m.console_rule_hazards({ min: limits.hazards_min, days });
    case 'asked again':
      return repeats === null
        ? m.console_rule_asked({ min: limits.asked_again_min, people: limits.askers_min, days: limits.asked_days })
        : m.console_rule_repeated();
    case 'single point':
      return m.console_rule_single({ min: limits.in_use_min, days });
    case 'keeper left':
      return m.console_rule_left();
    case 'keeper away':
      return m.console_rule_away({ days: limits.long_leave_days });
    case 'no steward':
      return m.console_rule_no_steward({ days: limits.long_leave_days });
  }
}
