import type { Kysely } from 'kysely';
import { sql } from '../ground/sql.ts';

export const home = 'commun00000001';
export const long_page = 'longpage000001';
const hands_page = 'handspage00001';
export const together_page = hands_page;
const bytes = 50 * 1024;

/** A handbook: one community, a tree of pages of three levels, one page of 50 KB, and some to write on together. */
export async function fillPages(
  db: Kysely<any>,
  size: { pages: number; people: number; together: number },
  say: (line: string) => void,
): Promise<void> {
  const run = async (what: string, query: ReturnType<typeof sql>) => {
    await query.execute(db);
    say(`  ${what}`);
  };
  await run('organisation', sql`insert into organisation (name, seal_key, set_up_at) values ('Bench', 'bench', now())`);
  await run(
    'people',
    sql`insert into people (id, name, handle, email, joined_at)
      select 'person' || lpad(n::text, 8, '0'), 'Person ' || n, 'p' || n, 'p' || n || '@example.org', now()
      from generate_series(1, ${size.people}::int) n`,
  );
  await run(
    'community',
    sql`insert into communities (id, slug, name, kind, openness, made_at) values (${home}, 'handbook', 'Handbook', 'practice', 'closed', now())`,
  );
  await run(
    'members',
    sql`insert into memberships (community_id, person_id, role, since) select ${home}, id, 'member', now() from people`,
  );
  const item = (rows: ReturnType<typeof sql>) => sql`
    insert into items (id, kind, title, state, author_id, home_id, made_at, changed_at)
    select id, 'page', title, 'Current', 'person00000001', ${home}, now(), now() from (${rows}) r(id, title)`;
  await run(
    'pages',
    item(sql`select 'page' || lpad(n::text, 10, '0'), 'Page ' || n from generate_series(1, ${size.pages}::int) n
      union all select 'togeth' || lpad(n::text, 8, '0'), 'Together ' || n from generate_series(1, ${size.together}::int) n
      union all select ${long_page}, 'A long page' union all select ${hands_page}, 'A page of a hundred hands'`),
  );
  await run(
    'placements',
    sql`insert into placements (community_id, item_id, kind, at, placed_by) select home_id, id, kind, made_at, author_id from items`,
  );
  // A hundred at the root, ninety-nine below each.
  await run(
    'tree',
    sql`insert into pages (item_id, home_id, rank, parent_id)
      select id, ${home}, 'U' || lpad(row_number() over (order by id)::text, 8, '0'),
        case when id like 'page%' and substr(id, 5)::int > 100 then 'page' || lpad((1 + substr(id, 5)::int % 100)::text, 10, '0') end
      from items`,
  );
  await run(
    'texts',
    sql`insert into page_versions (page_id, number, title, body, written_by, at)
      select id, 1, title, case when id = ${long_page} then ${longText()} else E'# Why\n\nSeal the cracks before you fill the loop.\n' end,
        'person00000001', now() from items`,
  );
  await run(
    'the book',
    sql`insert into happenings (at, actor_id, what, item_id, about)
      select made_at, author_id, 'page.begun', id, '{}' from items order by id`,
  );
  await run('statistics', sql`analyze`);
}

/** As handbooks are: headings, paragraphs with links, lists, tables, notes. */
function longText(): string {
  const part = (n: number) => `## Part ${n}

Check the [pressure](/w/page${String(n).padStart(10, '0')}) of the loop *before* you open the valve, and write down **what you saw**: the reading, the outside temperature, who was there.

- Close the valve
- Wait ten minutes
  - longer when it is cold
- Open it again

> [!WARNING]
> The fluid is hot. Wear gloves.

| Model | Pressure | Note |
| --- | --- | --- |
| X${n} | ${n % 7} bar | cold start |
| Y${n} | ${n % 5} bar | |

`;
  let text = '';
  for (let n = 1; text.length < bytes; n++) text += part(n);
  return text;
}
