// The console of a community: each line in plain words, and the one thing that can be done about it.
import type { Answer } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { paths } from '../house/paths.ts';
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
  newcomers: m.console_newcomers(),
  experts: m.console_experts(),
  subjects: m.console_subjects(),
  prompts: m.console_prompts(),
  mine: m.console_mine(),
  others: m.console_others(),
};

/** What it is; what it is known by besides; what is done about it, and where. */
export function sayLine(
  line: Line,
  at: Console['community'],
): { what: string; known: string; act: string; href: string } {
  const { due, item, person, community, prompt } = line;
  const title = item?.title.replace(/\.$/, '') ?? '';
  if (due) return { what: sayDue(due), known: '', act: doSaid[due.kind], href: pathOfDue(due) };
  if (item && line.repeats !== null) {
    const what = m.console_repeated({ title, count: line.repeats });
    return { what, known: '', act: m.console_do_make(), href: paths.question(item.id) };
  }
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
  const what = m.console_prompt({ words: prompt?.words ?? '', asked: prompt?.asked ?? 0 });
  return {
    what,
    known: '',
    act: m.console_do_prompt(),
    href: `${paths.community(at.slug, 'prompts')}#${prompt?.id ?? ''}`,
  };
}
