import * as l10n from '@vscode/l10n';
import { isDigital } from '../../deliverableTypes';
import type { Document } from '../../document';
import { itemsOf } from '../../located';
import { hasReached } from '../../progress';
import { defineRule, type Strictness } from '../../rule';
import type { Workspace } from '../../workspace';
import { partGap } from '../gap';
import { kindPlace } from '../places';
import { writeField } from '../sections';
import { accessibilityPlan, USUAL_STANDARD } from './plan';

/** Work for a screen, and nobody has said who must be able to use it. */
export const noTarget = defineRule({
  id: 'accessibility/no-target',
  kinds: ['brief', 'deliverable'],
  reads: ['family'],
  tier: 1,
  severity: ['none', 'none', 'error'],
  summary: 'Digital work names the accessibility standard it has to meet.',
  why: 'Accessibility testing is one of the activities organizations outsource (source document, FAQ), and a test needs something to test against. WCAG 2.2 level AA is the usual standard; many countries require it by law.',
  examples: {
    clean: [
      `
kind: brief
status: agreed
deliverables:
  - id: card
    type: job-aid
  - id: to-be-decided
`,
      `
kind: brief
status: agreed
accessibility:
  standard: wcag-2.2-aa
deliverables:
  - id: module
    type: elearning-module
`,
      `
kind: brief
status: ready
deliverables:
  - id: module
    type: elearning-module
`,
      `
kind: deliverable
status: proposed
type: elearning-module
`,
      `
kind: deliverable
status: designing
type: job-aid
`,
      `
kind: deliverable
status: designing
type: elearning-module
accessibility:
  standard: section-508
`,
      `
kind: deliverable
status: designing
type: elearning-module
accessibility: WCAG 2.2 AA
`,
    ],
    marked: [
      {
        text: `
kind: brief
#     ^^^^^ error: Say which accessibility standard applies (WCAG 2.2 AA is the usual one). Planned it costs little, repaired it costs a lot.
status: agreed
deliverables:
  - id: card
    type: job-aid
  - id: module
    type: elearning-module
`,
        fixed: `
kind: brief
status: agreed
deliverables:
  - id: card
    type: job-aid
  - id: module
    type: elearning-module
accessibility:
  standard: wcag-2.2-aa
`,
      },
      {
        text: `
kind: deliverable
#     ^^^^^^^^^^^ warning: Say which accessibility standard applies (WCAG 2.2 AA is the usual one). Planned it costs little, repaired it costs a lot.
status: designing
type: simulation
brief: handover
media: [images, audio-narration]
=== handover.brief.yaml
kind: brief
id: handover
accessibility:
  standard: en-301-549
`,
        fixed: `
kind: deliverable
status: designing
type: simulation
brief: handover
media: [images, audio-narration]
accessibility:
  standard: en-301-549
  captions: planned
`,
      },
      {
        text: `
kind: deliverable
status: approved
type: elearning-module
accessibility:
#^^^^^^^^^^^^ warning: Say which accessibility standard applies (WCAG 2.2 AA is the usual one). Planned it costs little, repaired it costs a lot.
`,
        fixed: `
kind: deliverable
status: approved
type: elearning-module
accessibility:
  standard: wcag-2.2-aa
  tested-on: <day of the accessibility test>
`,
      },
    ],
  },
  *check(_content, { document, workspace }) {
    const severity = strictness(document);
    const gap = severity && !document.content.accessibility && partGap(document.root, 'accessibility', kindPlace(document));
    if (!gap) return;
    yield {
      ...gap,
      severity,
      message: l10n.t('Say which accessibility standard applies (WCAG 2.2 AA is the usual one). Planned it costs little, repaired it costs a lot.'),
      fixes: () => {
        const plan = planFor(document, workspace);
        const edit = writeField(document, [], 'accessibility', plan);
        return edit ? [{ title: l10n.t('Add “accessibility” with “{0}”', plan[0] ?? ''), edits: [edit], preferred: true }] : [];
      },
    };
  },
});

/** How much it matters here; undefined where nothing is used on a screen, or nothing is designed yet. */
function strictness(document: Document): Strictness | undefined {
  if (document.kind === 'brief') return itemsOf(document.content.deliverables).some(({ type }) => isDigital(type?.value)) ? ['none', 'none', 'error'] : undefined;
  if (document.kind !== 'deliverable') return undefined;
  return hasReached(document, 'designing') && isDigital(document.content.type?.value) ? 'warning' : undefined;
}

const planFor = (document: Document, workspace: Workspace): readonly string[] =>
  document.kind === 'deliverable' ? accessibilityPlan(document, workspace) : [`standard: ${USUAL_STANDARD}`];
