import type { Crawled, Member } from './build.ts';

type Hide = (what: string, besides?: string[]) => string;
type Asking = { w: Crawled; n: number; author: Member; talker: Member; home: string; also: string[] };

/** Somebody asks, somebody answers, both reword it; one thing is made of it, and one question repeats another. */
export async function ask({ w, n, author, talker, home, also }: Asking, hide: Hide): Promise<string> {
  const { id } = await w.must(author, 'questions.ask', {
    title: `Why ${hide('the first title')}?`,
    body: hide('the first wording'),
    expected: hide('what was expected'),
    happened: hide('what happened'),
    tried: hide('what was tried'),
    context: { place: hide('the place') },
    home,
    also,
  });
  await w.must(author, 'questions.change', {
    question: id,
    seen_version: 1,
    title: `Why ${hide('the title')}?`,
    body: `Asked: ${hide('the body')}`,
  });
  const given = await w.must(talker, 'questions.answer', { question: id, body: hide('the first answer') });
  w.know('answer', given.id);
  await w.must(talker, 'questions.reword', {
    answer: given.id,
    seen_version: 1,
    body: `Answer: ${hide('an answer')}`,
  });
  if (talker !== author) await w.must(author, 'questions.voteAnswer', { answer: given.id, value: 1 });
  await w.must(author, 'questions.accept', { answer: given.id });
  // What it leads to need not be there for the same readers.
  const original = w.model.readable(author.id, 'question')[0];
  if (original !== undefined) await w.must(author, 'questions.duplicate', { question: id, original });
  const made = { item: '' };
  const word = w.hide(`the title of what became of question ${n}`, made);
  const practice = await w.must(author, 'questions.makePractice', {
    question: id,
    title: `Way ${word}`,
    steps: [{ body: 'As it was answered.' }],
    home,
  });
  made.item = practice.id;
  w.know('item', practice.id);
  w.know('practice', practice.id);
  w.model.items.set(practice.id, {
    kind: 'practice',
    author: author.id,
    sealed: null,
    home,
    communities: new Set([home]),
    restricted: false,
  });
  await w.must(author, 'labels.set', { item: practice.id, labels: ['common'] });
  return id;
}
