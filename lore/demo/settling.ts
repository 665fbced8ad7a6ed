import { newId } from '../../ground/clock.ts';
import { beginCommunity, join, setMember } from '../communities/acts.ts';
import { changeFacet } from '../facets/acts.ts';
import { leave } from '../people/acts.ts';
import { changePerson, writeOrganisation, writePerson } from '../people/queries.ts';
import type { Asking } from '../route.ts';
import { cast, others, type Part } from './cast.ts';
import { type Colleague, makeCrowd, sites } from './crowd.ts';
import { type Gathering, gatherings } from './gatherings.ts';
import { day_ms, type Timeline } from './timeline.ts';
import { type Member, type Place, type World, who } from './world.ts';

const organisation_name = 'Nordvarme';
const years_days = 730;

/** The organisation itself, two years ago. */
export async function found(asking: Asking): Promise<void> {
  await writeOrganisation(asking.db, {
    name: organisation_name,
    demo: true,
    seal_key: asking.clock.bytes(32).toString('base64url'),
    at: new Date(asking.now.getTime() - years_days * day_ms),
  });
}

type Newcomer = { member: Member; part: Part | null; colleague: Colleague | null; communities: Set<string> };

/** Plans who comes when, and into which communities. Everybody is in several. */
export function settle(time: Timeline): World {
  const world: World = {
    time,
    people: new Map(),
    crowd: [],
    communities: new Map(),
    practices: new Map(),
    variations: new Map(),
    seeds: new Map(),
    linked: new Map(),
    notes: new Map(),
    pages: new Map(),
    courses: new Map(),
    units: new Map(),
  };
  const newcomers: Newcomer[] = [...cast, ...others].map((part) => ({
    member: { id: '', ...pick(part), trade: 'field', crowd: false },
    part,
    colleague: null,
    communities: new Set(part.communities),
  }));
  for (const { member, part } of newcomers) world.people.set(part!.handle, member);
  const crowd = makeCrowd(
    time.chance,
    newcomers.map(({ member }) => member.name),
  ).map(
    (colleague): Newcomer => ({
      member: { id: '', ...pick(colleague), trade: colleague.trade, crowd: true },
      part: null,
      colleague,
      communities: communitiesFor(colleague, time),
    }),
  );
  world.crowd = crowd.map(({ member }) => member);
  fillCircles(crowd);
  for (const newcomer of [...newcomers, ...crowd]) planArrival(time, newcomer);
  for (const gathering of gatherings) planGathering(world, gathering, [...newcomers, ...crowd]);
  planDepartures(world, [...crowd, ...newcomers]);
  planFacets(world);
  return world;
}

const pick = ({ name, team, site, days_ago }: Part | Colleague) => ({ name, team, site, days_ago });

function communitiesFor({ site: name, trade, cohort, role_line }: Colleague, { chance }: Timeline): Set<string> {
  const site = sites.find((each) => each.name === name)!;
  const isGerman = site.land === 'de';
  const into = new Set<string>([isGerman ? 'germany' : 'nordic']);
  const maybe = (community: string, share: number) => chance.happens(share) && into.add(community);
  if (name === 'Kiruna') into.add('kiruna');
  if (['Tromsø', 'Narvik', 'Bodø'].includes(name)) into.add('tromso');
  if (trade === 'field') {
    maybe('commissioning', 0.6);
    maybe('faults', 0.5);
    maybe('refrigerant', role_line.includes('efrigeration') || role_line.includes('Kälte') ? 1 : 0.35);
    maybe('x20', 0.55);
    maybe('a7', 0.45);
    maybe('cold', site.winter_c <= -5 ? 0.7 : 0.1);
    maybe('customers', 0.3);
  } else {
    maybe('customers', trade === 'desk' || trade === 'sales' ? 0.95 : 0.2);
    maybe('x20', 0.25);
    maybe('commissioning', 0.15);
    maybe(isGerman ? 'nordic' : 'germany', 0.4);
  }
  if (cohort !== undefined) for (const each of [cohort, 'commissioning', 'x20']) into.add(each);
  return into;
}

/** Small circles are not drawn by chance: who is in them was asked. */
function fillCircles(crowd: Newcomer[]): void {
  const field = crowd.filter(({ colleague }) => colleague!.trade === 'field' && colleague!.cohort === undefined);
  const at = (names: string[]) => field.filter(({ member }) => names.includes(member.site));
  for (const each of at(['Kiruna', 'Narvik', 'Rovaniemi']).slice(0, 5))
    each.communities.add('alone').add('refrigerant');
  for (const each of at(['Bergen']).slice(0, 7))
    each.communities.add('havblikk').add('commissioning').add('faults').add('customers');
  const leads = sites.flatMap(({ name }) => at([name]).slice(-1));
  for (const each of leads.slice(0, 3)) {
    each.communities.add('leads');
    each.colleague!.role_line = `Team lead, ${each.member.site}`;
  }
}

