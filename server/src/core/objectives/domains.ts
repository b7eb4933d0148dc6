/**
 * Whether an objective is about thinking, about doing with one's hands or about a stance, told from what it is about: a
 * compressor is handled, confidentiality is upheld, a reason is explained. The verbs to offer follow it.
 *
 * The lists are short on purpose: of a word that is in none of them, other objectives of the same brief tell more.
 */
import { LEVELS, type Domain, type Level, type VerbMeaning } from './framing';
import type { Language } from './grammar';
import { grammarOf } from './languages';

/** What can only be explained, such as reasons and kinds, is nothing to carry out. */
export type Nature = Domain | 'explained';

/** The verbs to offer at a level for a domain, the most usual ones first. Where a domain has none for the level, thinking has. */
export function offersFor(language: Language, level: Level | undefined, nature: Nature): readonly string[] {
  const grammar = grammarOf(language);
  if (nature === 'explained') return grammar.verbsFor(level ?? 'understand');
  const usual = grammar.verbsFor(level);
  if (nature === 'cognitive') return usual;
  const own = grammar.verbsFor(nature).filter((verb) => level === undefined || isAt(level, grammar.meaningOf(verb.split(' ')[0] ?? '')));
  return [...new Set([...own, ...(own.length < 2 ? usual : [])])].slice(0, 5);
}

const isAt = (level: Level, meaning: VerbMeaning | undefined): boolean =>
  meaning !== undefined && LEVELS.indexOf(meaning.lowest) <= LEVELS.indexOf(level) && LEVELS.indexOf(level) <= LEVELS.indexOf(meaning.highest);

/** What a statement is about: `state` are the words that cannot be seen, where there are some, and `object` is what follows. */
export function natureOf(object: string, state: string, language: Language): Nature | undefined {
  const words = WORDS[language];
  const noun = headOf(object.slice(0, 200), words);
  if (noun === undefined) return 'cognitive';
  if (words.reasons.test(noun)) return 'explained';
  if (words.stances.test(noun) || words.caring.test(state)) return 'affective';
  if (words.things.test(noun)) return 'psychomotor';
  return words.ideas.test(noun) ? 'cognitive' : undefined;
}

/** The noun that the others belong to: "forklift safety" is about safety, "the valves of the pump" about valves. */
function headOf(object: string, { last, small, ends }: Words): string | undefined {
  const nouns: string[] = [];
  for (const [word] of object.toLowerCase().replace(/(?<!\p{L})(?:[ldn]|qu)['’]/gu, ' ').matchAll(/[\p{L}\p{M}\d'’-]+|[^\s\p{L}]/gu)) {
    if (ends.test(word)) break;
    if (!small.test(word)) nouns.push(word);
    if (nouns.length > 0 && !last) break;
  }
  return last ? nouns.at(-1) : nouns[0];
}

/** One thing that is handled: a machine, and not machines or their safety. English only. */
export const isOneThing = (word: string): boolean => !/s$/i.test(word) && WORDS.en.things.test(word.toLowerCase());

/** Whether a word with a capital is no name: such a noun has a small letter inside a sentence. English only. */
export const isPlainNoun = (word: string): boolean => [WORDS.en.things, WORDS.en.stances, WORDS.en.reasons, PLAIN_ENDING].some((known) => known.test(word.toLowerCase()));

const PLAIN_ENDING = /^\p{L}{3,}(?:[ts]ion|ship|ment|ous)s?$/u;

interface Words {
  /** Whether the noun comes behind what describes it. */
  readonly last: boolean;
  readonly small: RegExp;
  /** What a noun does not go on behind. */
  readonly ends: RegExp;
  readonly things: RegExp;
  readonly stances: RegExp;
  /** What is explained, even where somebody is to care about it: "appreciate the importance of". */
  readonly reasons: RegExp;
  readonly ideas: RegExp;
  /** Words for how somebody stands to something. */
  readonly caring: RegExp;
}

