import { describe, expect, test, vi } from 'vitest';
import { germanSigns } from '../../../server/src/core/objectives/de/signs';
import { englishSigns } from '../../../server/src/core/objectives/en/signs';
import { spanishSigns } from '../../../server/src/core/objectives/es/signs';
import { frenchSigns } from '../../../server/src/core/objectives/fr/signs';
import { knownLanguage, languageOf, languagesOf } from '../../../server/src/core/objectives/languages';
import { readObjectives } from '../../../server/src/core/objectives/read';

const LISTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  en: [
    ['Isolate energy sources', 'Lock each source', 'Try the start button'],
    ['Isolate energy sources'],
    ['Understand data protection', 'How to report a breach', 'Introduction to privacy law'],
    ['By the end of the course, learners will be able to draft a résumé.'],
    ['Order a café au lait for the guest', 'Explain the à la carte menu'],
    ['Debug code', 'Deploy containers', 'Monitor services'],
    ['Die casting basics', 'Mold design'],
    ['Safety', 'Quality'],
    ['Pour wine', 'Pour beer'],
    ['Understand x', 'Understand y', 'Understand z'],
    ['Install the á-frame', 'Adjust y', 'Adjust el'],
    ['Iso\u00ADlate the pump', 'Lock\u200B it'],
    ['Apply SI units', 'Use con cards'],
    [''],
    ['Name'],
  ],
  es: [
    ['Aislar la fuente de energía', 'Comprobar la ausencia de tensión', 'Registrar la intervención'],
    ['Identificar riesgos'],
    ['Comprender Scrum'],
    ['¿Qué es un incidente?'],
    ['Introducción a la ciberseguridad'],
    ['Disenar una encuesta', 'Analizar los resultados'],
    ['Al finalizar el curso, el alumno sabrá usar el extintor.'],
    ['Gestión de proyectos', 'Aplicar Scrum', 'Usar Jira'],
  ],
  fr: [
    ['Isoler la source d’énergie', 'Vérifier l’absence de tension', 'Noter l’intervention'],
    ['Évaluer les risques'],
    ["Etre capable d'identifier un danger", 'Rediger un rapport'],
    ['Introduction à la cybersécurité', 'Gestion des mots de passe'],
    ['Expliquez comment importer des données'],
    ['Qu’est-ce que le RGPD ?'],
    ['Mettre en œuvre Scrum', 'Utiliser Jira'],
    ['Comprendre Scrum', 'Utiliser Jira'],
  ],
  de: [
    ['Die Energiequelle trennen und gegen Wiedereinschalten sichern', 'Den Prüfbericht ausfüllen'],
    ['Die Teilnehmenden können eine Pumpe sicher vom Netz trennen.', 'Grundlagen der Elektrotechnik'],
  ],
};

const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  Swedish: ['Förklara hur en pump fungerar', 'Identifiera risker på arbetsplatsen', 'Deltagaren ska kunna använda verktyget'],
  Danish: ['Deltageren kan forklare, hvordan pumpen virker', 'Identificere risici på arbejdspladsen og vælge værnemidler'],
  Norwegian: ['Forklare hvordan pumpen virker', 'Kunne bruke verktøyet på en trygg måte'],
  Dutch: ['De deelnemer kan uitleggen hoe de pomp werkt', "Risico's herkennen en melden", 'Het formulier invullen voor de klant'],
  Italian: ['Isolare la fonte di energia', 'Identificare i rischi della macchina', 'Comprendere il funzionamento della pompa'],
  Portuguese: ['Identificar os riscos no local de trabalho', 'Aplicar as normas de segurança', 'Explicar o funcionamento da bomba'],
  Brazilian: ['Ao final do curso, o aluno será capaz de identificar falhas', 'Utilizar uma planilha para registrar as vendas'],
  Catalan: ['Identificar els riscos de la màquina', 'Aplicar les normes amb seguretat', 'Explicar com funciona la bomba i els seus components'],
  Romanian: ['Identificarea riscurilor la locul de muncă', 'Să explice funcționarea pompei și a motorului'],
  Polish: ['Rozpoznać zagrożenia na stanowisku pracy', 'Uczestnik potrafi obsługiwać pompę i wypełnić raport'],
  Czech: ['Vysvětlit, jak funguje čerpadlo', 'Rozpoznat rizika na pracovišti a nahlásit je'],
  Finnish: ['Osallistuja osaa käyttää pumppua turvallisesti', 'Tunnistaa työpaikan riskit ja vaarat'],
  Hungarian: ['A résztvevő ismerteti a szivattyú működését', 'Felismeri a munkahelyi kockázatokat és jelenti azokat'],
  Turkish: ['Pompanın nasıl çalıştığını açıklar', 'İş yerindeki riskleri belirler ve bildirir'],
  Indonesian: ['Peserta mampu menjelaskan cara kerja pompa', 'Mengenali risiko di tempat kerja dan melaporkannya dengan benar'],
  Vietnamese: ['Giải thích cách hoạt động của máy bơm', 'Nhận biết các rủi ro tại nơi làm việc'],
  Croatian: ['Objasniti kako radi pumpa', 'Prepoznati rizike na radnom mjestu i prijaviti ih'],
  Japanese: ['ポンプの仕組みを説明できる', '職場のリスクを特定する'],
  Chinese: ['说明泵的工作原理', '识别工作场所的风险'],
  Russian: ['Объяснить, как работает насос', 'Распознать риски на рабочем месте'],
  Greek: ['Να εξηγεί πώς λειτουργεί η αντλία'],
  Arabic: ['شرح كيفية عمل المضخة'],
};

