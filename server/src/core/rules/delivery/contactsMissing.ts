import * as l10n from '@vscode/l10n';
import { said, type Located } from '../../located';
import { hasReached } from '../../progress';
import { defineRule } from '../../rule';
import type { Brief } from '../../schema/types';
import type { Document } from '../../document';
import type { TextEdit } from '../../edit';
import { fillGap, gapAt, partGap } from '../gap';
import { kindPlace } from '../places';
import { writeField } from '../sections';

/** Nobody to ask when the course has to get onto the platform. */
export const contactsMissing = defineRule({
  id: 'delivery/contacts-missing',
  kinds: ['brief'],
  reads: ['file'],
  tier: 2,
  severity: 'warning',
  summary: 'While it is being built, everybody knows who helps to launch it and where it is tried first.',
  why: 'Deploying content into a live environment requires coordination between the external partner, internal IT, and often platform vendors; launch communications stay with the internal team (source document, “Delivery configuration and launch” and the practical example).',
  examples: {
    clean: [
      `
kind: brief
status: in-production
delivery:
  platform: Ward Academy
  test-environment: Ward Academy staging
  it-contact: sam
  launch-communications: <who tells people>
`,
      `
kind: brief
status: agreed
`,
      // It has gone live: whoever helped, helped.
      `
kind: brief
status: live
`,
      `
kind: brief
status: in-production
delivery: Ward Academy
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: in-production
delivery:
#^^^^^^^ warning: The launch needs a test environment and an IT contact. Name them before the build is done, or finished work will wait.
  platform: Ward Academy
  launch-communications: priya
  it-contact: ' '
`,
        fixed: `
kind: brief
status: in-production
delivery:
  platform: Ward Academy
  test-environment: <where it is tried before learners see it>
  launch-communications: priya
  it-contact: '<who in your IT team helps with the launch>'
`,
      },
      {
        text: `
kind: brief
status: in-production
delivery:
#^^^^^^^ warning: The launch needs somebody who tells people. Name them before the build is done, or finished work will wait.
  platform: Ward Academy
  test-environment: Ward Academy staging
  it-contact: sam
  launch-communications:
`,
        fixed: `
kind: brief
status: in-production
delivery:
  platform: Ward Academy
  test-environment: Ward Academy staging
  it-contact: sam
  launch-communications: <who tells people about the launch>
`,
      },
      {
        text: `
kind: brief
#     ^^^^^ warning: The launch needs a test environment, an IT contact and somebody who tells people. Name them before the build is done, or finished work will wait.
status: in-production
`,
        fixed: `
kind: brief
status: in-production
delivery:
  platform: <which learning platform or site>
  test-environment: <where it is tried before learners see it>
  it-contact: <who in your IT team helps with the launch>
  launch-communications: <who tells people about the launch>
`,
      },
    ],
  },
  *check({ delivery }, { document }) {
    // Once it is live, nobody is needed to launch it.
    if (!hasReached(document, 'in-production') || hasReached(document, 'live')) return;
    const missing = contacts().filter(({ key }) => isMissing(delivery, key));
    const gap = delivery ? { at: delivery.place } : partGap(document.root, 'delivery', kindPlace(document));
    if (missing.length === 0 || !gap) return;
    yield {
      ...gap,
      message: l10n.t('The launch needs {0}. Name them before the build is done, or finished work will wait.', enumerated(missing.map(({ name }) => name))),
      fixes: () => {
        const edits = delivery ? missing.flatMap(({ key, open }) => fillGap(document, ['delivery'], key, open) ?? []) : wholeSection(document);
        return edits.length > 0 ? [{ title: l10n.t('Add the missing contacts, to be filled in'), edits, preferred: true }] : [];
      },
    };
  },
});

type Key = 'test-environment' | 'it-contact' | 'launch-communications';

const contacts = (): readonly { readonly key: Key; readonly name: string; readonly open: string }[] => [
  { key: 'test-environment', name: l10n.t('a test environment'), open: l10n.t('<where it is tried before learners see it>') },
  { key: 'it-contact', name: l10n.t('an IT contact'), open: l10n.t('<who in your IT team helps with the launch>') },
  { key: 'launch-communications', name: l10n.t('somebody who tells people'), open: l10n.t('<who tells people about the launch>') },
];

const isMissing = (delivery: Located<NonNullable<Brief['delivery']>> | undefined, key: Key): boolean =>
  said(delivery?.[key]) === undefined && (!delivery || gapAt(delivery.place.node, key, delivery.place) !== undefined);

function wholeSection(document: Document): readonly TextEdit[] {
  const lines = [`platform: ${l10n.t('<which learning platform or site>')}`, ...contacts().map(({ key, open }) => `${key}: ${open}`)];
  const edit = writeField(document, [], 'delivery', lines);
  return edit ? [edit] : [];
}

const enumerated = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : l10n.t('{0} and {1}', names.slice(0, -1).join(', '), names.at(-1) ?? '');
