import { describe, expect, test } from 'vitest';
import type { Reason } from '../../../server/src/core/objectives/framing';
import { readObjective, readObjectives } from '../../../server/src/core/objectives/read';
import { alike, inParts, nothingInstead, partsOf, performing, readAsTold, readsSafely, startingInstead } from './reading';

const read = (text: string, more = {}) => readObjective(text, { language: 'fr', ...more });

const SENTENCES: Partial<Record<Reason, readonly string[]>> = {
  'observable-verb': [
    // Trades and production
    'Isoler la source d’énergie avant d’ouvrir l’armoire',
    "Démonter la pompe et remplacer le joint",
    'Souder un tube de cuivre sans fuite',
    'Aligner l’arbre au comparateur',
    'Consigner et étiqueter chaque vanne',
    'Ne pas retirer le carter sans autorisation',
    'Les techniciens isolent la source et vérifient l’absence de tension.',
    'Le cariste empile les palettes selon le plan de l’entrepôt',
    'Chaque opérateur ajuste la pression de la machine',
    'Les chaudronniers démontent le couvercle',
    'Le technicien contrôle la pression',
    'Graisser les roulements toutes les cent heures',
    "À l'issue de la formation, les participants seront capables de régler le capteur.",
    'A l’issue du module, l’apprenant est capable de changer un fusible',
    'Étant donné un plan, monter l’échafaudage en moins de deux heures',
    'Correctement brancher les trois conducteurs',
    'S’assurer de l’absence de tension',
    'Se déplacer en hauteur avec un harnais',
    // Care
    'Communiquer avec la famille du patient en mots simples',
    'Administrer l’insuline par voie sous-cutanée',
    'Installer une personne alitée sans se blesser',
    'Se laver les mains avant et après chaque contact',
    'Évaluer la douleur avec une échelle numérique',
    'Assister le patient pendant le repas',
    'Apprécier la gravité d’une plaie',
    'L’infirmière note les constantes',
    'Que le stagiaire soit capable de repérer les signes de déshydratation',
    // Sales and service
    'Répondre à une réclamation sous 24 heures',
    'Conclure la vente par une prochaine étape',
    'Proposer deux solutions au client quand le stock est vide',
    'Traitez les appels avec le script d’accueil',
    'Compléter le formulaire de retour avec le client',
    // Compliance, IT
    'Signaler un soupçon de blanchiment au responsable conformité',
    'Chiffrer son ordinateur avant de quitter le bureau',
    'Identifier un courriel d’hameçonnage et le transmettre à l’équipe sécurité',
    'Déployer l’application dans l’environnement de test',
    'Utiliser `git rebase` pour ordonner les changements',
    'Écrivez une requête qui joint deux tables',
    'Expliquez la différence entre deux chiffrements',
    'Décrivez les étapes de la sauvegarde',
    'Choisissez un type de graphique',
    // Leadership, education
    'Donner un retour à chaque membre de l’équipe en fin de projet',
    'Déléguer une tâche selon l’expérience de chacun',
    'Être capable de modérer une réunion tendue',
    'Etre en mesure de rédiger un compte rendu d’une page',
    'Pouvoir lire un bilan',
    'Capacité à négocier un délai avec un fournisseur',
    'Savoir utiliser un extincteur à CO2',
    'Savoir reconnaître les signes d’un AVC',
    'L’étudiant analysera deux sources et les comparera',
    'Vous saurez installer un pare-feu',
    'L’apprenant pourra diagnostiquer une panne',
    "L'objectif de la formation est que les superviseurs planifient les horaires",
    'Motiver l’équipe avec des buts hebdomadaires',
    'Comprendre et appliquer la procédure de consignation',
    'En cas d’incendie, évacuer l’atelier par la sortie la plus proche',
    'Sans notice, configurer l’imprimante',
    'Le vendeur reformule la demande du client',
    'Mettre en œuvre un plan d’action',
    'Mettre en oeuvre une démarche qualité',
    '1. Décrire les étapes du tri',
    '« Justifier » le choix du matériau',
    'Compétence : Rédiger un procès-verbal',
    'Compétence technique : Usiner une pièce',
    'De retour à son poste, le commercial appellera trois clients',
    'Visiter un nouveau client chaque semaine',
    'Travailler en équipe avec un autre service',
    'Maintenir la chaîne du froid',
    'Prendre en charge une personne agitée',
    'Faire un garrot',
  ],
  'verb-in-context': ['Contrôle la température du four', 'Mesure une tension avec un multimètre', 'Lever les réserves du chantier', 'Tester chaque capteur', 'Conseiller le client sur la bonne offre'],
  'verb-by-form': ['Calorifuger la conduite de vapeur', 'Débroussailler le bord du chemin', 'Rempoter les jeunes plants', 'Calfeutrez les fenêtres'],
  'inner-state': [
    'Comprendre les principes de la prévention',
    'Connaître la réglementation en vigueur',
    'Savoir comment isoler la machine',
    'Savoir ce que contient un bulletin de paie',
    'Maîtriser Excel',
    'Apprendre à utiliser un extincteur',
    'Apprenez à lire un plan',
    'Se familiariser avec les outils',
    'Prendre conscience de ses propres biais',
    'Être conscient des risques électriques',
    'Être sensibilisé aux gestes barrières',
    'Être à l’aise avec le tableau de bord',
    'Avoir une vision globale du secteur',
    'Appréhender les enjeux du numérique',
    'Découvrir les fonctions du logiciel',
    'S’approprier la démarche qualité',
    'S’initier à la photographie',
    'Mesurer l’importance du tri',
    'À la fin du cours, l’apprenant connaîtra les phases d’un projet.',
    'Dans ce module, vous apprendrez à programmer',
    'L’étudiant comprendra le cycle comptable',
    'Que les stagiaires connaissent les techniques de vente',
    'Se rendre compte de l’effet du bruit',
    'Saisir les enjeux de la transition',
    'Connaitre les bases du droit',
    'Se tenir informé des évolutions du métier',
    'Mieux comprendre ses clients',
  ],
  'knowledge-nominal': ['Connaissance des règles d’hygiène', 'Connaissances de base en électricité', 'Compréhension de la chaîne logistique', 'Maîtrise de la suite bureautique', 'La connaissance des produits'],
  'demonstrate-understanding': ['Démontrer une compréhension des normes', 'Démontrer une bonne connaissance du produit', 'Le participant montrera sa maîtrise des concepts', 'Faire preuve d’une bonne compréhension du processus'],
  'vague-growth': ['Acquérir des connaissances en secourisme', 'Améliorer ses compétences en communication', 'Développer son esprit critique', 'Renforcer leurs compétences numériques', 'Approfondir ses connaissances en nutrition', 'Acquérir les bases de la photographie', 'Gagner en confiance', 'Se perfectionner en anglais', 'Prendre confiance en soi', 'Développer une posture de manager'],
  'topic-word': ['Introduction à la cybersécurité', 'Les bases de la mécanique', 'Principes de comptabilité', 'L’importance de l’hygiène', 'Types d’extincteurs', 'Réglementation sur les données', 'Techniques de négociation', 'Les enjeux du climat'],
  'noun-phrase': ['Gestion des déchets', 'Identification des risques', 'Utilisation des extincteurs', 'Mise en œuvre de la norme', 'Mise en oeuvre du plan', 'Atelier de couture', 'L’atelier mécanique', 'Métier de soudeur', 'Les équipements de protection individuelle', 'Analyse des risques', 'Contrôle d’accès', 'Communication assertive', 'Premiers secours au bureau', 'Cahier des charges', 'Pouvoir d’achat', '`kubectl`', 'Excel avancé', 'Travail en hauteur', 'Le bien-être animal', 'Savoir-être', 'Hiver et chantiers'],
  question: ['Qu’est-ce qu’un incident ?', 'Comment verrouiller une vanne ?', 'En arrivant au poste, qui prévenir ?'],
  'wh-phrase': ["Qu'est-ce que l'économie circulaire", 'Pourquoi les projets échouent', 'Comment fonctionne un disjoncteur', 'Quand demander de l’aide', 'Ce que le client attend', 'Quels sont les risques du métier'],
  'how-to': ['Comment isoler une pompe', 'Comment rédiger un rapport', 'Comment s’adresser à un client mécontent'],
  'gerund-heading': ['Travaillant avec des données', 'Gérant une équipe à distance', 'Utilisant un tableur'],
  'course-activity': ['Mise en situation sur un chariot', 'Exercices pratiques en binôme', 'Travaux pratiques au fournil', 'Étude de cas : une réclamation', 'Suivre le module en ligne', 'Assister aux séances en présentiel', 'Regarder la vidéo d’accueil', 'Lire le chapitre deux', 'Participer au forum', 'Réaliser les exercices du module', 'Les participants compléteront un questionnaire', 'Répondre au quiz', 'Passer le test final', 'Participer à un atelier', 'S’inscrire au cours', 'Partager ses expériences avec le groupe', 'Étudier les documents de cours', 'Visiter l’usine', 'Travailler en petits groupes sur un cas', 'Débattre sur le forum', 'Résoudre des exercices', 'Jeu de rôle : une réclamation au téléphone', 'Visite d’une fromagerie', 'Discussion en plénière', 'Remplir la fiche d’exercices', 'Accompagner une collègue pendant son service'],
  practice: ['Mettre en pratique les notions vues', 'S’exercer à la réanimation sur mannequin', 'S’entraîner à poser un garrot', 'Pratiquer l’écoute active'],
  'course-as-actor': ['Ce cours présente les bases du dessin', 'Cette formation vise à réduire les erreurs', 'La formation permet aux apprenants d’analyser des données', 'Ce module a pour objectif de sécuriser les accès', 'Nous verrons les pièces du moteur', 'Dans cette séance, nous aborderons le budget', 'Le formateur explique les étapes', 'L’atelier s’adresse aux managers', 'Les outils de suivi seront présentés'],
  'teacher-act': ['Sensibiliser les équipes au tri', 'Former les salariés au nouvel outil', 'Donner aux apprenants une vue d’ensemble', 'Permettre aux participants de lire un plan', 'Apporter les connaissances nécessaires', 'Transmettre les bases du métier', 'Faire connaître la politique qualité', 'Présenter les concepts de la logistique', 'Initier les stagiaires à la soudure', 'Renforcer la cohésion entre les apprenants'],
  'business-result': ['Réduire les réclamations de 20 %', 'Augmenter le chiffre d’affaires', 'Améliorer la satisfaction client', 'Réduction des accidents sur le site', 'Accroître la productivité de la ligne', 'Zéro accident sur le site'],
  prerequisite: ['Prérequis : notions d’algèbre', 'Aucun prérequis', 'Avoir suivi le niveau initial', 'Il est recommandé d’avoir un ordinateur'],
  fact: ['La sécurité est l’affaire de tous', 'Le règlement est entré en vigueur en 2018', 'Les extincteurs sont rouges', 'Le port du casque est obligatoire', 'Durée : 2 jours', 'Lieu : salle 12', 'L’examen dure 90 minutes', 'Attestation incluse'],
};