describe('a list tells its language', () => {
  test.each(Object.entries(LISTS).flatMap(([language, lists]) => lists.map((list) => [language, list] as const)))('%s: %j', (language, list) => {
    expect(languageOf(list)).toBe(knownLanguage(language));
  });

  test.each(Object.entries(ELSEWHERE))('%s is not read', (_, list) => {
    expect(languageOf(list)).toBeUndefined();
    expect(readObjectives(list).map(({ reason, tier }) => ({ reason, tier }))).toEqual(list.map(() => ({ reason: 'unknown-language', tier: 'none' })));
  });

  test('most of the list decides, whatever stands first', () => {
    expect(languageOf(['Feedback', 'Dar retroalimentación a cada persona', 'Planificar los turnos'])).toBe('es');
    expect(languageOf(['Scrum', 'Planifier les horaires', 'Animer une réunion'])).toBe('fr');
  });

  test('nothing at all is taken for English', () => {
    expect(languageOf([])).toBe('en');
    expect(languageOf(['42', '…'])).toBe('en');
  });
});

describe('a statement tells its language', () => {
  const told = (...lines: readonly (readonly [language: string, text: string])[]): void => {
    expect(languagesOf(lines.map(([, text]) => text))).toEqual(lines.map(([language]) => knownLanguage(language)));
  };

  test('where it is clear by itself; else the list does', () => {
    told(['en', 'Isolate the pump before cleaning it'], ['de', 'Die Pumpe vom Netz trennen'], ['es', 'Identificar riesgos'], ['fr', 'Évaluer les risques de la pompe'], ['en', 'Excel']);
    told(['de', 'Die Pumpe warten'], ['de', 'Excel'], ['en', 'Isolate the pump from the line'], ['de', 'Lecks melden'], ['de', '']);
  });

  test('words that another language has, too, do not turn a line', () => {
    told(['en', 'Isolate the pump'], ['en', 'Regular checks'], ['en', 'Former employees'], ['en', 'Manager training'], ['en', 'Pour oil']);
    told(['fr', 'Vérifier la pression de la pompe'], ['fr', 'Purger le circuit'], ['fr', 'Pour le vin'], ['fr', 'Transport']);
  });

  test('a language that is not read, among others', () => {
    told(['', 'Изолировать насос'], ['en', 'Isolate the pump'], ['', 'Проверить давление']);
    told(['', 'Förklara hur en pump fungerar'], ['', 'Deltagaren ska kunna använda verktyget'], ['', 'Scrum']);
  });
});

describe('lexicons that cannot change the answer are not made ready', () => {
  const asked = (list: readonly string[]): readonly string[] => {
    const spies = [englishSigns, germanSigns, spanishSigns, frenchSigns].map((signs) => [signs.language, vi.spyOn(signs, 'weigh')] as const);
    languageOf(list);
    const languages = spies.filter(([, { mock }]) => mock.calls.length > 0).map(([language]) => language);
    for (const [, spy] of spies) spy.mockRestore();
    return languages;
  };

  test.each([
    ['verbs tell English', ['Isolate energy sources', 'Lock each source', 'Try the start button'], ['en']],
    ['small words tell English', ['The parts of the pump and how to name them for the night shift'], []],
    ['small words tell German', ['Die Pumpe und das Ventil mit dem Schlüssel für die Anlage prüfen'], []],
    ['small words tell Spanish', ['El participante podrá aislar la bomba y las válvulas con su llave para los equipos'], []],
  ] as const)('%s', (_why, list, languages) => {
    expect(asked(list)).toEqual(languages);
  });
});
