import { KINDS } from '../../document';
import { defineRule } from '../../rule';
import { slipIn } from '../../syntax';

/** A text that cannot be read: the first slip only, since further complaints follow from it more often than not. */
export const syntax = defineRule({
  id: 'file/syntax',
  kinds: KINDS,
  reads: ['file'],
  tier: 1,
  severity: 'error',
  format: true,
  alone: true,
  summary: 'The file can be read.',
  why: 'What cannot be read cannot be checked, compared or handed over. One slip, such as a colon in the middle of a text, hides everything below it from the other organization’s tools too (YAML 1.2, the format these files are written in).',
  examples: {
    clean: [
      `
kind: brief
title: 'Handover: week one'
`,
    ],
    marked: [
      {
        text: `
kind: brief
title: Handover: week one
#      ^^^^^^^^^^^^^^^^^^ error: This text has a colon followed by a space, so it reads like a new field. Put the text in quotes.
`,
        fixed: `
kind: brief
title: 'Handover: week one'
`,
      },
      {
        text: `
kind: brief
status:draft
#^^^^^^^^^^^ error: A space is missing after the colon.
title: Handover
`,
        fixed: `
kind: brief
status: draft
title: Handover
`,
      },
    ],
  },
  *check(_content, { document }) {
    const slip = slipIn(document);
    if (slip) yield slip;
  },
});
