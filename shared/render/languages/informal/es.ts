import type { Change } from '../address.ts';
import type { MailTexts, PageTexts } from '../texts.ts';

/** tú */
export const page: Change<PageTexts> = {
  nps: { question: '¿Qué probabilidad hay de que recomiendes {brand} a un amigo o compañero?' },
  satisfied: { question: '¿Cuál es tu grado de satisfacción con {about}?' },
  cxi: { title: 'Tres preguntas breves sobre tu experiencia', effective: '¿Conseguiste lo que necesitabas?' },
  thumbs: { question: '¿Quedaste satisfecho/a con {about}?' },
  why: {
    promoter: 'Nos alegra mucho. ¿Qué fue lo que más te gustó?',
    unrated: '¿Cuál es el motivo principal de tu valoración?',
  },
  page: {
    notSent: 'Todavía no se ha enviado nada. Tu respuesta se envía al pulsar el botón.',
    answeredBefore: 'Ya has respondido antes. Aquí puedes cambiar tu respuesta; nada cambia hasta que pulses el botón.',
    noContact: 'No hace falta que os pongáis en contacto conmigo por esto',
    badRating: 'Elige una de las valoraciones. Todavía no se ha enviado nada.',
  },
  thanks: {
    title: 'Gracias. Hemos recibido tu respuesta.',
    promoter: 'Nos has alegrado el día.',
    noContact: 'Como prefieres, no nos pondremos en contacto contigo por esto.',
    yours: 'Lo que has enviado',
    more: { one: 'Una pregunta más, si te parece bien', other: '{n} preguntas más, si te parece bien' },
  },
  notices: {
    'not-found': {
      body: 'Puede que la dirección esté incompleta. No se ha enviado ni cambiado nada. Vuelve a abrir el enlace de nuestro mensaje.',
    },
    'invalid-link': {
      body: 'Puede que esté cortado. No se ha enviado ni cambiado nada. Vuelve a abrir el enlace del mensaje o cópialo entero.',
    },
    closed: {
      body: 'Ya no admite respuestas y ahora no se ha enviado nada. Si respondiste antes, conservamos tu respuesta. Si hay algo que debamos saber, ponte en contacto con nosotros por la vía habitual.',
    },
    trouble: {
      body: 'Si estabas enviando algo, puede que no haya llegado. Vuelve atrás e inténtalo de nuevo dentro de un momento; enviarlo dos veces no causa ningún problema.',
    },
    'too-long': {
      body: 'No se ha enviado nada y lo que escribiste sigue ahí. Vuelve atrás, acórtalo y envíalo entonces.',
    },
    busy: {
      body: 'No se ha enviado ni cambiado nada. Espera un minuto, vuelve atrás e inténtalo de nuevo.',
    },
  },
  unsubscribe: {
    title: '¿No quieres más encuestas?',
    body: 'Elige lo que {brand} debe dejar de enviarte. Los mensajes sobre tus pedidos no se ven afectados.',
    doneBody: 'A partir de ahora, {brand} ya no te enviará:',
    undoneBody: '{brand} volverá a enviarte:',
  },
  kiosk: { waiting: 'Sin conexión. Tu respuesta está guardada y se enviará en cuanto la haya.' },
};

export const mail: Change<MailTexts> = {
  intro: 'Tenemos una pregunta para ti. Te llevará menos de un minuto.',
  reminderIntro:
    'Hace unos días te hicimos una pregunta. Si tienes un minuto, todavía nos gustaría conocer tu respuesta.',
  choose: 'Elige una valoración. En la página siguiente podrás añadir unas palabras antes de que se envíe nada.',
  cxi: 'En la página siguiente hay otras dos preguntas breves. No se envía nada hasta que pulses allí el botón.',
  reply: 'También puedes responder directamente a este correo. Una persona lee todas las respuestas.',
  sms: {
    nps: '¿nos recomendarías?',
    satisfied: '¿qué te pareció nuestro servicio?',
    ces: 'te lo pusimos fácil.',
    thumbs: '¿quedaste satisfecho/a?',
    reply: 'Responde de {low} ({lowest}) a {high} ({highest}).',
    either: 'Responde {high} ({highest}) o {low} ({lowest}).',
    thanks: { promoter: 'Gracias. Nos has alegrado el día.' },
  },
};
