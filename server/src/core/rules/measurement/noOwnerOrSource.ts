import * as l10n from '@vscode/l10n';
import { said } from '../../located';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { keyOr, lacks } from '../missing';
import { short } from '../names';
import { writeField } from '../sections';
import { collectorText, measuresOf, ownerOf, sourceText } from './measures';

/** A number that nobody fetches is not there when it is asked for. */
export const noOwnerOrSource = defineRule({
  id: 'measurement/no-owner-or-source',
  kinds: ['brief'],
  reads: ['file'],
  tier: 2,
  severity: ['none', 'warning', 'warning'],
  summary: 'Every measure has somebody who collects it, and a place it comes from.',
  why: 'Leadership asks for measurement of learning impact, but the data infrastructure to deliver it has not been built (source document, “Signals That an Outsourcing Model Makes Sense”).',
  examples: {
    clean: [
      `
kind: brief
status: ready
measurement:
  measures:
    - id: refusals
      source: Shift book
      owner: pat
`,
      `
kind: brief
status: draft
measurement:
  measures:
    - id: refusals
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
owner: bert
measurement:
  owner: pat
  measures:
    - id: refusals
#     ^^^^^^^^^^^^ warning: Who collects “Guests sent home by taxi”, and from where? Name the person and the source, or nobody will have the number.
      metric: Guests sent home by taxi
    - id: complaints
#     ^^^^^^^^^^^^^^ warning: Who collects “complaints”? Name the person, or nobody will have the number.
      source: Front desk
    - id: test
      source:
#     ^^^^^^ warning: Where does “test” come from? Name the report, the system or the observation.
      owner: pat
`,
        fixed: `
kind: brief
status: ready
owner: bert
measurement:
  owner: pat
  measures:
    - id: refusals
      metric: Guests sent home by taxi
      source: <where the number comes from>
      owner: pat
    - id: complaints
      source: Front desk
    - id: test
      source:
      owner: pat
`,
      },
      {
        text: `
kind: brief
status: agreed
owner: bert
measurement:
  measures:
    - id: complaints
#     ^^^^^^^^^^^^^^ warning: Who collects “complaints”? Name the person, or nobody will have the number.
      source: Front desk
`,
        fixed: `
kind: brief
status: agreed
owner: bert
measurement:
  measures:
    - id: complaints
      source: Front desk
      owner: bert
`,
      },
      {
        text: `
kind: brief
status: agreed
measurement:
  measures:
    - id: complaints
      owner:
#     ^^^^^ warning: Who collects “complaints”? Name the person, or nobody will have the number.
      source: Front desk
`,
        fixed: `
kind: brief
status: agreed
measurement:
  measures:
    - id: complaints
      owner: <who collects it>
      source: Front desk
`,
      },
    ],
  },
  *check(brief, { document }) {
    for (const { place, owner, source, metric, id } of measuresOf(brief)) {
      const [noOwner, noSource] = [lacks(place.node, 'owner', owner), lacks(place.node, 'source', source)];
      if (!noOwner && !noSource) continue;
      const name = short(said(metric) ?? id?.value ?? '', 60);
      const collector = ownerOf(brief) ?? collectorText();
      yield {
        at: noOwner && noSource ? place : keyOr(place.node, noOwner ? 'owner' : 'source', place),
        message: message(name, noOwner, noSource),
        fixes: () =>
          mend(title(collector, noOwner, noSource), [
            ...(noSource ? [writeField(document, place.path, 'source', sourceText())] : []),
            ...(noOwner ? [writeField(document, place.path, 'owner', collector)] : []),
          ], { preferred: true }),
      };
    }
  },
});

function message(name: string, noOwner: boolean, noSource: boolean): string {
  if (!noOwner) return l10n.t('Where does “{0}” come from? Name the report, the system or the observation.', name);
  return noSource
    ? l10n.t('Who collects “{0}”, and from where? Name the person and the source, or nobody will have the number.', name)
    : l10n.t('Who collects “{0}”? Name the person, or nobody will have the number.', name);
}

function title(collector: string, noOwner: boolean, noSource: boolean): string {
  if (!noOwner) return l10n.t('Add “source”, to be filled in');
  return noSource ? l10n.t('Add “owner: {0}”, and “source”, to be filled in', collector) : l10n.t('Add “owner: {0}”', collector);
}
