import * as l10n from '@vscode/l10n';
import type { Document } from '../../document';
import type { TextEdit } from '../../edit';
import { said, type Located } from '../../located';
import { hasReached } from '../../progress';
import { defineRule, type Problem } from '../../rule';
import type { Deliverable } from '../../schema/types';
import { fillGap, gapAt, partGap } from '../gap';
import { kindPlace } from '../places';
import { writeField } from '../sections';

/** Approved, and only the partner could change it. */
export const noSourceFiles = defineRule({
  id: 'delivery/no-source-files',
  kinds: ['deliverable'],
  reads: ['file'],
  tier: 2,
  severity: 'warning',
  summary: 'The editable files of what is approved are handed over.',
  why: 'Relationships without documented infrastructure produce competent deliverables in isolation but struggle to accumulate institutional knowledge over time (source document, “What separates strategic partnerships from vendor transactions”). Without its source files, every later change has to be bought again.',
  examples: {
    clean: [
      `
kind: deliverable
status: approved
technical:
  source-files:
    location: asset-library/handover
    handed-over-on: 2026-05-08
`,
      `
kind: deliverable
status: approved
technical:
  source-files:
    handed-over-on: <when you received them>
`,
      `
kind: deliverable
status: in-review
`,
      `
kind: deliverable
status: approved
technical:
  source-files: asset-library/handover
`,
      `
kind: deliverable
status: approved
technical: asset-library/handover
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
#     ^^^^^^^^^^^ warning: Source files are not handed over. Without them you cannot change anything yourself. Write down where they are and when you got them.
status: approved
`,
        fixed: `
kind: deliverable
status: approved
technical:
  source-files:
    location: <where the editable files are>
    handed-over-on: <day you received them>
`,
      },
      {
        text: `
kind: deliverable
status: live
technical:
#^^^^^^^^ warning: Source files are not handed over. Without them you cannot change anything yourself. Write down where they are and when you got them.
  package: xapi
`,
        fixed: `
kind: deliverable
status: live
technical:
  package: xapi
  source-files:
    location: <where the editable files are>
    handed-over-on: <day you received them>
`,
      },
      {
        text: `
kind: deliverable
status: approved
technical:
  source-files:
# ^^^^^^^^^^^^ warning: Source files are not handed over. Without them you cannot change anything yourself. Write down where they are and when you got them.
    location: asset-library/handover
`,
        fixed: `
kind: deliverable
status: approved
technical:
  source-files:
    location: asset-library/handover
    handed-over-on: <day you received them>
`,
      },
    ],
  },
  *check({ technical }, { document }) {
    if (!hasReached(document, 'approved') || said(technical?.['source-files']?.['handed-over-on']) !== undefined) return;
    const gap = missingAt(document, technical);
    if (!gap) return;
    yield {
      ...gap,
      message: l10n.t('Source files are not handed over. Without them you cannot change anything yourself. Write down where they are and when you got them.'),
      fixes: () => {
        const edit = handOver(document, technical);
        return edit ? [{ title: l10n.t('Add the hand-over of the source files, to be filled in'), edits: [edit], preferred: true }] : [];
      },
    };
  },
});

type Technical = Located<NonNullable<Deliverable['technical']>>;

function missingAt(document: Document, technical: Technical | undefined): Pick<Problem, 'at' | 'part'> | undefined {
  if (!technical) return partGap(document.root, 'technical', kindPlace(document));
  const files = technical['source-files'];
  const at = files ? gapAt(files.place.node, 'handed-over-on', files.place) : gapAt(technical.place.node, 'source-files', technical.place);
  return at && { at };
}

function handOver(document: Document, technical: Technical | undefined): TextEdit | undefined {
  const day = l10n.t('<day you received them>');
  const files = [`location: ${l10n.t('<where the editable files are>')}`, `handed-over-on: ${day}`];
  if (!technical) return writeField(document, [], 'technical', ['source-files:', ...files.map((line) => `  ${line}`)]);
  return technical['source-files'] ? fillGap(document, ['technical', 'source-files'], 'handed-over-on', day) : writeField(document, ['technical'], 'source-files', files);
}
