import type { Chance } from './chance.ts';
import { allNames, lands } from './names.ts';

export type Site = {
  name: string;
  land: 'se' | 'no' | 'fi' | 'de';
  people: number;
  latitude: number;
  longitude: number;
  /** Mean air temperature in January and in July. */
  winter_c: number;
  summer_c: number;
  places: string[];
};

export const sites: Site[] = [
  site('Kiruna', 'se', 13, 67.86, 20.23, -14, 13, ['Kiruna', 'Kiruna, Lombolo', 'Jukkasjärvi', 'Vittangi', 'Abisko']),
  site('Luleå', 'se', 27, 65.58, 22.15, -10, 16, ['Luleå', 'Luleå, Gammelstad', 'Boden', 'Piteå', 'Kalix']),
  site('Umeå', 'se', 10, 63.83, 20.26, -8, 16, ['Umeå', 'Vännäs', 'Holmsund', 'Skellefteå']),
  site('Göteborg', 'se', 8, 57.71, 11.97, -1, 18, ['Göteborg', 'Mölndal', 'Kungälv']),
  site('Rovaniemi', 'fi', 13, 66.5, 25.73, -13, 15, ['Rovaniemi', 'Kemijärvi', 'Sodankylä', 'Ranua']),
  site('Oulu', 'fi', 9, 65.01, 25.47, -10, 17, ['Oulu', 'Kempele', 'Ii', 'Haukipudas']),
  site('Tromsø', 'no', 12, 69.65, 18.96, -4, 12, ['Tromsø', 'Kvaløya', 'Lyngseidet', 'Finnsnes']),
  site('Narvik', 'no', 7, 68.44, 17.43, -5, 13, ['Narvik', 'Ballangen', 'Harstad']),
  site('Bodø', 'no', 8, 67.28, 14.4, -2, 13, ['Bodø', 'Fauske', 'Svolvær']),
  site('Trondheim', 'no', 13, 63.43, 10.4, -3, 15, ['Trondheim', 'Stjørdal', 'Orkanger']),
  site('Bergen', 'no', 15, 60.39, 5.32, 2, 15, ['Bergen', 'Bergen, Laksevåg', 'Os', 'Askøy']),
  site('Oslo', 'no', 11, 59.91, 10.75, -4, 17, ['Oslo', 'Lillestrøm', 'Drammen']),
  site('Hamburg', 'de', 23, 53.55, 9.99, 2, 18, ['Hamburg', 'Hamburg-Altona', 'Norderstedt', 'Ahrensburg']),
  site('Kiel', 'de', 12, 54.32, 10.14, 2, 17, ['Kiel', 'Eckernförde', 'Plön']),
  site('Lübeck', 'de', 7, 53.87, 10.69, 2, 18, ['Lübeck', 'Travemünde', 'Bad Schwartau']),
  site('Flensburg', 'de', 6, 54.78, 9.44, 1, 17, ['Flensburg', 'Glücksburg', 'Husum']),
  site('Rostock', 'de', 7, 54.09, 12.1, 1, 18, ['Rostock', 'Warnemünde', 'Bad Doberan']),
];

export type Colleague = {
  name: string;
  role_line: string;
  team: string;
  site: string;
  locale: 'en' | 'de';
  trade: 'field' | 'desk' | 'stock' | 'sales' | 'office';
  days_ago: number;
  cohort?: 'cohort13' | 'cohort14';
};

