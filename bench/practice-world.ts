import type { Kysely } from 'kysely';
import { sql } from '../ground/sql.ts';

export type PracticeSize = { practices: number; people: number; communities: number; uses: number; variations: number };

/**
 * Fills an empty, migrated database with practices and all that hangs on them: two notes and five steps each, uses by a
 * power law (the most used has thousands), variations by temperature and model, links, challenges, answers of communities,
 * proposals and asks. Seeded: the same world every time.
 */
export async function fillPractices(db: Kysely<any>, size: PracticeSize, say: (line: string) => void): Promise<void> {
  const run = async (what: string, query: ReturnType<typeof sql>) => {
    const start = performance.now();
    await query.execute(db);
    say(`  ${what} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  };
  await run('chance', sql`select setseed(0.42)`);
  const words =
    'seal pump valve pressure cold warm filter brine loop meter fuse wire board panel winter frost leak gauge'.split(
      ' ',
    );
  await sql
    .raw(`create function pg_temp.say(n int) returns text language sql volatile as $$
    select string_agg((array[${words.map((w) => `'${w}'`).join(',')}])[1 + floor(random() * ${words.length})::int], ' ')
    from generate_series(1, n) where n is not null $$`)
    .execute(db);
  const day = sql.raw(`date_trunc('milliseconds', timestamptz '2026-11-01' - random() * interval '300 days')`);
  const person = sql`'person' || lpad((3 + floor(random() * ${size.people - 3}))::int::text, 8, '0')`;
  const practice = (n: ReturnType<typeof sql>) => sql`'prac' || lpad((${n})::text, 10, '0')`;
  await run('organisation', sql`insert into organisation (name, seal_key, set_up_at) values ('Bench', 'bench', now())`);
  await run('facets', sql`update facets set choices = '{X10,X20,X30,X40}' where name = 'asset_model'`);
  await run(
    'people',
    sql`insert into people (id, name, handle, email, team, site, joined_at)
      select 'person' || lpad(n::text, 8, '0'), initcap(pg_temp.say(2)) || ' ' || n, 'p' || n, 'p' || n || '@example.org',
        'Team ' || n % 400, 'Site ' || n % 150, ${day} from generate_series(1, ${size.people}::int) n`,
  );
  await run(
    'communities',
    sql`insert into communities (id, slug, name, kind, openness, made_at)
      select 'commun' || lpad(n::text, 8, '0'), 'c' || n, initcap(pg_temp.say(2)) || ' ' || n,
        (array['practice','place','customer','cohort','circle'])[1 + n % 5], case when n % 5 = 0 then 'closed' else 'open' end, ${day}
      from generate_series(1, ${size.communities}::int) n`,
  );
  await run(
    'memberships',
    sql`insert into memberships (community_id, person_id, role, since)
      select distinct 'commun' || lpad((1 + floor(power(random(), 2.2) * ${size.communities}))::int::text, 8, '0'),
        'person' || lpad(n::text, 8, '0'), case when k = 1 then 'steward' else 'member' end, now()
      from generate_series(3, ${size.people}::int) n, generate_series(1, 10) k
      union select 'commun' || lpad((1 + n * 7 % ${size.communities})::text, 8, '0'), 'person00000002', 'member', now()
        from generate_series(1, 60) n on conflict do nothing`,
  );
  await run(
    'items',
    sql`insert into items (id, kind, title, state, author_id, home_id, made_at, changed_at)
      select id, kind, initcap(pg_temp.say(5)), case when kind = 'note' then 'Linked' else (array['Emergent','Validated','Established'])[1 + n % 3] end,
        ${person}, 'commun' || lpad((1 + floor(power(random(), 2.2) * ${size.communities}))::int::text, 8, '0'), made, made
      from (select n, ${practice(sql`n`)} as id, 'practice' as kind, ${day} as made from generate_series(1, ${size.practices}::int) n
        union all select n, 'note' || k || lpad(n::text, 9, '0'), 'note', ${day}
        from generate_series(1, ${size.practices}::int) n, generate_series(1, 2) k) i`,
  );
  await run(
    'placements',
    sql`insert into placements (community_id, item_id, kind, at, placed_by) select home_id, id, kind, made_at, author_id from items
      union select 'commun' || lpad((1 + floor(power(random(), 2.2) * ${size.communities}))::int::text, 8, '0'), id, kind, made_at, author_id
        from items where random() < 0.5 on conflict do nothing`,
  );
  await run(
    'notes',
    sql`insert into notes (item_id, body, context, happened_at)
      select id, pg_temp.say(30), jsonb_build_object('place', 'Site ' || hashtext(id) % 150), made_at from items where kind = 'note'`,
  );
  await run(
    'practices',
    sql`with p as (insert into practices (item_id, champion_id, owner_id, established_number)
        select id, author_id, case when state = 'Established' then author_id end, case when state = 'Established' then 1 end
        from items where kind = 'practice' returning item_id, champion_id)
      insert into practice_versions (practice_id, number, title, purpose, change_kind, written_by, at)
      select p.item_id, 1, i.title, pg_temp.say(20), 'new', p.champion_id, i.made_at from p join items i on i.id = p.item_id`,
  );
  await run(
    'steps',
    sql`with s as (insert into steps (id, practice_id) select 'st' || k || substr(item_id, 5), item_id from practices, generate_series(1, 5) k returning id, practice_id)
      insert into version_steps (practice_id, number, position, step_id, body, core, why)
      select practice_id, 1, substr(id, 3, 1)::int, id, pg_temp.say(18), id like 'st1%', pg_temp.say(6) from s`,
  );
  await run(
    'sources',
    sql`insert into practice_sources (practice_id, note_id, at)
      select item_id, 'note1' || lpad(substr(item_id, 5)::int::text, 9, '0'), now() from practices`,
  );
  await run(
    'links',
    sql`insert into note_links (id, note_id, practice_id, step_id, number, relation, linked_by, at)
      select 'li' || substr(item_id, 5), 'note2' || lpad(substr(item_id, 5)::int::text, 9, '0'), item_id, 'st3' || substr(item_id, 5), 1,
        (array['confirms','contradicts','extends'])[1 + (substr(item_id, 5)::int % 3)], champion_id, ${day} from practices`,
  );
  await run(
    'challenges',
    sql`insert into challenges (id, practice_id, step_id, number, raised_by, words, at, due_on)
      select 'ch' || substr(item_id, 5), item_id, 'st3' || substr(item_id, 5), 1, ${person}, pg_temp.say(12), ${day}, '2026-11-20'
      from practices where substr(item_id, 5)::int % 7 = 0`,
  );
  await run(
    'variations',
    sql`insert into variations (id, practice_id, step_id, letter, op, body, conditions, base_number, state, made_by, made_at, changed_at, note_id, cause)
      select 'va' || lpad(n::text, 10, '0'), p, 'st3' || substr(p, 5), chr(97 + ((n - 1) / ${size.practices}::int)), 'replace', pg_temp.say(15),
        case when n % 2 = 0 then '[{"facet":"ambient_c","op":"<","value":-10}]'::jsonb
          else '[{"facet":"ambient_c","op":"<","value":-20},{"facet":"asset_model","op":"in","value":["X20"]}]'::jsonb end,
        1, (array['Emergent','Validated'])[1 + n % 2], ${person}, now(), ${day}, null, 'cold'
      from (select n, ${practice(sql`1 + (n - 1) % ${size.practices}::int`)} as p from generate_series(1, ${size.variations}::int) n) v`,
  );
  await run(
    'uses',
    sql`insert into uses (id, practice_id, number, person_id, team, site, outcome, context, variations, failed_step, used_at, at)
      select 'us' || lpad(x.n::text, 12, '0'), x.p, 1, pe.id, pe.team, pe.site, x.outcome,
        jsonb_build_object('ambient_c', x.c, 'asset', 'X' || (1 + x.n % 4) * 10, 'place', pe.site),
        case when x.c < -10 and x.n % 2 = 0 then array['va' || lpad(substr(x.p, 5)::int::text, 10, '0')] else '{}' end,
        case when x.outcome = 'worked' then null else 'st3' || substr(x.p, 5) end, x.at, x.at
      from (select n, ${practice(sql`1 + floor(power(random(), 2) * ${size.practices})::int`)} as p, ${person} as who, ${day} as at,
          (floor(random() * 50) - 25)::int as c, (array['worked','worked','worked','worked','partly','failed'])[1 + floor(random() * 6)::int] as outcome
        from generate_series(1, ${size.uses}::int) n) x join people pe on pe.id = x.who`,
  );
  await run(
    'establishments',
    sql`with e as (insert into establishments (practice_id, number, owner_id, scope, strength, effective_on, reason, established_by, at)
        select item_id, 1, owner_id, 'Everywhere', 'should', '2026-06-01', pg_temp.say(9), owner_id, ${day}
        from practices where established_number = 1 returning practice_id, number)
      update practice_versions v set established = true from e where (v.practice_id, v.number) = (e.practice_id, e.number)`,
  );
  await run(
    'answers asked',
    sql`insert into answer_requests (practice_id, number, community_id, asked_at, due_on)
      select distinct practice_id, number, 'commun' || lpad((1 + (k * 13 + substr(practice_id, 5)::int) % ${size.communities})::text, 8, '0'), at, '2026-07-01'::date
      from establishments, generate_series(1, 14) k`,
  );
  // One practice was put before every community: its matrix is the widest there is.
  await run(
    'one asked everywhere',
    sql`insert into answer_requests (practice_id, number, community_id, asked_at, due_on)
      select (select min(practice_id) from establishments), 1, id, now(), '2026-07-01' from communities on conflict do nothing`,
  );
  await run(
    'answers',
    sql`insert into answers (id, practice_id, number, community_id, answer, why, answered_by, at)
      select 'an' || lpad(row_number() over ()::text, 12, '0'), practice_id, number, community_id,
        (array['adopted','already do','not applicable'])[1 + floor(random() * 3)::int], 'It is warm here.', ${person}, ${day}
      from answer_requests where random() < 0.8`,
  );
  await run(
    'asks',
    sql`insert into asks (id, practice_id, person_id, kind, variation_id, inside, at, tell_at, told_at)
      select 'as' || lpad(row_number() over ()::text, 12, '0'), practice_id, person_id, 'cause', max(variation), true, now(), now(), now()
      from (select practice_id, person_id, variations[1] as variation from uses where variations <> '{}') u group by practice_id, person_id, variation
      on conflict do nothing`,
  );
  await run(
    'the book',
    sql`insert into happenings (at, actor_id, what, item_id, about)
      select made_at, author_id, case kind when 'note' then 'note.shared' else 'practice.begun' end, id, '{}' from items order by made_at`,
  );
  await run('statistics', sql`analyze`);
}
