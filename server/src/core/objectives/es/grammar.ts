/** Spanish. */
import { lexiconOf, once, type Words } from '../lexicon';
import { grammarOf } from '../romance/grammar';
import { pairOf, type Frame, type Kind, type Tongue } from '../romance/tongue';
import { fold } from '../romance/folded';
import * as words from '../words';

const lexicon = once(() => lexiconOf<Words>(words.es));
const irregulars = once(() => new Map([...lexicon().set('irregular')].map(pairOf)));

function* candidates(word: string): Generator<readonly [string, Kind]> {
  const irregular = irregulars().get(word);
  if (irregular) yield [fold(irregular), /(?:r[ae]n?|ras|remos)$/.test(word) ? 'future' : 'present'];
  const infinitive = /^([a-z]*[aei]r)(?:se|me|te|nos)?(?:l[aeo]s?)?$/.exec(word)?.[1];
  if (infinitive && !(infinitive.length < 4 && infinitive !== word)) yield [infinitive, 'infinitive'];
  const future = /^([a-z]+[aei]r)(?:an?|as|emos|eis|e)$/.exec(word)?.[1];
  if (future) yield [future, 'future'];
  const gerund = /^([a-z]+?)(?:ando|iendo|yendo)$/.exec(word)?.[1];
  if (gerund) for (const stem of stems(gerund)) for (const ending of word.endsWith('ando') ? ['ar'] : ['er', 'ir']) yield [stem + ending, 'gerund'];
  yield* present(word);
  // "relacionales" is no "relaciona" with "les".
  const bare = /^([a-z]{4,})(?:te|se|nos|l[ao]s?)$/.exec(word)?.[1];
  if (bare) yield* present(bare);
}

/** "aísla", "analice", "miden", "identificamos". */
function* present(word: string): Generator<readonly [string, Kind]> {
  if (/(?:ten|pon)$/.test(word)) yield [`${word}er`, 'present'];
  if (word.endsWith('ven')) yield [`${word}ir`, 'present'];
  const stem = /^([a-z]{2,}?)(?:[ae]n?|amos|emos|imos)$/.exec(word)?.[1];
  if (!stem) return;
  const endings = /[ae]mos$/.test(word) || /an?$/.test(word) ? ['ar', 'er', 'ir'] : ['er', 'ir', 'ar'];
  for (const base of stems(stem)) for (const ending of endings) yield [base + ending, 'present'];
}

/** The stems that the infinitive may have: "analic" → analiz, "muestr" → mostr, "elij" → eleg. */
function* stems(stem: string): Generator<string> {
  for (const spelled of spellings(stem)) {
    yield spelled;
    const changed = /^(.*)(ie|ue|i|u)([^aeiou]+u?)$/.exec(spelled);
    if (changed) yield `${changed[1] ?? ''}${VOWELS[changed[2] ?? ''] ?? ''}${changed[3] ?? ''}`;
  }
}

const VOWELS: Readonly<Record<string, string>> = { ie: 'e', ue: 'o', i: 'e', u: 'o' };

function* spellings(stem: string): Generator<string> {
  yield stem;
  if (stem.endsWith('qu')) yield `${stem.slice(0, -2)}c`;
  else if (stem.endsWith('gu')) yield stem.slice(0, -1);
  else if (stem.endsWith('zc')) yield `${stem.slice(0, -2)}c`;
  else if (stem.endsWith('c')) yield `${stem.slice(0, -1)}z`;
  else if (stem.endsWith('z')) yield `${stem.slice(0, -1)}c`;
  else if (stem.endsWith('j')) yield `${stem.slice(0, -1)}g`;
  else if (stem.endsWith('g')) yield `${stem}u`;
  else if (stem.endsWith('y')) yield stem.slice(0, -1);
}

function byForm(word: string): readonly [string, Kind] | undefined {
  const infinitive = /^([a-z]{3,}[aei]r)(?:se(?:l[aeo]s?)?)?$/.exec(word)?.[1];
  return infinitive ? [infinitive, 'infinitive'] : undefined;
}

