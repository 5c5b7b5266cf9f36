/** What the generated documents read from source text, since decorators of services can't be imported without them. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** One method that reacts to one event, or answers one command. */
export interface Listener {
  /** The service, or the library that listens in every service. */
  project: string;
  method: string;
  /** Class name of the event or command. */
  message: string;
}

/** Finds `@On(Event) method()` in every service. */
export function readReactions(root: string): Listener[] {
  return readListeners(root, 'apps/*/src/**/*.reactions.ts', 'On');
}

/** Finds `@Overhears(Event) method()` in every service. */
export function readOverheard(root: string): Listener[] {
  return readListeners(root, 'apps/*/src/**/*.reactions.ts', 'Overhears');
}

/** Finds `@Answers(Command) method()` in every service, and in what all services share. */
export function readAnswers(root: string): Listener[] {
  return readListeners(root, '{apps,libs}/*/src/**/*.commands.ts', 'Answers');
}

function readListeners(root: string, pattern: string, decorator: string): Listener[] {
  return globSync(pattern, { cwd: root })
    .sort()
    .flatMap((path) => listenersIn(path, readFileSync(join(root, path), 'utf8'), decorator));
}

export function listenersIn(path: string, text: string, decorator: string): Listener[] {
  const project = path.split('/')[1]!;
  const found: Listener[] = [];
  visit(parseSource(path, text), (node) => {
    if (!ts.isMethodDeclaration(node)) return;
    for (const message of argumentsOf(node, decorator)) found.push({ project, method: node.name.getText(), message });
  });
  return found;
}

/** The documentation comment of every class of the contracts, by class name. */
export function readComments(root: string): ReadonlyMap<string, string> {
  const comments = globSync('libs/contracts/src/**/*.ts', { cwd: root })
    .sort()
    .flatMap((path) => commentsIn(path, readFileSync(join(root, path), 'utf8')));
  return new Map(comments);
}

export function commentsIn(path: string, text: string): [name: string, comment: string][] {
  const found: [string, string][] = [];
  visit(parseSource(path, text), (node) => {
    if (!ts.isClassDeclaration(node) || !node.name) return;
    const comment = ts
      .getJSDocCommentsAndTags(node)
      .filter(ts.isJSDoc)
      .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '')
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (comment) found.push([node.name.text, comment]);
  });
  return found;
}

function parseSource(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

/** The first argument of each decorator of this name. */
function argumentsOf(method: ts.MethodDeclaration, decorator: string): string[] {
  return (ts.getDecorators(method) ?? []).flatMap(({ expression }) => {
    if (!ts.isCallExpression(expression) || expression.expression.getText() !== decorator) return [];
    return expression.arguments.slice(0, 1).map((argument) => argument.getText());
  });
}
