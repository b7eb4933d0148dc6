import * as l10n from '@vscode/l10n';
import { closest } from '../../closest';
import type { DocumentOf } from '../../document';
import { replaceScalar, type TextEdit } from '../../edit';
import { familyOf } from '../../family';
import type { Located, LocatedValue } from '../../located';
import { isOpen } from '../../open';
import { defineRule, type Fix, type Problem } from '../../rule';
import type { Brief } from '../../schema/types';
import { keyOr, lacks } from '../missing';
import { writeField } from '../sections';

type Request = Located<NonNullable<Brief['request']>>;

/** One of the words that the agreement's intake has for it. */
interface Choice {
  readonly id: string;
  readonly meaning: string;
}

/** A request is sorted with the words that both sides agreed. */
export const requestIncomplete = defineRule({
  id: 'scale/request-incomplete',
  kinds: ['brief'],
  reads: ['family', 'date'],
  tier: 1,
  severity: ['none', 'warning', 'warning'],
  summary: 'A request has a priority and a size of the agreement, and was sorted.',
  why: 'Output can flex with demand only when the input side has been structured for volume (source document, “Treating scale as automatic” and “Scaling Output Without Scaling Headcount”).',
  examples: {
    clean: [
      `
kind: brief
status: ready
governance: night-service
request:
  priority: p2
  size: small
  triaged-on: 2026-05-04
=== night-service.governance.yaml
kind: governance
id: night-service
intake:
  priorities:
    - id: p1
    - id: p2
  sizes:
    - id: small
`,
      `
kind: brief
status: draft
governance: night-service
request:
  priority: urgent
=== night-service.governance.yaml
kind: governance
id: night-service
intake:
  priorities:
    - id: p1
`,
      // An agreement without an intake has no words for it, and nobody who sorts.
      `
kind: brief
status: ready
governance: night-service
request:
  priority: urgent
=== night-service.governance.yaml
kind: governance
id: night-service
`,
      // Whether there has to be a request is another question.
      `
kind: brief
status: ready
governance: night-service
=== night-service.governance.yaml
kind: governance
id: night-service
intake:
  priorities:
    - id: p1
`,
      `
kind: brief
status: ready
governance: night-service
request:
  priority: <a priority of the agreement>
  size: anything
  triaged-on: <when>
=== night-service.governance.yaml
kind: governance
id: night-service
intake:
  priorities:
    - id: p1
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
governance: night-service
request:
#^^^^^^ warning: Nobody has sorted this request yet. Accept it, then write down when under “triaged-on”.
  priority: p1
  size: small
=== night-service.governance.yaml
kind: governance
id: night-service
intake:
  priorities:
    - id: p1
  sizes:
    - id: small
`,
        fixed: `
kind: brief
status: ready
governance: night-service
request:
  priority: p1
  size: small
  triaged-on: 2026-05-11
`,
      },
      {
        text: `
kind: brief
status: agreed
governance: night-service
request:
  received-on: 2026-05-04
  priority: smal
# ^^^^^^^^ warning: “smal” is no priority of the agreement. Choose one of these: “p1”, “p2”.
  size: smal
# ^^^^ warning: “smal” is no size of the agreement. Choose one of these: “small”, “large”.
  triaged-on: 2026-05-05
=== night-service.governance.yaml
kind: governance
id: night-service
intake:
  priorities:
    - id: p1
      meaning: Breaks the law
    - id: p2
  sizes:
    - id: small
    - id: large
`,
        fixed: `
kind: brief
status: agreed
governance: night-service
request:
  received-on: 2026-05-04
  priority: p1
  size: smal
  triaged-on: 2026-05-05
`,
      },
      {
        text: `
kind: brief
status: ready
governance: night-service
request:
  size: smal
# ^^^^ warning: “smal” is no size of the agreement. Choose one of these: “large”, “small”.
  triaged-on: 2026-05-05
=== night-service.governance.yaml
kind: governance
id: night-service
intake:
  sizes:
    - id: large
    - id: small
`,
        fixed: `
kind: brief
status: ready
governance: night-service
request:
  size: small
  triaged-on: 2026-05-05
`,
      },
      {
        text: `
kind: brief
status: ready
governance: night-service
request:
#^^^^^^ warning: This request has no agreed priority yet. Choose one of these: “p1”, “p2”.
#^^^^^^ warning: This request has no agreed size yet. Choose one of these: “small”.
  triaged-on: 2026-05-05
=== night-service.governance.yaml
kind: governance
id: night-service
intake:
  priorities:
    - id: p1
    - id: p2
  sizes:
    - id: small
`,
        fixed: `
kind: brief
status: ready
governance: night-service
request:
  triaged-on: 2026-05-05
  priority: p1
`,
      },
      {
        text: `
kind: brief
status: ready
governance: night-service
request:
  received-on: 2026-05-04
  priority:
# ^^^^^^^^ warning: This request has no agreed priority yet. Choose one of these: “a”, “b”, “c”, “d”, “e”, “f”.
  triaged-on:
# ^^^^^^^^^^ warning: Nobody has sorted this request yet. Accept it, then write down when under “triaged-on”.
=== night-service.governance.yaml
kind: governance
id: night-service
intake:
  priorities:
    - id: a
    - id: b
    - id: c
    - id: d
    - id: e
    - id: f
    - id: g
`,
        fixed: `
kind: brief
status: ready
governance: night-service
request:
  received-on: 2026-05-04
  priority: a
  triaged-on:
`,
      },
    ],
  },
  *check({ request }, { document, workspace, settings }) {
    const intake = familyOf(document, workspace).governance?.content.intake;
    if (!request || !intake) return;
    yield* chosen(document, request, 'priority', choicesIn(intake.priorities));
    yield* chosen(document, request, 'size', choicesIn(intake.sizes));
    if (!lacks(request.place.node, 'triaged-on', request['triaged-on'])) return;
    yield {
      at: keyOr(request.place.node, 'triaged-on', request.place),
      message: l10n.t('Nobody has sorted this request yet. Accept it, then write down when under “triaged-on”.'),
      fixes: () => {
        const edit = writeField(document, ['request'], 'triaged-on', settings.today);
        return edit ? [{ title: l10n.t('It was sorted today: add “triaged-on: {0}”', settings.today), edits: [edit] }] : [];
      },
    };
  },
});