/** "identificación" → identificar; "mantenimiento" → mantener. */
function actsOf(noun: string): readonly string[] {
  const [, stem = '', ending = ''] = /^(.{3,}?)(acion|icion|amiento|imiento|aje|ado)(?:es|s)?$/.exec(noun) ?? [];
  switch (ending) {
    case 'acion':
    case 'amiento':
    case 'aje':
    case 'ado':
      return [`${stem}ar`];
    case 'icion':
    case 'imiento':
      return [`${stem}ir`, `${stem}er`];
    default:
      return [];
  }
}

const COURSE = '(?:curso|modulo|unidad|leccion|sesion|taller|clase|formacion|capacitacion|tutorial|webinar|seminario|e-learning|elearning)(?:e?s)?';
const PUPILS = '(?:alumn[oa]s?|alumnado|estudiantes?|participantes?|asistentes|aprendices|trabajador(?:es|as|a)?|emplead[oa]s?|personal|profesionales|docentes?|operari[oa]s|tecnic[oa]s|equipos?|cursantes?|usted|usuarios|mandos|directivos|plantilla)';
const LEARNERS = '(?:alumn[oa]s?|alumnado|estudiantes?|participantes?|asistentes|aprendices|cursantes?)';
/** One or two words that describe, and do not begin anything new. */
const SOME = '(?:(?!(?:de|del|para|sobre|con|en|que|y|a|al) )[\\p{L}\\d]+ ){0,3}?';
const ANY = '(?:[\\p{L}\\d]+ ){0,3}?';
const SKILLS = '(?:conocimientos?|comprension|entendimiento|con(?:s)?ciencia|habilidad(?:es)?|competencias?|capacidad(?:es)?|destrezas?|aptitud(?:es)?|confianza|perspectiva|sensibilidad|sensibilizacion|autoconocimiento|autoestima|autoconfianza|nociones|mentalidad|actitud(?:es)?|creatividad|liderazgo|pensamiento|dominio|empatia|autonomia|inteligencia|espiritu|vision)';

