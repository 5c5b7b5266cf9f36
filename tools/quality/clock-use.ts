import ts from 'typescript';
import { filesOf, isTest, projectOf, projectsOf, read, runAlone, type Check } from './workspace.ts';

/** Decisions are given the instant; these files never take it from the machine. */
const DECIDES = /(?:\.(?:rules|flow|entity|policy|template)|\/[a-z]+(?:-[a-z0-9]+)+)\.ts$/;

/** Business statements take the time from the Clock, so that the platform's clock can be moved as a whole. */
export const clockUse: Check = (root) => {
  const projects = projectsOf(root);
  return filesOf(root)
    .filter((path) => DECIDES.test(path) && !isTest(path) && !path.includes('/migrations/'))
    .filter((path) => projectOf(projects, path)?.type === 'app')
    .flatMap((path) => usesOfMachineTime(path, read(root, path)));
};

function usesOfMachineTime(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2023, true);
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    const fault = ts.isNewExpression(node) || ts.isCallExpression(node) ? machineTime(node) : undefined;
    if (fault) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      faults.push(`${path}:${line + 1}: ${fault} reads the machine's clock: take the instant as a parameter`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return faults;
}

function machineTime(node: ts.NewExpression | ts.CallExpression): string | undefined {
  const callee = node.expression.getText();
  if (ts.isNewExpression(node)) {
    return callee === 'Date' && (node.arguments?.length ?? 0) === 0 ? 'new Date()' : undefined;
  }
  return callee === 'Date.now' ? 'Date.now()' : undefined;
}

runAlone(import.meta, clockUse);
