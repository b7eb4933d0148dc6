import * as l10n from '@vscode/l10n';
import { KINDS, type Document } from '../../document';
import { columnOf, removeEntry, replace, type TextEdit } from '../../edit';
import { slug } from '../../forms';
import type { Outdented } from '../../interpret';
import { defineRule, type Fix, type Problem } from '../../rule';
import { entryOf, type MapNode, type ScalarNode } from '../../tree';
import { few, short } from './mends';

/** A field nobody reads. */
export const unknownField = defineRule({
  id: 'file/unknown-field',
  kinds: KINDS,
  reads: ['file'],
  tier: 1,
  severity: 'warning',
  format: true,
  summary: 'Every field is one the format knows, or begins with “x-”.',
  why: 'A misspelt field is read by nobody, and its author believes that it was said: what one side wrote down and the other never saw is how briefs become under-specified (source document, “Under-specified briefs”).',
  examples: {
    clean: [
      `
kind: brief
title: Handover
x-cost-center: 4711
`,
    ],
    marked: [
      {
        text: `
kind: brief
objectivs:
#^^^^^^^^ warning: “objectivs” is not known here. Did you mean “objectives”?
  - id: ask
    behavior: ask the question
`,
        fixed: `
kind: brief
objectives:
  - id: ask
    behavior: ask the question
`,
      },
      {
        text: `
kind: brief
performance-problem:
statement: Nurses skip the question.
#^^^^^^^^ error: “statement” belongs to “performance-problem” above, and stands too far to the left for that. Indent it.
impact: 14 doses
`,
        fixed: `
kind: brief
performance-problem:
  statement: Nurses skip the question.
  impact: 14 doses
`,
      },
      {
        text: `
kind: rubric
criteria:
- id: accuracy
  title: Accuracy
question: Is it right?
#^^^^^^^ error: “question” belongs to “criteria” above, and stands too far to the left for that. Indent it.
`,
        fixed: `
kind: rubric
criteria:
- id: accuracy
  title: Accuracy
  question: Is it right?
`,
      },
      {
        text: `
kind: rubric
owner: pat
criteria:
  - id: accuracy
    color: red
#   ^^^^^ warning: “color” is not known here. Known here: title, question, category, weight, must-pass, look-at …. Start your own fields with “x-”.
`,
        fixed: `
kind: rubric
owner: pat
criteria:
  - id: accuracy
    x-color: red
`,
      },
    ],
  },
  *check(_content, { document }) {
    yield* outdented(document);
    const lacking = new Map<MapNode, readonly string[]>();
    for (const { entry, section, meant, schema } of document.reading.unknownKeys) {
      const key = String(entry.key.value);
      const known = lacking.get(section) ?? Object.keys(schema.properties ?? {}).filter((name) => !entryOf(section, name));
      lacking.set(section, known);
      yield {
        at: entry.key.span,
        message: meant
          ? l10n.t('“{0}” is not known here. Did you mean “{1}”?', short(key), meant)
          : l10n.t('“{0}” is not known here. Known here: {1}. Start your own fields with “x-”.', short(key), few(known)),
        fixes: () => {
          const fixes: Fix[] = [];
          if (meant) fixes.push({ title: l10n.t('Change “{0}” to “{1}”', key, meant), edits: [replace(entry.key.span, meant)], preferred: true, safe: slug(key) === meant });
          if (/^[A-Za-z][\w-]*$/.test(key)) fixes.push({ title: l10n.t('Keep it as your own field “x-{0}”', key), edits: [replace(entry.key.span, `x-${key}`)] });
          const removal = removeEntry(document, entry, section);
          if (removal) fixes.push({ title: l10n.t('Remove “{0}”', short(key)), edits: [removal] });
          return fixes;
        },
      };
    }
  },
});

/** Fields that stand at the margin, below the section that knows them: those of one section are one slip. */
function* outdented(document: Document): Iterable<Problem> {
  const sections = new Map<ScalarNode, Outdented[]>();
  for (const one of document.reading.outdented) sections.set(one.below, [...(sections.get(one.below) ?? []), one]);
  for (const [below, fields] of sections) {
    const [first] = fields;
    if (!first) continue;
    yield {
      at: first.entry.key.span,
      severity: 'error',
      message: l10n.t('“{0}” belongs to “{1}” above, and stands too far to the left for that. Indent it.', String(first.entry.key.value), String(below.value)),
      fixes: () => [{ title: fields.length > 1 ? l10n.t('Indent these fields') : l10n.t('Indent this field'), edits: fields.flatMap((field) => indenting(document, field, first)), preferred: true }],
    };
  }
}

function indenting(document: Document, { entry }: Outdented, { below, beside }: Outdented): TextEdit[] {
  const { lines } = document;
  const wanted = beside ? columnOf(document, beside.span.start) : columnOf(document, below.span.start) + 2;
  const margin = ' '.repeat(Math.max(0, wanted - columnOf(document, entry.key.span.start)));
  const edits: TextEdit[] = [];
  for (let line = lines.at(entry.span.start).line; line <= lines.at(entry.span.end).line; line++) {
    const { start } = lines.span(line);
    if (lines.line(line).trim()) edits.push(replace({ start, end: start }, margin));
  }
  return edits;
}
