import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { replace, replaceScalar } from '../../edit';
import { idIn, versionIn } from '../../family';
import type { Version } from '../../history';
import { itemsOf } from '../../located';
import { defineRule, type Context, type Fix, type Problem, type Related } from '../../rule';
import { at, changedParts, isSame, textAt, type Value } from '../../values';
import { newDecision } from '../decided';
import { fact, shortened, statusAt, steps, versionsOf, when } from '../past';

/** What was agreed is what the work is judged by. A rubric that changes afterwards moves the goal. */
export const changedAfterAgreement = defineRule({
  id: 'rubric/changed-after-agreement',
  kinds: ['brief', 'rubric'],
  reads: ['workspace', 'date', 'history'],
  tier: 1,
  severity: 'warning',
  summary: 'An agreed rubric changes only with a new version, and the brief says which version counts.',
  why: 'Quality depends on a shared quality rubric, agreed upon before production begins (source document, FAQ). When it changes silently, the two sides judge by different ones.',
  examples: {
    clean: [
      `
kind: brief
status: agreed
rubric: quality@2
=== quality.rubric.yaml
kind: rubric
id: quality
version: 2
`,
      `
kind: brief
status: agreed
rubric: quality
=== quality.rubric.yaml
kind: rubric
id: quality
version: 2
`,
      `
kind: brief
status: agreed
rubric: quality@2
=== quality.rubric.yaml
kind: rubric
id: quality
version: two
`,
      // Another version, a draft, another title.
      `
kind: rubric
id: quality
title: Digital quality
status: agreed
version: 2
criteria:
  - id: accuracy
    weight: 60
  - id: practice
    weight: 40
=== 2026-03-02 example.rubric.yaml
kind: rubric
id: quality
status: agreed
version: 1
criteria:
  - id: accuracy
    weight: 100
=== 2026-03-09 example.rubric.yaml
kind: rubric
id: quality
status: draft
version: 2
criteria:
  - id: accuracy
    weight: 60
=== 2026-03-16 example.rubric.yaml
kind: rubric
id: quality
status: agreed
version: 2
criteria:
  - id: practice
    weight: 40
  - { weight: 60, id: accuracy }
=== 2026-03-23 example.rubric.yaml
`,
      // It was changed without a version of its own, and has one by now.
      `
kind: rubric
id: quality
status: agreed
version: 2
pass:
  percent: 80
=== 2026-03-02 example.rubric.yaml
kind: rubric
id: quality
status: agreed
version: 1
pass:
  percent: 70
=== 2026-03-09 example.rubric.yaml
kind: rubric
id: quality
status: agreed
version: 1
pass:
  percent: 80
=== 2026-03-16 example.rubric.yaml
`,
    ],
    marked: [
      {
        text: `
kind: brief
id: safety
status: agreed
rubric: quality@1
#^^^^^ warning: The brief was agreed on version 1 of the rubric, which is now at version 2. Keep the old one, or agree the new one.
=== quality.rubric.yaml
kind: rubric
id: quality
version: 2
`,
        fixed: `
kind: brief
id: safety
status: agreed
rubric: quality@2
`,
      },
      {
        text: `
kind: brief
status: ready
rubric: 'quality@3'
#^^^^^ warning: The brief counts on version 3 of the rubric, which is at version 2. Name the version that both sides mean.
=== quality.rubric.yaml
kind: rubric
id: quality
version: 2
`,
        fixed: `
kind: brief
status: ready
rubric: 'quality@2'
`,
      },
      {
        text: `
kind: rubric
id: quality
status: agreed
version: 1
#^^^^^^ warning: After version 1 was agreed, this changed on 2026-03-09 (a000002): criteria (accuracy, practice), pass. Give it a version of its own, or undo it.
scale:
  - id: good
criteria:
  - id: accuracy
    weight: 60
  - id: practice
    weight: 40
pass:
  percent: 80
=== 2026-03-02 example.rubric.yaml
kind: rubric
id: quality
status: agreed
version: 1
scale:
  - id: good
criteria:
  - id: accuracy
    weight: 100
pass:
  percent: 70
=== 2026-03-09 example.rubric.yaml
`,
        fixed: `
kind: rubric
id: quality
status: agreed
version: 2
scale:
  - id: good
criteria:
  - id: accuracy
    weight: 60
  - id: practice
    weight: 40
pass:
  percent: 80
`,
      },
      {
        text: `
kind: rubric
id: quality
status: draft
version: 1
#^^^^^^ warning: After version 1 was agreed, this changed just now: scale (fair, good). Give it a version of its own, or undo it.
scale:
  - id: fair
=== 2026-03-02 example.rubric.yaml
kind: rubric
id: quality
status: agreed
version: 1
scale:
  - id: good
`,
      },
    ],
  },
  *check(_content, context) {
    const { document } = context;
    if (document.kind === 'brief') yield* otherVersion(document, context);
    else yield* sameVersion(document, context);
  },
});

type Around = Pick<Context, 'history' | 'workspace' | 'settings' | 'stage'>;

