import { describe, expect, test } from 'vitest';
import type { Reason } from '../../../server/src/core/objectives/framing';
import { readObjective, readObjectives } from '../../../server/src/core/objectives/read';
import { alike, inParts, nothingInstead, partsOf, performing, readAsTold, readsSafely, startingInstead } from './reading';

const read = (text: string, more = {}) => readObjective(text, { language: 'es', ...more });

const SENTENCES: Partial<Record<Reason, readonly string[]>> = {
  'observable-verb': [
    // Trades and production
    'Aislar la fuente de energía antes de abrir el cuadro',
    'Desmontar la bomba y sustituir la junta',
    'Soldar tuberías de cobre sin fugas',
    'Alinear el eje con el comparador',
    'Bloquear y etiquetar cada válvula',
    'No retirar la protección sin autorización',
    'Los técnicos aíslan la fuente de energía y comprueban la ausencia de tensión.',
    'El carretillero apila los palés según el plano del almacén',
    'Cada operario ajusta la presión de la máquina',
    'Los caldereros desmontan la tapa',
    'Engrasar los rodamientos cada cien horas',
    'Al finalizar el curso, los participantes serán capaces de calibrar el sensor.',
    'Al término del módulo el alumno será capaz de sustituir un fusible',
    'Dado un plano, montar el andamio en menos de dos horas',
    'Correctamente conectar los tres conductores',
    // Care
    'Comunicarse con la familia del paciente en lenguaje sencillo',
    'Administrar la insulina por vía subcutánea',
    'Movilizar a una persona encamada sin lesionarse',
    'Lavarse las manos antes y después de cada contacto',
    'Valorar el dolor con una escala numérica',
    'Asistir al paciente durante la comida',
    'Enseñar al paciente a usar el inhalador',
    'La enfermera registra las constantes vitales',
    'Que el alumno sea capaz de detectar signos de deshidratación',
    // Sales and service
    'Responder a una queja en menos de 24 horas',
    'Cerrar la venta con un siguiente paso acordado',
    'Asesorar a los clientes sobre el plan adecuado',
    'Ofrecer al cliente dos alternativas cuando no hay existencias',
    'Atiende las llamadas con el guion de bienvenida',
    'Completar el formulario de devolución junto con el cliente',
    // Compliance, IT
    'Denunciar una sospecha de blanqueo al responsable de cumplimiento',
    'Cifrar el portátil antes de salir de la oficina',
    'Identificar correos de phishing y notificarlos al equipo de seguridad',
    'Desplegar la aplicación en el entorno de pruebas',
    'Usar `git rebase` para ordenar los cambios',
    'Escriba una consulta que una dos tablas',
    'Obtén los registros de la última semana',
    'Explique la diferencia entre cifrado simétrico y asimétrico',
    'Crea una copia de seguridad y la restaura',
    // Leadership, education
    'Dar retroalimentación a cada miembro del equipo al cerrar el proyecto',
    'Delegar tareas según la experiencia de cada persona',
    'Ser capaz de moderar una reunión con opiniones enfrentadas',
    'Podrán redactar un informe de una página',
    'Poder leer un balance',
    'Capacidad para negociar plazos con proveedores',
    'Saber utilizar el extintor de CO2',
    'Saber reconocer los síntomas de un ictus',
    'El estudiante analizará dos fuentes y las comparará',
    'Identificará los riesgos de su puesto',
    'El objetivo del curso es que los supervisores planifiquen los turnos',
    'Motivar al equipo con metas semanales',
    'Evaluar proveedores con la matriz de la empresa',
    'Disenar una encuesta de clima',
    'Comprender y aplicar el procedimiento de bloqueo',
    'En caso de incendio, evacuar la planta por la salida más cercana',
    'Sin consultar el manual, configurar la impresora',
    '1. Describir los pasos del triaje',
    '**Justificar** la elección del material',
    'Competencia: Redactar un acta de reunión',
    'RA 2: Mecaniza una pieza con la fresadora',
    'De vuelta a su puesto, el comercial llamará a tres clientes',
    'Visitar a un cliente nuevo cada semana',
    'Trabajar en equipo con otros turnos',
  ],
  'verb-in-context': ['Entrega el paquete al destinatario y pide la firma', 'Consulta la ficha técnica antes de mezclar', 'Regular la temperatura del horno', 'Pesar los ingredientes secos'],
  'verb-by-form': ['Calorifugar la tubería de vapor', 'Enlosetar el suelo del baño', 'Desbrozar el margen del camino'],
  'inner-state': [
    'Comprender los principios de la prevención',
    'Entender cómo funciona el motor',
    'Conocer la normativa vigente',
    'Saber cómo aislar la máquina',
    'Aprender a usar el extintor',
    'Familiarizarse con las herramientas',
    'Concienciarse de los riesgos eléctricos',
    'Tomar conciencia de los propios prejuicios',
    'Ser consciente de la importancia del orden',
    'Estar familiarizado con el panel de control',
    'Tener conocimientos básicos de contabilidad',
    'Valorar la importancia del trabajo en equipo',
    'Profundizar en la gestión de conflictos',
    'Dominar Excel',
    'Al finalizar el curso, el alumno conocerá las fases del proyecto.',
    'En este curso aprenderás a programar en Python',
    'El alumno comprenderá el ciclo contable',
    'Que los alumnos conozcan las técnicas de venta',
    'Interiorizar los valores de la empresa',
    'Haber adquirido una visión global del sector',
    'Descubrir las posibilidades de la herramienta',
  ],
  'knowledge-nominal': ['Conocimiento de los protocolos de higiene', 'Conocimientos básicos de electricidad', 'Comprensión de la cadena de suministro', 'Sensibilización sobre el acoso', 'Dominio de las herramientas ofimáticas'],
  'demonstrate-understanding': ['Demostrar comprensión de las normas', 'Demostrar un buen conocimiento del producto', 'El participante demostrará dominio de los conceptos', 'Mostrar una sólida comprensión del proceso'],
  'vague-growth': ['Adquirir conocimientos sobre primeros auxilios', 'Mejorar las habilidades de comunicación', 'Desarrollar el pensamiento crítico', 'Fortalecer sus competencias digitales', 'Ampliar los conocimientos de nutrición', 'Adquirir las bases de la fotografía'],
  'topic-word': ['Introducción a la ciberseguridad', 'Introduccion a las redes', 'Conceptos básicos de mecánica', 'Fundamentos de contabilidad', 'La importancia de la higiene', 'Tipos de extintores', 'Normativa de protección de datos', 'Técnicas de negociación'],
  'noun-phrase': ['Gestión de residuos', 'Identificación de riesgos', 'Uso de extintores', 'Fragmentos de código', 'Lugar de trabajo seguro', 'El taller mecánico', 'Mujer y deporte', 'Los equipos de protección individual', 'Entrega de paquetes', 'Control de accesos', 'Comunicación asertiva', 'Primeros auxilios en la oficina', 'Taller de costura', 'Bienestar animal', 'Poder adquisitivo y consumo', '`kubectl`', 'Auxiliar de enfermería', 'Excel avanzado', 'Trabajo en alturas', 'Operadores relacionales'],
  question: ['¿Qué es un incidente?', '¿Cómo se bloquea una válvula?', 'Al llegar al puesto, ¿a quién se avisa?'],
  'wh-phrase': ['Qué es la economía circular', 'Por qué fallan los proyectos', 'Cómo funciona un disyuntor', 'Cuándo pedir ayuda', 'Lo que un cliente espera'],
  'how-to': ['Cómo aislar una bomba', 'Como redactar un informe', 'Cómo comunicarse con un cliente enfadado'],
  'gerund-heading': ['Trabajando con datos', 'Gestionando equipos a distancia', 'Utilizando hojas de cálculo', 'Resolviendo conflictos'],
  'course-activity': ['Asistir a las sesiones presenciales', 'Completar el módulo 3', 'Ver el vídeo de bienvenida', 'Leer el capítulo dos', 'Participar en el foro', 'Realizar los ejercicios de la unidad', 'Los participantes completarán un cuestionario', 'Repasar los conceptos de la semana', 'Responder al cuestionario final', 'Compartir experiencias con el grupo', 'Inscribirse en el curso', 'Visitar la fábrica', 'Trabajar en grupos sobre un caso', 'Debatir en el foro', 'Realizar el itinerario en línea', 'Juego de roles: una queja por teléfono', 'Visita a una quesería', 'Lluvia de ideas sobre mejoras', 'Ejercicios prácticos con el torno', 'Estudio de casos de la panadería', 'Casos prácticos en grupo', 'Rellenar la ficha de trabajo', 'Acompañar a una compañera durante su turno'],
  practice: ['El objetivo de esta clase es practicar las divisiones', 'Poner en práctica los conceptos vistos', 'Practicar la reanimación con el maniquí', 'Practicar técnicas de escucha', 'Entrenar la conversación de ventas'],
  'course-as-actor': ['Este curso cubre los fundamentos del diseño', 'Esta formación permite a los alumnos analizar datos', 'El curso tiene como objetivo mejorar la seguridad', 'En este módulo veremos las partes del motor', 'El formador explicará los pasos', 'El taller está dirigido a mandos intermedios', 'Veremos los tipos de contrato', 'Se explicarán los conceptos clave'],
  'teacher-act': ['Proporcionar a los participantes una visión general', 'Dotar a los trabajadores de herramientas', 'Enseñar a los alumnos a leer planos', 'Capacitar al personal en el nuevo sistema', 'Dar a conocer la política de calidad', 'Concienciar sobre el acoso laboral', 'Ofrecer una introducción al marketing', 'Presentar los conceptos de logística', 'Facilitar el aprendizaje de los alumnos', 'Fomentar la cooperación entre los alumnos', 'Introducir el concepto de margen'],
  'business-result': ['Reducir las reclamaciones un 20 %', 'Aumentar las ventas', 'Mejorar la satisfacción del cliente en 5 puntos', 'Reducción de los accidentes en planta', 'Incrementar la productividad de la línea', 'Cero accidentes en la planta'],
  prerequisite: ['Requisitos previos: nociones de álgebra', 'Conocimientos previos de redes', 'No se requiere experiencia', 'Haber completado el nivel inicial'],
  fact: ['La seguridad es responsabilidad de todos', 'El reglamento entró en vigor en 2018', 'Los extintores son de color rojo', 'El uso del casco es obligatorio', 'Duración: 2 días', 'Lugar: sala 12', 'El examen dura 90 minutos', 'Incluye certificado'],
};

