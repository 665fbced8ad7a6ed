import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { inWords } from '../facets/facet.ts';
import { facetsOf } from '../facets/queries.ts';
import { findPage } from '../pages/queries.ts';
import type { Asking } from '../route.ts';
import * as queries from './queries.ts';
import { sectionOf, targetOf, whyNotQuote } from './quote.ts';

type Quote = {
  title: string;
  part: string | null;
  href: string;
  markdown: string;
  number: number;
  at: Date;
  archived: boolean;
};

/** A piece of a page or a practice as this viewer may read it. What is hidden, gone or never was answers alike. */
export async function quote(asking: Asking, wish: { target: string; within: string[] }): Promise<Quote> {
  const target =
    targetOf(wish.target) ?? refuse('invalid', 'target: Quote /w/<page>#<heading> or /p/<practice>#step-<number>.');
  refuseIf(whyNotQuote(wish.target, wish.within), 'conflict');
  return target.kind === 'page'
    ? await quotePage(asking, target.id, target.part)
    : await (target.part === '' ? quotePractice(asking, target.id) : quoteStep(asking, target.id, target.part));
}

async function quotePage(asking: Asking, id: string, part: string): Promise<Quote> {
  const page = (await findPage(asking, id)) ?? unknown('text');
  const { title, number, at, archived } = page;
  if (part === '') return { title, part: null, href: `/w/${id}`, markdown: page.body, number, at, archived };
  const section = sectionOf(page.body, part) ?? unknown('text');
  const href = `/w/${id}#${encodeURIComponent(part.toLowerCase())}`;
  return { title, part: section.title, href, markdown: section.markdown, number, at, archived };
}

async function quotePractice(asking: Asking, id: string): Promise<Quote> {
  const { title, number, at, steps } = (await queries.findQuotedPractice(asking, id)) ?? unknown('text');
  // As one list: what belongs to a step is indented under its number.
  const lines = steps.map((body, n) => `${n + 1}. ${body.replaceAll('\n', '\n    ')}`);
  return { title, part: null, href: `/p/${id}`, markdown: lines.join('\n'), number, at, archived: false };
}

async function quoteStep(asking: Asking, id: string, part: string): Promise<Quote> {
  const step = (await queries.findQuotedStep(asking, id, part)) ?? unknown('text');
  const facets = step.variations.length === 0 ? [] : await facetsOf(asking.db, { ended: true });
  const lines = step.variations.map(({ letter, body, op, conditions, stated, places }) => {
    const when = [
      ...conditions.flatMap((each) => {
        const facet = facets.find(({ name }) => name === each.facet);
        return facet === undefined ? [] : [inWords(each, facet)];
      }),
      ...(stated === '' || conditions.length > 0 ? [] : [`“${stated}”`]),
      ...places,
    ].join(', ');
    const what = op === 'skip' ? '–' : body === '' ? '…' : body.replace(/\s+/g, ' ');
    return `- **${step.position}${letter}**${when === '' ? '' : ` · ${when}`} · ${what}`;
  });
  return {
    title: step.practice,
    part: `${step.position}`,
    href: `/p/${id}#step-${step.position}`,
    markdown: [step.body, ...(lines.length > 0 ? [lines.join('\n')] : [])].join('\n\n'),
    number: step.number,
    at: step.at,
    archived: false,
  };
}
