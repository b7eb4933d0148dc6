import * as l10n from '@vscode/l10n';
import { isKind, KINDS, type Document } from '../../document';
import { eolOf, replace } from '../../edit';
import { slug } from '../../forms';
import { defineRule, type Problem } from '../../rule';
import { entryOf, type Node } from '../../tree';
import { skeleton } from './header';
import { rewrite } from './mends';

/** Everything that is asked of a file follows from its kind. */
export const unknownKind = defineRule({
  id: 'file/unknown-kind',
  kinds: KINDS,
  reads: ['file'],
  tier: 2,
  severity: 'error',
  format: true,
  alone: true,
  summary: 'A file says on its first line what kind of file it is.',
  why: 'A brief, a rubric and a working agreement ask different things of their authors, and everybody must see at once which one this is. Structured workflows reduce unclear scope and poor communication (source document, FAQ).',
  examples: {
    clean: [
      `
kind: brief
schema-version: 1
`,
    ],
    marked: [
      {
        text: `
title: Handover
#^^^^^^^^^^^^^^ error: Start the file with “kind: brief”. By its name it is read as one.
status: draft
`,
        fixed: `
kind: brief
title: Handover
status: draft
`,
      },
      {
        text: `
kind: 'breif'
#     ^^^^^^^ error: There is no such kind of file. By its name this is a brief, and it is read as one. Write “kind: brief”.
title: Handover
`,
        fixed: `
kind: 'brief'
title: Handover
`,
      },
      {
        text: `
kind: 'rubric'
#     ^^^^^^^^ error: By its name and its fields this is a brief, and it is read as one. Write “kind: brief”.
objectives: []
`,
        fixed: `
kind: 'brief'
objectives: []
`,
      },
      {
        text: `
kind:
#^^^ error: There is no such kind of file. By its name this is a brief, and it is read as one. Write “kind: brief”.
title: Handover
`,
        fixed: `
kind: brief
title: Handover
`,
      },
      {
        text: `
# Handover
#^^^^^^^^^ error: This file is empty. Start it with “kind: brief”.
`,
        fixed: `
# Handover
kind: brief
schema-version: 1
id: example
title: Example
status: draft
owner: <owner>
engagement-model: <engagement model>
`,
      },
      {
        text: `
We need a course.
#^^^^^^^^^^^^^^^^ error: A brief is made of fields, one on each line: “kind: brief”, “title: …”.
`,
        fixed: `
kind: brief
schema-version: 1
id: example
title: Example
status: draft
owner: <owner>
engagement-model: <engagement model>
notes: |
  We need a course.
`,
      },
    ],
  },
  *check(_content, { document }) {
    const { root } = document;
    // What cannot be read has a rule of its own.
    if (document.complaints.length > 0) return;
    if (!root) yield empty(document);
    else if (root.type !== 'map') yield noFields(document, root);
    else if (document.kindFrom === 'name') yield unreadKind(document, root);
  },
});

function empty(document: Document): Problem {
  const { kind, source } = document;
  const lead = source && !source.endsWith('\n') && source !== '\uFEFF' ? eolOf(document) : '';
  return {
    at: { start: 0, end: endOfLine(document, 0) },
    message: l10n.t('This file is empty. Start it with “kind: {0}”.', kind),
    fixes: () => [{ title: l10n.t('Start the {0} with its first lines', kind), edits: [replace({ start: source.length, end: source.length }, lead + firstLines(document))], preferred: true }],
  };
}

/** Notes somebody began with are kept, below the first lines. */
function noFields(document: Document, root: Node): Problem {
  const { kind, source, lines } = document;
  const from = Math.max(lines.span(lines.at(root.span.start).line).start, source.startsWith('\uFEFF') ? 1 : 0);
  return {
    at: { start: root.span.start, end: endOfLine(document, root.span.start) },
    message: l10n.t('A {0} is made of fields, one on each line: “kind: {0}”, “title: …”.', kind),
    fixes: () => {
      const text = source.slice(from, root.span.end).split(/\r\n|\r|\n/).map((line) => line && `  ${line}`);
      const edit = replace({ start: from, end: root.span.end }, firstLines(document) + ['notes: |', ...text].join(eolOf(document)));
      return [{ title: l10n.t('Start the {0} with its first lines and keep this as notes', kind), edits: [edit], preferred: true }];
    },
  };
}

const firstLines = (document: Document): string => [...skeleton(document), ''].join(eolOf(document));

function unreadKind(document: Document, root: Node): Problem {
  const { kind } = document;
  const written = entryOf(root, 'kind');
  if (written) {
    const { key, value } = written;
    return {
      at: value.span.end > value.span.start ? value.span : key.span,
      message: isKind(value.type === 'scalar' ? value.value : '')
        ? l10n.t('By its name and its fields this is a {0}, and it is read as one. Write “kind: {0}”.', kind)
        : l10n.t('There is no such kind of file. By its name this is a {0}, and it is read as one. Write “kind: {0}”.', kind),
      fixes: () => [{ title: l10n.t('Change to “kind: {0}”', kind), edits: [rewrite(value, kind)], preferred: true, safe: value.type === 'scalar' && slug(String(value.value)) === kind }],
    };
  }
  const { start } = root.span;
  return {
    at: { start, end: endOfLine(document, start) },
    message: l10n.t('Start the file with “kind: {0}”. By its name it is read as one.', kind),
    fixes: () => [{ title: l10n.t('Add “kind: {0}” as the first line', kind), edits: [replace({ start, end: start }, `kind: ${kind}${eolOf(document)}`)], preferred: true, safe: true }],
  };
}

const endOfLine = ({ lines }: Document, offset: number): number => lines.span(lines.at(offset).line).end;