readAsTold('es', SENTENCES);

describe('the parts', () => {
  inParts('es', [
    ['Al finalizar el curso, los técnicos de planta serán capaces de aislar la bomba en menos de 5 minutos.', { stem: ['Al finalizar el curso', 'serán capaces de'], audience: ['los técnicos de planta'], verb: ['aislar'], behavior: ['aislar la bomba'], standard: ['en menos de 5 minutos'] }],
    ['Dado un plano, montar el andamio sin errores', { condition: ['Dado un plano'], verb: ['montar'], behavior: ['montar el andamio'], standard: ['sin errores'] }],
    ['Que el alumno sea capaz de medir la tensión con ayuda de un multímetro', { stem: ['Que', 'sea capaz de'], audience: ['el alumno'], verb: ['medir'], behavior: ['medir la tensión'], condition: ['con ayuda de un multímetro'] }],
    ['Los técnicos aíslan la fuente', { audience: ['Los técnicos'], verb: ['aíslan'], behavior: ['aíslan la fuente'] }],
    ['Comprender el riesgo', { behavior: ['Comprender el riesgo'] }],
    ['No abrir la válvula', { verb: ['abrir'], behavior: ['No abrir la válvula'] }],
    ['Saber usar el extintor', { stem: ['Saber'], verb: ['usar'], behavior: ['usar el extintor'] }],
  ]);

  test('the audience of the brief is somebody', () => {
    const sentence = 'Los gruistas de obra señalizan la zona';
    expect(partsOf(sentence, read(sentence, { audiences: ['gruista'] }))).toMatchObject({ audience: ['Los gruistas de obra'], verb: ['señalizan'] });
  });
});

