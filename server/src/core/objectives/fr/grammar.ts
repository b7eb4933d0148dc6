/** French. */
import { lexiconOf, once, type Words } from '../lexicon';
import { fold } from '../romance/folded';
import { grammarOf } from '../romance/grammar';
import { pairOf, type Frame, type Kind, type Tongue } from '../romance/tongue';
import * as words from '../words';

const lexicon = once(() => lexiconOf<Words>(words.fr));
const irregulars = once(() => new Map([...lexicon().set('irregular')].map(pairOf)));

function* candidates(word: string): Generator<readonly [string, Kind]> {
  const irregular = irregulars().get(word);
  if (irregular) yield [fold(irregular), /r(?:a|ont|ez|ons)$/.test(word) ? 'future' : word.endsWith('ez') || /^(?:faites|dites)$/.test(word) ? 'command' : 'present'];
  if (/[eio]re?$/.test(word) || word.endsWith('re')) yield [word, 'infinitive'];
  const future = /^(.+r)(?:a|as|ai|ont|ez|ons)$/.exec(word)?.[1];
  if (future) {
    yield [future, 'future'];
    yield [`${future}e`, 'future'];
    // "appellera", "nettoiera"
    yield [future.replace(/([lt])\1er$/, '$1er').replace(/ier$/, 'yer'), 'future'];
  }
  const [, stem = '', ending = ''] = /^(.{2,}?)(ez|ons|ant|ent|e|t|d)$/.exec(word) ?? [];
  if (stem === '') return;
  const kind = ending === 'ez' ? 'command' : ending === 'ant' ? 'gerund' : 'present';
  for (const base of stems(ending === 'd' ? `${stem}d` : stem, ending === 't' || ending === 'd')) yield [base, kind];
}

/** The infinitives that a stem may belong to: "choisiss" → choisir, "decriv" → decrire, "nettoi" → nettoyer. */
function* stems(stem: string, short: boolean): Generator<string> {
  if (short) {
    // "definit", "decrit", "suit", "connait", "repond", "met"
    for (const ending of ['r', 're', 'vre', 'tre', 'tir', 'dre', 'tre', 'ttre', 'mir']) yield stem + ending;
    if (/(?:t|v)ien$/.test(stem)) yield `${stem.slice(0, -3)}enir`;
    return;
  }
  for (const ending of ['er', 're', 'ir', 'oir']) yield stem + ending;
  if (stem.endsWith('iss')) yield `${stem.slice(0, -2)}r`;
  if (/[iu]v$/.test(stem)) yield `${stem.slice(0, -1)}re`;
  if (/[iu]s$/.test(stem)) yield `${stem.slice(0, -1)}re`;
  if (stem.endsWith('aiss')) yield `${stem.slice(0, -2)}tre`;
  if (/prenn?$/.test(stem)) yield stem.replace(/enn?$/, 'endre');
  if (/(?:t|v)ienn$/.test(stem)) yield `${stem.slice(0, -4)}enir`;
  if (/ceve?$/.test(stem)) yield `${stem.replace(/e$/, '')}oir`;
  if (/[oae]ign$/.test(stem)) yield `${stem.slice(0, -2)}ndre`;
  if (/(?:ll|tt)$/.test(stem)) yield `${stem.slice(0, -1)}er`;
  if (/[aou]i$/.test(stem)) yield `${stem.slice(0, -1)}yer`;
  if (/[aou]y$/.test(stem)) yield `${stem.slice(0, -1)}ire`;
  if (stem.endsWith('ge')) yield `${stem}r`;
}

/** -re and -oir are closed lists; many nouns end in -ier. */
function byForm(word: string): readonly [string, Kind] | undefined {
  if (/^[a-z]{3,}(?:[^i]er|ifier|iir|[^o]ir)$/.test(word)) return [word, 'infinitive'];
  const command = /^([a-z]{4,})ez$/.exec(word)?.[1];
  return command ? [`${command}er`, 'command'] : undefined;
}