readAsTold('fr', SENTENCES);

describe('the parts', () => {
  inParts('fr', [
    ['À l’issue du cours, les techniciens de site seront capables d’isoler la pompe en moins de 5 minutes.', { stem: ['À l’issue du cours', 'seront capables d’'], audience: ['les techniciens de site'], verb: ['isoler'], behavior: ['isoler la pompe'], standard: ['en moins de 5 minutes'] }],
    ['Étant donné un plan, monter l’échafaudage sans erreur', { condition: ['Étant donné un plan'], verb: ['monter'], behavior: ['monter l’échafaudage'], standard: ['sans erreur'] }],
    ['L’apprenant saura mesurer la tension à l’aide d’un multimètre', { stem: ['saura'], audience: ['L’apprenant'], verb: ['mesurer'], behavior: ['mesurer la tension'], condition: ['à l’aide d’un multimètre'] }],
    ['Les techniciens isolent la source', { audience: ['Les techniciens'], verb: ['isolent'], behavior: ['isolent la source'] }],
    ['Comprendre le risque', { behavior: ['Comprendre le risque'] }],
    ['S’assurer de la tension', { verb: ['S’assurer'], behavior: ['S’assurer de la tension'] }],
    ['Mettre en œuvre un plan à partir d’un modèle', { verb: ['Mettre'], behavior: ['Mettre en œuvre un plan'], condition: ['à partir d’un modèle'] }],
  ]);

  test('the audience of the brief is somebody', () => {
    const sentence = 'Les grutiers de chantier balisent la zone';
    expect(partsOf(sentence, read(sentence, { audiences: ['grutier'] }))).toMatchObject({ audience: ['Les grutiers de chantier'], verb: ['balisent'] });
  });
});

