import type { MailTexts, PageTexts } from './texts.ts';

export const page: PageTexts = {
  dir: 'ltr',
  nps: {
    question: '¿Qué probabilidad hay de que recomiende {brand} a un amigo o compañero?',
    low: 'Nada probable',
    high: 'Muy probable',
  },
  satisfied: {
    question: '¿Cuál es su grado de satisfacción con {about}?',
    levels: [
      'Muy insatisfecho/a',
      'Insatisfecho/a',
      'Ni satisfecho/a ni insatisfecho/a',
      'Satisfecho/a',
      'Muy satisfecho/a',
    ],
  },
  ces: { question: '{brand} me facilitó {about}.', low: 'Totalmente en desacuerdo', high: 'Totalmente de acuerdo' },
  cxi: {
    title: 'Tres preguntas breves sobre su experiencia',
    effective: '¿Consiguió lo que necesitaba?',
    easy: '¿Fue fácil?',
    enjoyed: '¿Fue una experiencia agradable?',
    low: 'En absoluto',
    high: 'Totalmente',
  },
  thumbs: { question: '¿Quedó satisfecho/a con {about}?', no: 'No', yes: 'Sí' },
  about: { service: 'nuestro servicio', effort: 'hacer lo que necesitaba' },
  why: {
    detractor: 'Lo sentimos. ¿Qué salió mal?',
    passive: 'Gracias. ¿Qué podríamos haber hecho mejor?',
    promoter: 'Nos alegra mucho. ¿Qué fue lo que más le gustó?',
    unrated: '¿Cuál es el motivo principal de su valoración?',
  },
  page: {
    optional: 'opcional',
    notSent: 'Todavía no se ha enviado nada. Su respuesta se envía al pulsar el botón.',
    answeredBefore: 'Ya ha respondido antes. Aquí puede cambiar su respuesta; nada cambia hasta que pulse el botón.',
    noContact: 'No hace falta que se pongan en contacto conmigo por esto',
    send: 'Enviar mi respuesta',
    badRating: 'Elija una de las valoraciones. Todavía no se ha enviado nada.',
    unsubscribe: 'No recibir más encuestas',
  },
  thanks: {
    title: 'Gracias. Hemos recibido su respuesta.',
    detractor: 'Sentimos que no haya ido bien.',
    passive: 'Leemos todas las respuestas.',
    promoter: 'Nos ha alegrado el día.',
    noContact: 'Como prefiere, no nos pondremos en contacto con usted por esto.',
    yours: 'Lo que ha enviado',
    change: 'Cambiar mi respuesta',
    more: { one: 'Una pregunta más, si le parece bien', other: '{n} preguntas más, si le parece bien' },
    sendMore: 'Enviar también esto',
  },
  notices: {
    'invalid-link': {
      title: 'Este enlace no funciona',
      body: 'Puede que esté cortado. No se ha enviado ni cambiado nada. Vuelva a abrir el enlace del mensaje o cópielo entero.',
    },
    closed: {
      title: 'Esta encuesta está cerrada',
      body: 'Ya no admite respuestas y ahora no se ha enviado nada. Si respondió antes, conservamos su respuesta. Si hay algo que debamos saber, póngase en contacto con nosotros por la vía habitual.',
    },
    trouble: {
      title: 'Algo ha fallado por nuestra parte',
      body: 'Si estaba enviando algo, puede que no haya llegado. Vuelva atrás e inténtelo de nuevo dentro de un momento; enviarlo dos veces no causa ningún problema.',
    },
  },
  unsubscribe: {
    title: '¿No quiere más encuestas?',
    body: 'Elija lo que {brand} debe dejar de enviarle. Los mensajes sobre sus pedidos no se ven afectados.',
    all: 'Todas las encuestas',
    program: 'Las encuestas como esta',
    email: 'Las encuestas por correo electrónico',
    sms: 'Las encuestas por SMS',
    button: 'Dejar de recibirlas',
    done: 'Hecho',
    doneBody: 'A partir de ahora, {brand} ya no le enviará:',
  },
};

export const mail: MailTexts = {
  subject: '¿Cómo ha ido? ({title})',
  subjectPlain: '¿Cómo ha ido?',
  reminderSubject: 'Un breve recordatorio: ¿cómo ha ido? ({title})',
  reminderPlain: 'Un breve recordatorio: ¿cómo ha ido?',
  hello: 'Hola, {name}:',
  helloPlain: 'Hola:',
  intro: 'Tenemos una pregunta para usted. Le llevará menos de un minuto.',
  reminderIntro:
    'Hace unos días le hicimos una pregunta. Si tiene un minuto, todavía nos gustaría conocer su respuesta.',
  about: 'Se trata de: {about}',
  choose: 'Elija una valoración. En la página siguiente podrá añadir unas palabras antes de que se envíe nada.',
  cxi: 'En la página siguiente hay otras dos preguntas breves. No se envía nada hasta que pulse allí el botón.',
  line: '— Por favor, responda por encima de esta línea —',
  reply: 'También puede responder directamente a este correo. Una persona lee todas las respuestas.',
  unsubscribe: 'No recibir más encuestas',
  sms: {
    nps: '¿nos recomendaría?',
    satisfied: '¿qué le pareció nuestro servicio?',
    ces: 'se lo pusimos fácil.',
    thumbs: '¿quedó satisfecho/a?',
    reply: 'Responda de {low} ({lowest}) a {high} ({highest}).',
    either: 'Responda {high} ({highest}) o {low} ({lowest}).',
    end: 'STOP para terminar.',
    thanks: {
      detractor: 'Gracias. Se lo hemos pasado a una persona de nuestro equipo.',
      passive: 'Gracias. Leemos todas las respuestas.',
      promoter: 'Gracias. Nos ha alegrado el día.',
    },
  },
};
