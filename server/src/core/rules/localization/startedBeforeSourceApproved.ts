import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { itemsOf } from '../../located';
import { hasReached } from '../../progress';
import { defineRule } from '../../rule';
import { listed } from '../names';
import { isSource, type Translated } from './reviewers';
import { called } from './tags';

/** Translators at work on sentences that will be others tomorrow. */
export const startedBeforeSourceApproved = defineRule({
  id: 'localization/started-before-source-approved',
  kinds: ['deliverable'],
  reads: ['family'],
  tier: 2,
  severity: 'warning',
  summary: 'Translation begins when the source is at least in review.',
  why: 'Established localization workflows are what external partners are asked for (source document, “Geographic and Linguistic Coverage”), and unstable scope erodes quality and budgets (“Common failure patterns”). Every change of the source is translated, checked and paid again in every language.',
  examples: {
    clean: [
      `
kind: deliverable
status: in-review
type: video
localization:
  locales:
    - locale: fr-FR
      status: in-translation
`,
      `
kind: deliverable
status: building
brief: handover
type: video
localization:
  locales:
    - locale: en-US
      status: approved
    - locale: fr-FR
      status: not-started
    - locale: de-DE
=== handover.brief.yaml
kind: brief
id: handover
localization:
  source-locale: en-US
`,
      `
kind: deliverable
status: building
type: translation-package
localization:
  locales:
    - locale: fr-FR
      status: in-translation
`,
      `
kind: deliverable
status: somewhere
type: video
localization:
  locales:
    - locale: fr-FR
      status: in-translation
`,
      `
kind: deliverable
status: building
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
status: building
type: video
localization:
  locales:
    - locale: de-DE
      status: not-started
    - locale: fr-FR
      status: in-translation
#             ^^^^^^^^^^^^^^ warning: Translation into fr-FR has begun, and the source is still changing. Every change will be paid again. Begin when the source is in review.
`,
      },
      {
        text: `
kind: deliverable
status: proposed
brief: handover
localization:
  locales:
    - locale: en-GB
      status: in-review
#             ^^^^^^^^^ warning: Translation into en-GB and de-DE has begun, and the source is still changing. Every change will be paid 2 times. Begin when the source is in review.
    - locale: de-DE
      status: approved
    - locale: en-US
      status: approved
=== handover.brief.yaml
kind: brief
id: handover
localization:
  source-locale: en-US
`,
      },
    ],
  },
  *check({ localization, type }, { document, workspace }) {
    // A translation package has its source elsewhere, and is built by translating.
    if (!isStillChanging(document) || type?.value === 'translation-package') return;
    const begun = itemsOf(localization?.locales).filter((one) => isBegun(one) && !isSource(document, one.locale, workspace));
    const [first] = begun;
    if (!first?.status) return;
    const languages = listed(begun.map(called));
    yield {
      at: first.status.place.node.span,
      message: begun.length === 1
        ? l10n.t('Translation into {0} has begun, and the source is still changing. Every change will be paid again. Begin when the source is in review.', languages)
        : l10n.t('Translation into {0} has begun, and the source is still changing. Every change will be paid {1} times. Begin when the source is in review.', languages, begun.length),
    };
  },
});

const isStillChanging = (document: DocumentOf<'deliverable'>): boolean => hasReached(document, 'proposed') && !hasReached(document, 'in-review');

const isBegun = ({ status }: Translated): boolean => status !== undefined && BEGUN.has(status.value);

const BEGUN: ReadonlySet<string> = new Set(['in-translation', 'in-review', 'approved']);
