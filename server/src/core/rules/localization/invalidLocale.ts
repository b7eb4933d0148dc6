import * as l10n from '@vscode/l10n';
import { KINDS } from '../../document';
import { localeFrom } from '../../forms';
import { isOpen } from '../../open';
import { defineRule } from '../../rule';
import { changeTo, short } from '../file/mends';

/** A language that no program and no translator can tell for sure. */
export const invalidLocale = defineRule({
  id: 'localization/invalid-locale',
  kinds: KINDS,
  reads: ['file'],
  tier: 2,
  severity: 'error',
  format: true,
  summary: 'Languages are written as tags such as de-DE, pt-BR or zh-Hans-CN.',
  why: 'Programs are adapted for audiences in other markets, and “Portuguese” means two of them. Established localization workflows rest on tags everybody reads alike (source document, “Geographic and Linguistic Coverage”; BCP 47).',
  examples: {
    clean: [
      `
kind: brief
language: en
localization:
  locales:
    - locale: zh-Hans-CN
    - locale: <which language>
`,
    ],
    marked: [
      {
        text: `
kind: brief
localization:
  locales:
    - locale: PT_br
#             ^^^^^ error: “PT_br” is not a language tag. Use a tag such as de-DE, pt-BR or zh-Hans-CN.
`,
        fixed: `
kind: brief
localization:
  locales:
    - locale: pt-BR
`,
      },
      {
        text: `
kind: brief
language: German
#         ^^^^^^ error: “German” is not a language tag. Use a tag such as de-DE, pt-BR or zh-Hans-CN.
`,
        fixed: `
kind: brief
language: de
`,
      },
      {
        text: `
kind: people
people:
  - id: pat
    locales: [Swiss German]
#             ^^^^^^^^^^^^ error: “Swiss German” is not a language tag. Use a tag such as de-DE, pt-BR or zh-Hans-CN.
`,
      },
    ],
  },
  *check(_content, { document }) {
    for (const { schema: { type, pattern }, place: { node } } of document.reading.fields) {
      if (type !== 'locale' || pattern === undefined || node.type !== 'scalar' || typeof node.value !== 'string' || isOpen(node.value)) continue;
      const form = new RegExp(pattern);
      if (node.value === '' || form.test(node.value)) continue;
      const tag = localeFrom(node.value);
      yield {
        at: node.span,
        message: l10n.t('“{0}” is not a language tag. Use a tag such as de-DE, pt-BR or zh-Hans-CN.', short(node.value)),
        fixes: () => (tag !== undefined && form.test(tag) ? [{ ...changeTo(node, tag), safe: /^[a-z]/i.test(tag) && tag.toLowerCase() === String(node.value).toLowerCase().replaceAll('_', '-') }] : []),
      };
    }
  },
});