/** "identification" → identifier; "nettoyage" → nettoyer. */
function actsOf(noun: string): readonly string[] {
  const [, stem = '', ending = ''] = /^(.{3,}?)(ation|ition|age|ement|issement|ance)s?$/.exec(noun) ?? [];
  switch (ending) {
    case 'ation':
    case 'age':
    case 'ement':
    case 'ance':
      return [`${stem}er`, `${stem.replace(/ic$/, 'iqu')}er`, `${stem.replace(/fic$/, 'fi')}er`, `${stem.replace(/issem?$/, 'i')}r`];
    case 'ition':
    case 'issement':
      return [`${stem}ir`, `${stem}er`];
    default:
      return [];
  }
}

const COURSE = '(?:cours|module|modules|unite|lecon|lecons|seance|seances|atelier|ateliers|formation|formations|stage|session|sessions|webinaire|webinaires|webinar|tutoriel|tutoriels|tuto|seminaire|parcours|e-learning|mooc|conference|capsule|capsules)';
const PUPILS = "(?:apprenant(?:e)?s?|etudiant(?:e)?s?|participant(?:e)?s?|stagiaires?|eleves?|apprentis?|salarie(?:e)?s?|employe(?:e)?s?|collaborateurs?|professionnels?|personnels?|equipes?|techniciens?|operateurs?|managers?|candidats?|auditeurs?|agents|soignants|enseignants|utilisateurs|public|futurs)";
const LEARNERS_ONLY = "(?:apprenant(?:e)?s?|etudiant(?:e)?s?|participant(?:e)?s?|stagiaires?|eleves?|apprentis?|auditeurs?)";
/** Some words that describe, and do not begin anything new. */
const SOME = "(?:(?!(?:de|du|pour|sur|avec|dans|que|et|a|au|aux|des) )(?:[\\p{L}\\d-]+ |[ldsc]')){0,3}?";
const ANY = "(?:[\\p{L}\\d-]+ |[ldsc]'){0,3}?";
/** "les", "des", "de nouvelles": before what somebody gains. */
const GAINED = `(?:(?:de|des|du|d') ?)?${SOME}`.replace("d') ?", "d')\\s*");
const SKILLS = '(?:connaissances?|comprehension|conscience|competences?|capacites?|aptitudes?|confiance|perspective|sensibilite|culture generale|estime|notions?|etat d\'esprit|attitudes?|creativite|leadership|posture|esprit|maitrise|empathie|autonomie|savoir-faire|savoir-etre|savoirs?|vision|pratiques?|expertise|assertivite|agilite)';