/** Any of these words, the plural included. */
const any = (words: string, ending = ''): RegExp => new RegExp(`^(?:${words.trim().replace(/\s+/g, '|')})${ending}$`, 'u');
/** German compounds end with what they are. */
const endingIn = (words: string, ending: string): RegExp => new RegExp(`(?:${words.trim().replace(/\s+/g, '|')})${ending}$`, 'u');
const within = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words.trim().replace(/\s+/g, '|')})`, 'iu');

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    last: true,
    small: any('the a an our your their this these those each every any all its of'),
    ends: any('of in on at for to with by from about before after when while without within during between under over that which who how why what where whether and or as into [^\\s\\p{L}]'),
    things: any(
      `alarm autoclave bandage battery bearing belt blade blender board boat boiler brake breaker bus cable camera car catheter centrifuge chain
      charger chisel clutch compressor conveyor crane defibrillator device door drill drone engine equipment extinguisher filter forklift fryer furnace
      fuse gasket gate gauge gearbox generator glove grinder hammer harness helmet hoist hook hose inhaler instrument jack kiln kit knife knives
      ladder lathe lift lock loom machine mask meter microscope mill mixer monitor motor mower needle nozzle oven pallet pipe pipette planer
      press printer pump register respirator robot rope saw scaffold scaffolding scale scalpel scanner screwdriver seal sensor sling stove strap stretcher
      suit switch syringe tank terminal thermometer till tire tool torch tourniquet tractor trailer truck turbine tyre valve van vehicle ventilator
      vessel weld wheel wheelchair winch wire wrench`,
      '(?:e?s)?',
    ),
    stances: any('accountability autonomy compassion confidentiality courtesy dignity diversity empathy equity ethics fairness feedback honesty inclusion integrity kindness loyalty openness patience privacy respect teamwork tolerance trust value wish', '(?:e?s)?'),
    reasons: any('importance need reason difference impact role benefit advantage consequence effect cause meaning relevance purpose significance fact principle concept theory theories history type kind category categories basics sign symptom term definition component element part feature hazard risk', 's?'),
    ideas: any('.+(?:[ts]ion|ity|ness|ism|ship|cy|ics|logy|phy|[ae]nce|ment|ing|al) rule policy policies law procedure process processes step idea structure requirement right duty duties standard guideline plan strategy strategies model method technique safety quality cost price data code market law theme topic', 's?'),
    caring: within('appreciat value valuing respect embrac believ enjoy feel committed commitment motivat inspired excited car(?:e|ing)(?!\\p{L})'),
  },
  de: {
    last: false,
    small: any('der die das den dem des ein eine einen einem einer eines unser\\p{L}* ihr\\p{L}* sein\\p{L}* jed\\p{L}* all\\p{L}*'),
    ends: any('von vom in im am an auf für mit zu zum zur bei nach vor wie was warum wann wo ob dass und oder [^\\s\\p{L}]'),
    things: endingIn('kompressor ventil pumpe maschine gerät leiter stapler fahrzeug kran gurt anlage motor werkzeug messer ofen presse bohrer säge schalter kabel scanner drucker kasse helm maske roboter drohne spritze katheter waage löscher', '(?:n|en|s|e|er)?'),
    stances: endingIn('respekt ehrlichkeit vielfalt vertraulichkeit datenschutz würde empathie fairness offenheit toleranz vertrauen verantwortung teamarbeit werte', '(?:n|en|s)?'),
    reasons: endingIn('bedeutung wichtigkeit grund gründe unterschied nutzen rolle vorteil ursache folge zweck art risiko begriff grundlage prinzip', '(?:n|en|s|e)?'),
    ideas: endingIn('ung heit keit schaft tion tät mus ik kunde lehre regel richtlinie gesetz verfahren prozess sicherheit vorschrift', '(?:n|en|s|e)?'),
    caring: within('schätz wertschätz würdig respekt akzept motivier engagier'),
  },
  es: {
    last: false,
    small: any('el la los las un una unos unas su sus nuestr[oa]s? cada tod[oa]s? del? al?'),
    ends: any('en con por para sobre sin que cómo como qué cuándo cuando dónde y e o [^\\s\\p{L}]'),
    things: any('bomba válvula compresor máquina equipo herramienta escalera carretilla grúa arnés motor horno cuchillo sierra taladro prensa cable caja escáner impresora casco mascarilla robot dron jeringa sonda báscula extintor vehículo camión', '(?:e?s)?'),
    stances: any('respeto honestidad diversidad confidencialidad privacidad dignidad empatía inclusión apertura tolerancia confianza responsabilidad ética valores'),
    reasons: any('importancia necesidad razón razones diferencia impacto papel beneficio ventaja consecuencia causa significado concepto principio teoría historia tipo riesgo síntoma término parte', 's?'),
    ideas: any('.+(?:ción|sión|dad|ismo|ía|encia|ancia|miento) norma regla ley procedimiento proceso paso política método técnica', '(?:e?s)?'),
    caring: within('apreci valor respet acept comprom motiv'),
  },
  fr: {
    last: false,
    small: any('le la les l un une des du son sa ses leurs? nos notre chaque tou[st]e?s? de d'),
    ends: any('dans en avec pour par sur sans que qui comment pourquoi quand où et ou [^\\s\\p{L}]'),
    things: any('pompe vanne compresseur machine appareil outil échelle chariot grue harnais moteur four couteau scie perceuse presse câble caisse scanner imprimante casque masque robot drone seringue sonde balance extincteur véhicule camion', 's?'),
    stances: any('respect honnêteté diversité confidentialité dignité empathie inclusion ouverture tolérance confiance responsabilité éthique valeurs'),
    reasons: any('importance nécessité raison différence impact rôle bénéfice avantage conséquence cause sens concept principe théorie histoire type risque symptôme terme partie', 's?'),
    ideas: any('.+(?:tion|sion|té|isme|ie|ence|ance|ment) norme règle loi procédure processus étape politique méthode technique', 's?'),
    caring: within('appréci valoris respect accept engag motiv'),
  },
};
