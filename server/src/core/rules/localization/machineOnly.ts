import * as l10n from '@vscode/l10n';
import type { Document } from '../../document';
import { replaceScalar } from '../../edit';
import { itemsOf, type LocatedValue } from '../../located';
import { defineRule, type Problem } from '../../rule';
import type { TranslationMethod } from '../../schema/types';
import { mend } from '../mend';
import { called } from './tags';

/** Translated by a machine, and learners are the first people who see it. */
export const machineOnly = defineRule({
  id: 'localization/machine-only',
  kinds: ['brief', 'deliverable'],
  reads: ['file'],
  tier: 1,
  severity: 'error',
  summary: 'A person checks what a machine has translated.',
  why: 'Translation tools reduce cost and time but do not handle cultural adaptation or context-sensitive localization (source document, “Technology in the Outsourced L&D Stack”). ISO 18587 describes how people check machine translation.',
  examples: {
    clean: [
      `
kind: brief
status: ready
localization:
  method: machine-plus-human
`,
      `
kind: brief
status: ready
localization:
  method: <how it is translated>
`,
      `
kind: deliverable
status: building
localization:
  locales:
    - locale: de-DE
      translated-by: human
    - locale: fr-FR
      translated-by: machine-plus-human
    - locale: pl-PL
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
localization:
  method: machine-only # for now
#         ^^^^^^^^^^^^ error: A machine does not know your learners. Have a person check every machine translation.
`,
        fixed: `
kind: brief
status: ready
localization:
  method: machine-plus-human # for now
`,
      },
      {
        text: `
kind: brief
status: draft
localization:
  method: machine-only
#         ^^^^^^^^^^^^ warning: A machine does not know your learners. Have a person check every machine translation.
`,
        fixed: `
kind: brief
status: draft
localization:
  method: machine-plus-human
`,
      },
      {
        text: `
kind: deliverable
status: building
localization:
  locales:
    - locale: de-DE
#     ^^^^^^^^^^^^^ error: Only a machine has translated this into de-DE. Have a person check it before learners see it.
      translated-by: 'machine-only'
    - locale: fr-FR
      translated-by: human
`,
        fixed: `
kind: deliverable
status: building
localization:
  locales:
    - locale: de-DE
      translated-by: 'machine-plus-human'
    - locale: fr-FR
      translated-by: human
`,
      },
    ],
  },
  *check(_content, { document }) {
    for (const { how, at, message } of methodsIn(document)) if (how?.value === 'machine-only') yield { at, message, fixes: () => withPerson(how) };
  },
});

interface Method extends Pick<Problem, 'message'> {
  readonly how: LocatedValue<TranslationMethod> | undefined;
  readonly at: Problem['at'];
}

/** The ways of translating that a document names, and what to say when no person is part of one. */
function methodsIn(document: Document): readonly Method[] {
  if (document.kind === 'brief') {
    const how = document.content.localization?.method;
    return how ? [{ how, at: how.place.node.span, message: l10n.t('A machine does not know your learners. Have a person check every machine translation.') }] : [];
  }
  if (document.kind !== 'deliverable') return [];
  return itemsOf(document.content.localization?.locales).map((translated) => ({
    how: translated['translated-by'],
    at: translated.place,
    message: l10n.t('Only a machine has translated this into {0}. Have a person check it before learners see it.', called(translated)),
  }));
}

const withPerson = ({ place: { node } }: LocatedValue<TranslationMethod>) =>
  node.type === 'scalar' ? mend(l10n.t('Change to “machine-plus-human”'), replaceScalar(node, 'machine-plus-human'), { preferred: true }) : [];
