import * as l10n from '@vscode/l10n';
import { itemsOf } from '../../located';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { keyOr, lacks } from '../missing';
import { writeField } from '../sections';

/** Rules change: whoever builds from them and whoever checks must have the same edition in hand. */
export const sourceUnversioned = defineRule({
  id: 'brief/source-unversioned',
  kinds: ['brief'],
  reads: ['file'],
  tier: 2,
  severity: ['info', 'warning', 'warning'],
  summary: 'Regulations, policies and procedures name their edition.',
  why: 'Internal stakeholders provide source materials, safety procedures and regulatory requirements (source document, “A practical example”); scale needs the input side, assets included, to be structured (“Treating scale as automatic”). Quality standards ask that controlled documents carry their revision (ISO 9001, 7.5).',
  examples: {
    clean: [
      `
kind: brief
status: ready
sources:
  - id: tank-rules
    type: regulation
    version: 2026-01
  - id: tank-policy
    type: policy
    version: 3
  - id: tank-procedure
    type: procedure
    version: <which revision>
  - id: tank-log
    type: incident-data
  - id: tank-talk
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
sources:
  - id: tank-rules
#   ^^^^^^^^^^^^^^ warning: Add the edition or revision, so everyone builds from the same text.
    type: regulation
    language: en
  - id: tank-policy
    type: policy
    version:
#   ^^^^^^^ warning: Add the edition or revision, so everyone builds from the same text.
`,
        fixed: `
kind: brief
status: ready
sources:
  - id: tank-rules
    type: regulation
    version: <which edition or revision>
    language: en
  - id: tank-policy
    type: policy
    version:
`,
      },
      {
        text: `
kind: brief
status: draft
sources:
  - { id: tank-steps, type: procedure }
#     ^^^^^^^^^^^^^^ info: Add the edition or revision, so everyone builds from the same text.
`,
        fixed: `
kind: brief
status: draft
sources:
  - { id: tank-steps, type: procedure, version: <which edition or revision> }
`,
      },
    ],
  },
  *check(brief, { document }) {
    for (const { type, version, place } of itemsOf(brief.sources)) {
      if (!type || !CONTROLLED.has(type.value) || !lacks(place.node, 'version', version)) continue;
      yield {
        at: keyOr(place.node, 'version', place),
        message: l10n.t('Add the edition or revision, so everyone builds from the same text.'),
        fixes: () => mend(l10n.t('Add “version”'), writeField(document, place.path, 'version', l10n.t('<which edition or revision>')), { preferred: true }),
      };
    }
  },
});

const CONTROLLED: ReadonlySet<string> = new Set(['regulation', 'policy', 'procedure']);
