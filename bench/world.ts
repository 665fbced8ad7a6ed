import type { Kysely } from 'kysely';
import { sql } from '../ground/sql.ts';

/** How large the world is. Items are three notes to one of everything else; communities follow a power law. */
export type Size = { items: number; people: number; communities: number };

const vocabulary =
  'seal pump valve pressure cold warm filter brine loop meter fuse wire board panel customer visit morning winter frost leak gauge tool screw torque clamp hose flush water heat compressor alarm code reset breaker cabinet roof cellar ladder helmet glove lock tag isolate measure record photo report team shift handover depot van route harbour forest mine tunnel bridge crane sensor cable fibre antenna mast shelter generator diesel battery charge inverter solar rotor blade gearbox oil sample lab vibration bearing shaft coupling alignment weld crack paint rust bolt flange gasket steam boiler burner chimney duct fan damper thermostat radiator floor wall insulation window door';

/**
 * Fills an empty, migrated database by bulk: the same rows that acts would write, with their lines in the book, so that
 * followers build their indexes from it as from any history. Seeded: the same world every time.
 */
export async function fillWorld(db: Kysely<any>, size: Size, say: (line: string) => void): Promise<void> {
  const words = vocabulary.split(' ');
  const run = async (what: string, query: ReturnType<typeof sql>) => {
    const start = performance.now();
    await query.execute(db);
    say(`  ${what} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  };
  await run('chance', sql`select setseed(0.42)`);
  await sql
    .raw(`create function pg_temp.say(n int) returns text language sql volatile as $$
    select string_agg((array[${words.map((w) => `'${w}'`).join(',')}])[1 + floor(power(random(), 1.6) * ${words.length})::int], ' ')
    from generate_series(1, n) where n is not null $$`)
    .execute(db);
  const day = sql.raw(`date_trunc('milliseconds', timestamptz '2026-11-01' - random() * interval '700 days')`);
  await run('organisation', sql`insert into organisation (name, seal_key, set_up_at) values ('Bench', 'bench', now())`);
  await run(
    'people',
    sql`insert into people (id, name, handle, email, role_line, team, site, joined_at)
      select 'person' || lpad(n::text, 8, '0'), initcap(pg_temp.say(2)) || ' ' || n, 'p' || n, 'p' || n || '@example.org',
        pg_temp.say(3), 'Team ' || n % 400, 'Site ' || n % 150, ${day} from generate_series(1, ${size.people}::int) n`,
  );
  await run(
    'communities',
    sql`insert into communities (id, slug, name, kind, openness, purpose, made_at)
      select 'commun' || lpad(n::text, 8, '0'), 'c' || n, initcap(pg_temp.say(2)) || ' ' || n,
        (array['practice','place','customer','cohort','circle'])[1 + n % 5], case when n % 5 = 0 then 'closed' else 'open' end,
        pg_temp.say(12), ${day} from generate_series(1, ${size.communities}::int) n`,
  );
  // Everybody in about ten communities, the first of which are large; one person in two small ones, one in sixty.
  await run(
    'memberships',
    sql`insert into memberships (community_id, person_id, role, since)
      select distinct 'commun' || lpad((1 + floor(power(random(), 2.2) * ${size.communities}))::int::text, 8, '0'),
        'person' || lpad(n::text, 8, '0'), case when k = 1 then 'steward' else 'member' end, ${day}
      from generate_series(3, ${size.people}::int) n, generate_series(1, 10) k on conflict do nothing`,
  );
  await run(
    'the two',
    sql`insert into memberships (community_id, person_id, role, since)
      select 'commun' || lpad(n::text, 8, '0'), 'person00000001', 'member', now()
        from generate_series(${size.communities - 1}::int, ${size.communities}::int) n
      union all select 'commun' || lpad((1 + n * 7 % ${size.communities})::text, 8, '0'), 'person00000002', 'member', now()
        from generate_series(1, 60) n on conflict do nothing`,
  );
  await run(
    'items',
    sql`insert into items (id, kind, title, state, author_id, home_id, made_at, changed_at)
      select 'item' || lpad(n::text, 10, '0'), kind, initcap(pg_temp.say(6)),
        case kind when 'note' then (array['Shared','Acknowledged','Linked'])[1 + n % 3]
          when 'practice' then (array['Emergent','Validated','Established'])[1 + n / 4 % 3] else 'Current' end,
        'person' || lpad((3 + floor(random() * (${size.people} - 3)))::int::text, 8, '0'),
        'commun' || lpad((1 + floor(power(random(), 2.2) * ${size.communities}))::int::text, 8, '0'), made, made
      from (select n, case when n % 4 <> 0 then 'note' else (array['practice','page','page','course'])[1 + n / 4 % 4] end as kind,
        ${day} as made from generate_series(1, ${size.items}::int) n) i`,
  );
  await run(
    'placements',
    sql`insert into placements (community_id, item_id, kind, at, placed_by)
      select home_id, id, kind, made_at, author_id from items
      union select 'commun' || lpad((1 + floor(power(random(), 2.2) * ${size.communities}))::int::text, 8, '0'), id, kind, made_at, author_id
        from items where random() < 0.5 on conflict do nothing`,
  );
  await run(
    'notes',
    sql`insert into notes (item_id, body, because, context, happened_at)
      select id, pg_temp.say(45), pg_temp.say(2), jsonb_build_object('place', 'Site ' || hashtext(id) % 150, 'asset', 'X' || hashtext(id) % 40), made_at
      from items where kind = 'note'`,
  );
  await run(
    'acknowledgements',
    sql`insert into acknowledgements (note_id, person_id, at)
      select id, 'person' || lpad((3 + floor(random() * (${size.people} - 3)))::int::text, 8, '0'), made_at
      from items where kind = 'note' and state <> 'Shared'`,
  );
  await run(
    'comments',
    sql`insert into comments (id, item_id, author_id, body, at)
      select 'co' || lpad(row_number() over ()::text, 12, '0'), id,
        'person' || lpad((3 + floor(random() * (${size.people} - 3)))::int::text, 8, '0'), pg_temp.say(15), made_at
      from items, generate_series(1, 3) k where random() < 0.5`,
  );
  await run(
    'pages',
    sql`with p as (insert into pages (item_id, home_id, rank)
        select id, home_id, 'U' || lpad(row_number() over ()::text, 6, '0') from items where kind = 'page' returning item_id)
      insert into page_versions (page_id, number, title, body, written_by, at)
      select p.item_id, 1, i.title, pg_temp.say(200), i.author_id, i.made_at from p join items i on i.id = p.item_id`,
  );
  await run(
    'practices',
    sql`with p as (insert into practices (item_id, champion_id) select id, author_id from items where kind = 'practice' returning item_id, champion_id)
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
    'uses',
    sql`insert into uses (id, practice_id, number, person_id, team, site, outcome, used_at, at)
      select 'us' || lpad(row_number() over ()::text, 12, '0'), item_id, 1, p.id, p.team, p.site,
        (array['worked','worked','worked','partly','failed'])[1 + floor(random() * 5)::int], x.at, x.at
      from (select item_id, 'person' || lpad((3 + floor(random() * (${size.people} - 3)))::int::text, 8, '0') as who, ${day} as at
        from practices, generate_series(1, 8) k) x join people p on p.id = x.who`,
  );
  await run(
    'sources',
    sql`insert into practice_sources (practice_id, note_id, at)
      select item_id, 'item' || lpad((substr(item_id, 5)::int - k)::text, 10, '0'), now() from practices, generate_series(1, 2) k`,
  );
  await run('courses', sql`insert into courses (item_id) select id from items where kind = 'course'`);
  await run(
    'the book',
    sql`insert into happenings (at, actor_id, what, item_id, about)
      select made_at, author_id, case kind when 'note' then 'note.shared' else kind || '.begun' end, id, '{}' from items order by made_at`,
  );
  await run('statistics', sql`analyze`);
}
