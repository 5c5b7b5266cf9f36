import ts from 'typescript';

/** Attributes and properties whose value a person reads or hears. */
const spoken = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'error',
  'label',
  'legend',
  'placeholder',
  'title',
]);

const hasWords = (text: string): boolean => /\p{L}/u.test(text);

/** Strings that an expression may come to: itself, or a branch of it. */
function stringsOf(node: ts.Expression): ts.Node[] {
  if (ts.isStringLiteralLike(node)) return hasWords(node.text) ? [node] : [];
  if (ts.isTemplateExpression(node)) {
    const pieces = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
    return pieces.some(hasWords) ? [node] : [];
  }
  if (ts.isConditionalExpression(node)) return [...stringsOf(node.whenTrue), ...stringsOf(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return stringsOf(node.expression);
  if (ts.isBinaryExpression(node)) return [...stringsOf(node.left), ...stringsOf(node.right)].filter(() => joins(node));
  return [];
}

function joins({ operatorToken }: ts.BinaryExpression): boolean {
  return [
    ts.SyntaxKind.PlusToken,
    ts.SyntaxKind.BarBarToken,
    ts.SyntaxKind.QuestionQuestionToken,
    ts.SyntaxKind.AmpersandAmpersandToken,
  ].includes(operatorToken.kind);
}

function literalsAt(node: ts.Node): ts.Node[] {
  if (ts.isJsxText(node)) return hasWords(node.text) ? [node] : [];
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) {
    return node.expression === undefined ? [] : stringsOf(node.expression);
  }
  if (ts.isJsxAttribute(node) && spoken.has(node.name.getText())) {
    const value = node.initializer;
    if (value === undefined) return [];
    if (ts.isStringLiteral(value)) return stringsOf(value);
    return ts.isJsxExpression(value) && value.expression !== undefined ? stringsOf(value.expression) : [];
  }
  if (ts.isPropertyAssignment(node) && spoken.has(node.name.getText().replaceAll(/['"]/g, ''))) {
    return stringsOf(node.initializer);
  }
  return [];
}

/** Words for people that stand in a component instead of in a catalogue, each with its line. */
export function literalWords(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    for (const literal of literalsAt(node)) {
      const { line } = file.getLineAndCharacterOfPosition(literal.getStart());
      found.push(`${path}:${line + 1}: ${literal.getText().trim()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
