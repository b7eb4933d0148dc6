/** How German lists of objectives begin. */
import type { LeadIns } from '../leadIn';

const OF = '(?: (?:des|der|dieses|dieser|für|in|im|vom|von|zu|zum|zur) .{1,80})?';
const SOME = '(?:(?:[dD]ie|[uU]nsere|[iI]hre|\\p{Ll}+[en]) ){0,3}';

export const germanLeadIns: LeadIns = {
  acts: ['die Pumpe isolieren', 'die Pumpe zu isolieren'],
  can: 'Sie können ',
  following: / (?:(?:das|die) )?folgende[sn]?(?: \p{Lu}\p{L}*)?(?: (?:tun|beherrschen))?$/iu,
  open: /(?:^|\s)(?:(?:können|kannst|könnt|kann|sollen|sollten|soll|werden|wird|müssen|sind|ist|bist|seid)(?: (?:sie|du|ihr|wir|die \p{L}+|der \p{L}+|alle \p{L}+)(?: (?:und|oder) \p{L}+)?)?(?: (?:anschließend|danach|dann|nun|selbstständig|selbständig|sicher))?(?: (?:in der lage|fähig|befähigt|imstande))?(?: sein)?|(?:in der lage|fähig|befähigt|imstande)(?: sein| sind)?)$/iu,
  unfinished: /(?:^|\s)(?:können|kannst|könnt|kann|sollen|sollten|soll|werden|wird|müssen|sind|ist|bist|seid) (?:sie|du|ihr|wir)(?: (?:anschließend|danach|dann|nun))?(?: (?:in der lage|fähig|imstande))?$|\s(?:sind|ist|bist|seid)(?: \p{L}+){0,2} in der lage$/iu,
  learning: /^.{0,80}\b(?:lernen|erfahren|üben|erlernen|lernst|lernt)(?: (?:sie|du|ihr|wir|die \p{L}+))?(?:, wie (?:sie|du|ihr|man))?$/iu,
  time: /^(?:am ende|nach|zum|bis|im|in|mit)\s/i,
  label: new RegExp(`^${SOME}(?:\\p{L}*(?:[zZ]iele?|[eE]rgebnisse?|[kK]ompetenzen|[fF]ähigkeiten|[oO]utcomes?))${OF}(?: (?:sind|ist|lauten|lautet))?$`, 'u'),
  topics: new RegExp(
    `^${SOME}(?:\\p{L}*(?:[iI]nhalte?|[tT]hem(?:en|a)|[sS]chwerpunkte?)|Agenda|Gliederung|Stichworte|Module)${OF}(?: (?:sind|ist|lauten))?$|^(?:[dD]iese[rsm]?|[dD]er|[dD]ie|[dD]as|[iI]n|[iI]m|[wW]ir) .{0,80}(?:behandelt|behandeln|umfasst|vermittelt|enthält|beinhaltet|besprechen|geht es um|zeigt|bespricht)(?: wir| Sie)?$`,
    'u',
  ),
};