describe('what is done', () => {
  performing('fr', [
    ['Isoler, consigner et tester chaque source', ['isoler', 'consigner', 'tester']],
    ['Les techniciens isolent la source et vérifient la tension', ['isoler', 'vérifier']],
    ['Comprendre et appliquer la procédure', ['(comprendre)', 'appliquer']],
    ['Utiliser le multimètre pour mesurer et noter', ['utiliser']],
    ['Décrivez les étapes puis choisissez un outil', ['décrire', 'choisir']],
    ['Suivez le plan et prévenez le responsable', ['suivre', 'prévenir']],
    ['L’agent nettoie le sol', ['nettoyer']],
    ['L’agent nettoiera le sol', ['nettoyer']],
    ['Le vendeur appellera le client', ['appeler']],
    ['Le technicien définit le réglage', ['définir']],
    ['L’apprenti décrit les étapes', ['décrire']],
    ['Le vendeur répond à la question', ['répondre']],
    ['L’infirmier prend la tension', ['prendre']],
    ['Les soignants tiennent un registre', ['tenir']],
    ['Le stagiaire produira un rapport', ['produire']],
    ['Comment isoler', []],
  ]);

  test('a known verb has a meaning, an unknown one has none', () => {
    expect(read('Souder la pièce').performances[0]?.meaning).toEqual({ domain: 'psychomotor', lowest: 'apply', highest: 'apply' });
    expect(read('Calorifuger la conduite').performances[0]?.meaning).toBeUndefined();
  });
});

