/** Every way in which one file can bring in another, read from the text of a program by the TypeScript compiler. */
import ts from 'typescript';

export interface Import {
  /** What is brought in, as it is written. */
  readonly specifier: string;
  /** Nothing of it remains when the program runs. */
  readonly typeOnly: boolean;
  readonly line: number;
}

/** Stands in for a name that is only worked out while the program runs. */
export const COMPUTED = '(computed)';

export function importsOf(text: string, file: string): readonly Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean, offset: number): void => {
    found.push({ specifier, typeOnly, line: source.getLineAndCharacterOfPosition(offset).line + 1 });
  };
  for (const { fileName, pos } of source.referencedFiles) add(fileName.startsWith('.') ? fileName : `./${fileName}`, true, pos);
  for (const { fileName, pos } of source.typeReferenceDirectives) add(fileName, true, pos);
  for (const { fileName, pos } of source.libReferenceDirectives) add(`lib:${fileName}`, true, pos);
  visit(source);
  return found;

  function visit(node: ts.Node): void {
    const read = importIn(node);
    if (read) add(read.specifier, read.typeOnly, node.getStart(source));
    ts.forEachChild(node, visit);
    // Types in comments are types, too: JavaScript has no other place for them.
    for (const comment of ts.getJSDocCommentsAndTags(node)) if (comment.parent === node) visit(comment);
  }
}

type Read = Omit<Import, 'line'> | undefined;

function importIn(node: ts.Node): Read {
  // import a from 'x' · import 'x' · import type { A } from 'x' · @import in a comment
  if (ts.isImportDeclaration(node) || ts.isJSDocImportTag(node)) {
    const typeOnly = ts.isJSDocImportTag(node) || node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return { specifier: textOf(node.moduleSpecifier), typeOnly };
  }
  // export * from 'x' · export type { A } from 'x'
  if (ts.isExportDeclaration(node)) return node.moduleSpecifier && { specifier: textOf(node.moduleSpecifier), typeOnly: node.isTypeOnly };
  // import a = require('x')
  if (ts.isImportEqualsDeclaration(node)) {
    return ts.isExternalModuleReference(node.moduleReference) ? { specifier: textOf(node.moduleReference.expression), typeOnly: node.isTypeOnly } : undefined;
  }
  // import('x').A · typeof import('x'), as a type
  if (ts.isImportTypeNode(node)) return { specifier: ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : COMPUTED, typeOnly: true };
  // import('x')
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return { specifier: textOf(node.arguments[0]), typeOnly: false };
  return requireIn(node);
}

/** `require('x')`; and `require` under any other name or in any other use could bring in anything. */
function requireIn(node: ts.Node): Read {
  if (!ts.isIdentifier(node) || node.text !== 'require') return undefined;
  const { parent } = node;
  const isName = (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
  // The call of `import a = require('x')` is no call, and has no identifier.
  if (isName) return undefined;
  return { specifier: ts.isCallExpression(parent) && parent.expression === node ? textOf(parent.arguments[0]) : COMPUTED, typeOnly: false };
}

const textOf = (node: ts.Node | undefined): string => (node && ts.isStringLiteralLike(node) ? node.text : COMPUTED);