const FRAMES: readonly Frame[] = [
  { reason: 'demonstrate-understanding', verbs: 'demontrer montrer manifester temoigner prouver attester', with: `${ANY}(?:comprehension|connaissances?|maitrise|conscience|sensibilite|familiarite|interet|appreciation)` },
  { reason: 'demonstrate-understanding', verbs: 'faire', with: `preuve (?:de|d') ?${SOME}(?:comprehension|connaissances?|maitrise|sensibilite|interet|curiosite)`.replace("d') ?", "d')\\s*") },
  { reason: 'inner-state', verbs: 'prendre', with: '(?:(?:pleinement|mieux) )?(?:conscience|connaissance|la mesure)' },
  { reason: 'inner-state', verbs: 'avoir posseder disposer', with: `(?:(?:de|d'|des|une|un|les|la)\\s*)?${SOME}(?:connaissances?|vision|notions?|idee|conscience|comprehension|maitrise|acquis|compris|decouvert|appris|connu|assimile|approfondi|confiance|apercu)` },
  { reason: 'inner-state', verbs: 'etre', with: "(?:(?:plus|mieux|pleinement|davantage) )?(?:conscient\\p{L}*|sensibilise\\p{L}*|familiarise\\p{L}*|forme\\p{L}*|informe\\p{L}*|initie\\p{L}*|a l'aise|attentif\\p{L}*|motive\\p{L}*|convaincu\\p{L}*|au (?:courant|fait)|a l'ecoute|familier\\p{L}*|averti\\p{L}*)" },
  { reason: 'inner-state', verbs: 'apprecier reconnaitre', with: `(?:[\\p{L}]+ |l'){1,2}?(?:importance|valeur|place|interet|apport|apports|diversite|richesse|utilite|role|necessite|contribution)`, certainty: 0.95 },
  { reason: 'inner-state', verbs: 'mesurer saisir integrer cerner percevoir', with: `(?:[\\p{L}]+ |l'){1,2}?(?:importance|enjeux|impact|portee|interet|sens|notions?|concepts?|principes?|logique|specificites|subtilites|fondamentaux|essentiel|philosophie)`, certainty: 0.95 },
  { reason: 'inner-state', verbs: 'rendre', with: 'compte', reflexive: true },
  { reason: 'inner-state', verbs: 'rendre', with: 'compte (?:de|que)', reflexive: true },
  { reason: 'inner-state', verbs: 'mettre', with: 'a jour (?:ses|leurs|vos|mes|les) connaissances' },
  { reason: 'inner-state', verbs: 'tenir', with: '(?:inform|au (?:courant|fait))\\p{L}*', reflexive: true },
  { reason: 'vague-growth', verbs: 'prendre', with: '(?:(?:de|plus de|davantage de) )?(?:confiance|assurance|recul|aisance)|de la (?:hauteur|confiance)' },
  { reason: 'vague-growth', verbs: 'acquerir obtenir', without: `${SOME}(?:materiel|equipements?|biens?|donnees|accord|signature|devis|consentement|informations?|resultats?|autorisation|marches?|images?)` },
  { reason: 'vague-growth', verbs: 'developper ameliorer approfondir enrichir elargir accroitre augmenter renforcer consolider actualiser perfectionner parfaire completer rafraichir gagner cultiver favoriser affiner etoffer affirmer', with: `(?:(?:en|de|des)\\s+)?${SOME}${SKILLS}` },
  { reason: 'vague-growth', verbs: 'ameliorer perfectionner optimiser', with: `${SOME}(?:communication|relations?|pratique|pratiques|expression|posture|management|utilisation|efficacite personnelle|anglais|francais)`, certainty: 0.9, unaddressed: true },
  { reason: 'vague-growth', verbs: 'perfectionner ameliorer developper', reflexive: true },
  { reason: 'vague-growth', verbs: 'gagner monter', with: 'en (?:confiance|aisance|autonomie|competences?|efficacite|assurance|maturite|expertise|serenite)' },

  { reason: 'teacher-act', verbs: 'sensibiliser familiariser initier former', reflexive: false, with: `(?:les|des|le|la|l'|tous|tout|aux?|nos|vos|un|une|ces|chaque)`, unaddressed: true },
  { reason: 'teacher-act', verbs: 'sensibiliser', reflexive: false, unaddressed: true },
  { reason: 'teacher-act', verbs: 'enseigner apprendre permettre donner fournir apporter transmettre offrir proposer presenter expliquer montrer faire faciliter', with: `(?:[\\p{L}]+ ){0,3}?(?:a|aux|au) (?:l'|la |chaque |futurs )?${LEARNERS_ONLY}`, unaddressed: true },
  { reason: 'teacher-act', verbs: 'enseigner permettre apprendre donner fournir apporter', with: `(?:a|aux|au) (?:l'|la |chaque |vos |nos |futurs )?${PUPILS}`, unaddressed: true },
  { reason: 'teacher-act', verbs: 'doter aider accompagner preparer entrainer guider encourager amener inviter rendre outiller motiver inciter', with: `(?:les|le|l'|chaque|des|nos|vos) ?(?:futurs )?${LEARNERS_ONLY}`.replace(') ?', ')\\s*'), unaddressed: true },
  { reason: 'teacher-act', verbs: 'doter preparer entrainer outiller', with: `(?:les|le|l'|chaque|des|nos|vos)\\s*(?:futurs )?${PUPILS}`, unaddressed: true },
  { reason: 'teacher-act', verbs: 'donner fournir apporter transmettre offrir proposer', with: `${GAINED}(?:vision|introduction|connaissances?|outils|bases?|notions?|panorama|comprehension|fondamentaux|concepts|competences|apercu|cles|reperes|elements (?:de|essentiels)|savoirs?|formation|vue)`, unaddressed: true },
  { reason: 'teacher-act', verbs: 'presenter introduire exposer aborder', with: `${SOME}(?:concepts?|fondamentaux|notions?|principes|bases|introduction|contenus?|cours|module|enjeux|grandes lignes)`, unaddressed: true, certainty: 0.97 },
  { reason: 'teacher-act', verbs: 'enseigner', unaddressed: true, certainty: 0.9 },
  { reason: 'teacher-act', verbs: 'faire', with: '(?:connaitre|decouvrir|comprendre|prendre conscience|apprendre)' },
  { reason: 'teacher-act', verbs: 'susciter favoriser stimuler encourager eveiller promouvoir', with: `${SOME}(?:apprentissage|interet|reflexion|curiosite|motivation|participation|envie|comprehension|prise de conscience|echanges?|interactions?|dialogue|debats?|cooperation|partage|esprit critique)`, unaddressed: true },
  { reason: 'teacher-act', verbs: 'favoriser encourager stimuler promouvoir developper renforcer', with: `[^.;]{0,80}? (?:entre|chez) (?:les|des|nos)\\s+${LEARNERS_ONLY}`, unaddressed: true },
  { reason: 'teacher-act', verbs: 'viser chercher', with: "(?:a|la|le|l'|une)", unaddressed: true, certainty: 0.9 },

  { reason: 'business-result', verbs: 'reduire augmenter ameliorer diminuer baisser accroitre atteindre economiser gagner minimiser maximiser doubler depasser limiter', with: '[^.;]{0,120}?\\d+(?:[.,]\\d+)?\\s?(?:%|pour cent|points?)' },
  { reason: 'business-result', verbs: 'reduire augmenter ameliorer diminuer baisser accroitre economiser doubler booster developper', with: `${ANY}(?:<business-nouns>|chiffre d'affaires|parts? de marche)` },

  { reason: 'course-activity', verbs: 'assister', with: `(?:a|au|aux) ?${ANY}(?:${COURSE}|reunion|demonstration|presentation|classes?)`.replace(') ?', ')\\s*') },
  { reason: 'course-activity', verbs: 'suivre completer terminer finir effectuer realiser faire valider visionner reussir parcourir', with: `${SOME}(?:${COURSE}|quiz|qcm|questionnaire|exercices?|evaluation finale|examen|test final|autoevaluation|auto-evaluation|mise en situation|jeu de role|travaux pratiques|tp|devoirs?|lectures?|etude de cas|cas pratiques?)` },
  { reason: 'course-activity', verbs: 'remplir completer', with: `${SOME}fiches? (?:d'exercices?|de travail)` },
  { reason: 'course-activity', verbs: 'accompagner', with: `${SOME}collegues?` },
  { reason: 'course-activity', verbs: 'repondre', with: `(?:a|au|aux)\\s*${ANY}(?:quiz|qcm|questionnaire|sondage|test|questions (?:du|de) (?:quiz|module|revision|cours)|autoevaluation)` },
  { reason: 'course-activity', verbs: 'passer', with: `${SOME}(?:test|quiz|examen|evaluation|certification|qcm)` },
  { reason: 'course-activity', verbs: 'regarder visionner ecouter voir revoir', with: `${ANY}(?:videos?|tutoriels?|tutos?|webinaires?|enregistrements?|podcasts?|presentation|demonstration|film|documentaire|conference|episodes?|capsules?|replay)` },
  { reason: 'course-activity', verbs: 'voir revoir reviser', certainty: 0.95 },
  { reason: 'course-activity', verbs: 'lire relire', with: `${SOME}(?:chapitres?|articles?|module|unite|lecon|cours|supports?|documents? (?:fournis?|du cours|joints?)|livre|livret|billet|blog|pages? \\d+|textes? (?:du|fournis?|de cours)|fiches? de cours|ressources)` },
  { reason: 'course-activity', verbs: 'consulter etudier telecharger', with: `${SOME}(?:chapitres?|module|cours|lecon|supports?|ressources|diapositives|bibliographie|fiches de cours|livret)` },
  { reason: 'course-activity', verbs: 'etudier', certainty: 0.93 },
  { reason: 'course-activity', verbs: 'participer contribuer', with: `(?:[\\p{L}]+ment )?(?:a|au|aux)\\s*${ANY}(?:${COURSE}|debats?|forums?|discussions?|echanges|jeux?|activites?|simulations?|exercices?|jeu|role|quiz|travaux|demonstration|mises? en situation|brainstorming)` },
  { reason: 'course-activity', verbs: 'echanger partager', with: `(?:(?:sur|autour de|de) )?${SOME}(?:experiences?|pratiques|points de vue|impressions|ressentis?)` },
  { reason: 'course-activity', verbs: 'visiter', with: `${SOME}(?:usines?|musees?|sites?|installations?|entreprises?|chantiers?|expositions?|laboratoires?|ateliers?)` },
  { reason: 'course-activity', verbs: 'travailler', with: '(?:en|par) (?:petits? )?(?:sous-)?(?:groupes?|binomes?) (?:sur|autour|a|avec)' },
  { reason: 'course-activity', verbs: 'debattre discuter echanger dialoguer reflechir', with: '(?:sur le|dans le|en|avec le|avec les) (?:petits? )?(?:forum|groupes?|classe|pleniere|binomes?|pairs|autres)' },
  { reason: 'course-activity', verbs: 'inscrire', reflexive: true, with: `(?:a|au|aux)\\s*${ANY}${COURSE}` },
  { reason: 'practice', verbs: 'exercer entrainer', reflexive: true },
  { reason: 'practice', verbs: 'mettre', with: 'en (?:pratique|application|oeuvre) (?:les|des|ses|vos|leurs) (?:notions|acquis|connaissances|concepts|contenus|apprentissages|savoirs)' },
  { reason: 'course-activity', verbs: 'resoudre', with: '(?:les|des|quelques|un|plusieurs) (?:[\\p{L}]+ )?exercices?' },
  { reason: 'practice', verbs: 'pratiquer', without: '(?:un|une)' },
];

