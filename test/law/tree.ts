import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** Names that one file takes from another; `*` is all of them. `types` when nothing of it is there at run time. */
export type Import = { from: string; to: string | null; names: string[]; types: boolean };
export type Export = { name: string; isType: boolean };
export type Source = { path: string; text: string; imports: Import[]; exports: Export[]; ast: ts.SourceFile };

/** The sources of a tree by their path from its root, with `/`. Documents have no imports and no syntax tree. */
export type Tree = { sources: Map<string, Source>; texts: Map<string, string> };

const skipped = new Set([
  'node_modules',
  'build',
  'data',
  'results',
  'static',
  'compiled',
  'shots',
  '.svelte-kit',
  '.git',
]);
const code = /\.(ts|mjs|js|svelte)$/;
const read = /\.(ts|mjs|js|svelte|md|sql)$/;

export async function readTree(root: string): Promise<Tree> {
  const texts = new Map<string, string>();
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) await walk(path);
      } else if (read.test(entry.name)) texts.set(path, await readFile(join(root, path), 'utf8'));
    }
  };
  await walk('.');
  return parseTree(texts);
}

export function parseTree(texts: Map<string, string>): Tree {
  const sources = new Map<string, Source>();
  for (const [path, text] of texts) if (code.test(path)) sources.set(path, parse(path, text, texts));
  return { sources, texts };
}

function parse(path: string, text: string, texts: Map<string, string>): Source {
  const script = path.endsWith('.svelte') ? scriptsOf(text) : text;
  const ast = ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const imports: Import[] = [];
  const exports: Export[] = [];
  const add = (from: string, names: string[], types: boolean) =>
    imports.push({ from, to: resolve(path, from, texts), names, types });
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const { text: from } = node.moduleSpecifier as ts.StringLiteral;
      const clause = node.importClause;
      const bound = clause?.namedBindings;
      const names: string[] = clause?.name === undefined ? [] : ['default'];
      if (bound !== undefined && ts.isNamespaceImport(bound)) names.push(...usedOf(bound.name.text, script));
      const list = bound !== undefined && ts.isNamedImports(bound) ? [...bound.elements] : [];
      names.push(...list.map((each) => (each.propertyName ?? each.name).text));
      const types =
        clause?.isTypeOnly === true ||
        (list.length > 0 && names.length === list.length && list.every((each) => each.isTypeOnly));
      add(from, names, types);
    } else if (ts.isExportDeclaration(node)) {
      const from = node.moduleSpecifier as ts.StringLiteral | undefined;
      const list =
        node.exportClause !== undefined && ts.isNamedExports(node.exportClause)
          ? [...node.exportClause.elements]
          : null;
      if (from !== undefined)
        add(from.text, list?.map((each) => (each.propertyName ?? each.name).text) ?? ['*'], node.isTypeOnly);
      if (list === null) exports.push({ name: '*', isType: false });
      for (const each of list ?? []) exports.push({ name: each.name.text, isType: node.isTypeOnly || each.isTypeOnly });
    } else if (ts.isExportAssignment(node)) exports.push({ name: 'default', isType: false });
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [from] = node.arguments;
      if (from !== undefined && ts.isStringLiteral(from)) add(from.text, ['*'], false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add((node.argument.literal as ts.StringLiteral).text, ['*'], true);
    } else if (isExported(node)) exports.push(...namesOf(node));
    // `import(…)` stands anywhere; everything else only at the top.
    ts.forEachChild(node, visit);
  };
  visit(ast);
  // What a Svelte page loads when it is needed stands in its markup.
  if (path.endsWith('.svelte'))
    for (const [, from] of text.matchAll(/#await import\('([^']+)'\)/g)) add(from, ['*'], false);
  return { path, text, imports, exports, ast };
}

function scriptsOf(text: string): string {
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, inside]) => inside).join('\n;\n');
}

function resolve(path: string, from: string, texts: Map<string, string>): string | null {
  if (!from.startsWith('.')) return null;
  const to = posix.join(posix.dirname(path), from);
  return [to, `${to}.ts`, `${to}.js`, `${to}/index.ts`].find((each) => texts.has(each)) ?? to;
}

function usedOf(name: string, text: string): string[] {
  const used = [...text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, member]) => member);
  return used.length === 0 ? ['*'] : [...new Set(used)];
}

function isExported(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword) ?? false)
  );
}

function namesOf(node: ts.Node): Export[] {
  if (ts.isVariableStatement(node)) {
    return node.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name)
        ? [{ name: name.text, isType: false }]
        : name.elements.flatMap((each) =>
            ts.isBindingElement(each) && ts.isIdentifier(each.name) ? [{ name: each.name.text, isType: false }] : [],
          ),
    );
  }
  const isType = ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node);
  const isDefault =
    ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.DefaultKeyword);
  const { name } = node as ts.FunctionDeclaration;
  return [{ name: isDefault ? 'default' : (name?.text ?? '*'), isType }];
}

export type Place = { floor: string; room: string | null };

/** Where a file stands: its floor (web, doors, lore, ground …) and, where floors have rooms, its folder there. */
export function placeOf(path: string): Place {
  const [floor, room, ...rest] = path.split('/');
  return { floor, room: rest.length > 0 ? room : null };
}

export const isTest = (path: string): boolean =>
  path.endsWith('.test.ts') || path.startsWith('test/') || path.startsWith('bench/');

/** The order of the features, as lore/features.ts says it. */
export function orderOf(tree: Tree): string[] {
  const list = tree.texts.get('lore/features.ts')?.match(/const order = \[([\s\S]*?)\]/)?.[1] ?? '';
  return [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name);
}
