import { describe, expect, test } from 'vitest';
import { knownLanguage, languageOf } from '../../../server/src/core/objectives/languages';
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
    ['Apply SI units', 'Use con cards'],
    [''],
    ['Name'],
  ],
  es: [
    ['Aislar la fuente de energía', 'Comprobar la ausencia de tensión', 'Registrar la intervención'],
    ['Identificar riesgos'],
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
