import * as l10n from '@vscode/l10n';
import { replaceScalar } from '../../edit';
import { idIn, versionIn } from '../../family';
import { isOpen } from '../../open';
import { defineRule } from '../../rule';

/** One can only agree on something that stays the same. */
export const notPinned = defineRule({
  id: 'rubric/not-pinned',
  kinds: ['brief'],
  reads: ['family'],
  tier: 2,
  severity: ['none', 'warning', 'warning'],
  summary: 'A brief says which version of the rubric was agreed.',
  why: 'A shared quality rubric is agreed upon before production begins (source document, FAQ). A rubric that may change afterwards has not been agreed.',
  examples: {
    clean: [
      `
kind: brief
status: ready
rubric: quality@1
=== quality.rubric.yaml
kind: rubric
id: quality
version: 2
`,
      `
kind: brief
status: draft
rubric: quality
=== quality.rubric.yaml
kind: rubric
id: quality
version: 2
`,
      `
kind: brief
status: ready
rubric: quality
=== quality.rubric.yaml
kind: rubric
id: quality
version: <which>
`,
      `
kind: brief
status: ready
rubric: <which rubric>
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
rubric: "quality"
#^^^^^ warning: Pin the version you agreed: quality@2. Otherwise a later change of the rubric changes what was agreed.
=== quality.rubric.yaml
kind: rubric
id: quality
version: 2
`,
        fixed: `
kind: brief
status: ready
rubric: "quality@2"
`,
      },
    ],
  },
  *check({ rubric }, { workspace }) {
    if (!rubric || isOpen(rubric.value) || versionIn(rubric.value) !== undefined) return;
    const version = workspace.find('rubric', idIn(rubric.value))?.content.version;
    const { node } = rubric.place;
    if (!version || node.type !== 'scalar') return;
    const pinned = `${rubric.value.replace(/@.*$/, '')}@${String(version.value)}`;
    yield {
      at: rubric.place,
      message: l10n.t('Pin the version you agreed: {0}. Otherwise a later change of the rubric changes what was agreed.', pinned),
      fixes: () => [{ title: l10n.t('Change to “{0}”', pinned), edits: [replaceScalar(node, pinned)], preferred: true, safe: true }],
    };
  },
});
