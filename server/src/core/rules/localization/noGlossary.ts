import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { itemsOf, said } from '../../located';
import { defineRule, type Fix } from '../../rule';
import { fillGap, gapAt } from '../gap';
import { freshId } from '../ids';
import { mend } from '../mend';
import { nameOf } from '../names';
import { writeItem } from '../sections';

/** One thing, and as many words for it as there are translators. */
export const noGlossary = defineRule({
  id: 'localization/no-glossary',
  kinds: ['brief'],
  reads: ['file'],
  tier: 2,
  severity: 'warning',
  summary: 'A plan for several languages names the source that holds the agreed terms.',
  why: 'Because the program will be used across regions, terminology is standardized (source document, “A Practical Example of L&D Outsourcing in Action”). ISO 17100 has the terms agreed before translation begins.',
  examples: {
    clean: [
      `
kind: brief
localization:
  glossary: terms
`,
      `
kind: brief
localization:
  glossary: <source that holds the agreed terms>
`,
      `
kind: brief
localization:
  glossary: [terms, names]
`,
      `
kind: brief
`,
    ],
    marked: [
      {
        text: `
kind: brief
sources:
  - id: rules
    type: policy
  - id: glossary
    type: other
localization:
#^^^^^^^^^^^ warning: Agree on the key terms once, or every language will choose its own. Name the source that holds them.
  source-locale: en-US
  method: human
`,
        fixed: `
kind: brief
sources:
  - id: rules
    type: policy
  - id: glossary
    type: other
  - id: glossary-2
    title: Agreed terms
    type: glossary
    status: missing
    due: <day when it will be here>
localization:
  source-locale: en-US
  method: human
  glossary: glossary-2
`,
      },
      {
        text: `
kind: brief
sources:
  - type: glossary
  - id: words
    title: Words we use
    type: glossary
localization:
  method: human
  glossary:
# ^^^^^^^^ warning: Agree on the key terms once, or every language will choose its own. Name the source that holds them.
`,
        fixed: `
kind: brief
sources:
  - type: glossary
  - id: words
    title: Words we use
    type: glossary
localization:
  method: human
  glossary: words
`,
      },
      {
        text: `
kind: brief
sources:
  - id: words
    type: glossary
  - id: names
    type: glossary
localization:
  glossary: ' '
# ^^^^^^^^ warning: Agree on the key terms once, or every language will choose its own. Name the source that holds them.
  method: human
`,
        fixed: `
kind: brief
sources:
  - id: words
    type: glossary
  - id: names
    type: glossary
localization:
  glossary: 'words'
  method: human
`,
      },
      {
        text: `
kind: brief
localization:
#^^^^^^^^^^^ warning: Agree on the key terms once, or every language will choose its own. Name the source that holds them.
  method: human
`,
        fixed: `
kind: brief
sources:
  - id: glossary
    title: Agreed terms
    type: glossary
    status: missing
    due: <day when it will be here>
localization:
  method: human
  glossary: glossary
`,
      },
    ],
  },
  *check({ localization }, { document }) {
    if (!localization || said(localization.glossary) !== undefined) return;
    const at = gapAt(localization.place.node, 'glossary', localization.place);
    if (!at) return;
    yield {
      at,
      message: l10n.t('Agree on the key terms once, or every language will choose its own. Name the source that holds them.'),
      fixes: () => glossaries(document),
    };
  },
});

function glossaries(document: DocumentOf<'brief'>): readonly Fix[] {
  const sources = itemsOf(document.content.sources);
  const known = sources.filter(({ type, id }) => type?.value === 'glossary' && said(id) !== undefined);
  const named = known.flatMap((source) => mend(l10n.t('Use the source “{0}”', nameOf(source)), fillGap(document, ['localization'], 'glossary', source.id?.value ?? ''), { preferred: known.length === 1 }));
  return known.length > 0 ? named : newGlossary(document, freshId('glossary', sources));
}

function newGlossary(document: DocumentOf<'brief'>, id: string): readonly Fix[] {
  const source = writeItem(document, [], 'sources', [`id: ${id}`, `title: ${l10n.t('Agreed terms')}`, 'type: glossary', 'status: missing', `due: ${l10n.t('<day when it will be here>')}`]);
  return mend(l10n.t('Add a source “{0}” for the agreed terms, still missing', id), [source, fillGap(document, ['localization'], 'glossary', id)], { preferred: true });
}
