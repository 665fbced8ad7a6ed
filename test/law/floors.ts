import { isNoun } from './nouns.ts';
import type { Rule } from './rule.ts';
import { isTest, orderOf, placeOf, type Source, type Tree } from './tree.ts';

/** Every import of a floor that `isWrong` says something about, as `file: what`. */
function wrongImports(tree: Tree, floor: string, isWrong: (to: string, source: Source) => boolean): string[] {
  return [...tree.sources.values()]
    .filter((source) => placeOf(source.path).floor === floor && !isTest(source.path))
    .flatMap((source) =>
      source.imports.flatMap(({ to }) => (to !== null && isWrong(to, source) ? [`${source.path} imports ${to}`] : [])),
    );
}

const protocols =
  /^(node:)?(http|https|http2|net|tls|dgram|dns)$|^(fastify|@fastify\/.*|ws|undici|express|nodemailer|smtp-server|imapflow|openid-client|@node-saml\/.*|@modelcontextprotocol\/.*)$/;
const calls = /\b(fetch|XMLHttpRequest|WebSocket|EventSource)\s*\(/;

/**
 * The operator's door has to open the house before there is a gate to ask: it knows whether set-up was done, and sends
 * the search index back to the beginning of the book. Nothing else may join this list; what it would take to empty it
 * stands beside each line.
 */
const beforeTheGate = new Set([
  // House could say `isSetUp`.
  'doors/cli/open.ts imports lore/people/queries.ts',
  // House could take `isIndexLost` and read again by itself.
  'doors/cli/open.ts imports lore/search/followers.ts',
]);

export const floorRules: Rule[] = [
  {
    name: 'ground imports nothing above it',
    because:
      'What everything stands on must be usable, testable and replaceable without knowing what Fieldlore is about.',
    instead: 'Hand in what ground needs as a parameter, or move what knows lore up into lore.',
    broken: (tree) => wrongImports(tree, 'ground', (to) => placeOf(to).floor !== 'ground'),
    breach: { 'ground/jobs.ts': "import { routes } from '../lore/notes/routes.ts';\nexport const jobs = routes;\n" },
  },
  {
    name: 'lore speaks no protocol',
    because:
      'The same act is asked by the web, by programs and by the command line; who speaks HTTP inside it serves one of them.',
    instead: 'Return plain data or a Refusal, and let each door turn it into its own words.',
    broken: (tree) =>
      [...tree.sources.values()]
        .filter(({ path }) => placeOf(path).floor === 'lore' && !isTest(path))
        .flatMap((source) => [
          ...source.imports
            .filter(({ from }) => protocols.test(from))
            .map(({ from }) => `${source.path} imports ${from}`),
          ...(calls.test(source.text) ? [`${source.path} calls ${calls.exec(source.text)?.[1]}`] : []),
        ]),
    breach: { 'lore/notes/acts.ts': "import Fastify from 'fastify';\nexport const acts = Fastify();\n" },
  },
  {
    name: 'lore imports ground, its own feature and earlier ones',
    because:
      'A floor that reaches up or sideways cannot be drawn, and features that know each other both ways cannot be deleted.',
    instead:
      'Pass the value in, or put it where both may reach it: in ground if it knows no lore, else in the earlier feature.',
    broken: (tree) => {
      const order = orderOf(tree);
      return wrongImports(tree, 'lore', (to, { path }) => {
        const [here, there] = [placeOf(path), placeOf(to)];
        if (there.floor === 'ground' || to === 'tables/types.ts' || to === 'lore/route.ts') return false;
        if (there.floor !== 'lore') return true;
        // What stands beside house.ts stands above the features and names them; they have never heard of it.
        if (here.room === null) return to === 'lore/house.ts';
        return there.room === null || order.indexOf(there.room) > order.indexOf(here.room);
      });
    },
    breach: { 'lore/people/acts.ts': "import { whyNot } from '../notes/note.ts';\nexport const acts = whyNot;\n" },
  },
  {
    name: 'every feature stands in the order, and the order names only features',
    because:
      'The order is what makes cycles impossible; a feature outside it could import and be imported by everybody.',
    instead: 'Add the folder to `order` in lore/features.ts, after everything it uses.',
    broken: (tree) => {
      const order = orderOf(tree);
      const rooms = new Set(
        [...tree.texts.keys()].filter((path) => path.startsWith('lore/')).flatMap((path) => placeOf(path).room ?? []),
      );
      return [
        ...[...rooms].filter((room) => !order.includes(room)).map((room) => `lore/${room} is not in the order`),
        ...order
          .filter((room) => !rooms.has(room))
          .map((room) => `lore/features.ts: the order names ${room}, which is not there`),
      ];
    },
    breach: { 'lore/gossip/README.md': '# Gossip\n' },
  },
  {
    name: 'doors ask only the gate',
    because:
      'The likeliest fault of such a product is that the main page checks and the side door does not. There is one place that checks.',
    instead:
      "Make it a route and ask it: house.ask(as, 'feature.verb', input). A door may also import nouns, lore/route.ts and ground.",
    broken: (tree) => {
      const wrong = wrongImports(tree, 'doors', (to) => {
        const { floor } = placeOf(to);
        if (floor === 'doors' || floor === 'ground' || to === 'tables/types.ts') return false;
        return !(to === 'lore/house.ts' || to === 'lore/route.ts' || isNoun(to));
      });
      const over = [...beforeTheGate].filter((each) => tree.texts.has(each.split(' ')[0]) && !wrong.includes(each));
      return [
        ...wrong.filter((each) => !beforeTheGate.has(each)),
        ...over.map((each) => `test/law/floors.ts: "${each}" is not needed any more`),
      ];
    },
    breach: {
      'doors/feeds/feed.ts':
        "import { findPerson } from '../../lore/people/queries.ts';\nexport const feed = findPerson;\n",
    },
  },
  {
    name: 'no door imports a door',
    because: 'Each door is one protocol, to be read, tested and deleted alone.',
    instead:
      'Move what both need into ground (if it knows no lore) or into a route. doors/cli/serve.ts alone puts doors side by side.',
    broken: (tree) =>
      wrongImports(tree, 'doors', (to, { path }) => {
        const there = placeOf(to);
        return there.floor === 'doors' && there.room !== placeOf(path).room && path !== 'doors/cli/serve.ts';
      }),
    breach: { 'doors/mcp/tools.ts': "import { openApi } from '../api/server.ts';\nexport const tools = openApi;\n" },
  },
  {
    name: 'writing is for browser and server alike',
    because: 'It is loaded by both: what asks for a DOM, a file or another part of ground would break one of them.',
    instead: 'Hand it in as a parameter, or put it where only one side needs it.',
    broken: (tree) => [
      ...wrongImports(
        tree,
        'ground',
        (to, { path }) => placeOf(path).room === 'writing' && placeOf(to).room !== 'writing',
      ),
      ...[...tree.sources.values()]
        .filter(({ path }) => path.startsWith('ground/writing/') && !isTest(path))
        .flatMap((source) =>
          source.imports
            .filter(({ from }) => from.startsWith('node:'))
            .map(({ from }) => `${source.path} imports ${from}`),
        ),
    ],
    breach: {
      'ground/writing/text.ts': "import { readFileSync } from 'node:fs';\nexport const text = readFileSync;\n",
    },
  },
  {
    name: 'web imports from lore only nouns, and from ground only writing',
    because:
      'What the browser loads must be pure, and must not learn where a rule is enforced; the same sentence serves both. What is written is read and edited by one code on both sides (docs/decisions/0011).',
    instead: 'Ask through web/house/api.ts, or move the pure part of what you need into the noun of its feature.',
    broken: (tree) =>
      wrongImports(tree, 'web', (to) => {
        const { floor, room } = placeOf(to);
        return floor !== 'web' && !isNoun(to) && !(floor === 'ground' && room === 'writing');
      }),
    breach: {
      'web/notes/note-list.ts':
        "import { writeNote } from '../../lore/notes/queries.ts';\nexport const list = writeNote;\n",
    },
  },
];
