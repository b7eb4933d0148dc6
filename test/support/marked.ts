/**
 * Marked texts: a document with comment lines of carets that say what is found on the line above them.
 *
 *   behavior: understand the rules
 *   #         ^^^^^^^^^^ warning: “understand” cannot be seen. …
 *
 * A line `=== name.kind.yaml` starts another file of the same workspace.
 */
import { check, run } from '../../server/src/core/check';
import { read, type Document } from '../../server/src/core/document';
import type { Finding, Rule } from '../../server/src/core/rule';
import { settingsFrom, type Settings } from '../../server/src/core/settings';
import { workspaceOf, type Workspace } from '../../server/src/core/workspace';

export interface Mark {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Example {
  readonly document: Document;
  /** The document and the other files of the example. */
  readonly documents: readonly Document[];
  readonly workspace: Workspace;
  readonly settings: Settings;
  /** The marks of the first file; lines and characters count from zero in the text without its marks. */
  readonly marks: readonly Mark[];
}

export const TODAY = '2026-05-11';

/** Reads a marked text. The first file is named after its `kind`, so that it is read as what it says it is. */
export function example(text: string): Example {
  const [first = '', ...others] = text.replace(/^\n/, '').split(/^=== /m);
  const { source, marks } = unmark(first);
  const kind = /^kind: *([a-z]+)/m.exec(source)?.[1] ?? 'brief';
  const document = readOrFail(source, `example.${kind}.yaml`);
  const rest = others.map((file) => {
    const [name = '', ...lines] = file.split('\n');
    return readOrFail(lines.join('\n'), name.trim());
  });
  const documents = [document, ...rest];
  const workspaceFile = documents.find((one) => one.kind === 'workspace');
  return { document, documents, workspace: workspaceOf(documents), settings: settingsFrom(workspaceFile, TODAY), marks };
}

const MARK = /^(\s*#)(\s*)(\^+) (.*)$/;

/** Takes the mark lines out. A mark's first caret may stand under its `#`: then the carets start one character early. */
function unmark(text: string): { source: string; marks: Mark[] } {
  const kept: string[] = [];
  const marks: Mark[] = [];
  for (const line of text.split('\n')) {
    const found = MARK.exec(line);
    if (!found) {
      kept.push(line);
      continue;
    }
    const [, lead = '', gap = '', carets = '', message = ''] = found;
    const start = gap === '' ? lead.length - 1 : lead.length + gap.length;
    marks.push({ line: kept.length - 1, start, end: lead.length + gap.length + carets.length, text: message });
  }
  return { source: kept.join('\n'), marks };
}

function readOrFail(source: string, name: string): Document {
  const document = read(source, name);
  if (!document) throw new Error(`${name} is not one of our documents:\n${source}`);
  return document;
}

/** What one rule finds, or with no rule given what everything finds, as marks. */
export function found({ document, workspace, settings }: Example, rules: readonly Rule[], only?: Rule): readonly Finding[] {
  if (!only) return check(document, workspace, settings, rules);
  // What runs after the others needs the others.
  return only.after ? check(document, workspace, settings, rules).filter(({ rule }) => rule === only.id) : run(only, document, { workspace, settings });
}

export function asMark({ lines }: Document, { span, severity, message }: Finding): Mark {
  const { line, character } = lines.at(span.start);
  const end = Math.min(span.end, lines.span(line).end) - lines.span(line).start;
  return { line, start: character, end, text: `${severity}: ${message}` };
}
