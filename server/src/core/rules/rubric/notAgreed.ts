import * as l10n from '@vscode/l10n';
import { replaceScalar } from '../../edit';
import type { DocumentOf } from '../../document';
import { familyOf, idIn } from '../../family';
import { itemsOf } from '../../located';
import { isOpen } from '../../open';
import { defineRule, type Fix } from '../../rule';
import type { Workspace } from '../../workspace';
import { nameOf } from '../names';
import { writeField } from '../sections';
import { isWritten, lackOfPart } from '../written';

/** Agreed before production a rubric guides the work; agreed afterwards it is a verdict. */
export const notAgreed = defineRule({
  id: 'rubric/not-agreed',
  kinds: ['brief'],
  // The rubrics to choose from are those of the agreement, or else all there are.
  reads: ['family', 'workspace'],
  tier: 1,
  severity: ['none', 'error', 'error'],
  summary: 'A brief names the rubric its work is judged by, and both sides agreed it.',
  why: 'Quality in outsourced instructional design depends on a shared quality rubric agreed upon before production begins (source document, FAQ).',
  examples: {
    clean: [
      `
kind: brief
status: draft
`,
      `
kind: brief
status: ready
rubric: quality@2
=== quality.rubric.yaml
kind: rubric
id: quality
status: draft
`,
      `
kind: brief
status: agreed
rubric: quality@2
=== quality.rubric.yaml
kind: rubric
id: quality
status: agreed
`,
      `
kind: brief
status: agreed
rubric: quality@2
=== quality.rubric.yaml
kind: rubric
id: quality
`,
      `
kind: brief
status: agreed
rubric: <which rubric>
`,
      `
kind: brief
status: ready
rubric: [quality]
`,
    ],
    marked: [
      {
        text: `
kind: brief
#     ^^^^^ error: Name the rubric the work will be judged by, and agree it before production starts. Afterwards it is a verdict, not a guide.
status: ready
governance: works
=== works.governance.yaml
kind: governance
id: works
quality:
  rubrics: [sketch, quality, lost]
=== quality.rubric.yaml
kind: rubric
id: quality
status: agreed
version: 3
=== sketch.rubric.yaml
kind: rubric
id: sketch
status: draft
version: 1
=== elsewhere.rubric.yaml
kind: rubric
id: elsewhere
status: agreed
version: 1
`,
        fixed: `
kind: brief
status: ready
governance: works
rubric: quality@3
`,
      },
      {
        text: `
kind: brief
status: agreed
rubric:
#^^^^^ error: Name the rubric the work will be judged by, and agree it before production starts. Afterwards it is a verdict, not a guide.
=== quality.rubric.yaml
kind: rubric
id: quality
status: agreed
=== sketch.rubric.yaml
kind: rubric
id: sketch
status: draft
`,
        fixed: `
kind: brief
status: agreed
rubric: quality
`,
      },
      {
        text: `
kind: brief
status: agreed
rubric: sketch@1
#^^^^^ error: The rubric “Sketch of a rubric” is still a draft. Agree it before production starts; afterwards it is a verdict, not a guide.
=== quality.rubric.yaml
kind: rubric
id: quality
status: agreed
version: 3
=== sketch.rubric.yaml
kind: rubric
id: sketch
title: Sketch of a rubric
status: draft
`,
        fixed: `
kind: brief
status: agreed
rubric: quality@3
`,
      },
      {
        text: `
kind: brief
status: in-production
rubric: old
#^^^^^ error: The rubric “old” is retired. Agree the one that took its place before production starts; afterwards it is a verdict, not a guide.
=== old.rubric.yaml
kind: rubric
id: old
status: retired
`,
      },
    ],
  },
  *check(brief, { document, workspace, stage }) {
    const { rubric } = brief;
    if (!rubric) {
      if (isWritten(document.root, 'rubric')) return;
      yield {
        ...lackOfPart(document, 'rubric'),
        message: l10n.t('Name the rubric the work will be judged by, and agree it before production starts. Afterwards it is a verdict, not a guide.'),
        fixes: () => rubricsFor(document, workspace, stage === 'agreed').flatMap((reference, index): Fix[] => {
          const edit = writeField(document, [], 'rubric', reference);
          return edit ? [{ title: l10n.t('Add “rubric: {0}”', reference), edits: [edit], ...(index === 0 ? { preferred: true } : {}) }] : [];
        }),
      };
      return;
    }
    const found = isOpen(rubric.value) ? undefined : workspace.find('rubric', idIn(rubric.value));
    const status = found?.content.status;
    if (stage !== 'agreed' || !found || !status || status.value === 'agreed') return;
    yield {
      at: rubric.place,
      message:
        status.value === 'retired'
          ? l10n.t('The rubric “{0}” is retired. Agree the one that took its place before production starts; afterwards it is a verdict, not a guide.', nameOf(found.content))
          : l10n.t('The rubric “{0}” is still a draft. Agree it before production starts; afterwards it is a verdict, not a guide.', nameOf(found.content)),
      related: [{ document: found.name, span: status.place.node.span, message: l10n.t('How far the rubric has come.') }],
      fixes: () => rubricsFor(document, workspace, true).flatMap((reference): Fix[] =>
        rubric.place.node.type === 'scalar' ? [{ title: l10n.t('Change to “{0}”', reference), edits: [replaceScalar(rubric.place.node, reference)] }] : [],
      ),
    };
  },
});

/** The rubrics of the brief's agreement, else all of them, as a brief names them: agreed ones first, or alone. */
function rubricsFor(document: DocumentOf<'brief'>, workspace: Workspace, agreedOnly: boolean): readonly string[] {
  const named = itemsOf(familyOf(document, workspace).governance?.content.quality?.rubrics).map(({ value }) => value);
  const found = (named.length > 0 ? named : workspace.ids('rubric')).flatMap((id) => workspace.find('rubric', idIn(id)) ?? []);
  const agreed = found.filter(({ content }) => content.status?.value === 'agreed');
  const drafts = found.filter(({ content }) => content.status?.value === 'draft');
  return [...agreed, ...(agreedOnly ? [] : drafts)].slice(0, 5).map(({ content: { id, version } }) => `${id?.value ?? ''}${version ? `@${String(version.value)}` : ''}`);
}
