import { kept, type Step } from './step.ts';

const wording = { words: 'What surprised you?', weekday: 3, hour: 9, every_weeks: 1, time_zone: 'Europe/Stockholm' };
const none = () => ({});

/** Before some days pass: what a community will be asked, and two who try a practice. */
export const scheduling: Step[] = [
  {
    as: 'lea',
    ask: 'prompts.schedule',
    input: (w) => ({ community: w.field, ...wording }),
    wrong: [
      (w) => ({ community: w.field, ...wording, time_zone: 'Nowhere' }),
      (w) => ({ community: w.field, ...wording, weekday: 8 }),
      (w) => ({ community: w.field, ...wording, words: ' ' }),
    ],
    rights: true,
    keep: kept('prompt'),
  },
  { as: 'aino', ask: 'asks.take', input: (w) => ({ practice: w.practice }) },
  { as: 'samuel', ask: 'asks.take', input: (w) => ({ practice: w.practice }) },
];

const openAsk =
  (name: string): Step['keep'] =>
  (w, { body }) => {
    w[name] = body.items.find((each: { practice_id: string }) => each.practice_id === w.practice).id;
  };

/** Days later it stands there and is answered; one has not yet used what they took, the other is stuck. */
export const prompting: Step[] = [
  { as: 'aino', ask: 'asks.mine', input: none, everybody: true, keep: openAsk('aino_asked') },
  { as: 'aino', ask: 'asks.putOff', input: (w) => ({ asked: w.aino_asked }), rights: true },
  { as: 'samuel', ask: 'asks.mine', input: none, everybody: true, keep: openAsk('samuel_asked') },
  {
    as: 'samuel',
    ask: 'prompts.stuck',
    input: (w) => ({ asked: w.samuel_asked, words: 'The seal will not go in.' }),
    wrong: [(w) => ({ asked: w.samuel_asked, words: ' ' })],
    rights: true,
  },
  { as: 'lea', ask: 'asks.outcomes', input: (w) => ({ community: w.field }) },
  {
    as: 'mika',
    ask: 'prompts.standing',
    input: none,
    everybody: true,
    keep: (w, { body }) => {
      w.posting = body.items[0].id;
    },
  },
  {
    as: 'mika',
    ask: 'prompts.answer',
    input: (w) => ({ posting: w.posting, body: 'The seal was warm.' }),
    wrong: [(w) => ({ posting: w.posting, body: ' ' })],
    keep: (w, { body }) => {
      w.prompted = body.note;
    },
  },
  { as: 'lea', ask: 'prompts.answers', input: (w) => ({ posting: w.posting }) },
  { as: 'lea', ask: 'prompts.ofNote', input: (w) => ({ note: w.prompted }) },
  { as: 'mika', ask: 'prompts.list', input: (w) => ({ community: w.field }) },
  {
    as: 'lea',
    ask: 'prompts.change',
    input: (w) => ({ prompt: w.prompt, seen_version: 1, ...wording, words: 'What did you stop doing?' }),
    wrong: [(w) => ({ prompt: w.prompt, seen_version: 7, ...wording })],
    rights: true,
  },
  {
    as: 'lea',
    ask: 'readings.console',
    input: (w) => ({ community: w.field }),
    rights: true,
    keep: (w, { body }) => {
      w.waiting_line = body.sections[0].lines[0].key;
    },
  },
  { as: 'lea', ask: 'readings.decided', input: (w) => ({ community: w.field }) },
  {
    as: 'lea',
    ask: 'readings.snooze',
    input: (w) => ({ community: w.field, line: w.waiting_line, until_on: '2026-06-01', reason: 'Next week.' }),
    wrong: [
      (w) => ({ community: w.field, line: 'nothing', until_on: '2026-06-01', reason: 'Next week.' }),
      (w) => ({ community: w.field, line: w.waiting_line, until_on: '2026-01-01', reason: 'Next week.' }),
      (w) => ({ community: w.field, line: w.waiting_line, until_on: '2026-06-01', reason: ' ' }),
    ],
    rights: true,
  },
  {
    as: 'lea',
    ask: 'readings.wake',
    input: (w) => ({ community: w.field, line: w.waiting_line }),
    rights: true,
    wrong: [(w) => ({ community: w.field, line: 'nothing' })],
  },
  { as: 'lea', ask: 'prompts.stop', input: (w) => ({ prompt: w.prompt }), rights: true },
];
