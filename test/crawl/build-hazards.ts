import type { Crawled, Member } from './build.ts';

type Hide = (what: string) => string;

/** Two who did not write it read it; their words stand there for its readers, and the alert tells of it. */
export async function endanger(w: Crawled, note: string, author: Member, others: Member[], hide: Hide): Promise<void> {
  await w.must(author, 'hazards.flag', { note });
  for (const reader of others.slice(0, 2))
    await w.must(reader, 'hazards.read', {
      note,
      plausible: true,
      words: hide(`what ${reader.name} says of the danger`),
    });
  const { alert } = await w.must(author, 'hazards.ofNote', { note });
  if (alert !== null) w.know('alert', alert.id);
}

/** On hold for a reason, and lifted for another: both stand there for good. */
export async function holdAndLift(w: Crawled, practice: string, steward: Member, hide: Hide): Promise<void> {
  const { id } = await w.must(steward, 'hazards.hold', {
    practice,
    reason: hide('why it was on hold'),
    until: '2026-05-20T00:00:00Z',
  });
  w.know('hold', id);
  await w.must(steward, 'hazards.lift', { hold: id, reason: hide('why the hold was lifted') });
}
