import * as l10n from '@vscode/l10n';
import { replaceScalar } from '../../edit';
import { familyOf } from '../../family';
import { defineRule } from '../../rule';
import { head } from '../../tree';

/** A brief works the way its agreement was designed for. */
export const modelMismatch = defineRule({
  id: 'engagement/model-mismatch',
  kinds: ['brief'],
  reads: ['family'],
  tier: 1,
  severity: 'error',
  summary: 'A brief and its agreement name the same engagement model.',
  why: 'Organizations gradually move from one model toward another without fully designing it that way, which creates ambiguity around accountability, quality control and governance (source document, “The Four Models Organizations Actually Use”).',
  examples: {
    clean: [
      `
kind: brief
status: agreed
engagement-model: project-based
governance: ward-program
=== ward-program.governance.yaml
kind: governance
id: ward-program
engagement:
  model: project-based
`,
      `
kind: brief
status: agreed
engagement-model: project-based
governance: ward-program
=== ward-program.governance.yaml
kind: governance
id: ward-program
`,
      `
kind: brief
status: agreed
governance: ward-program
=== ward-program.governance.yaml
kind: governance
id: ward-program
engagement:
  model: project-based
`,
      `
kind: brief
status: agreed
engagement-model: project-based
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: agreed
engagement-model: managed-services # since May
#^^^^^^^^^^^^^^^ error: This brief says managed-services, its agreement says project-based. The duties differ: use one model, or agree a change of it.
governance: ward-program
=== ward-program.governance.yaml
kind: governance
id: ward-program
engagement:
  model: project-based
`,
        fixed: `
kind: brief
status: agreed
engagement-model: project-based # since May
governance: ward-program
`,
      },
      {
        text: `
kind: brief
status: draft
engagement-model: hybrid-coe
#^^^^^^^^^^^^^^^ warning: This brief says hybrid-coe, its agreement says project-based. The duties differ: use one model, or agree a change of it.
governance: ward-program
=== ward-program.governance.yaml
kind: governance
id: ward-program
engagement:
  model: project-based
`,
      },
    ],
  },
  *check(brief, { document, workspace }) {
    const model = brief['engagement-model'];
    const { governance } = familyOf(document, workspace);
    const agreed = governance?.content.engagement?.model;
    if (!model || !governance || !agreed || model.value === agreed.value) return;
    yield {
      at: model.place,
      message: l10n.t('This brief says {0}, its agreement says {1}. The duties differ: use one model, or agree a change of it.', model.value, agreed.value),
      related: [{ document: governance.name, span: head(agreed.place), message: l10n.t('The model of the agreement') }],
      fixes: () => {
        const { node } = model.place;
        return node.type === 'scalar' ? [{ title: l10n.t('Use the agreement’s model, “{0}”', agreed.value), edits: [replaceScalar(node, agreed.value)], preferred: true }] : [];
      },
    };
  },
});
