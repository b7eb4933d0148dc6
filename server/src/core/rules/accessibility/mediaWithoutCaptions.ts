import * as l10n from '@vscode/l10n';
import { hasReached } from '../../progress';
import { defineRule } from '../../rule';
import { gapAt } from '../gap';
import { writeField } from '../sections';
import { accessibilityPlan, isHeard } from './plan';

/** Sound without words on the screen. */
export const mediaWithoutCaptions = defineRule({
  id: 'accessibility/media-without-captions',
  kinds: ['deliverable'],
  reads: ['family'],
  tier: 1,
  severity: 'warning',
  summary: 'Video and narration come with captions, or it is said why they need none.',
  why: 'The range of production expertise across video, scenario-based and other formats is broad, and accessibility is part of it (source document, “Specialized expertise that doesn’t exist internally”). WCAG 1.2.2 asks for captions at level A; every language needs its own.',
  examples: {
    clean: [
      `
kind: deliverable
status: designing
media: [text, video]
accessibility:
  standard: wcag-2.2-aa
  captions: not-needed
`,
      `
kind: deliverable
status: designing
media: [text, images, animation]
`,
      `
kind: deliverable
status: proposed
media: [video]
`,
      `
kind: deliverable
status: designing
media: [video]
accessibility:
  captions: <done or planned>
`,
      `
kind: deliverable
status: designing
media: [video]
accessibility: with captions
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
status: designing
media: [text, video]
#^^^^ warning: People who cannot hear it, or have no sound, miss what is said. Plan captions, and plan them for each language.
accessibility:
  standard: wcag-2.2-aa
`,
        fixed: `
kind: deliverable
status: designing
media: [text, video]
accessibility:
  standard: wcag-2.2-aa
  captions: planned
`,
      },
      {
        text: `
kind: deliverable
status: building
brief: handover
media: [audio-narration]
#^^^^ warning: People who cannot hear it, or have no sound, miss what is said. Plan captions, and plan them for each language.
=== handover.brief.yaml
kind: brief
id: handover
accessibility:
  standard: section-508
`,
        fixed: `
kind: deliverable
status: building
brief: handover
media: [audio-narration]
accessibility:
  standard: section-508
  captions: planned
`,
      },
      {
        text: `
kind: deliverable
status: in-review
type: video
#^^^ error: People who cannot hear it, or have no sound, miss what is said. Plan captions, and plan them for each language.
accessibility:
  standard: wcag-2.2-aa
  captions:
`,
        fixed: `
kind: deliverable
status: in-review
type: video
accessibility:
  standard: wcag-2.2-aa
  captions: planned
`,
      },
    ],
  },
  *check({ type, media, accessibility }, { document, workspace }) {
    const at = media?.place ?? type?.place;
    if (!at || !isHeard(document) || !hasReached(document, 'designing') || accessibility?.captions) return;
    const gap = accessibility ? gapAt(accessibility.place.node, 'captions', at) : gapAt(document.root, 'accessibility', at);
    if (!gap) return;
    yield {
      at,
      severity: hasReached(document, 'in-review') ? 'error' : 'warning',
      message: l10n.t('People who cannot hear it, or have no sound, miss what is said. Plan captions, and plan them for each language.'),
      fixes: () => {
        const edit = accessibility ? writeField(document, ['accessibility'], 'captions', 'planned') : writeField(document, [], 'accessibility', accessibilityPlan(document, workspace));
        return edit ? [{ title: l10n.t('Add “captions: planned”'), edits: [edit], preferred: true }] : [];
      },
    };
  },
});
