import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { replaceScalar } from '../../edit';
import { familyOf } from '../../family';
import { hasReached } from '../../progress';
import { defineRule, type Fix } from '../../rule';
import { head } from '../../tree';
import { mend } from '../mend';

/** Words painted into pictures, which somebody has to paint again for every language. */
export const textNotEditable = defineRule({
  id: 'localization/text-not-editable',
  kinds: ['deliverable'],
  reads: ['family'],
  tier: 1,
  severity: 'error',
  summary: 'Words stay out of pictures where the brief asks for that.',
  why: 'Because the program will be used across regions, the content is structured for localization: text is kept editable (source document, “A Practical Example of L&D Outsourcing in Action”).',
  examples: {
    clean: [
      `
kind: deliverable
status: building
brief: handover
localization:
  text: editable
=== handover.brief.yaml
kind: brief
id: handover
localization:
  text-in-images: avoid
`,
      `
kind: deliverable
status: building
brief: handover
localization:
  text: in-images
=== handover.brief.yaml
kind: brief
id: handover
localization:
  text-in-images: localize
`,
      `
kind: deliverable
status: building
brief: handover
localization:
  locales: []
=== handover.brief.yaml
kind: brief
id: handover
localization:
  text-in-images: avoid
`,
      `
kind: deliverable
status: building
localization:
  text: in-images
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
status: building
brief: handover
localization:
  text: in-images
#       ^^^^^^^^^ error: Words inside pictures must be made again for every language, and the brief asks to avoid them. Use text that can be edited.
=== handover.brief.yaml
kind: brief
id: handover
localization:
  text-in-images: avoid
`,
      },
      {
        // Nothing is built yet: then it is a plan, and a plan can be changed.
        text: `
kind: deliverable
status: designing
brief: handover
localization:
  text: some-in-images
#       ^^^^^^^^^^^^^^ error: Words inside pictures must be made again for every language, and the brief asks to avoid them. Use text that can be edited.
=== handover.brief.yaml
kind: brief
id: handover
localization:
  text-in-images: avoid
`,
        fixed: `
kind: deliverable
status: designing
brief: handover
localization:
  text: editable
`,
      },
    ],
  },
  *check({ localization }, { document, workspace }) {
    const text = localization?.text;
    const { brief } = familyOf(document, workspace);
    const wish = brief?.content.localization?.['text-in-images'];
    if (!brief || wish?.value !== 'avoid' || (text?.value !== 'in-images' && text?.value !== 'some-in-images')) return;
    yield {
      at: text.place.node.span,
      message: l10n.t('Words inside pictures must be made again for every language, and the brief asks to avoid them. Use text that can be edited.'),
      related: [{ document: brief.name, span: head(wish.place), message: l10n.t('The brief asks for this here.') }],
      fixes: () => planOtherwise(document),
    };
  },
});

/** What is built already does not change by writing another word. */
function planOtherwise(document: DocumentOf<'deliverable'>): readonly Fix[] {
  const node = document.content.localization?.text?.place.node;
  return node?.type === 'scalar' && !hasReached(document, 'building') ? mend(l10n.t('Plan with “editable” text'), replaceScalar(node, 'editable'), { preferred: true }) : [];
}
