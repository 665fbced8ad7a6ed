import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { placeItem, restrict } from '../communities/placing.ts';
import { putAway } from '../communities/putting-away.ts';
import { calendarOf } from '../communities/queries.ts';
import { shareNote } from '../notes/acts.ts';
import { type Asking, asker } from '../route.ts';
import { isNoteBuiltOn } from '../trash/queries.ts';
import { promptsOf } from './prompts.ts';
import * as queries from './queries.ts';
import { type LineWish, type Prompt, whyNotChange, whyNotLines } from './report.ts';
import { changeableUntil, dueOn, weekOf, whyNotWeek } from './week.ts';

/** A report as this viewer may know it, with what decides whether they may change it. */
export async function seeReport(asking: Asking, id: string) {
  const report = (await queries.findReport(asking, id)) ?? unknown('report');
  const until = changeableUntil(report.due_on, report.written_at);
  const mine = report.author_id === asking.as.person;
  return { report, mine, until, now: asking.now };
}

/**
 * Writes the report of a week: an item with its numbers, and a note for each other line. One for each person and week;
 * what comes to mind later is added to it. Without a week it is of this one.
 */
export async function write(
  asking: Asking,
  wish: { week?: string; lines: LineWish[]; home: string; also: string[] },
): Promise<{ id: string; week: string }> {
  const person = asker(asking);
  const thisWeek = weekOf(asking.now);
  const week = wish.week ?? thisWeek;
  refuseIf(whyNotWeek(week, thisWeek), 'invalid');
  const { prompts } = await promptsOf(asking.db, wish.home);
  refuseIf(whyNotLines(wish.lines, prompts), 'invalid');
  const there = await queries.reportOfWeek(asking.db, person, week);
  if (there?.trashed)
    refuse('conflict', 'Your report of this week is in the trash. Bring it back, and add to it there.');
  if (there) refuse('conflict', 'You have written your report of this week. Add to it there.', { report: there.id });
  const { home, also } = wish;
  const id = await placeItem(asking, { kind: 'report', title: week, state: 'Written', home, also });
  const { due_weekday } = await queries.habitOf(asking.db, person);
  const due_on = dueOn(week, due_weekday, await calendarOf(asking.db, home, person));
  const row = { item_id: id, author_id: person, week, due_on, written_at: asking.now, prompts };
  if (!(await queries.writeReport(asking.db, row)))
    refuse('conflict', 'You have written your report of this week. Add to it there.');
  asking.record({
    what: 'report.written',
    item: id,
    about: { week, home, also, lines: wish.lines.length, state: 'Written' },
  });
  await add(asking, { report: id, week, home, also, prompts, next: 1 }, wish.lines);
  return { id, week };
}

/** Adds lines while the report can still be changed. They stand where the report stands. */
export async function addLines(
  asking: Asking,
  wish: { report: string; lines: LineWish[] },
): Promise<{ lines: string[] }> {
  const { report, ...standing } = await seeReport(asking, wish.report);
  refuseIf(whyNotChange(standing), standing.mine ? 'conflict' : 'forbidden');
  const held = await queries.holdLines(asking.db, report.id);
  refuseIf(whyNotLines(wish.lines, report.prompts, held.lines), 'invalid');
  const also = await queries.alsoOf(asking.db, report.id);
  const to = {
    report: report.id,
    week: report.week,
    home: report.home_id,
    also,
    prompts: report.prompts,
    next: held.next,
  };
  const lines = await add(asking, to, wish.lines);
  asking.record({ what: 'report.changed', item: report.id, about: { added: lines.length } });
  return { lines };
}

type To = { report: string; week: string; home: string; also: string[]; prompts: Prompt[]; next: number };

async function add(asking: Asking, to: To, wishes: LineWish[]): Promise<string[]> {
  const lines: queries.NewLine[] = [];
  for (const wish of wishes) {
    const note_id = wish.number === undefined ? await share(asking, to, wish) : null;
    const { label, value, unit } = wish.number ?? { label: null, value: null, unit: '' };
    const position = to.next + lines.length;
    lines.push({
      id: asking.newId(),
      report_id: to.report,
      prompt: wish.prompt,
      position,
      note_id,
      label,
      value,
      unit,
    });
    const isHelp = to.prompts.find(({ key }) => key === wish.prompt)?.kind === 'help';
    if (isHelp && note_id !== null)
      asking.record({ what: 'report.help_wanted', item: note_id, about: { week: to.week } });
  }
  await queries.writeLines(asking.db, lines);
  return lines.map(({ id }) => id);
}

async function share(asking: Asking, to: To, wish: LineWish): Promise<string> {
  const isAimed = wish.home !== undefined && wish.home !== to.home;
  const { id } = await shareNote(asking, {
    body: wish.body ?? '',
    expected: '',
    because: '',
    home: isAimed ? (wish.home as string) : to.home,
    also: isAimed ? [] : to.also,
    context: wish.context ?? {},
    language: '',
    hazard: false,
    confidential: false,
    files: wish.files ?? [],
  });
  return id;
}

/**
 * Takes a line out. Its note goes with it into the trash while nobody has done anything with it; what others have read,
 * linked, answered or echoed stays a note, since it is theirs too.
 */
export async function takeLine(
  asking: Asking,
  wish: { report: string; line: string },
): Promise<{ note: 'stays' | 'goes' | null }> {
  const { report, ...standing } = await seeReport(asking, wish.report);
  refuseIf(whyNotChange(standing), standing.mine ? 'conflict' : 'forbidden');
  const { lines } = await queries.holdLines(asking.db, report.id);
  const line = (await queries.findLine(asking.db, report.id, wish.line)) ?? unknown('line');
  if (lines === 1) refuse('conflict', 'This is its last line. Put the whole report into the trash instead.');
  await queries.endLine(asking.db, line.id);
  asking.record({ what: 'report.changed', item: report.id, about: { taken: 1 } });
  const note = line.note_id;
  if (note === null) return { note: null };
  if ((await isNoteBuiltOn(asking.db, note)) || (await queries.isTouched(asking.db, note))) return { note: 'stays' };
  await putAway(asking, [note], { put_away: 'trashed' });
  return { note: 'goes' };
}

/** Somebody has opened a report. Counted once for each person. */
export async function read(asking: Asking, id: string): Promise<void> {
  const { report } = await seeReport(asking, id);
  await queries.writeRead(asking.db, report.id, asker(asking), asking.now);
}

/** On which day of the week a person writes, whether they are told of it, and whether not this week. */
export async function setHabit(
  asking: Asking,
  wish: { due_weekday?: number; reminded?: boolean; snoozed?: boolean },
): Promise<queries.Habit> {
  const person = asker(asking);
  const { snoozed, ...change } = wish;
  const habit = { ...(await queries.habitOf(asking.db, person)), ...change };
  if (snoozed !== undefined) habit.snoozed_week = snoozed ? weekOf(asking.now) : null;
  await queries.writeHabit(asking.db, person, habit);
  return habit;
}

/**
 * Restricts a report with the lines that stand where it stands: they are notes, and each keeps its own readers else. All
 * or nothing. What was aimed at another community stays that community's.
 */
export async function restrictWhole(
  asking: Asking,
  wish: { report: string; reason: string; until?: Date },
): Promise<{ lines: number }> {
  const { report } = await seeReport(asking, wish.report);
  await restrict(asking, report.id, wish);
  const notes = await queries.notesBeside(asking, report.id);
  for (const note of notes) await restrict(asking, note, wish);
  return { lines: notes.length };
}