describe('what is done', () => {
  performing('es', [
    ['Aislar, bloquear y probar cada fuente', ['aislar', 'bloquear', 'probar']],
    ['Los técnicos aíslan la fuente y comprueban la tensión', ['aislar', 'comprobar']],
    ['Comprender y aplicar el procedimiento', ['(comprender)', 'aplicar']],
    ['Usar el multímetro para medir y registrar', ['usar']],
    ['Identificarlos y notificarlos al jefe', ['identificar', 'notificar']],
    ['Analice los datos y redacte un informe', ['analizar', 'redactar']],
    ['Elija la broca y construya el soporte', ['elegir', 'construir']],
    ['Asegúrese de que la puerta cierra', ['asegurar']],
    ['Muestra la tarjeta y siga las señales', ['mostrar', 'seguir']],
    ['Haz una lista y pon fecha a cada tarea', ['hacer']],
    ['Cómo aislar', []],
  ]);

  test('a known verb has a meaning, an unknown one has none', () => {
    expect(read('Soldar la pieza').performances[0]?.meaning).toEqual({ domain: 'psychomotor', lowest: 'apply', highest: 'apply' });
    expect(read('Calorifugar la tubería').performances[0]?.meaning).toBeUndefined();
  });
});

describe('what to write instead', () => {
  startingInstead('es', [
    ['Cómo aislar una bomba', 'aislar una bomba'],
    ['Saber cómo aislar una bomba', 'aislar una bomba'],
    ['Aprender a usar el extintor', 'usar el extintor'],
    ['Cómo comunicarse con un cliente', 'comunicarse con un cliente'],
    ['Identificación de riesgos', 'identificar riesgos'],
    ['Gestión del tiempo', 'gestionar el tiempo'],
    ['Mantenimiento de las bombas', 'mantener las bombas'],
    ['Trabajando con datos', 'trabajar con datos'],
    ['Al acabar el curso, saber cómo bloquear', 'Al acabar el curso, bloquear'],
  ]);

  nothingInstead('es', ['Comprender el motor', 'Aprender a comprender', 'Evaluación de los alumnos', 'Gestión integral', 'Gestión de calidad', 'Introducción a la red']);
});

