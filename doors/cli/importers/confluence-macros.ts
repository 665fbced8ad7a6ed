import type { Element, ElementContent } from 'hast';
import { textIn } from '../../../ground/html-blocks.ts';
import { block, type CalloutKind, callout, element, fence, inline } from '../../../ground/html-to-markdown.ts';
import { type Body, shown, words } from './confluence-body.ts';
import { attribute, childrenOf, isElement } from './confluence-storage.ts';
import { parseWiki } from './confluence-wiki.ts';

type Macro = {
  name: string;
  node: Element;
  body: Body;
  /** A parameter as text; `''` the one without a name. */
  said(name: string): string;
  /** A parameter as it is: a page, a file, an address. */
  given(name: string): Element | undefined;
  rich(): ElementContent[];
  plain: string;
};

const links_max = 200;

/** What a macro showed, as far as Markdown can. Of one that nobody here knows, its source is kept as a block. */
export function toMacro(node: Element, body: Body): ElementContent[] {
  const name = attribute(node, 'ac:name').toLowerCase();
  const parameters = [...childrenOf(node, 'ac:parameter'), ...childrenOf(node, 'ac:default-parameter')];
  const of = (wish: string) =>
    parameters.find((each) => attribute(each, 'ac:name').toLowerCase() === wish.toLowerCase());
  const [plain] = childrenOf(node, 'ac:plain-text-body');
  const [rich] = childrenOf(node, 'ac:rich-text-body');
  const macro: Macro = {
    name,
    node,
    body,
    said: (wish) => {
      const parameter = of(wish);
      if (parameter === undefined) return '';
      const [url] = childrenOf(parameter, 'ri:url');
      return (url === undefined ? textIn(parameter) : attribute(url, 'ri:value')).trim();
    },
    given: (wish) => firstResource(of(wish)),
    rich: () => (rich === undefined ? [] : body.convert(rich.children)),
    plain: plain === undefined ? '' : textIn(plain).replace(/\r\n?/g, '\n'),
  };
  const made = Object.hasOwn(macros, name) ? macros[name](macro) : null;
  if (made !== null) return made;
  body.around.lose(`macro ${name}`, 'It is unknown here: its source stands there as a block.');
  return [fence('unsupported', name.replace(/[^\w.-]+/g, '-').slice(0, 60) || 'macro', body.sourceOf(node).trim())];
}

function firstResource(node: Element | undefined): Element | undefined {
  if (node === undefined) return undefined;
  const found = node.children.find((child): child is Element => isElement(child) && child.tagName.startsWith('ri:'));
  return found ?? firstResource(childrenOf(node, 'ac:link')[0]);
}

type Handler = (macro: Macro) => ElementContent[] | null;

const box =
  (kind: CalloutKind): Handler =>
  ({ said, rich, plain }) => [callout(kind, said('title') || said(''), plain === '' ? rich() : words(plain))];

const inside: Handler = ({ rich }) => [element('div', rich())];

