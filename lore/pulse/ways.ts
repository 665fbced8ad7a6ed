/** Jane Hart's twelve ways of learning at work (Learning in the Workplace survey), in her order of daily use. */
export const ways = [
  'daily_work',
  'team_sharing',
  'web_search',
  'web_resources',
  'manager',
  'networks',
  'coach',
  'internal_resources',
  'feeds',
  'e_learning',
  'conferences',
  'classroom',
] as const;
export type Way = (typeof ways)[number];

export const classes = ['informal', 'social', 'formal'] as const;
export type WayClass = (typeof classes)[number];

type Mapping = { version: number; since: string; of: Record<Way, WayClass> };

/**
 * Which ways are formal, social or informal: judged, and so versioned. A new judgement is a new version from a quarter on;
 * what was counted before is read with the one of its day.
 */
export const mappings: readonly [Mapping, ...Mapping[]] = [
  {
    version: 1,
    since: '2026-Q1',
    of: {
      daily_work: 'informal',
      team_sharing: 'social',
      web_search: 'informal',
      web_resources: 'informal',
      manager: 'social',
      networks: 'social',
      coach: 'social',
      internal_resources: 'informal',
      feeds: 'informal',
      e_learning: 'formal',
      conferences: 'social',
      classroom: 'formal',
    },
  },
];

/** The mapping of a quarter: the latest that had begun by then. */
export const mappingOf = (quarter: string): Mapping =>
  [...mappings].reverse().find(({ since }) => since <= quarter) ?? mappings[0];