describe('who writes and for whom', () => {
  test('after Mager, explaining is no performance', () => {
    expect(read('Explicar el ciclo', { profile: 'mager-strict' }).reason).toBe('not-performed');
    expect(read('Describe los pasos', { profile: 'mager-strict' }).reason).toBe('not-performed');
    expect(read('Enumerar las fases', { profile: 'mager-strict' }).reason).toBe('not-performed');
    expect(read('Identificar y aislar la fuente', { profile: 'mager-strict' }).reason).toBe('observable-verb');
    expect(read('Soldar la pieza', { profile: 'mager-strict' }).reason).toBe('observable-verb');
  });

  test('the words of the workspace come first', () => {
    const vocabulary = { allowedVerbs: new Set(['comprender', 'fluxear']), vagueVerbs: new Set(['gestionar']), topicWords: new Set(['píldora']) };
    expect(['Comprender el plano', 'Comprende el plano', 'Fluxear la placa'].map((text) => read(text, { vocabulary }).reason)).toEqual(['own-verb', 'own-verb', 'own-verb']);
    expect(['Gestionar el tiempo', 'El alumno gestiona el tiempo', 'Al final del curso, gestionar'].map((text) => read(text, { vocabulary }).reason)).toEqual(['own-vague-verb', 'own-vague-verb', 'own-vague-verb']);
    expect(['Píldora sobre redes', 'La píldora de hoy', 'Pildora uno'].map((text) => read(text, { vocabulary }).reason)).toEqual(['own-topic-word', 'own-topic-word', 'own-topic-word']);
  });

  test('neighbors decide where a word can be a noun', () => {
    const among = (text: string, others: readonly string[]) => readObjectives([text, ...others], { language: 'es' })[0];
    expect(among('Compra responsable', ['Aislar la bomba', 'Medir la tensión', 'Redactar el acta'])).toMatchObject({ reason: 'verb-in-context', tier: 'none' });
    expect(among('Compra responsable', ['Introducción a la red', 'Gestión de residuos'])).toMatchObject({ reason: 'noun-phrase', tier: 'hint' });
  });
});

readsSafely('es', Object.values(SENTENCES).flat());
alike('es', ['Aislar la fuente', 'Comprender el riesgo', 'Introducción a la red', 'Ver el vídeo', 'Este curso cubre la red', 'Gestión de residuos', 'Cómo medir la tensión']);
