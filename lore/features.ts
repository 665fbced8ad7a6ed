import * as accessRounds from './access/rounds.ts';
import * as access from './access/routes.ts';
import * as answerFollowers from './answers/followers.ts';
import * as answers from './answers/routes.ts';
import * as askFollowers from './asks/followers.ts';
import * as asks from './asks/routes.ts';
import * as cohortFollowers from './cohorts/followers.ts';
import * as cohorts from './cohorts/routes.ts';
import * as communityFollowers from './communities/followers.ts';
import * as circles from './communities/guest-routes.ts';
import * as communities from './communities/routes.ts';
import * as courseFollowers from './courses/followers.ts';
import * as courses from './courses/routes.ts';
import * as decisionRounds from './decisions/closing.ts';
import * as decisions from './decisions/routes.ts';
import * as discussions from './discussions/routes.ts';
import * as expertiseFollowers from './expertise/followers.ts';
import * as keeping from './expertise/keeping-routes.ts';
import * as expertise from './expertise/routes.ts';
import * as exportChores from './exports/chores.ts';
import * as exports from './exports/routes.ts';
import * as facets from './facets/routes.ts';
import * as fileChores from './files/chores.ts';
import * as files from './files/routes.ts';
import * as followFollowers from './follows/followers.ts';
import * as follows from './follows/routes.ts';
import * as hazardFollowers from './hazards/followers.ts';
import * as hazards from './hazards/routes.ts';
import * as importJobs from './imports/job-routes.ts';
import * as importRounds from './imports/rounds.ts';
import * as imports from './imports/routes.ts';
import * as jobReviews from './jobs/review-routes.ts';
import * as jobs from './jobs/routes.ts';
import * as journalFollowers from './journal/followers.ts';
import * as journal from './journal/routes.ts';
import * as labelFollowers from './labels/followers.ts';
import * as labels from './labels/routes.ts';
import * as letterChores from './letters/chores.ts';
import * as letterRounds from './letters/rounds.ts';
import * as letters from './letters/routes.ts';
import * as linkFollowers from './links/followers.ts';
import * as links from './links/routes.ts';
import * as notes from './notes/routes.ts';
import * as noticeChores from './notices/chores.ts';
import * as noticeFollowers from './notices/followers.ts';
import * as inbox from './notices/inbox-routes.ts';
import * as pushRoutes from './notices/push-routes.ts';
import * as noticeRounds from './notices/rounds.ts';
import * as notices from './notices/routes.ts';
import * as told from './notices/told-routes.ts';
import * as livePages from './pages/live-routes.ts';
import * as pages from './pages/routes.ts';
import * as pageTree from './pages/tree-routes.ts';
import * as pageVersions from './pages/version-routes.ts';
import * as people from './people/routes.ts';
import * as practiceFollowers from './practices/followers.ts';
import * as practices from './practices/routes.ts';
import * as promptRounds from './prompts/rounds.ts';
import * as prompts from './prompts/routes.ts';
import * as proposalFollowers from './proposals/followers.ts';
import * as proposals from './proposals/routes.ts';
import * as pulseRounds from './pulse/rounds.ts';
import * as pulse from './pulse/routes.ts';
import * as questionAnswers from './questions/answer-routes.ts';
import * as questionFollowers from './questions/followers.ts';
import * as questions from './questions/routes.ts';
import * as quotes from './quotes/routes.ts';
import * as consoles from './readings/console-routes.ts';
import * as decided from './readings/decided-routes.ts';
import * as riskRounds from './readings/risks.ts';
import * as readings from './readings/routes.ts';
import * as weeks from './readings/week.ts';
import * as reportFollowers from './reports/followers.ts';
import * as reports from './reports/routes.ts';
import * as reportStreams from './reports/stream-routes.ts';
import * as rights from './rights/routes.ts';
import type { Chore, HouseFollower, Round, Route } from './route.ts';
import * as searchFollowers from './search/followers.ts';
import * as search from './search/routes.ts';
import * as setup from './setup/routes.ts';
import * as shelfFollowers from './shelf/followers.ts';
import * as shelf from './shelf/routes.ts';
import * as sourceChores from './sources/chores.ts';
import * as sources from './sources/routes.ts';
import * as storyFollowers from './stories/followers.ts';
import * as stories from './stories/routes.ts';
import * as suggestions from './suggestions/routes.ts';
import * as templates from './templates/routes.ts';
import * as trash from './trash/routes.ts';
import * as variationFollowers from './variations/followers.ts';
import * as variations from './variations/routes.ts';

/** The order of the features: each may use those before it and has never heard of those after it. */
export const order = [
  'records',
  'people',
  'communities',
  'labels',
  'shelf',
  'follows',
  'journal',
  'files',
  'facets',
  'discussions',
  'access',
  'notes',
  'pages',
  'cohorts',
  'templates',
  'suggestions',
  'rights',
  'practices',
  'variations',
  'links',
  'quotes',
  'trash',
  'asks',
  'questions',
  'stories',
  'sources',
  'prompts',
  'jobs',
  'reports',
  'hazards',
  'answers',
  'decisions',
  'courses',
  'proposals',
  'expertise',
  'pulse',
  'readings',
  'search',
  'notices',
  'letters',
  'imports',
  'exports',
  'demo',
  'setup',
] as const;

type Part = { routes?: Route[]; followers?: HouseFollower[]; rounds?: Round[]; chores?: Chore[] };
const parts: Record<(typeof order)[number], Part[]> = {
  records: [],
  people: [people],
  communities: [communities, circles, communityFollowers],
  labels: [labels, labelFollowers],
  shelf: [shelf, shelfFollowers],
  follows: [follows, followFollowers],
  journal: [journal, journalFollowers],
  files: [files, fileChores],
  facets: [facets],
  discussions: [discussions],
  access: [access, accessRounds],
  notes: [notes],
  pages: [pages, pageTree, pageVersions, livePages],
  cohorts: [cohorts, cohortFollowers],
  templates: [templates],
  suggestions: [suggestions],
  rights: [rights],
  practices: [practices, practiceFollowers],
  variations: [variations, variationFollowers],
  links: [links, linkFollowers],
  quotes: [quotes],
  trash: [trash],
  asks: [asks, askFollowers],
  questions: [questions, questionAnswers, questionFollowers],
  stories: [stories, storyFollowers],
  sources: [sources, sourceChores],
  prompts: [prompts, promptRounds],
  jobs: [jobs, jobReviews],
  reports: [reports, reportStreams, reportFollowers],
  hazards: [hazards, hazardFollowers],
  answers: [answers, answerFollowers],
  decisions: [decisions, decisionRounds],
  courses: [courses, courseFollowers],
  proposals: [proposals, proposalFollowers],
  expertise: [expertise, keeping, expertiseFollowers],
  pulse: [pulse, pulseRounds],
  readings: [readings, consoles, decided, weeks, riskRounds],
  search: [search, searchFollowers],
  notices: [notices, inbox, told, pushRoutes, noticeChores, noticeRounds, noticeFollowers],
  letters: [letters, letterChores, letterRounds],
  imports: [imports, importJobs, importRounds],
  exports: [exports, exportChores],
  demo: [],
  setup: [setup],
};
const all = order.flatMap((feature) => parts[feature]);

export const routes = all.flatMap((part) => part.routes ?? []);
export const followers = all.flatMap((part) => part.followers ?? []);
/** What time alone brings about, asked every few minutes. */
export const rounds = all.flatMap((part) => part.rounds ?? []);
/** What takes long, a piece at a time. */
export const chores = all.flatMap((part) => part.chores ?? []);
