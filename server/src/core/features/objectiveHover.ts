/** How an objective was read, for whoever points at it: as what, why, part by part, and what its verb usually shows. */
import * as l10n from '@vscode/l10n';
import type { Domain, Level, Performance, Reading } from '../objectives/framing';
import { nameOf, partNameOf, sentenceFor } from '../objectives/reasonWords';
import { short } from '../rules/short';
import { escaped } from './markdown';

/** Four short lines at most; what the author wrote is shown as it is, and never as Markdown. */
export function objectiveMarkdown(reading: Reading, text: string): string {
  const { framing, performances, tier } = reading;
  const [verb] = performances.filter(({ observable }) => observable);
  const sure = tier === 'hint' ? l10n.t('{0}, perhaps', nameOf(framing)) : nameOf(framing);
  const parts = markedParts(reading, text);
  return [
    `**${l10n.t('Read as: {0}', sure)}**`,
    escaped(sentenceFor(reading, text)),
    parts,
    framing === 'outcome' && verb ? usually(verb) : undefined,
  ].filter(Boolean).join('\n\n');
}

/** "Condition: Given a price list · Behavior: **enter** orders · Standard: without errors". */
function markedParts({ parts }: Reading, text: string): string {
  const verb = parts.find(({ part }) => part === 'verb');
  return parts
    .filter(({ part }) => part !== 'verb')
    .map((one) => {
      const inside = verb && one.part === 'behavior' && verb.start >= one.start && verb.end <= one.end ? verb : { start: one.start, end: one.start };
      const bold = inside.end > inside.start ? `**${escaped(text.slice(inside.start, inside.end))}**` : '';
      return `${partNameOf(one.part)}: ${shown(text.slice(one.start, inside.start))}${bold}${shown(text.slice(inside.end, one.end))}`;
    })
    .join(' · ');
}

/** The words with the spaces around them, because a verb may stand beside. */
const shown = (words: string): string => (/^\s/.test(words) ? ' ' : '') + escaped(short(words, 80)) + (/\S\s+$/.test(words) ? ' ' : '');

/** Undefined for a verb that no list has: nobody can tell what it shows. */
function usually({ base, meaning }: Performance): string | undefined {
  if (!meaning) return undefined;
  const { lowest, highest, domain } = meaning;
  const levels = lowest === highest ? levelName(lowest) : l10n.t('{0} to {1}', levelName(lowest), levelName(highest));
  return l10n.t('“{0}” usually shows: {1} ({2}).', escaped(base), levels, domainName(domain));
}

function levelName(level: Level): string {
  switch (level) {
    case 'remember':
      return l10n.t('remember');
    case 'understand':
      return l10n.t('understand');
    case 'apply':
      return l10n.t('apply');
    case 'analyze':
      return l10n.t('analyze');
    case 'evaluate':
      return l10n.t('evaluate');
    case 'create':
      return l10n.t('create');
  }
}

function domainName(domain: Domain): string {
  switch (domain) {
    case 'cognitive':
      return l10n.t('done by thinking');
    case 'affective':
      return l10n.t('a matter of attitude');
    case 'psychomotor':
      return l10n.t('done by hand');
  }
}
