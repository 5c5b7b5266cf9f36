/** What the generated documents read from source text, since decorators of services can't be imported without them. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** One method that reacts to one event. */
export interface Reaction {
  service: string;
  /** Name of the durable consumer: `screening-raise-flag`. */
  consumer: string;
  /** Class name of the event. */
  event: string;
}

/** Finds `@On(Event) method()` in every service. */
export function readReactions(root: string): Reaction[] {
  return globSync('apps/*/src/**/*.reactions.ts', { cwd: root })
    .sort()
    .flatMap((path) => reactionsIn(path, readFileSync(join(root, path), 'utf8')));
}

export function reactionsIn(path: string, text: string): Reaction[] {
  const service = path.split('/')[1]!;
  const found: Reaction[] = [];
  visit(parseSource(path, text), (node) => {
    if (!ts.isMethodDeclaration(node)) return;
    for (const event of heardBy(node)) {
      found.push({ service, consumer: `${service}-${kebab(node.name.getText())}`, event });
    }
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

function heardBy(method: ts.MethodDeclaration): string[] {
  return (ts.getDecorators(method) ?? []).flatMap(({ expression }) => {
    if (!ts.isCallExpression(expression) || expression.expression.getText() !== 'On') return [];
    return expression.arguments.slice(0, 1).map((argument) => argument.getText());
  });
}

/** `raiseFlagForInquiry` becomes `raise-flag-for-inquiry`, as the consumer is named. */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter, at: number) => (at === 0 ? '' : '-') + letter.toLowerCase());
}
