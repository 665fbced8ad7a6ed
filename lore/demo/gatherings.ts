export type Gathering = {
  key: string;
  name: string;
  kind: 'practice' | 'place' | 'customer' | 'cohort' | 'circle';
  closed?: true;
  purpose: string;
  /** By handle; the first begins it. */
  stewards: string[];
  facilitators: string[];
  days_ago: number;
};

/** The communities of the demo. They overlap on purpose: nearly everybody is in four or five. */
export const gatherings: Gathering[] = [
  {
    key: 'nordic',
    name: 'Nordic service',
    kind: 'place',
    purpose:
      'Everybody who services, plans or sells between Göteborg and the North Cape. What one depot learned this morning should reach the next one before lunch.',
    stewards: ['lea', 'nils'],
    facilitators: ['amina'],
    days_ago: 727,
  },
  {
    key: 'germany',
    name: 'Service Norddeutschland',
    kind: 'place',
    purpose:
      'Hamburg, Kiel, Lübeck, Flensburg, Rostock. Wir schreiben auf Deutsch oder Englisch, wie es gerade passt. Lieber ein Satz heute als ein Bericht am Monatsende.',
    stewards: ['katrin', 'henning'],
    facilitators: ['henning'],
    days_ago: 698,
  },
  {
    key: 'commissioning',
    name: 'Commissioning',
    kind: 'practice',
    purpose:
      'How we take a new heat pump into service so that nobody has to come back in the first month. Our practices start here; anybody who commissions is welcome.',
    stewards: ['lea', 'omar'],
    facilitators: ['lea'],
    days_ago: 725,
  },
  {
    key: 'cold',
    name: 'Cold climate',
    kind: 'practice',
    purpose:
      'What changes below minus ten: seals, oil, batteries, hands, ladders. Half of what the manuals say was written in a warm room.',
    stewards: ['lea'],
    facilitators: ['ruth'],
    days_ago: 718,
  },
  {
    key: 'refrigerant',
    name: 'Refrigerant handling',
    kind: 'practice',
    purpose:
      'Leak checks, recovery, charging, records. We keep what the regulation asks for and what thirty years of practice add to it.',
    stewards: ['ruth', 'omar'],
    facilitators: ['tuan'],
    days_ago: 716,
  },
  {
    key: 'faults',
    name: 'Fault finding',
    kind: 'practice',
    purpose: 'From "it does not heat" to the cause, with as few parts changed as possible. Bring the odd ones.',
    stewards: ['ruth', 'oksana'],
    facilitators: ['aino'],
    days_ago: 440,
  },
  {
    key: 'customers',
    name: 'Talking with customers',
    kind: 'practice',
    purpose:
      'At the door, on the phone, after a bad week. How to explain a heat pump, how to say no, how to hand over so that they do not ring on Sunday.',
    stewards: ['amina', 'katrin'],
    facilitators: ['amina'],
    days_ago: 550,
  },
  {
    key: 'kiruna',
    name: 'Kiruna depot',
    kind: 'place',
    purpose: 'The depot: keys, vans, stock, on-call weeks, and whatever the north teaches us first.',
    stewards: ['nils'],
    facilitators: ['mika'],
    days_ago: 712,
  },
  {
    key: 'tromso',
    name: 'Tromsø and the islands',
    kind: 'place',
    purpose: 'Tromsø, Narvik, Bodø and everything that needs a ferry. Salt, wind, and customers who waited three days.',
    stewards: ['ingrid'],
    facilitators: ['tuan'],
    days_ago: 585,
  },
  {
    key: 'x20',
    name: 'X20',
    kind: 'customer',
    purpose:
      'The X20 ground-source heat pump, from the first delivery on. What it does well, what it does in the cold, which part to carry.',
    stewards: ['ruth', 'lea'],
    facilitators: ['samuel'],
    days_ago: 710,
  },
  {
    key: 'a7',
    name: 'A7 air-to-water',
    kind: 'customer',
    purpose: 'The A7 outdoors: ice, fans, noise, neighbours, software versions.',
    stewards: ['henning', 'nils'],
    facilitators: ['oksana'],
    days_ago: 430,
  },
  {
    key: 'havblikk',
    name: 'Havblikk housing association',
    kind: 'customer',
    closed: true,
    purpose:
      'Everything around the 214 flats of Havblikk in Bergen: access, residents, the two plant rooms, what was promised. Closed, because residents are named here.',
    stewards: ['per'],
    facilitators: ['amina'],
    days_ago: 470,
  },
  {
    key: 'cohort13',
    name: 'Starters, 13th intake',
    kind: 'cohort',
    purpose: 'Twelve who started together a year ago. Quiet now, but the questions are still good.',
    stewards: ['birgit'],
    facilitators: ['lea'],
    days_ago: 402,
  },
  {
    key: 'cohort14',
    name: 'Starters, 14th intake',
    kind: 'cohort',
    purpose:
      'Twelve new colleagues at eleven sites, each with a buddy. No question is too small, and the second question is the interesting one.',
    stewards: ['birgit'],
    facilitators: ['lea', 'ines'],
    days_ago: 46,
  },
  {
    key: 'alone',
    name: 'On call alone',
    kind: 'circle',
    closed: true,
    purpose:
      'A circle of nine who drive out alone at night. What we tell each other stays here, unless we decide otherwise.',
    stewards: ['nils'],
    facilitators: ['aino'],
    days_ago: 360,
  },
  {
    key: 'leads',
    name: 'Team leads, Thursdays',
    kind: 'circle',
    closed: true,
    purpose: 'Half an hour every Thursday: what our teams need that we cannot give them ourselves.',
    stewards: ['dana'],
    facilitators: ['nils'],
    days_ago: 505,
  },
];