const choicesIn = (list: { readonly items: readonly { readonly id?: LocatedValue<string>; readonly meaning?: LocatedValue<string> }[] } | undefined): readonly Choice[] =>
  (list?.items ?? []).flatMap(({ id, meaning }) => (id ? [{ id: id.value, meaning: meaning?.value ?? id.value }] : []));

function* chosen(document: DocumentOf<'brief'>, request: Request, key: 'priority' | 'size', choices: readonly Choice[]): Iterable<Problem> {
  const written = request[key];
  const missing = lacks(request.place.node, key, written);
  if (choices.length === 0 || (!missing && (!written || isOpen(written.value) || choices.some(({ id }) => id === written.value)))) return;
  yield {
    at: written && !missing ? written.place : keyOr(request.place.node, key, request.place),
    message: messageFor(key, missing ? undefined : written?.value, choices.slice(0, 6).map(({ id }) => `“${id.slice(0, 12)}”`).join(', ')),
    fixes: () => picks(choices, written, (id) => (written?.place.node.type === 'scalar' ? replaceScalar(written.place.node, id) : writeField(document, ['request'], key, id))),
  };
}

function messageFor(key: 'priority' | 'size', written: string | undefined, choices: string): string {
  if (key === 'priority') {
    return written === undefined
      ? l10n.t('This request has no agreed priority yet. Choose one of these: {0}.', choices)
      : l10n.t('“{0}” is no priority of the agreement. Choose one of these: {1}.', written.slice(0, 30), choices);
  }
  return written === undefined
    ? l10n.t('This request has no agreed size yet. Choose one of these: {0}.', choices)
    : l10n.t('“{0}” is no size of the agreement. Choose one of these: {1}.', written.slice(0, 30), choices);
}

/** One mend for each choice; the one that was most likely meant first. */
function picks(choices: readonly Choice[], written: LocatedValue<string> | undefined, write: (id: string) => TextEdit | undefined): Fix[] {
  const meant = written && closest(written.value, choices.map(({ id }) => id));
  return [...choices].sort((a, b) => Number(b.id === meant) - Number(a.id === meant)).slice(0, 8).flatMap(({ id, meaning }): Fix[] => {
    const edit = write(id);
    return edit ? [{ title: l10n.t('Choose “{0}”: {1}', id, meaning), edits: [edit], ...(id === meant || choices.length === 1 ? { preferred: true } : {}) }] : [];
  });
}
