import { kept, now, type Step } from './step.ts';

/** What becomes of pages: history, quotations, other places, the archive and the trash. */
export const wiki: Step[] = [
  {
    as: 'jo',
    ask: 'pages.begin',
    input: (w) => ({
      title: 'On seals',
      body: `See [[Seals]].\n\n![[/w/${w.page}]]\n\n## Cold\n\nWarm.`,
      home: w.field,
    }),
    keep: kept('on_seals'),
  },
  { as: 'jo', ask: 'pages.open', input: (w) => ({ page: w.page }), keep: now('page') },
  {
    as: 'jo',
    ask: 'pages.restoreVersion',
    input: (w) => ({ page: w.page, number: 1, seen_version: w.page_version, summary: 'As it was' }),
    wrong: [
      (w) => ({ page: w.page, number: 1, seen_version: 99 }),
      (w) => ({ page: w.page, number: 9, seen_version: w.page_version }),
    ],
  },
  { as: 'jo', ask: 'pages.contributions', input: (w) => ({ page: w.page }) },
  { as: 'jo', ask: 'pages.recent', input: (w) => ({ community: w.field }) },
  { as: 'jo', ask: 'pages.alsoHere', input: (w) => ({ community: w.field }) },
  { as: 'jo', ask: 'pages.findAddress', input: (w) => ({ address: 'Seals', community: w.field }) },
  { as: 'jo', ask: 'pages.backlinks', input: (w) => ({ item: w.page }) },
  { as: 'jo', ask: 'pages.brokenLinks', input: (w) => ({ page: w.on_seals }) },
  { as: 'jo', ask: 'quotes.open', input: (w) => ({ target: `/w/${w.on_seals}#cold` }) },
  { as: 'lea', ask: 'pages.weighHome', input: (w) => ({ page: w.on_seals, home: w.further }), rights: true },
  {
    as: 'lea',
    ask: 'pages.rehome',
    input: (w) => ({ page: w.on_seals, home: w.further, parent: null, confirmed: true }),
    wrong: [
      (w) => ({ page: w.on_seals, home: w.further, parent: null }),
      (w) => ({ page: w.on_seals, home: w.field, confirmed: true }),
      (w) => ({ page: w.on_seals, home: w.further, parent: w.page, confirmed: true }),
    ],
    rights: true,
  },
  { as: 'jo', ask: 'trash.archive', input: (w) => ({ item: w.below }), wrong: [(w) => ({ item: w.note })] },
  { as: 'jo', ask: 'trash.unarchive', input: (w) => ({ item: w.below }), wrong: [(w) => ({ item: w.page })] },
  { as: 'lea', ask: 'trash.trash', input: (w) => ({ item: w.on_seals }) },
  { as: 'lea', ask: 'trash.list', input: (w) => ({ community: w.further }), rights: true },
  {
    as: 'lea',
    ask: 'trash.restore',
    input: (w) => ({ item: w.on_seals }),
    wrong: [(w) => ({ item: w.page })],
  },
];