const fieldRoles = [
  'Field technician, heat pumps',
  'Field technician, heat pumps and ventilation',
  'Commissioning technician',
  'Refrigeration technician',
  'Refrigeration technician, certified category I',
  'Field technician, boreholes and brine',
  'Electrician and field technician',
  'Plumber and field technician',
  'Field technician, controls',
  'Service technician, evenings',
];
const fieldRolesGerman = [
  'Service und Wartung, Wärmepumpen',
  'Kältetechnik',
  'Mechatronik, Kältetechnik',
  'Anlagenmechanik, Sanitär und Heizung',
  'Inbetriebnahme und Regelung',
];
const elsewhere: [Colleague['trade'], string, string][] = [
  ['desk', 'Customer desk', 'Customer desk'],
  ['desk', 'Planner, routes and shifts', 'Planning'],
  ['desk', 'Customer desk, early shift', 'Customer desk'],
  ['stock', 'Spare parts and returns', 'Spare parts'],
  ['stock', 'Van stock and tools', 'Spare parts'],
  ['sales', 'Sales, private houses', 'Sales'],
  ['sales', 'Sales, housing associations', 'Sales'],
  ['office', 'Quality and warranty', 'Quality'],
  ['office', 'Technical support, second line', 'Technical support'],
  ['office', 'Accounts', 'Finance'],
];

/** Some two hundred colleagues at seventeen sites, two intakes of starters among them. No name stands twice. */
export function makeCrowd(chance: Chance, taken: string[]): Colleague[] {
  const used = new Set(taken);
  const starters = { cohort13: 12, cohort14: 11 };
  return sites.flatMap((at) =>
    Array.from({ length: at.people }, (_, n): Colleague => {
      const isField = n % 4 !== 3;
      const [trade, role, team] = isField
        ? (['field', '', ''] as const)
        : elsewhere[(n * 7 + at.name.length) % elsewhere.length];
      const roles = at.land === 'de' && chance.happens(0.6) ? fieldRolesGerman : fieldRoles;
      const cohort = isField ? intake(starters, n, at.people) : undefined;
      return {
        name: nameFor(chance, at, used),
        role_line: cohort === 'cohort14' ? 'Apprentice technician, 14th intake' : isField ? chance.pick(roles) : role,
        team: isField ? `Field ${at.name}${at.people > 15 ? chance.pick([' A', ' B']) : ''}` : team,
        site: at.name,
        locale: at.land === 'de' ? 'de' : 'en',
        trade,
        days_ago:
          cohort === 'cohort14'
            ? 46
            : cohort === 'cohort13'
              ? 402
              : chance.happens(0.7)
                ? chance.whole(690, 726)
                : chance.whole(150, 690),
        ...(cohort === undefined ? {} : { cohort }),
      };
    }),
  );
}

function intake(left: { cohort13: number; cohort14: number }, n: number, size: number): Colleague['cohort'] {
  if (n === 4 && left.cohort13 > 0) {
    left.cohort13--;
    return 'cohort13';
  }
  if (n === 1 && size >= 9 && left.cohort14 > 0) {
    left.cohort14--;
    return 'cohort14';
  }
  return undefined;
}

function nameFor(chance: Chance, at: Site, used: Set<string>): string {
  for (;;) {
    const origin = chance.happens(0.62) ? chance.pick(lands[at.land]) : chance.pick(Object.keys(allNames));
    const { given, family } = allNames[origin];
    const name = `${chance.pick(given)} ${chance.pick(family)}`;
    if (used.has(name)) continue;
    used.add(name);
    return name;
  }
}

function site(
  name: string,
  land: Site['land'],
  people: number,
  latitude: number,
  longitude: number,
  winter_c: number,
  summer_c: number,
  places: string[],
): Site {
  return { name, land, people, latitude, longitude, winter_c, summer_c, places };
}

/** What a thermometer may show at a site on a day: the year's wave between its winter and its summer. */
export function airAt(at: Site, day: Date, chance: Chance): number {
  return meanAt(at, day) + chance.whole(...swing_c);
}
const swing_c = [-6, 5] as const;

/** The coldest and the warmest that it shows on that day. */
export function airRangeAt(at: Site, day: Date): [number, number] {
  return [meanAt(at, day) + swing_c[0], meanAt(at, day) + swing_c[1]];
}

function meanAt(at: Site, day: Date): number {
  const month = day.getUTCMonth() + day.getUTCDate() / 31;
  const wave = (1 - Math.cos(((month - 0.5) / 12) * 2 * Math.PI)) / 2;
  return Math.round(at.winter_c + (at.summer_c - at.winter_c) * wave);
}
