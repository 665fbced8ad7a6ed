// Every sentence that the server can say to a person, read from its own sources: what said.test.ts holds the dictionaries to.
// Read and not listed by hand, since a list would be the thing that is forgotten.
import ts from 'typescript';

export type Said = { sentence: string; at: string };

/** A place where a sentence is made in a way that cannot be read here: it would reach people untranslated, and unseen. */
export class Unreadable extends Error {}

const hole = '{}';
/** The last thing handed to a shape (`.min(1, '…')`, `z.email('…')`) is what it says, when it is a sentence. */
const wholeSentence = /^[A-Z].* .*[.?!]$/;

/**
 * The sentences of sources by their path. What is only known when it is said stands as `{}`; the name of a field before
 * a colon is left out.
 */
export function sentencesOf(sources: ReadonlyMap<string, string>): Said[] {
  const files = [...sources].map(([path, text]) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  const functions = new Map<string, ts.FunctionLikeDeclaration[]>();
  const constants = new Map<string, ts.Expression[]>();
  const calls = new Map<string, (ts.CallExpression | ts.NewExpression)[]>();
  const all: ts.Node[] = [];
  const keep = <T>(map: Map<string, T[]>, name: string, value: T) => map.set(name, [...(map.get(name) ?? []), value]);
  const visit = (node: ts.Node): void => {
    all.push(node);
    const name = nameOf(node);
    if (ts.isFunctionLike(node) && name !== null) keep(functions, name, node as ts.FunctionLikeDeclaration);
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      keep(constants, node.name.text, node.initializer);
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && ts.isIdentifier(node.expression))
      keep(calls, node.expression.text, node);
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(file);

  /** All that an expression can say. Empty for what is no sentence: null, another's refusal, a call that never returns. */
  function read(node: ts.Expression, seen: ReadonlySet<ts.Node> = new Set()): Said[] {
    if (seen.has(node)) return [];
    const on = new Set([...seen, node]);
    if (ts.isStringLiteralLike(node)) return [{ sentence: node.text, at: placeOf(node) }];
    if (ts.isTemplateExpression(node)) return filled(node, on);
    if (ts.isConditionalExpression(node)) return [...read(node.whenTrue, on), ...read(node.whenFalse, on)];
    if (ts.isBinaryExpression(node)) return [...read(node.left, on), ...read(node.right, on)];
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node))
      return read(node.expression, on);
    if (node.kind === ts.SyntaxKind.NullKeyword) return [];
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const called = functions.get(node.expression.text) ?? [];
      if (called.length > 0) return called.flatMap((each) => returnsOf(each).flatMap((value) => read(value, on)));
    }
    if (ts.isIdentifier(node)) {
      if (node.text === 'undefined') return [];
      const given = parameter(node);
      if (given !== null) return given.flatMap((each) => read(each, on));
      const values = constants.get(node.text)?.filter(nearest(node));
      if (values?.length) return values.flatMap((each) => read(each, on));
    }
    throw new Unreadable(`${placeOf(node)}: what ${node.getText()} says cannot be read.`);
  }

  /** What callers hand in for a parameter; null when this is none. */
  function parameter(node: ts.Identifier): ts.Expression[] | null {
    for (let up: ts.Node = node.parent; up; up = up.parent) {
      if (!ts.isFunctionLike(up)) continue;
      const place = up.parameters.findIndex(({ name }) => ts.isIdentifier(name) && name.text === node.text);
      if (place < 0) continue;
      return (calls.get(nameOf(up) ?? '') ?? []).flatMap((call) => call.arguments?.[place] ?? []);
    }
    return null;
  }

  /** Words that callers hand in are filled in, since German bends to them ("a note", "a person"); values stay holes. */
  function filled(node: ts.TemplateExpression, seen: ReadonlySet<ts.Node>): Said[] {
    let texts = [node.head.text];
    for (const { expression, literal } of node.templateSpans) {
      const words = wordsOf(expression, seen);
      texts = texts.flatMap((text) => words.map((word) => text + word + literal.text));
    }
    return texts.map((sentence) => ({ sentence, at: placeOf(node) }));
  }

  function wordsOf(node: ts.Expression, seen: ReadonlySet<ts.Node>): string[] {
    if (!ts.isIdentifier(node) || parameter(node) === null) return [hole];
    try {
      const words = read(node, seen).map(({ sentence }) => sentence);
      return words.length > 0 ? words : [hole];
    } catch {
      return [hole];
    }
  }

  const said: Said[] = [];
  const say = (node: ts.Expression | undefined) => {
    for (const { sentence, at } of node ? read(node) : []) {
      const bare = sentence.replace(/^(\{\}|[a-z_.]+(\{\})?): /, '');
      if (/[a-z]{2}/i.test(bare)) said.push({ sentence: bare, at });
    }
  };
  for (const node of all) {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Refusal') say(node.arguments?.[1]);
    if (ts.isFunctionLike(node) && /^whyNot/.test(nameOf(node) ?? ''))
      for (const value of returnsOf(node as ts.FunctionLikeDeclaration)) say(value);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && isOfShapes(node)) {
      const last = node.arguments.at(-1);
      if (last && ts.isStringLiteralLike(last) && wholeSentence.test(last.text)) say(last);
    }
    if (ts.isPropertyAssignment(node) && isShown(node)) literalsIn(node.initializer).forEach(say);
  }
  return [...new Map(said.map((each) => [each.sentence, each])).values()];
}

/** What describes a field is for those who read the API's description. */
const isOfShapes = (node: ts.CallExpression): boolean =>
  /from 'zod'/.test(node.getSourceFile().text) && !/\.describe$/.test(node.expression.getText());

/** `detail` of a problem, `says` of a fault, and whatever is answered as `why_not`. */
function isShown(node: ts.PropertyAssignment): boolean {
  const name = node.name.getText();
  if (name === 'says') return node.parent.properties.some((each) => each.name?.getText() === 'at');
  return (
    name === 'detail' ||
    /^why_not/.test(name) ||
    (ts.isPropertyAssignment(node.parent.parent) && node.parent.parent.name.getText() === 'why_not')
  );
}

function literalsIn(node: ts.Expression): ts.Expression[] {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return [node];
  if (ts.isConditionalExpression(node)) return [...literalsIn(node.whenTrue), ...literalsIn(node.whenFalse)];
  return [];
}

function nameOf(node: ts.Node): string | null {
  if (ts.isConstructorDeclaration(node)) return node.parent.name?.text ?? null;
  if (ts.isFunctionDeclaration(node)) return node.name?.text ?? null;
  if ((ts.isArrowFunction(node) || ts.isFunctionExpression(node)) && ts.isVariableDeclaration(node.parent))
    return node.parent.name.getText();
  return null;
}

function returnsOf(node: ts.FunctionLikeDeclaration): ts.Expression[] {
  if (!node.body) return [];
  if (!ts.isBlock(node.body)) return [node.body];
  const found: ts.Expression[] = [];
  const visit = (inside: ts.Node): void => {
    if (ts.isFunctionLike(inside)) return;
    if (ts.isReturnStatement(inside) && inside.expression) found.push(inside.expression);
    ts.forEachChild(inside, visit);
  };
  visit(node.body);
  return found;
}

/** Constants of the same file win over those of the same name elsewhere. */
function nearest(node: ts.Node): (value: ts.Expression, n: number, all: ts.Expression[]) => boolean {
  const here = node.getSourceFile();
  return (value, _, all) => value.getSourceFile() === here || !all.some((each) => each.getSourceFile() === here);
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
