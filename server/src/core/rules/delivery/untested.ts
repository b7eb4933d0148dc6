import * as l10n from '@vscode/l10n';
import { isDigital } from '../../deliverableTypes';
import { itemsOf } from '../../located';
import { hasReached } from '../../progress';
import { defineRule } from '../../rule';
import { gapAt, partGap } from '../gap';
import { kindPlace } from '../places';
import { writeField, writeItem } from '../sections';

/** Approved, and nobody has seen it run where it will run. */
export const deliveryUntested = defineRule({
  id: 'delivery/untested',
  kinds: ['deliverable'],
  reads: ['file'],
  tier: 2,
  severity: 'error',
  summary: 'What is approved has passed a test on the real platform.',
  why: 'Deploying content into a live environment requires coordination; in the practical example the partner supports testing, revisions and packaging (source document, “Delivery configuration and launch”). What runs on the author’s computer may lose its score, its sound or its last page on the platform.',
  examples: {
    clean: [
      `
kind: deliverable
status: approved
type: elearning-module
technical:
  tests:
    - where: Staging
      passed: false
    - where: Staging, tablet
      passed: true
`,
      `
kind: deliverable
status: in-review
type: elearning-module
`,
      `
kind: deliverable
status: approved
type: job-aid
`,
      `
kind: deliverable
status: approved
type: elearning-module
technical: none
`,
      // Whether it passed is still open, and something else is written than a list.
      `
kind: deliverable
status: approved
type: elearning-module
technical:
  tests:
    - where: Staging
      passed: <yes or no>
`,
      `
kind: deliverable
status: approved
type: elearning-module
technical:
  tests: yes, twice
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
#     ^^^^^^^^^^^ error: Not tested on the real platform yet. Try it there and record the result before learners find out.
status: approved
type: elearning-module
`,
        fixed: `
kind: deliverable
status: approved
type: elearning-module
technical:
  tests:
    - where: <on which platform and device>
      date: <day of the test>
      passed: true
`,
      },
      {
        text: `
kind: deliverable
status: live
type: video
technical:
#^^^^^^^^ error: Not tested on the real platform yet. Try it there and record the result before learners find out.
  package: video
`,
        fixed: `
kind: deliverable
status: live
type: video
technical:
  package: video
  tests:
    - where: <on which platform and device>
      date: <day of the test>
      passed: true
`,
      },
      {
        text: `
kind: deliverable
status: approved
type: simulation
technical:
  tests:
# ^^^^^ error: No test on the real platform has passed yet. Mend what failed and try it there again before learners find out.
    - where: Staging
      date: 2026-05-04
      passed: false
    - where: Staging, tablet
`,
        fixed: `
kind: deliverable
status: approved
type: simulation
technical:
  tests:
    - where: Staging
      date: 2026-05-04
      passed: false
    - where: Staging, tablet
    - where: <on which platform and device>
      date: <day of the test>
      passed: true
`,
      },
      {
        text: `
kind: deliverable
status: approved
type: simulation
technical:
  tests: []
# ^^^^^ error: Not tested on the real platform yet. Try it there and record the result before learners find out.
`,
        fixed: `
kind: deliverable
status: approved
type: simulation
technical:
  tests:
    - where: <on which platform and device>
      date: <day of the test>
      passed: true
`,
      },
    ],
  },
  *check({ type, technical }, { document }) {
    if (!hasReached(document, 'approved') || !isDigital(type?.value)) return;
    const tests = itemsOf(technical?.tests);
    // A result that cannot be read may well be a good one.
    if (tests.some(({ passed, place }) => passed?.value === true || (!passed && !gapAt(place.node, 'passed', place)))) return;
    const gap = technical ? { at: tests.length > 0 ? technical.tests?.place : gapAt(technical.place.node, 'tests', technical.place) } : partGap(document.root, 'technical', kindPlace(document));
    if (!gap?.at) return;
    yield {
      ...gap,
      at: gap.at,
      message: tests.length > 0
        ? l10n.t('No test on the real platform has passed yet. Mend what failed and try it there again before learners find out.')
        : l10n.t('Not tested on the real platform yet. Try it there and record the result before learners find out.'),
      fixes: () => {
        const test = [`where: ${l10n.t('<on which platform and device>')}`, `date: ${l10n.t('<day of the test>')}`, 'passed: true'];
        const edit = technical ? writeItem(document, ['technical'], 'tests', test) : writeField(document, [], 'technical', ['tests:', ...test.map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`)]);
        return edit ? [{ title: l10n.t('Record a test that was passed; where and when is to be filled in'), edits: [edit] }] : [];
      },
    };
  },
});
