import * as l10n from '@vscode/l10n';
import { isLoaded } from '../../deliverableTypes';
import { replaceScalar } from '../../edit';
import { familyOf } from '../../family';
import { defineRule } from '../../rule';

/** Built in another form than the platform can take. */
export const packageMismatch = defineRule({
  id: 'delivery/package-mismatch',
  kinds: ['deliverable'],
  reads: ['family'],
  tier: 1,
  severity: 'error',
  summary: 'What is built has the form that the platform needs.',
  why: 'Deploying content into a live environment requires coordination between the external partner, internal IT, and often platform vendors (source document, “Delivery configuration and launch”). A package in another format does not load, or loses its results.',
  examples: {
    clean: [
      `
kind: deliverable
status: building
brief: handover
type: elearning-module
technical:
  package: xapi
=== handover.brief.yaml
kind: brief
id: handover
delivery:
  package: xapi
`,
      // A card is printed.
      `
kind: deliverable
status: building
brief: handover
type: job-aid
technical:
  package: pdf
=== handover.brief.yaml
kind: brief
id: handover
delivery:
  package: xapi
`,
      // A translation package travels between translators.
      `
kind: deliverable
status: building
brief: handover
type: translation-package
technical:
  package: document
=== handover.brief.yaml
kind: brief
id: handover
delivery:
  package: xapi
`,
      `
kind: deliverable
status: building
brief: handover
type: virtual-session
technical:
  package: none
=== handover.brief.yaml
kind: brief
id: handover
delivery:
  package: xapi
`,
      `
kind: deliverable
status: building
brief: handover
type: elearning-module
technical:
  package: xapi
=== handover.brief.yaml
kind: brief
id: handover
delivery:
  package: none
`,
      `
kind: deliverable
status: building
brief: handover
type: elearning-module
technical:
  package: xapi
=== handover.brief.yaml
kind: brief
id: handover
delivery:
  platform: Ward Academy
`,
      `
kind: deliverable
status: building
brief: handover
type: elearning-module
=== handover.brief.yaml
kind: brief
id: handover
delivery:
  package: xapi
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
status: building
brief: handover
type: elearning-module
technical:
  package: scorm-1.2 # as last year
# ^^^^^^^ error: The platform needs “xapi”, and this is “scorm-1.2”. Build it in the form the platform takes, or agree on another one.
=== handover.brief.yaml
kind: brief
id: handover
delivery:
  package: xapi
`,
        fixed: `
kind: deliverable
status: building
brief: handover
type: elearning-module
technical:
  package: xapi # as last year
`,
      },
    ],
  },
  *check({ type, technical }, { document, workspace }) {
    const { brief } = familyOf(document, workspace);
    const wanted = brief?.content.delivery?.package;
    const built = technical?.package;
    if (!brief || !wanted || !built || !isLoaded(type?.value)) return;
    // Nothing is uploaded, so nothing has to fit.
    if (built.value === wanted.value || built.value === 'none' || wanted.value === 'none') return;
    const { node } = built.place;
    yield {
      at: built.place,
      message: l10n.t('The platform needs “{0}”, and this is “{1}”. Build it in the form the platform takes, or agree on another one.', wanted.value, built.value),
      related: [{ document: brief.name, span: wanted.place.node.span, message: l10n.t('What the platform needs') }],
      fixes: () => (node.type === 'scalar' ? [{ title: l10n.t('Change to “{0}”', wanted.value), edits: [replaceScalar(node, wanted.value)], preferred: true }] : []),
    };
  },
});