function* otherVersion(document: DocumentOf<'brief'>, around: Around): Iterable<Problem> {
  const reference = document.content.rubric;
  const rubric = around.workspace.find('rubric', idIn(reference?.value));
  const [pinned, current] = [versionIn(reference?.value), rubric?.content.version?.value];
  if (!reference || !rubric || pinned === undefined || current === undefined || pinned === current) return;
  yield {
    at: reference.place,
    message: around.stage === 'agreed'
      ? l10n.t('The brief was agreed on version {0} of the rubric, which is now at version {1}. Keep the old one, or agree the new one.', pinned, current)
      : l10n.t('The brief counts on version {0} of the rubric, which is at version {1}. Name the version that both sides mean.', pinned, current),
    related: storyOf(rubric, pinned, around),
    fixes: () => pinning(document, rubric, current, around),
  };
}

/** When the rubric left the version behind, and with which changes. */
function storyOf(rubric: DocumentOf<'rubric'>, pinned: number, around: Around): Related[] {
  const place = rubric.content.version?.place ?? rubric.content.place;
  const left = steps(versionsOf(rubric, around)).filter(({ before, after }) => numberAt(before) === String(pinned) && numberAt(after) !== String(pinned)).at(-1);
  if (!left) return [fact(rubric, place, l10n.t('The version of the rubric'))];
  const parts = differences(left.before, left.after);
  return [fact(rubric, place, parts.length > 0 ? l10n.t('Changed {0}: {1}', when(left.after), shortened(parts.join(', '), 120)) : l10n.t('Changed {0}', when(left.after)))];
}

function pinning(document: DocumentOf<'brief'>, rubric: DocumentOf<'rubric'>, current: number, { workspace, settings, stage }: Around): Fix[] {
  const { rubric: reference, id } = document.content;
  const node = reference?.place.node;
  if (!reference || node?.type !== 'scalar') return [];
  const edits = [replaceScalar(node, reference.value.replace(/@\d+/, `@${String(current)}`))];
  const pin: Fix = { title: l10n.t('Count on version {0}', current), edits };
  if (stage !== 'agreed' || id === undefined) return [{ ...pin, preferred: true }];
  const name = rubric.content.id?.value ?? '';
  const { id: decision, file } = newDecision(document, workspace, {
    day: settings.today, about: `${name} version ${String(current)}`, title: l10n.t('Judge by version {0} of the rubric', current), type: 'quality',
    choice: l10n.t('Version {0} of the rubric counts from now on.', current), affects: [`brief:${id.value}`, `rubric:${name}`],
  });
  return [{ ...pin, title: l10n.t('Count on version {0}, and write the decision “{1}”', current, decision), creates: [file], preferred: true }, pin];
}

/** Consecutive versions under one number; only the number of today matters, for a new one mends what was changed under an old one. */
function* sameVersion(document: DocumentOf<'rubric'>, around: Around): Iterable<Problem> {
  const { version } = document.content;
  const versions = versionsOf(document, around).filter((one) => numberAt(one) === String(version?.value));
  const agreed = versions.find((one) => statusAt(one) === 'agreed');
  const now = versions.at(-1);
  if (!version || !agreed || !now) return;
  const parts = differences(agreed, now);
  const change = steps(versions.slice(versions.indexOf(agreed))).filter(({ before, after }) => differences(before, after).length > 0).at(-1);
  if (parts.length === 0 || !change) return;
  yield {
    at: version.place,
    message: l10n.t('After version {0} was agreed, this changed {1}: {2}. Give it a version of its own, or undo it.', version.value, when(change.after), shortened(parts.join(', '), 60)),
    related: [
      ...(document.content.status ? [fact(document, document.content.status.place, l10n.t('Version {0} was agreed {1}', version.value, when(agreed)))] : []),
      ...changedCriteria(document, agreed, now).map((criterion) => fact(document, criterion.place, l10n.t('Changed since version {0} was agreed', version.value))),
    ],
    fixes: () => [{ title: l10n.t('Make this version {0}', version.value + 1), edits: [replace(version.place.node.span, String(version.value + 1))], preferred: true }],
  };
}

const BINDING = ['criteria', 'scale', 'pass'] as const;

const numberAt = ({ data }: Version): string | undefined => textAt(data, 'version');

/** The binding parts that differ, with what in them. */
function differences(before: Version, after: Version): readonly string[] {
  return BINDING.flatMap((part) => {
    const [was, is] = [at(before.data, part), at(after.data, part)];
    if (isSame(was, is)) return [];
    return part === 'pass' ? [part] : [named(part, was, is)];
  });
}

function named(part: string, was: Value | undefined, is: Value | undefined): string {
  const items = [...changedParts(was, is)].sort();
  return `${part} (${shortened(items.join(', '))})`;
}

function changedCriteria(document: DocumentOf<'rubric'>, agreed: Version, now: Version): ReturnType<typeof criteriaOf> {
  const changed = new Set(changedParts(at(agreed.data, 'criteria'), at(now.data, 'criteria')));
  return criteriaOf(document).filter(({ id }) => id && changed.has(id.value));
}

const criteriaOf = (document: DocumentOf<'rubric'>) => itemsOf(document.content.criteria);
