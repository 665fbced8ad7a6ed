/** The eight people whom a visitor can be, in the order in which they are offered. */
export const demo_handles = ['mika', 'lea', 'omar', 'ines', 'jo', 'ruth', 'dana', 'sam'] as const;
export type Handle = (typeof demo_handles)[number];

export type Part = {
  handle: string;
  name: string;
  role_line: string;
  team: string;
  site: string;
  about: string;
  locale?: 'en' | 'de';
  admin?: true;
  /** How long ago they came to Fieldlore. */
  days_ago: number;
  /** Besides those that their site and trade bring along. */
  communities: string[];
  left_days_ago?: number;
};

export const cast: Part[] = [
  {
    handle: 'mika',
    name: 'Mika Korhonen',
    role_line: 'Field technician, heat pumps, on call every third week',
    team: 'Field Kiruna',
    site: 'Kiruna',
    about:
      'Nine winters between Kiruna and the border. I write down what the manual does not know yet, mostly from the van with one glove off.',
    days_ago: 722,
    communities: ['nordic', 'kiruna', 'commissioning', 'cold', 'x20', 'a7', 'faults', 'alone'],
  },
  {
    handle: 'lea',
    name: 'Lea Sandberg',
    role_line: 'Facilitator; steward of Commissioning and Cold climate',
    team: 'Learning and practice',
    site: 'Luleå',
    about:
      'I make sure that whoever writes something gets an answer from a person. Before that: fourteen years as a commissioning technician. Ask me who to ask.',
    days_ago: 727,
    communities: [
      'nordic',
      'kiruna',
      'tromso',
      'commissioning',
      'cold',
      'x20',
      'a7',
      'customers',
      'cohort13',
      'cohort14',
    ],
  },
  {
    handle: 'omar',
    name: 'Omar Haddad',
    role_line: 'Process owner, installation and commissioning',
    team: 'Operations',
    site: 'Oslo',
    about:
      'I decide what holds for everybody, and I say why. If a practice of mine fails where you are, I want to be the first to hear of it.',
    days_ago: 725,
    communities: ['nordic', 'germany', 'commissioning', 'refrigerant', 'faults', 'cold', 'x20', 'a7', 'leads'],
  },
  {
    handle: 'ines',
    name: 'Ines Ribeiro',
    role_line: 'Instructional designer',
    team: 'Learning and practice',
    site: 'Hamburg',
    about:
      'I build the courses. I quote the field instead of describing it, so tell me at the step itself when it is not how it is done where you are.',
    days_ago: 715,
    communities: [
      'germany',
      'nordic',
      'commissioning',
      'cold',
      'refrigerant',
      'customers',
      'x20',
      'cohort13',
      'cohort14',
    ],
  },
  {
    handle: 'jo',
    name: 'Jo Larsen',
    role_line: 'Apprentice technician, 14th intake',
    team: 'Field Luleå A',
    site: 'Luleå',
    about: 'Started seven weeks ago after six years on fishing boats. I ask a lot. My buddy is Aino in Rovaniemi.',
    days_ago: 46,
    communities: ['nordic', 'commissioning', 'cold', 'x20', 'cohort14'],
  },
  {
    handle: 'ruth',
    name: 'Ruth Solberg',
    role_line: 'Senior refrigeration engineer, retiring next year',
    team: 'Technical support',
    site: 'Bergen',
    about:
      'Thirty-eight years with compressors. I can usually hear it. I would rather show it to somebody once than answer it forty times.',
    days_ago: 720,
    communities: ['nordic', 'commissioning', 'refrigerant', 'faults', 'cold', 'x20', 'a7'],
  },
  {
    handle: 'dana',
    name: 'Dana Wolff',
    role_line: 'Head of operations',
    team: 'Operations',
    site: 'Hamburg',
    about: 'I look at what waits for a decision of mine, and I try to make it wait less.',
    locale: 'de',
    days_ago: 727,
    communities: ['germany', 'nordic', 'customers', 'leads', 'havblikk'],
  },
  {
    handle: 'sam',
    name: 'Sam Okafor',
    role_line: 'IT, runs Fieldlore here',
    team: 'IT',
    site: 'Luleå',
    about: 'If something is slow, write to me what you did and when. If it is broken, ring.',
    admin: true,
    days_ago: 729,
    communities: ['nordic', 'leads'],
  },
];