const FRAMES: readonly Frame[] = [
  { reason: 'demonstrate-understanding', verbs: 'demostrar mostrar evidenciar manifestar acreditar exhibir reflejar', with: `${SOME}(?:comprension|conocimientos?|entendimiento|dominio|conciencia|consciencia|sensibilidad|familiaridad|interes|aprecio)` },
  { reason: 'inner-state', verbs: 'tomar cobrar', with: `${SOME}con(?:s)?ciencia` },
  { reason: 'inner-state', verbs: 'tener poseer contar', with: `(?:con )?${SOME}(?:conocimientos?|clar[oa]s?|vision|nociones|nocion|idea|conciencia|consciencia|presente|interes|comprension|dominio)` },
  { reason: 'inner-state', verbs: 'ser', with: '(?:(?:mas|plenamente|muy) )?(?:conscientes?|sensibles?|conocedor\\p{L}*)' },
  { reason: 'inner-state', verbs: 'estar', with: '(?:(?:mas|plenamente|muy) )?(?:familiarizad\\p{L}*|al (?:tanto|dia|corriente)|concienciad\\p{L}*|sensibilizad\\p{L}*|informad\\p{L}*|motivad\\p{L}*|comprometid\\p{L}*)' },
  { reason: 'inner-state', verbs: 'haber', with: '(?:adquirido|conocido|comprendido|aprendido|entendido|descubierto|asimilado|profundizado|ampliado|desarrollado)' },
  { reason: 'inner-state', verbs: 'valorar apreciar reconocer', with: '(?:[\\p{L}]+ )?(?:importancia|papel|rol|utilidad|diversidad|necesidad|aporte|aportacion|aportaciones|esfuerzo|valor|relevancia|riqueza|contribucion|significado)', certainty: 0.95 },
  { reason: 'inner-state', verbs: 'valorar', with: '(?:el|la|los|las) (?:trabajo|beneficios|ventajas|cultura|patrimonio)', certainty: 0.92 },
  { reason: 'inner-state', verbs: 'dar', with: 'cuenta de', reflexive: true },
  { reason: 'act', verbs: 'ganar generar', with: `${SOME}confianza (?:de|del|con|en)` },
  { reason: 'vague-growth', verbs: 'adquirir obtener desarrollar mejorar ampliar aumentar incrementar reforzar consolidar afianzar fortalecer potenciar actualizar perfeccionar refrescar ganar fomentar promover estimular cultivar elevar enriquecer interiorizar compartir', with: `${SOME}${SKILLS}`, without: `${SOME}(?:confianza|perspectiva|vision) (?:de|del) client\\p{L}+` },
  { reason: 'vague-growth', verbs: 'tomar crear generar construir', with: `${SOME}(?:con(?:s)?ciencia|sensibilidad|conocimiento)` },
  { reason: 'vague-growth', verbs: 'adquirir obtener sentar', with: `${SOME}(?:bases?|fundamentos|conceptos|principios|herramientas|tecnicas|formacion|cultura|habitos?|experiencia|soltura|seguridad|vocabulario)` },
  { reason: 'vague-growth', verbs: 'mejorar', with: `${SOME}(?:comunicacion|relaciones|trabajo en equipo|manejo|uso|expresion)`, certainty: 0.9, unaddressed: true },
  { reason: 'vague-growth', verbs: 'perfeccionar', reflexive: true },

  { reason: 'teacher-act', verbs: 'concienciar sensibilizar concientizar familiarizar acercar', reflexive: false },
  { reason: 'teacher-act', verbs: 'ensenar formar capacitar instruir entrenar adiestrar preparar introducir iniciar ayudar permitir guiar acompanar orientar invitar motivar animar', with: `(?:a|al|que) ${ANY}${LEARNERS}`, unaddressed: true },
  { reason: 'teacher-act', verbs: 'ensenar formar capacitar adiestrar', with: `(?:a|al) (?:los |las |l )?${PUPILS}`, unaddressed: true },
  { reason: 'teacher-act', verbs: 'proporcionar ofrecer dar brindar aportar facilitar transmitir dotar proveer suministrar otorgar entregar mostrar explicar presentar', with: `(?:a|al) (?:(?:los|las|el|la|nuestros) )?${LEARNERS}`, unaddressed: true },
  { reason: 'teacher-act', verbs: 'dotar proporcionar brindar', with: `(?:a|al) ${ANY}${PUPILS}`, unaddressed: true },
  { reason: 'teacher-act', verbs: 'proporcionar ofrecer dar brindar aportar facilitar transmitir entregar', with: `${SOME}(?:vision|introduccion|conocimientos?|herramientas|bases?|nociones|panorama|comprension|fundamentos|conceptos|competencias|habilidades|formacion|claves)`, unaddressed: true },
  { reason: 'teacher-act', verbs: 'presentar introducir exponer', with: `${SOME}(?:conceptos|fundamentos|nociones|principios|bases|introduccion|contenidos|curso|modulo|asignatura|concepto|nocion|tema)`, unaddressed: true, certainty: 0.97 },
  { reason: 'teacher-act', verbs: 'dar', with: 'a (?:conocer|entender)' },
  { reason: 'teacher-act', verbs: 'fomentar promover favorecer despertar estimular impulsar facilitar potenciar', with: `${SOME}(?:aprendizaje|interes|reflexion|comprension|curiosidad|motivacion|participacion|autonomia|habitos?|uso|respeto|convivencia|valores|igualdad|cultura)`, unaddressed: true, certainty: 0.97 },
  { reason: 'teacher-act', verbs: 'fomentar promover favorecer estimular potenciar', with: `[^.;]{0,80}? ${LEARNERS}`, unaddressed: true },
  { reason: 'teacher-act', verbs: 'hacer lograr conseguir', with: `que ${ANY}${PUPILS}`, unaddressed: true },
  { reason: 'teacher-act', verbs: 'impartir', unaddressed: true, certainty: 0.9 },

  { reason: 'business-result', verbs: 'reducir aumentar incrementar mejorar disminuir elevar bajar alcanzar lograr ahorrar minimizar rebajar recortar duplicar superar crecer maximizar', with: '[^.;]{0,120}?\\d+(?:[.,]\\d+)?\\s?(?:%|por ciento|puntos)' },
  { reason: 'business-result', verbs: 'reducir aumentar incrementar mejorar disminuir elevar bajar ahorrar rebajar recortar duplicar', with: `${ANY}<business-nouns>` },

  { reason: 'course-activity', verbs: 'asistir acudir', with: `(?:a|al) ${ANY}(?:${COURSE}|charlas?|jornadas?|conferencias?|tutorias?|reunion informativa|practicas|seminarios?)` },
  { reason: 'course-activity', verbs: 'completar terminar finalizar realizar hacer cursar superar aprobar seguir', with: `${SOME}(?:${COURSE}|cuestionario|cuestionarios|quiz|tests?|laboratorios?|autoevaluacion|ejercicios?|examen final|examen de certificacion|actividad final|actividades (?:propuestas|del|de la|de cada)|lecturas?|tareas (?:del|de la) (?:curso|modulo|unidad|semana)|practica guiada|trabajo final|simulacro|itinerario)` },
  { reason: 'course-activity', verbs: 'responder contestar rellenar cumplimentar completar', with: `(?:(?:a|al) )?${SOME}(?:cuestionario|quiz|test|encuesta|preguntas (?:de|del) (?:repaso|modulo|curso|final|autoevaluacion|tema)|autoevaluacion|foro)` },
  { reason: 'course-activity', verbs: 'rellenar completar', with: `${SOME}(?:fichas?|hojas?) de (?:trabajo|ejercicios)` },
  { reason: 'course-activity', verbs: 'acompanar', with: `a ${SOME}(?:companer[oa]s?|colegas?)` },
  { reason: 'course-activity', verbs: 'resolver', with: `${SOME}(?:ejercicios?|actividad(?:es)?|cuestionario|test|quiz)` },
  { reason: 'course-activity', verbs: 'ver mirar visionar visualizar escuchar', with: `${ANY}(?:videos?|videotutorial(?:es)?|tutorial(?:es)?|webinars?|grabacion(?:es)?|podcasts?|presentacion|demostracion|pelicula|documental|charla|ponencia|episodios?)` },
  { reason: 'course-activity', verbs: 'ver', certainty: 0.92 },
  { reason: 'course-activity', verbs: 'leer releer', with: `(?:el|los|la|las|este|estos|un|unos|varios|dos|tres|todo|cada) ${SOME}(?:capitulos?|articulos?|modulo|unidad|tema|leccion|material(?:es)?|lecturas?|apuntes|documentacion del curso|bibliografia|libro|guia del curso|entrada|blog|apartado|manual del curso)` },
  { reason: 'course-activity', verbs: 'repasar' },
  { reason: 'course-activity', verbs: 'revisar consultar estudiar descargar', with: `${SOME}(?:capitulos?|modulo|unidad|tema|temario|leccion|material(?:es)?|lecturas?|apuntes|bibliografia|contenidos?|conceptos|diapositivas)` },
  { reason: 'course-activity', verbs: 'estudiar', certainty: 0.93 },
  { reason: 'course-activity', verbs: 'participar intervenir colaborar', with: `(?:[\\p{L}]+mente )?en ${ANY}(?:${COURSE}|debates?|foros?|discusion(?:es)?|dinamicas?|juegos?|actividad(?:es)?|simulacros?|practicas?|role-play|role|jornadas?|charlas?|tutorias|ejercicios?)` },
  { reason: 'course-activity', verbs: 'compartir intercambiar', with: `${SOME}(?:experiencias|impresiones|opiniones)` },
  { reason: 'course-activity', verbs: 'visitar', with: `${SOME}(?:plantas?|fabricas?|museos?|instalaciones|empresas?|obras?|exposicion|laboratorio|biblioteca)` },
  { reason: 'course-activity', verbs: 'trabajar', with: '(?:en|por) (?:(?:pequenos )?grupos?(?: pequenos)?|parejas|binomios) (?:sobre|en|un|una|con)' },
  { reason: 'course-activity', verbs: 'debatir discutir comentar dialogar conversar reflexionar', with: '(?:en|con) (?:(?:el|la|los|tu|su) )?(?:foro|grupos?|clase|companeros|aula|plenario|parejas)' },
  { reason: 'course-activity', verbs: 'inscribir apuntar matricular', reflexive: true, with: `(?:en|al|a) ${ANY}${COURSE}` },
  { reason: 'practice', verbs: 'practicar ejercitar', without: '(?:un|una) ' },
  { reason: 'practice', verbs: 'poner', with: 'en practica (?:los|las|lo) (?:conocimientos|conceptos|contenidos|nociones|aprendido|visto|aprendizajes|temas)' },
  { reason: 'practice', verbs: 'entrenar', without: '(?:a|al)', unaddressed: true },
];

