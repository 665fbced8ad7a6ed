import type { Kysely } from 'kysely';
import { sql } from '../ground/sql.ts';
import { followers } from '../lore/features.ts';
import { fillWorld, type Size } from './world.ts';

/** Of every hundred items of the world so many more are questions; two answers to three of four, every second one accepted. */
const questions_share = 0.25;
const labels = 400;
const notices_each = 20;

/**
 * The world of `fillWorld` as people live in it: they asked and answered, talked, tried, follow, and have been told. What
 * they did stands in the book, about four lines to an item; those followers whose work a bench does not measure stand at
 * its end, as in a house that has been running.
 */
export async function fillPeople(
  db: Kysely<any>,
  size: Size,
  measured: string[],
  say: (line: string) => void,
): Promise<void> {
  await fillWorld(db, size, say);
  const run = async (what: string, query: ReturnType<typeof sql>) => {
    const start = performance.now();
    await query.execute(db);
    say(`  ${what} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  };
  const questions = Math.round(size.items * questions_share);
  const person = sql.raw(`'person' || lpad((3 + floor(power(random(), 1.5) * ${size.people - 3}))::int::text, 8, '0')`);
  const community = sql.raw(
    `'commun' || lpad((1 + floor(power(random(), 2.2) * ${size.communities}))::int::text, 8, '0')`,
  );
  const day = sql.raw(`date_trunc('milliseconds', timestamptz '2026-11-01' - random() * interval '700 days')`);
  await run(
    'questions',
    sql`with i as (insert into items (id, kind, title, state, author_id, home_id, made_at, changed_at)
        select 'ques' || lpad(n::text, 10, '0'), 'question', 'Why ' || pg_temp.say(8) || '?',
          (array['Open','Answered','Solved','Solved'])[1 + n % 4], ${person}, ${community}, at, at
        from (select n, ${day} as at from generate_series(1, ${questions}::int) n) x returning id, home_id, author_id, made_at),
      p as (insert into placements (community_id, item_id, kind, at, placed_by)
        select home_id, id, 'question', made_at, author_id from i)
      insert into questions (item_id, body, heard_at, answered_at, solved_at)
      select id, pg_temp.say(40), made_at + interval '1 day',
        case when substr(id, 5)::int % 4 > 0 then made_at + interval '4 hours' end,
        case when substr(id, 5)::int % 4 > 1 then made_at + interval '1 day' end from i`,
  );
  await run(
    'answers',
    sql`insert into question_answers (id, question_id, author_id, body, at, accepted_at, accepted_by)
      select 'ans' || k || substr(i.id, 5), i.id, ${person}, pg_temp.say(60), i.made_at + interval '4 hours' * k,
        case when k = 1 and i.state = 'Solved' then i.made_at + interval '1 day' end,
        case when k = 1 and i.state = 'Solved' then i.author_id end
      from items i, generate_series(1, 2) k where i.kind = 'question' and i.state <> 'Open'`,
  );
  await run(
    'labels',
    sql`with l as (insert into labels (key, name, sort, at)
        select 'topic' || n, 'Topic ' || n, 'topic' || lpad(n::text, 6, '0'), now() from generate_series(1, ${labels}::int) n
        returning key)
      insert into item_labels (item_id, label, source, at)
      select distinct id, 'topic' || (1 + floor(power(random(), 2) * ${labels})::int), 'set', made_at
      from items, generate_series(1, 2) k where random() < 0.6`,
  );
  await run(
    'follows',
    sql`insert into follows (person_id, target_kind, target_id, level, since)
      select 'person' || lpad(n::text, 8, '0'), (array['community','person','label'])[k],
        case k when 1 then ${community} when 2 then ${person} else 'topic' || (1 + floor(power(random(), 2) * ${labels})::int) end,
        (array['all','new','new','new','new','new','new','new','mentions','mute'])[1 + (n + k) % 10], now()
      from generate_series(1, ${size.people}::int) n, generate_series(1, 3) k on conflict do nothing`,
  );
  await run(
    'the book goes on',
    sql`insert into happenings (at, actor_id, what, item_id, about)
      select at, actor, what, item, about from (
        select at, person_id as actor, 'note.acknowledged' as what, note_id as item, '{}'::jsonb as about from acknowledgements
        union all select at, author_id, 'comment.made', item_id, jsonb_build_object('comment', id) from comments
        union all select at, person_id, 'practice.used', practice_id, jsonb_build_object('use', id, 'outcome', outcome) from uses
        union all select made_at, author_id, 'question.asked', id, '{}' from items where kind = 'question'
        union all select at, author_id, 'question.answered', question_id, jsonb_build_object('answer', id) from question_answers
        union all select accepted_at, accepted_by, 'question.accepted', question_id, jsonb_build_object('answer', id)
          from question_answers where accepted_at is not null) x order by at`,
  );
  await run(
    'what they were told',
    sql`insert into notices (person_id, happening_id, kind, item_id, under_id, from_id, at, shows_at, read_at)
      select 'person' || lpad((1 + (h.id * 7919 + k * 104729) % ${size.people})::text, 8, '0'), h.id, 'commented',
        h.item_id, h.item_id, h.actor_id, h.at, h.at, case when h.id % 3 > 0 then h.at end
      from happenings h, generate_series(1, ${Math.ceil((notices_each * size.people) / (size.items * 4))}::int) k
      where h.actor_id is not null on conflict do nothing`,
  );
  const names = followers.map(({ name }) => name).filter((name) => !measured.includes(name));
  await run(
    'followers that are not measured',
    sql`insert into followers (name, xid, id)
      select name, last.xid, last.id from unnest(${names}::text[]) as f(name)
      cross join (select xid, id from happenings order by xid desc, id desc limit 1) last`,
  );
  await run('statistics', sql`analyze`);
}