/** Colleagues who have a part in the story, and so a name of their own. */
export const others: Part[] = [
  part('aino', 'Aino Virtanen', 'Field technician, cold rooms and heat pumps', 'Field Rovaniemi', 'Rovaniemi', 640, [
    'nordic',
    'cold',
    'commissioning',
    'x20',
    'faults',
    'alone',
  ]),
  part('samuel', 'Samuel Berg', 'Commissioning technician', 'Field Tromsø', 'Tromsø', 610, [
    'nordic',
    'tromso',
    'commissioning',
    'x20',
    'cold',
    'refrigerant',
  ]),
  part('ingrid', 'Ingrid Tvedt', 'Commissioning technician, keeps the gauges', 'Field Tromsø', 'Tromsø', 590, [
    'nordic',
    'tromso',
    'commissioning',
    'x20',
    'refrigerant',
  ]),
  part('katrin', 'Katrin Albers', 'Prozessverantwortliche Service, Norddeutschland', 'Operations', 'Hamburg', 700, [
    'germany',
    'customers',
    'commissioning',
    'refrigerant',
    'a7',
    'leads',
  ]),
  part('henning', 'Henning Voss', 'Servicetechniker, Leiter Werkstatt Kiel', 'Field Kiel', 'Kiel', 690, [
    'germany',
    'commissioning',
    'a7',
    'x20',
    'faults',
    'refrigerant',
    'leads',
  ]),
  part('tuan', 'Tuan Nguyen', 'Refrigeration technician', 'Field Narvik', 'Narvik', 695, [
    'nordic',
    'tromso',
    'refrigerant',
    'cold',
    'faults',
    'alone',
  ]),
  part('amina', 'Amina Warsame', 'Customer desk, first voice on the phone', 'Customer desk', 'Luleå', 560, [
    'nordic',
    'customers',
    'havblikk',
  ]),
  part('nils', 'Nils Utsi', 'Team lead, Kiruna depot', 'Field Kiruna', 'Kiruna', 715, [
    'nordic',
    'kiruna',
    'cold',
    'leads',
    'a7',
    'alone',
  ]),
  part('mehmet', 'Mehmet Aydın', 'Kältetechniker, Dichtheitsprüfung', 'Field Hamburg', 'Hamburg', 480, [
    'germany',
    'refrigerant',
    'faults',
    'a7',
  ]),
  part('oksana', 'Oksana Lysenko', 'Controls and software, C4', 'Technical support', 'Oslo', 450, [
    'nordic',
    'faults',
    'x20',
    'a7',
  ]),
  part('per', 'Per Ivar Haugen', 'Account technician, housing associations', 'Field Bergen', 'Bergen', 680, [
    'nordic',
    'havblikk',
    'customers',
    'refrigerant',
    'commissioning',
  ]),
  part('birgit', 'Birgit Lund', 'Training workshop, keeps the practice rigs', 'Learning and practice', 'Luleå', 710, [
    'nordic',
    'commissioning',
    'refrigerant',
    'cohort13',
    'cohort14',
    'faults',
  ]),
  {
    ...part('bengt', 'Bengt Åkesson', 'Service technician, retired this year', 'Field Luleå B', 'Luleå', 690, [
      'nordic',
      'cold',
      'a7',
      'faults',
    ]),
    left_days_ago: 33,
  },
];

function part(
  handle: string,
  name: string,
  role_line: string,
  team: string,
  site: string,
  days_ago: number,
  communities: string[],
): Part {
  return { handle, name, role_line, team, site, about: '', days_ago, communities };
}