const code: Handler = ({ name, said, plain, rich }) => {
  const language = said('language') || said('lang') || said('');
  const known = name === 'code' && /^[\w+#-]{1,30}$/.test(language) && language !== 'none' ? language : '';
  const title = said('title');
  const source = plain || textIn(element('div', rich()));
  const made = fence(known.toLowerCase(), '', source.replace(/^\n+|\s+$/g, ''));
  return title === '' ? [made] : [element('p', [element('strong', words(title))]), made];
};

const diagram: Handler = ({ plain }) => (plain === '' ? null : [fence('mermaid', '', plain.trim())]);

/** Left out, since our pages do the same by themselves. */
const gone =
  (why: string): Handler =>
  ({ name, body }) => {
    body.around.lose(`macro ${name}`, why);
    return [];
  };

const pageNamed = ({ body, given, said }: Macro, ...names: string[]) => {
  for (const name of names) {
    const resource = given(name);
    if (resource !== undefined) return body.pageOf(resource);
    const text = said(name);
    if (text === '' || /^@/.test(text)) continue;
    const colon = text.indexOf(':');
    const inSpace = colon > 0 ? body.around.page(text.slice(0, colon), text.slice(colon + 1)) : null;
    return inSpace ?? body.around.page(null, text);
  }
  return null;
};

const include: Handler = (macro) => {
  const page = pageNamed(macro, '', 'page', 'pageTitle', 'name');
  if (page === null) return null;
  if (macro.name === 'excerpt-include')
    macro.body.around.lose('macro excerpt-include', 'It showed a part of another page: here the whole page is shown.');
  return [block(`![[${page.href}]]`)];
};

const below: Handler = (macro) => {
  const named = macro.said('page') || macro.said('root') || macro.given('page') || macro.given('root');
  const page = named === '' ? null : pageNamed(macro, 'page', 'root');
  const list = macro.body.around.below(page);
  macro.body.around.lose(
    `macro ${macro.name}`,
    'The pages below it are listed as they were on the day of the import: the tree shows them as they are.',
  );
  if (list.length === 0) return [];
  return [
    element(
      'ul',
      list.slice(0, links_max).map(({ href, title }) => element('li', [element('a', words(title), { href })])),
    ),
  ];
};

const file: Handler = (macro) => {
  const resource = macro.given('name') ?? macro.given('') ?? macro.given('file');
  const found =
    resource === undefined
      ? macro.body.around.file(macro.said('name') || macro.said('') || macro.said('file'), null)
      : macro.body.fileOf(resource);
  return found === null ? null : shown(found, '');
};

const gallery: Handler = ({ body }) => {
  const pictures = body.around.files().filter(({ isPicture }) => isPicture);
  return pictures.slice(0, links_max).map((picture) => element('p', shown(picture, '')));
};

const attachments: Handler = ({ body }) => {
  const files = body.around.files().slice(0, links_max);
  if (files.length === 0) return [];
  return [
    element(
      'ul',
      files.map(({ href, name }) => element('li', [element('a', words(name), { href })])),
    ),
  ];
};

const frame: Handler = ({ said }) => {
  const url = said('url') || said('src') || said('');
  return /^https?:\/\/[^\s<>]+$/.test(url) ? [block(url)] : null;
};

const jira: Handler = ({ body, said }) => {
  const [key, jql, server] = [said('key') || said(''), said('jqlQuery'), said('server')];
  if (key === '' && jql === '') return null;
  const sentence = 'What Jira said of it is not in the export: its key stands there.';
  body.around.lose('macro jira', sentence);
  if (/^https?:\/\//.test(key)) return [element('a', words(key), { href: key })];
  const name = server === '' ? 'Jira' : server;
  return key === '' ? [...words(`${name}: `), element('code', words(jql))] : words(`${name} ${key}`);
};

const status: Handler = ({ said }) => {
  const title = said('title') || said('colour') || said('');
  return title === '' ? [] : [element('strong', words(`[${title}]`))];
};

const person: Handler = (macro) => {
  const resource = macro.given('user') ?? macro.given('');
  if (resource?.tagName === 'ri:user') return macro.body.mention(resource, []);
  const name = macro.said('user') || macro.said('');
  const found = name === '' ? null : macro.body.around.person({ name });
  if (found === null) return null;
  return macro.body.mention(element('ri:user', [], { 'ri:username': name }), []);
};

const math =
  (isBlock: boolean): Handler =>
  ({ plain, said }) => {
    const tex = (plain || said('body') || said('')).trim().replace(/^\$+|\$+$/g, '');
    if (tex === '') return null;
    return isBlock ? [block(`$$\n${tex}\n$$`)] : [inline(`$${tex.replace(/\s+/g, ' ')}$`)];
  };

/** Drawn by an app that keeps a picture of each drawing beside its source. */
const drawing: Handler = ({ body, said, name, node }) => {
  const picture = body.around.file(`${said('diagramName') || said('name')}.png`, null);
  if (picture === null) return null;
  body.around.lose(`macro ${name}`, 'The drawing came as a picture, with the source of its macro below.');
  return [element('p', shown(picture, '')), fence('unsupported', name, body.sourceOf(node).trim())];
};

/** What Confluence itself could not turn into its new format when it came. */
const wiki: Handler = ({ body, plain }) => (plain === '' ? [] : body.converted(parseWiki(plain)));

const contents = gone('Every page here has a table of its contents.');

const macros: Record<string, Handler> = {
  info: box('NOTE'),
  tip: box('TIP'),
  success: box('TIP'),
  note: box('IMPORTANT'),
  warning: box('WARNING'),
  error: box('CAUTION'),
  panel: box('NOTE'),
  expand: box('NOTE'),
  'ui-expand': box('NOTE'),
  code,
  noformat: code,
  preformatted: code,
  quote: ({ rich }) => [element('blockquote', rich())],
  markdown: ({ plain }) => (plain === '' ? null : [block(plain.trim())]),
  mermaid: diagram,
  'mermaid-macro': diagram,
  'mermaid-cloud': diagram,
  toc: contents,
  'toc-zone': (macro) => [...(contents(macro) ?? []), ...(inside(macro) ?? [])],
  anchor: gone('Places in a page are found by its headings here.'),
  excerpt: ({ said, rich }) => (said('hidden') === 'true' ? [] : [element('div', rich())]),
  details: inside,
  section: inside,
  column: inside,
  div: inside,
  span: inside,
  'multi-excerpt': inside,
  include,
  'excerpt-include': include,
  children: below,
  pagetree: below,
  status,
  'view-file': file,
  viewpdf: file,
  viewdoc: file,
  viewxls: file,
  viewppt: file,
  multimedia: file,
  gallery,
  attachments,
  widget: frame,
  iframe: frame,
  jira,
  jiraissues: jira,
  profile: person,
  'profile-picture': person,
  mathblock: math(true),
  mathinline: math(false),
  'mathjax-block-macro': math(true),
  'mathjax-inline-macro': math(false),
  'unmigrated-wiki-markup': wiki,
  'unmigrated-inline-wiki-markup': wiki,
  drawio: drawing,
  gliffy: drawing,
};