describe('what to write instead', () => {
  startingInstead('fr', [
    ['Comment isoler une pompe', 'isoler une pompe'],
    ['Savoir comment isoler une pompe', 'isoler une pompe'],
    ['Apprendre à utiliser l’extincteur', 'utiliser l’extincteur'],
    ['Comment s’adresser à un client', "s'adresser à un client"],
    ['Identification des risques', 'identifier les risques'],
    ['Contrôle du matériel', 'contrôler le matériel'],
    ['Gestion de la caisse', 'gérer la caisse'],
    ['Utilisant un tableur', 'utiliser un tableur'],
    ['À la fin du cours, savoir comment consigner', 'À la fin du cours, consigner'],
  ]);

  nothingInstead('fr', ['Comprendre le moteur', 'Apprendre à comprendre', 'Évaluation des apprenants', 'Gestion intégrale', 'Gestion de projet', 'Gestion d’un projet', 'Introduction au réseau', 'Mise en œuvre de la norme']);
});

describe('who writes and for whom', () => {
  test('after Mager, explaining is no performance', () => {
    expect(read('Expliquer le cycle', { profile: 'mager-strict' }).reason).toBe('not-performed');
    expect(read('Décrivez les étapes', { profile: 'mager-strict' }).reason).toBe('not-performed');
    expect(read('Énumérer les phases', { profile: 'mager-strict' }).reason).toBe('not-performed');
    expect(read('Identifier et isoler la source', { profile: 'mager-strict' }).reason).toBe('observable-verb');
    expect(read('Souder la pièce', { profile: 'mager-strict' }).reason).toBe('observable-verb');
  });

  test('the words of the workspace come first', () => {
    const vocabulary = { allowedVerbs: new Set(['comprendre', 'fluxer']), vagueVerbs: new Set(['gérer']), topicWords: new Set(['pastille']) };
    expect(['Comprendre le plan', 'Comprenez le plan', 'Fluxer la carte'].map((text) => read(text, { vocabulary }).reason)).toEqual(['own-verb', 'own-verb', 'own-verb']);
    expect(['Gérer le temps', 'L’apprenant gère le temps', 'À la fin du cours, gérer'].map((text) => read(text, { vocabulary }).reason)).toEqual(['own-vague-verb', 'own-vague-verb', 'own-vague-verb']);
    expect(['Pastille sur les réseaux', 'La pastille du jour', 'Pastille 1'].map((text) => read(text, { vocabulary }).reason)).toEqual(['own-topic-word', 'own-topic-word', 'own-topic-word']);
  });

  test('neighbors decide where a word can be a noun', () => {
    const among = (text: string, others: readonly string[]) => readObjectives([text, ...others], { language: 'fr' })[0];
    expect(among('Pratique chaque semaine', ['Isoler la pompe', 'Mesurer la tension'])).toMatchObject({ reason: 'practice' });
    expect(among('Garde partagée', ['Isoler la pompe', 'Mesurer la tension', 'Rédiger le rapport'])).toMatchObject({ reason: 'verb-in-context', tier: 'none' });
    expect(among('Garde partagée', ['Introduction au réseau', 'Gestion des déchets'])).toMatchObject({ reason: 'noun-phrase', tier: 'hint' });
  });
});

readsSafely('fr', Object.values(SENTENCES).flat());
alike('fr', ['Isoler la source', 'Comprendre le risque', 'Introduction au réseau', 'Regarder la vidéo', 'Ce cours présente le réseau', 'Gestion des déchets', 'Comment mesurer la tension']);
