import * as l10n from '@vscode/l10n';
import { addEntry, replace, replaceScalar, type TextEdit } from '../../edit';
import { said } from '../../located';
import { defineRule } from '../../rule';
import { schemas } from '../../schema/schemas';
import type { Document } from '../../document';
import { entryOf, type Place } from '../../tree';
import { kindPlace } from '../places';
import { questionLines } from '../questions';

/** The one thing everything else in a brief hangs on: what people do now, and what it costs. */
export const missingPerformanceProblem = defineRule({
  id: 'brief/missing-performance-problem',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: ['warning', 'error', 'error'],
  summary: 'A brief says what people do now and what it costs.',
  why: 'External partners cannot design effective learning without a clear performance problem statement: without one, what comes back is content that transfers knowledge and changes nothing (source document, “Under-specified briefs”).',
  examples: {
    clean: [
      `
kind: brief
status: ready
performance-problem:
  statement: Nurses skip the medication question at shift change; 9 of 14 missed doses in May followed such a handover.
`,
    ],
    marked: [
      {
        text: `
kind: brief
#     ^^^^^ error: Say what people do now, what it costs, and what they should do instead. Without this the partner can only build content.
status: ready
title: Handover
`,
      },
      {
        text: `
kind: brief
status: draft
performance-problem:
#^^^^^^^^^^^^^^^^^^ warning: Say what people do now, what it costs, and what they should do instead. Without this the partner can only build content.
  impact: 14 missed doses in May
`,
      },
    ],
  },
  *check(brief, { document }) {
    const section = brief['performance-problem'];
    if (said(section?.statement)) return;
    // Something else stands where the section belongs, and that is told as such.
    const written = entryOf(document.root, 'performance-problem')?.value;
    if (!section && written && !(written.type === 'scalar' && written.style === 'empty')) return;
    yield {
      at: section?.place ?? kindPlace(document),
      ...(section ? {} : { part: 'performance-problem' }),
      message: l10n.t('Say what people do now, what it costs, and what they should do instead. Without this the partner can only build content.'),
      fixes: () => {
        const edit = statementEdit(document, section?.place);
        return edit ? [{ title: l10n.t('Add the performance problem, with questions that help to write it'), edits: [edit], preferred: true }] : [];
      },
    };
  },
});

const FIELD = schemas.brief.properties?.['performance-problem'];

/** The statement with its guiding questions, in the section that is there or in a new one. */
function statementEdit(document: Document, place: Place | undefined): TextEdit | undefined {
  const order = Object.keys(FIELD?.properties ?? {});
  const lines = [...questionLines(FIELD?.properties?.['statement']), `statement: ${l10n.t('<what people do now, where and how often, and what it costs>')}`];
  if (!place) {
    const body = ['performance-problem:', ...lines.map((line) => `  ${line}`)].join('\n');
    const blank = entryOf(document.root, 'performance-problem')?.value;
    if (blank) return replace(blank.span, body.slice(body.indexOf('\n')));
    return document.root?.type === 'map' ? addEntry(document, document.root, 'performance-problem', body, Object.keys(schemas.brief.properties ?? {})) : undefined;
  }
  if (place.node.type !== 'map') return undefined;
  const blank = entryOf(place.node, 'statement')?.value;
  if (blank?.type === 'scalar') return replaceScalar(blank, l10n.t('<what people do now, where and how often, and what it costs>'));
  return addEntry(document, place.node, 'statement', lines.join('\n'), order);
}