function planArrival(time: Timeline, { member, part, colleague }: Newcomer): void {
  time.plan(time.moment(member.days_ago, 8 + time.chance.next() * 3), async (as, at) => {
    const asking = as('');
    member.id = newId(asking.clock);
    const { name, team, site } = member;
    // Handles come from names: who is to be called by the first name alone gets the rest of it afterwards.
    const isFirstName = cast.some((each) => each === part);
    const first = name.split(' ')[0];
    const handle = await writePerson(asking.db, {
      id: member.id,
      name: isFirstName ? first : name,
      email: `${(isFirstName ? first : name)
        .normalize('NFKD')
        .replace(/[^A-Za-z ]/g, '')
        .trim()
        .replace(/ +/g, '.')
        .toLowerCase()}.${member.id.slice(-4)}@nordvarme.example`,
      role_line: part?.role_line ?? colleague?.role_line,
      about: part?.about ?? '',
      team,
      site,
      locale: part?.locale ?? colleague?.locale ?? 'en',
      admin: part?.admin ?? false,
      at,
    });
    if (isFirstName) {
      if (handle !== part?.handle) throw new Error(`${name} should be @${part?.handle} and is @${handle}.`);
      await changePerson(asking.db, member.id, 1, { name });
    }
    as(member.id).record({ what: 'person.joined', about: { person: member.id } });
  });
}

function planGathering(world: World, gathering: Gathering, newcomers: Newcomer[]): void {
  const { time } = world;
  const { key, name, kind, closed, purpose, days_ago } = gathering;
  const [steward, ...stewards] = gathering.stewards;
  const members = newcomers.filter(({ communities }) => communities.has(key)).map(({ member }) => member);
  const keepers = [...new Set([...gathering.stewards, ...gathering.facilitators])].map(
    (handle) => world.people.get(handle)!,
  );
  const place: Place = { id: '', days_ago, members, keepers, steward: keepers[0] };
  world.communities.set(key, place);
  time.plan(time.moment(days_ago, 11), async (as) => {
    const openness = closed === true ? 'closed' : 'open';
    place.id = (await beginCommunity(as(who(world, steward)), { name, kind, openness, purpose })).id;
  });
  for (const member of members) {
    if (member === keepers[0]) continue;
    // On the day after both are there, at some hour.
    const at = time.moment(Math.min(member.days_ago, days_ago) - 1, 6 + time.chance.next() * 8);
    const isSteward = stewards.some((handle) => world.people.get(handle) === member);
    time.plan(at, async (as) => {
      const first = as(who(world, steward));
      const role = isSteward ? 'steward' : keepers.includes(member) ? 'facilitator' : 'member';
      if (role !== 'member' || closed === true)
        await setMember(first, { community: place.id, person: member.id, role });
      else await join(as(member.id), place.id);
    });
  }
}

/** The models of which conditions speak: those that the field names in its notes. */
function planFacets({ time, people }: World): void {
  const sam = people.get('sam') as Member;
  time.plan(time.moment(sam.days_ago - 1, 10), async (as) => {
    const models = ['X20', 'X10', 'A7', 'K3', 'C4'];
    await changeFacet(as(sam.id), { facet: 'asset_model', seen_version: 1, choices: models });
  });
}

/** Some have left: what they shared stays, under their names. Two are of the crowd, one has a part. */
function planDepartures(world: World, newcomers: Newcomer[]): void {
  const gone = newcomers
    .filter(({ member, colleague }) => member.days_ago > 680 && colleague !== null && colleague.cohort === undefined)
    .slice(-2)
    .map((newcomer, n) => ({ ...newcomer, days_ago: 260 - n * 110 }));
  const retired = newcomers.flatMap((newcomer) => {
    const days_ago = newcomer.part?.left_days_ago;
    return days_ago === undefined ? [] : [{ ...newcomer, days_ago }];
  });
  for (const { member, communities, days_ago } of [...gone, ...retired]) {
    for (const key of communities) {
      const place = world.communities.get(key)!;
      place.members = place.members.filter((each) => each !== member);
    }
    world.crowd = world.crowd.filter((each) => each !== member);
    world.time.plan(world.time.moment(days_ago, 14), async (as) => {
      const asking = as(who(world, 'sam'));
      await leave({ ...asking, as: { ...asking.as, admin: true } }, member.id);
    });
  }
}
