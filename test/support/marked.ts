/**
 * Marked texts: a document with comment lines of carets that say what is found on the line above them.
 *
 *   behavior: understand the rules
 *   #         ^^^^^^^^^^ warning: “understand” cannot be seen. …
 *
 * A line `=== name.kind.yaml` starts another file of the same workspace, and `=== 2026-03-02 name.kind.yaml` what that file
 * said on another day; see `Examples` in `rule.ts`.
 */
import { check, run } from '../../server/src/core/check';
import { read, type Document } from '../../server/src/core/document';
import { Timeline, type Commit, type History, type Signature } from '../../server/src/core/history';
import { PastReader, type Past } from '../../server/src/core/past';
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
  /** Undefined when the example tells of no other day. */
  readonly history: History | undefined;
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
  const parts = others.map((file) => ({ head: file.slice(0, file.indexOf('\n')).trim(), body: file.slice(file.indexOf('\n') + 1) }));
  const rest = parts.filter(({ head }) => !VERSION.test(head)).map(({ head, body }) => readOrFail(body, head));
  const documents = [document, ...rest];
  const past = parts.filter(({ head }) => VERSION.test(head)).map(({ head, body }) => versionFrom(head, body, documents));
  const workspaceFile = documents.find((one) => one.kind === 'workspace');
  return { document, documents, workspace: workspaceOf(documents), settings: settingsFrom(workspaceFile, TODAY), history: past.length > 0 ? historyOf(past) : undefined, marks };
}

const VERSION = /^(\d{4}-\d{2}-\d{2})( merge)? (\S+\.ya?ml)(?: by (.+) <(.+)>)?$/;

const SOMEBODY: Signature = { name: 'Somebody', email: 'somebody@example.org' };

interface PastText extends Pick<Commit, 'day' | 'merge' | 'author'> {
  readonly name: string;
  readonly text: string;
}

function versionFrom(head: string, body: string, documents: readonly Document[]): PastText {
  const [, day = '', merge, name = '', author, email] = VERSION.exec(head) ?? [];
  const text = body.trim() === '' ? documents.find((one) => one.name === name)?.source : body;
  if (text === undefined) throw new Error(`There is no ${name} today, and nothing is said of it on ${day}.`);
  return { day, merge: merge !== undefined, name, text, author: author !== undefined && email !== undefined ? { name: author, email } : SOMEBODY };
}

/** A history as Git would tell it. Its blobs are numbered, and so are its commits. */
function historyOf(past: readonly PastText[]): History {
  const reader = new PastReader();
  const blobs = new Map<string, Past | undefined>();
  const commits: (Commit & { changes: { path: string; blob: string }[] })[] = [];
  for (const { day, merge, author, name, text } of past) {
    const last = commits.at(-1);
    if (last && last.day > day) throw new Error(`${day} comes before ${last.day}.`);
    const together = last?.day === day && last.merge === merge && last.author.email === author.email && !last.changes.some(({ path }) => path === name);
    const commit = together ? last : { id: `a${String(commits.length + 1).padStart(6, '0')}`.padEnd(40, '0'), day, merge, author, others: [], changes: [] };
    const blob = String(blobs.size);
    blobs.set(blob, reader.read(text, name));
    commit.changes.push({ path: name, blob });
    if (!together) commits.push(commit);
  }
  return Timeline.of('').with(commits, (blob) => blobs.get(blob));
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
export function found({ document, workspace, settings, history }: Example, rules: readonly Rule[], only?: Rule): readonly Finding[] {
  if (!only) return check(document, workspace, settings, rules, history);
  // What runs after the others needs the others.
  return only.after ? check(document, workspace, settings, rules, history).filter(({ rule }) => rule === only.id) : run(only, document, { workspace, settings, history });
}

export function asMark({ lines }: Document, { span, severity, message }: Finding): Mark {
  const { line, character } = lines.at(span.start);
  const end = Math.min(span.end, lines.span(line).end) - lines.span(line).start;
  return { line, start: character, end, text: `${severity}: ${message}` };
}
