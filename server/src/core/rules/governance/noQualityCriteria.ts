import * as l10n from '@vscode/l10n';
import { scalarText, type TextEdit } from '../../edit';
import type { DocumentOf } from '../../document';
import { defineRule, type Fix } from '../../rule';
import type { Workspace } from '../../workspace';
import { keyOr, lacks, missingPart } from '../missing';
import { writeField, writeItem } from '../sections';

/** Both sides judge by the same rubric, and the agreement says which. */
export const noQualityCriteria = defineRule({
  id: 'governance/no-quality-criteria',
  kinds: ['governance'],
  reads: ['workspace'],
  tier: 1,
  severity: ['none', 'none', 'error'],
  summary: 'An agreement names the rubric that both sides judge by.',
  why: 'Arrangements without agreed quality criteria tend to produce higher revision counts and lower satisfaction on both sides (source document, “Governance gaps”). A shared quality rubric is one of the three elements of quality (FAQ).',
  examples: {
    clean: [
      `
kind: governance
status: agreed
quality:
  rubrics: [course-quality]
`,
      `
kind: governance
status: draft
`,
      `
kind: governance
status: agreed
quality: good
`,
      `
kind: governance
status: agreed
quality:
  rubrics: course-quality
`,
    ],
    marked: [
      {
        text: `
kind: governance
#     ^^^^^^^^^^ error: Name the rubric that both sides will judge by. Without one, each reviewer has a quality of their own.
status: agreed
=== course-quality.rubric.yaml
kind: rubric
id: course-quality
`,
        fixed: `
kind: governance
status: agreed
quality:
  rubrics:
    - course-quality
`,
      },
      {
        text: `
kind: governance
status: agreed
quality:
#^^^^^^ error: Name the rubric that both sides will judge by. Without one, each reviewer has a quality of their own.
  standards:
    - title: House style
`,
        fixed: `
kind: governance
status: agreed
quality:
  standards:
    - title: House style
  rubrics: [<name of the rubric>]
`,
      },
      {
        text: `
kind: governance
status: agreed
quality:
  rubrics: []
# ^^^^^^^ error: Name the rubric that both sides will judge by. Without one, each reviewer has a quality of their own.
=== course-quality.rubric.yaml
kind: rubric
id: course-quality
=== video-quality.rubric.yaml
kind: rubric
id: video-quality
`,
        fixed: `
kind: governance
status: agreed
quality:
  rubrics: [course-quality]
`,
      },
    ],
  },
  *check({ quality }, { document, workspace }) {
    const missing = lacks(document.root, 'quality', quality);
    const at = missing ? missingPart(document, 'quality') : quality && lacks(quality.place.node, 'rubrics', quality.rubrics) && { at: keyOr(quality.place.node, 'rubrics', quality.place) };
    if (!at) return;
    yield {
      ...at,
      message: l10n.t('Name the rubric that both sides will judge by. Without one, each reviewer has a quality of their own.'),
      fixes: () => choices(document, workspace, missing),
    };
  },
});

/** The rubrics there are, or room for a name. */
function choices(document: DocumentOf<'governance'>, workspace: Workspace, missing: boolean): Fix[] {
  const rubrics = workspace.ids('rubric').slice(0, 5);
  const use = (rubric: string): TextEdit | undefined => (missing ? writeField(document, [], 'quality', ['rubrics:', `  - ${scalarText(rubric)}`]) : writeItem(document, ['quality'], 'rubrics', rubric));
  if (rubrics.length === 0) {
    const edit = use(l10n.t('<name of the rubric>'));
    return edit ? [{ title: l10n.t('Add room for the name of a rubric'), edits: [edit], preferred: true }] : [];
  }
  return rubrics.flatMap((rubric) => {
    const edit = use(rubric);
    return edit ? [{ title: l10n.t('Judge by the rubric “{0}”', rubric), edits: [edit], ...(rubrics.length === 1 ? { preferred: true } : {}) }] : [];
  });
}