const FRENCH: Tongue = {
  language: 'fr',
  lexicon,
  telltales: 'le les des du et une est pour dans sur avec aux au ce cette ces leur leurs être à où qui l d qu un la de en comment selon capable',
  candidates,
  byForm,
  actsOf,
  agent: /^.{3,}(?:eurs?|euses?|trices?|iens?|iennes?|istes?|iers|ieres)$/,
  adverb: /^(?!(?:docu|ele|mo|bati|environne|evene|departe|comporte|medica|paie|manage|argu|instru|seg|com|alimente|monu|supple|aug|frag|gouverne|apparte|loge|vete|ali|ci)ment$).{4,}ment$/,
  headless: false,
  small: {
    determiners: "le la les l' un une des chaque tout toute tous toutes nos notre votre vos ses son sa leur leurs ce cet cette ces",
    of: "de d' des du",
    and: 'et ou puis voire ni',
    under: "pour par sans a au aux de d' du en avec que qu' comment quand si selon apres avant sous entre vers chez contre dans sur dont lorsque lorsqu' afin qui ou pourquoi parce",
    reflexive: "se s' vous nous",
    not: "ne n' pas jamais plus",
    adverbs: 'bien mieux toujours aussi ensuite enfin vite seul',
    relative: "qui que qu' dont comment quand",
    object: "le la les l' un une son sa ses leur leurs ce cet cette ces chaque tout toute tous toutes votre vos notre nos",
    how: "comment a",
    copulas: 'est sont fut etait etaient doit doivent peut peuvent permet permettent impose imposent oblige exige existe existent consiste signifie entre repose concerne garantit ont represente sera seront',
    states: 'etre avoir',
  },
  links: { de: '', des: 'les', du: 'le' },
  patterns: {
    label: "(?:ca?|ce|ao|ob)\\s?\\d+(?:\\.[a-z\\d]+)?\\s*[:.)–-]|(?:objectifs?|competences?|resultats?|buts?|capacites?)(?: [\\p{L}'-]+){0,5}?\\s*:",
    time: "a (?:l'issue|la fin|l'achevement|la sortie|la conclusion)|en fin|au terme|a terme|apres (?:avoir (?:suivi|termine|complete|participe)|(?:cette|ce|cet|la|le) <course-nouns>)|une fois (?:la|le|ce|cette) <course-nouns>|(?:dans|durant|pendant|avec|lors de|au cours de|grace a|a travers) (?:ce|cette|cet|la|le|l'|du) ?<course-nouns>|au cours (?:du|de la) <course-nouns>".replace("l'|du) ?", "l'|du)\\s*"),
    goal: "(?:(?:les?|notre) |l')?(?:objectifs?|buts?|finalite|visee|ambition)(?: [\\p{L}\\d'-]+){0,7}? (?:est|sont|sera)(?: (?:de|d'|que|qu'))?|il s'agit (?:de|d')|(?:faire en sorte|permettre|pour|on attend) que|que(?= (?:(?:les?|la|chaque|tous les|l') ?)?<learners>)|vise a ce que".replace("l') ?", "l')\\s*"),
    modal: "(?:sera|seront|serez|seras|serons|est|sont|etes|etre|soit|soient|soyez) (?:[\\p{L}]+ment )?(?:capables?|a meme|en mesure|en capacite|aptes?|competent(?:e)?s?|habilite(?:e)?s?) (?:de|d'|a|pour)|(?:aura|auront|aurez|avoir|ait|ont) (?:la )?(?:capacite|competence|possibilite) (?:de|d'|a)|pourra|pourront|pourrez|pourras|peut|peuvent|puisse(?:nt)?|pouvez|devra|devront|devrez|doit|devez|doive(?:nt)?",
    ability: "capables? (?:de|d')|(?:(?:la|sa|leur) )?capacites? (?:a|de|d')|(?:l')?aptitudes? a|pouvoir|savoir|sait|savent|sache(?:nt)?|saura|sauront|saurez|sauras|savez|sachez|en mesure (?:de|d')|en capacite (?:de|d')|a meme (?:de|d')|aptes? a|reussir a|reussira a|reussiront a|parvenir a|parviendra a|arriver a|competences? pour|va|vont|allez|devoir|demontrer (?:sa|la|leur) capacite a",
    condition: "de retour|etant donne(?:e|s|es)?|a partir|a l'aide|avec|sans|en|face|devant|sur|dans|lors|pour|selon|quand|lorsque|lorsqu'|si|s'il|apres|avant|muni(?:e|s)?|au cours|au sein|pendant|a la suite|conformement|par|via|a|au|afin|comme",
    adverb: "de (?:facon|maniere) [\\p{L}]+|en (?:toute )?(?:autonomie|securite|equipe|confiance)|avec (?:aisance|precision)",
    prerequisite: "(?:prerequis|pre-requis)|des connaissances(?: [\\p{L}'-]+){0,4}? (?:sont )?(?:requises|exigees|necessaires)|aucune? (?:prerequis|pre-requis|connaissance|experience)|avoir (?:suivi|valide|obtenu|effectue|participe|une experience|une premiere experience|de l'experience|au moins|plus de|deja|lu|complete)|etre titulaire|(?:avoir|posseder|disposer) (?:(?:de|des) )?(?:notions|(?:bonnes )?connaissances (?:de base|prealables|prerequises))|connaissances (?:prealables|prerequises)|il est (?:fortement )?(?:recommande|conseille|necessaire|preferable|souhaitable) (?:d'avoir|de)|etre age|niveau (?:bac|requis)|conditions d'acces|experience prealable|public (?:vise|concerne)",
    actor: "(?:(?:ce|cette|cet|la|le|notre|ces|les) |l')(?:presente? )?<course-nouns>(?: [\\p{L}\\d'’-]+){0,6}? (?:vous |leur |lui |t')?(?:(?:vise|permet|presente|propose|aborde|couvre|offre|fournit|explique|introduit|enseigne|traite|donne|apporte|prepare|initie|forme|sensibilise|porte|cherche|aide|montre|decrit|explore|contient|comprend|comporte|sert|detaille|examine|dote|accompagne|revient|passe)(?:nt|ra|ront|tra|tront)?|s'adresse|s'inscrit|s'appuie|se (?:concentre|propose|compose|focalise|veut)|a(?:ura|ont)? pour (?:but|objectif|objectifs|objet|vocation|ambition|finalite)|ont pour (?:but|objectif|objet)|est (?:destine|concu|dirige|axe|consacre|dedie|centre)\\p{L}*)|(?:nous|on) (?:verrons|verra|allons|aborderons|abordera|presenterons|presentera|etudierons|etudiera|expliquerons|traiterons|traitera|decouvrirons|explorerons|parlerons|parlera|commencerons|montrerons|va|examinerons|passerons|proposons|vous|analyserons)|(?:dans|au cours de|pendant|lors de|durant) (?:ce|cette|cet|la|le) <course-nouns>(?: [\\p{L}\\d'-]+){0,4}?,? (?:nous|on) [\\p{L}]+|(?:(?:le|la|les) |l')<teachers>(?: [\\p{L}]+){0,2}? (?:expliqu|present|montr|anim|enseign|introdui|guid|expos|propos|accompagn|fourni|donn|aid)[\\p{L}]*|<course-nouns> (?:destine|dedie)e?s? (?:a|aux)|(?:destine|dedie)e?s? (?:a|aux)|(?:(?:les|des|la|le|un|une) (?:[\\p{L}'-]+ ){1,6}?)?ser(?:a|ont) (?:abordee?s?|presentee?s?|traitee?s?|etudiee?s?|expliquee?s?|detaillee?s?|evoquee?s?)|on vous [\\p{L}]+",
    how: "comment|de quelle (?:maniere|facon)",
    question: "qu'est-ce|qu'est|pourquoi|quand|ou(?= )|quels?|quelles?|qui|ce que|ce qu'|a quoi|combien|que(?= (?:faire|signifie|sont|dit|faut|doit|peut))",
    nominal: "(?:(?:(?:la|une|le|les|des|bonne|meilleure|leur|leurs) ){1,2}|l')?(?:connaissances?|comprehension|maitrise|sensibilisation|prise de conscience|familiarisation|appropriation|assimilation|acquisition|approfondissement|apprentissage|decouverte)(?: [\\p{L}]+)? (?:de|du|des|d'|au|aux|a|sur|avec|en|et)|connaissances?",
    growth: '(?:reduction|diminution|augmentation|hausse|baisse|amelioration|croissance|accroissement|progression|zero|moins)',
    event: "(?:(?:les?|la|une?|des) )?(?:mises? en (?:situation|pratique)|exercices? (?:pratiques?|individuels?|en|de groupe)|travaux pratiques|etudes? de cas|cas pratiques?|ateliers? pratiques?|apprentissage (?:sur|par)|demonstrations? (?:par|du formateur|de la formatrice)|quiz|travail (?:de|en) (?:groupes?|binomes?)|travaux de groupe|jeux? de roles?|remue-meninges|brainstorming|debats?|reflexion (?:sur|en)|visites? (?:de|d'|du|des)|forum|tables? rondes?|discussions? (?:en|de) (?:groupes?|pleniere|binomes?)|auto-?evaluation|echanges? (?:d'experiences|de pratiques))",
    fact: "(?:(?:duree|lieu|dates?|prix|cout|tarif|places|langue|modalites?|horaires?|inscription|public|destinataires|certificat|version|materiel|format)\\s*:|\\d+ (?:heures|jours|semaines|euros|places)|attestation (?:incluse|fournie)|(?:(?:le|la|ce|cette) |l')(?:<course-nouns>|examen|epreuve|inscription) (?:dure|coute|commence|debute))",
    share: '\\d+(?:[.,]\\d+)?\\s?(?:%|pour cent|points?)',
    standard: "(?<=[\\s,;(])(?:en moins (?:de|d')|en (?:un )?maximum|en \\d+ (?:minutes?|secondes?|heures?|jours?|essais?)|dans (?:un|les) (?:delais?|\\d+)|sans (?:erreurs?|fautes?|depasser|aucune erreur|omission|oubli)|avec (?:une|un) (?:precision|marge|taux|exactitude|tolerance|erreur)|avec (?:moins|plus|au moins)|au (?:moins|minimum|maximum)|conformement (?:a|au|aux)|selon (?:le|la|les|l')|du premier coup|\\d+ fois sur \\d+|en respectant|dans le respect|a \\d+\\s?%)",
    circumstance: "(?<=[\\s,;(])(?:a partir (?:de|d'|du|des)|(?:a l'aide|avec l'aide|au moyen) (?:de|d'|du|des)|en utilisant|sur (?:un )?simulateur|en situation (?:de|d'|reelle|simulee)|sans (?:aide|notes|documents?|assistance|supervision)|face (?:a|au|aux)|en cas (?:de|d')|lorsque|lorsqu'|quand|lors (?:de|d'|du|des)|dans le cadre|etant donne)",
  },
  frames: FRAMES,
};

export const french = grammarOf(FRENCH);
