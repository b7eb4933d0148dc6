/** How French lists of objectives begin. */
import type { LeadIns } from '../leadIn';

const OF = "(?: (?:de|du|des|pour|dans|en) .{1,80}| d['’].{1,80})?";
const SOME = "(?:(?:les|le|la|nos|vos|ces) |l['’])?";
const KIND = "(?: (?:pédagogiques?|d['’]apprentissage|générau?x?|général|spécifiques?|opérationnels?|visée?s?|attendue?s?|principaux))*";

export const frenchLeadIns: LeadIns = {
  acts: ['isoler la pompe'],
  can: 'vous pourrez ',
  following: /(?: (?:faire|réaliser|effectuer))? (?:ce qui suit|(?:les?|la|des) (?:\p{L}+ )?suivante?s?(?: \p{L}+)?)$/iu,
  open: /(?:^|\s)(?:pourr(?:a|ont|ez|as|ons)|peu(?:t|vent)|pouvez|devr(?:a|ont|ez|as)|capables? de|(?:à même|en mesure) de|aptes? à|à|de|pour|devrez)$/iu,
  learning: /^.{0,80}apprendr(?:ez|a|as|ont|ons|e)(?: (?:à|comment))$/iu,
  time: /^(?:[àa] (?:l['’]issue|la fin)|au |aux |apr[èe]s |dans (?:ce|cette|cet) |en fin |une fois |lors |pendant |durant )/iu,
  label: new RegExp(`^${SOME}(?:objectifs?|résultats?|compétences?|buts?|capacités?|acquis)${KIND}${OF}(?: (?:sont|est))?$`, 'iu'),
  topics: new RegExp(
    `^${SOME}(?:thèmes?|sujets?|contenus?|programme|sommaire|plan|modules|notions)${KIND}${OF}(?: (?:abordée?s?|traitée?s?))?(?: (?:sont|est))?$|^(?:cette|ce|cet|la|le|les|dans|nous|on|vous|notre|au cours) .{0,80}(?:couvr(?:e|ent|ira)|abord(?:e|ent|era|erons)|trait(?:e|ent|era) (?:de|des)|inclu(?:t|ent)|comprend|contient|verr(?:ons|ez)|découvrir(?:ez|ons)|apprendr(?:ez|ons)|présent(?:e|ent|era)|porte sur|expliqu(?:e|ent))$`,
    'iu',
  ),
};