const SPANISH: Tongue = {
  language: 'es',
  lexicon,
  telltales: 'el los las del una y por que como para con su sus al es son ser en cómo qué según más mediante entre un la de se',
  candidates,
  byForm,
  actsOf,
  agent: /^.{3,}(?:dor(?:es|as?)?|istas?|eros?|eras?)$/,
  adverb: /^.{4,}mente$/,
  enclitic: /(?:[aei]rse|[^aeiou](?:ese|ate|ete|anse|ense))(?:l[aeo]s?)?$/,
  headless: true,
  small: {
    determiners: 'el la los las un una unos unas cada todo toda todos todas su sus tu tus este esta estos estas nuestro nuestra nuestros nuestras ambos cualquier lo',
    of: 'de del',
    and: 'y e o u ni luego después despues',
    under: 'para por sin a al de del en con que como cuando donde si segun tras ante bajo desde hasta entre sobre contra antes quien cual cuyo porque aunque mientras',
    reflexive: 'se le les',
    not: 'no nunca jamas tampoco',
    adverbs: 'bien mejor siempre tambien asi solo primero ademas',
    relative: 'que quien quienes donde como cuando',
    object: 'el la los las un una unos unas su sus tu tus cada todo toda todos todas este esta estos estas ese esa esos nuestro nuestra lo dichos dicha cualquier si que',
    how: 'como a',
    copulas: 'es son fue fueron era esta estan hay tiene tienen debe deben puede pueden entro establece establecen obliga exige permite requiere consiste significa incluye ayuda protege existe existen ha han sera seran suele suelen supone aumenta reduce garantiza',
    states: 'ser estar tener haber',
  },
  links: { de: '', del: 'el' },
  bareObject: /[^s]s$/,
  patterns: {
    label: '(?:ra|ce|oe|og|c)\\s?\\d+(?:\\.[a-z\\d]+)?\\s*[:.)–-]|(?:objetivos?|resultados?|competencias?|metas?|logros?|habilidad(?:es)?)(?: [\\p{L}-]+){0,5}?\\s*:',
    time: 'al (?:final|finalizar|termino|terminar|concluir|completar|acabar|culminar|cabo|salir)|(?:a|en|para) (?:el|la) (?:final|finalizacion|conclusion|termino)|(?:despues|luego) de (?:completar|finalizar|terminar|cursar|realizar|superar|asistir|participar|este|esta|la formacion|el curso|la sesion|el modulo)|una vez (?:finaliza|termina|completa|conclui|realiza|supera|acaba)d[oa]s?|tras (?:completar|finalizar|terminar|cursar|superar|asistir|la formacion|el curso|este curso|esta|la sesion|el modulo|el taller|este taller)|cuando (?:termine|finalice|acabe|complete)[ns]?|(?:en|durante|con|a lo largo de) (?:este|esta|el|la|del) (?:presente )?<course-nouns>|a traves de (?:este|esta)|gracias a (?:este|esta)',
    goal: '(?:(?:el|los|nuestro) )?(?:objetivos?|proposito|finalidad|meta)(?: [\\p{L}\\d-]+){0,7}? (?:es|son|sera)(?: (?:que|el de|conseguir que|lograr que))?|(?:conseguir|lograr|se espera|se pretende|se busca|esperamos) que|que(?= (?:(?:el|la|los|las|cada|todos|todas|nuestros) (?:los |las )?)?<learners>)|se (?:espera|pretende|busca)',
    modal: '(?:sera|seran|seras|seremos|es|son|sea|sean|ser|eres) capa(?:z|ces) de|(?:estara|estaran|estaras|este|esten|esta|estan|estar) en (?:condiciones|capacidad|disposicion|posibilidad) de|(?:tendra|tendran|tendras|tenga|tengan|tener|tiene|tienen) (?:la )?(?:capacidad|habilidad|competencia|aptitud)(?:es)? (?:de|para)|(?:estara|estaran|estar|estaras) (?:capacitad|preparad|list)[oa]s? para|podra[ns]?|puede[ns]?|pueda[ns]?|podremos|podria[ns]?|debera[ns]?|debe[ns]?|deba[ns]?|ha[n]? de|tienen? que|tendra[n]? que|(?:sera|seran|ser|es|son) competentes? (?:para|en)',
    ability: 'capa(?:z|ces) de|(?:la )?capacidad(?:es)? (?:de|para)|(?:la )?habilidad(?:es)? (?:de|para)|aptitud(?:es)? (?:de|para)|competencias? para|poder|saber|sabe[ns]?|sepa[ns]?|sabra[ns]?|lograr|logran?|lograra[n]?|conseguir|consigue[n]?|conseguira[n]?|va[n]? a|vas a|ir a|demostrar (?:la )?(?:capacidad|habilidad) (?:de|para)|demostrar que (?:es|son) capa(?:z|ces) de|deber',
    condition: 'de vuelta|dad[oa]s?|ante|con|sin|a partir de|mediante|utilizando|usando|empleando|aplicando|en|frente a|bajo|segun|siguiendo|partiendo de|basandose en|cuando|si|tras|antes de|despues de|una vez|durante|de|a traves de|por|para|teniendo en cuenta|considerando|delante de|desde|trabajando|respetando|como|al|a',
    adverb: 'de (?:forma|manera|modo) [\\p{L}]+|en equipo|con (?:seguridad|precision|confianza|autonomia|eficacia)',
    prerequisite: '(?:requisitos?|prerrequisitos?|pre-requisitos?)(?: (?:previos?|de acceso|minimos|recomendados))?\\s*:|requisitos? previos?|prerrequisitos?|conocimientos previos|no se (?:requieren?|necesitan?|precisan?|exigen?)|se (?:requieren?|recomiendan?|necesitan?|presuponen?|aconseja)|haber (?:cursado|completado|aprobado|superado|realizado|asistido|trabajado|leido)|(?:tener|poseer|contar con|disponer de) (?:al menos|experiencia|nociones previas|(?:unos )?conocimientos (?:previos|minimos))|nociones previas|experiencia previa|estar en posesion|ser mayor de|es (?:necesario|recomendable|imprescindible|aconsejable) (?:haber|tener|contar)',
    actor: '(?:(?:este|esta|el|la|nuestro|nuestra|los|las|estos|estas) )(?:presente )?<course-nouns>(?: [\\p{L}\\d-]+){0,7}? (?:(?:cubr|ofrec|proporcion|present|introduc|explic|abord|trat|ensen|pretend|busc|aport|brind|capacit|prepar|ayud|incluy|muestr|explor|examin|dot|form|facilit|permit|entreg|quier|repas|describ|analiz|profundiz|consist)(?:e|en|a|an|ira|iran|era|eran|ara|aran)|tienen? (?:como|por) (?:objetivo|objeto|finalidad|fin|proposito|meta)|est(?:a|an) (?:disenad|dirigid|orientad|pensad|destinad|enfocad|centrad|concebid)[oa]s?|va[n]? dirigid[oa]s?|se (?:centra|enfoca|dirige|orienta|propone|compone|divide|basa|ocupa|estudian?|veran?)n?|consta|sirve|trata|da|dara)|en (?:este|esta|el|la) <course-nouns>(?: [\\p{L}\\d-]+){0,4}?,? (?:veremos|vamos|se [\\p{L}]+|te [\\p{L}]+|exploraremos|estudiaremos|abordaremos|hablaremos|trataremos|analizaremos|presentaremos|explicaremos|repasaremos|cubriremos|mostraremos|revisaremos|describiremos|ofrecemos|examinaremos|profundizaremos)|(?:veremos|estudiaremos|abordaremos|hablaremos|trataremos|analizaremos|presentaremos|explicaremos|repasaremos|cubriremos|mostraremos|examinaremos|vamos a (?:ver|estudiar|hablar|explicar|presentar|tratar|repasar))|(?:el|la|los|las) <teachers>(?: [\\p{L}]+){0,2}? (?:explic|present|mostr|muestr|dara|impart|ensen|introdu|guia|expon|propon|orient)[\\p{L}]*|<course-nouns> (?:dirigid|orientad|disenad|destinad)[oa] a|(?:dirigid|destinad|disenad)[oa] (?:a|para)|se (?:explica|presenta|aborda|trata|mostra|estudia|analiza|da|dara|vera|repasa|expone|describi|introduci)(?:ran?|n)?|te (?:ensenamos|ensenaremos|mostraremos|mostramos|explicaremos|explicamos|ayudamos)',
    how: '(?:de )?como|de que (?:forma|manera|modo)',
    question: 'que(?= (?:es|son|significa|hacer|hace|hay|implica|debe|puede|se|tipos?|pasa|tener|no|y|debo|ocurre))|por que|cuando|donde|quien(?:es)?|cual(?:es)?|cuant[oa]s?|para que|lo que|a que',
    nominal: '(?:(?:el|la|un|una|los) )?(?:(?:mayor|mejor|buen|buena|amplio|amplia|amplios|solidos|profundo|profunda|adecuado) )?(?:conocimientos?|comprension|entendimiento|concienciacion|concientizacion|sensibilizacion|familiarizacion|familiaridad|interiorizacion|asimilacion|apreciacion|toma de conciencia|(?:dominio|conciencia|consciencia|aprendizaje|adquisicion)(?: [\\p{L}]+)? (?:de|del|sobre|en|acerca))',
    growth: '(?:reduccion|disminucion|aumento|incremento|mejora|crecimiento|descenso|subida|bajada|cero|menos)',
    event: '(?:(?:el|la|un|una|los|las) )?(?:ejercicios? (?:practicos?|individual(?:es)?|en grupo)|(?:estudios?|analisis) de casos?|casos practicos|simulacros? (?:en|de aula)|practicas? (?:guiadas?|en (?:el )?(?:aula|laboratorio|taller))|talleres? practicos?|trabajos? (?:en|de) (?:grupos?|parejas)|juegos? de rol(?:es)?|lluvia de ideas|debates?|reflexion (?:sobre|en)|visitas? (?:a|al)|foros?|dinamicas? de grupo|puesta en comun|mesas? redondas?|discusion(?:es)? (?:en|de) grupos?|autoevaluacion|intercambio de experiencias)',
    fact: '(?:(?:duracion|lugar|fechas?|precio|coste|plazas|idioma|modalidad|horario|inscripcion|dirigid[oa] a|destinatarios|publico|certificado|version|material(?:es)?|formato)\\s*:|incluye (?:certificado|diploma|material)|\\d+ (?:horas|dias|semanas|euros|plazas)|(?:el|la) (?:<course-nouns>|examen|prueba|matricula) (?:dura|cuesta|comienza|empieza|termina))',
    share: '\\d+(?:[.,]\\d+)?\\s?(?:%|por ciento|puntos)',
    standard: '(?<=[\\s,;(])(?:en (?:menos|un plazo|un maximo|un tiempo|un maximo) de|en (?:un )?(?:plazo|maximo)|en \\d+ (?:minutos?|segundos?|horas?|dias?|intentos?)|dentro de (?:los|las|un)|sin (?:errores|error|fallos|equivocaciones|cometer|omisiones|exceder|superar|omitir)|con (?:un|una) (?:margen|precision|exactitud|tasa|error|puntuacion|acierto|tolerancia|desviacion|minimo|maximo)|con (?:menos|mas) de|al menos|como (?:minimo|maximo)|a la primera|de acuerdo (?:con|a)|segun (?:el|la|los|las|lo)|conforme al?|cumpliendo|\\d+ de cada \\d+|al primer intento|respetando)',
    circumstance: '(?<=[\\s,;(])(?:a partir de|con (?:la )?ayuda del?|con el apoyo de|mediante|utilizando|usando|empleando|por medio de|en (?:un|el|la|una) (?:simulador|simulacro|simulacion|entorno|caso practico|role-play|juego de rol)|dad[oa]s?|sin (?:ayuda|supervision|apuntes|consultar|notas|manual)|ante (?:un|una|el|la|los)|en caso de|cuando|durante)',
  },
  frames: FRAMES,
};

export const spanish = grammarOf(SPANISH);
