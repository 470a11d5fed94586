import type { Change } from '../address.ts';
import type { MailTexts, PageTexts } from '../texts.ts';

/** tu */
export const page: Change<PageTexts> = {
  nps: { question: 'Quelle est la probabilité que tu recommandes {brand} à un ami ou à un collègue ?' },
  satisfied: { question: 'Dans quelle mesure es-tu satisfait(e) de {about} ?' },
  cxi: { title: 'Trois petites questions sur ton expérience', effective: 'As-tu obtenu ce qu’il te fallait ?' },
  thumbs: { question: 'Es-tu satisfait(e) de {about} ?' },
  why: {
    promoter: 'Nous en sommes ravis. Qu’as-tu le plus apprécié ?',
    unrated: 'Quelle est la principale raison de ta note ?',
  },
  page: {
    notSent: 'Rien n’a encore été envoyé. Ta réponse partira lorsque tu appuieras sur le bouton.',
    answeredBefore:
      'Tu as déjà répondu. Tu peux modifier ta réponse ici ; rien ne change tant que tu n’appuies pas sur le bouton.',
    badRating: 'Choisis une note, s’il te plaît. Rien n’a encore été envoyé.',
  },
  thanks: {
    title: 'Merci. Ta réponse nous est bien parvenue.',
    detractor: 'Nous sommes désolés que cela ne se soit pas bien passé pour toi.',
    promoter: 'Ta réponse nous fait très plaisir.',
    noContact: 'Comme tu le souhaites, nous ne te contacterons pas à ce sujet.',
    yours: 'Ce que tu as envoyé',
    more: { one: 'Encore une question, si tu veux bien', other: 'Encore {n} questions, si tu veux bien' },
  },
  notices: {
    'not-found': {
      body: 'L’adresse est peut-être incomplète. Rien n’a été envoyé ni modifié. Rouvre le lien depuis notre message.',
    },
    'invalid-link': {
      body: 'Il a peut-être été coupé. Rien n’a été envoyé ni modifié. Rouvre le lien depuis le message ou copie-le en entier.',
    },
    closed: {
      body: 'Elle n’accepte plus de réponses ; rien n’a été envoyé à l’instant. Si tu avais déjà répondu, ta réponse est bien conservée. Si tu as quelque chose à nous dire, contacte-nous par les voies habituelles.',
    },
    trouble: {
      body: 'Si tu étais en train d’envoyer quelque chose, cela ne nous est peut-être pas parvenu. Reviens en arrière et réessaie dans un instant ; un double envoi est sans conséquence.',
    },
    'too-long': {
      body: 'Rien n’a été envoyé, et ce que tu as écrit est toujours là. Reviens en arrière, raccourcis-le, puis envoie-le.',
    },
    busy: {
      body: 'Rien n’a été envoyé ni modifié. Patiente une minute, puis reviens en arrière et réessaie.',
    },
  },
  unsubscribe: {
    body: 'Choisis ce que {brand} ne doit plus t’envoyer. Les messages relatifs à tes commandes ne sont pas concernés.',
    doneBody: '{brand} ne t’enverra plus, dès maintenant :',
    undoneBody: '{brand} t’enverra de nouveau :',
  },
  kiosk: { waiting: 'Pas de connexion. Ta réponse est conservée et partira dès son retour.' },
};

export const mail: Change<MailTexts> = {
  intro: 'Nous avons une question à te poser. Cela prend moins d’une minute.',
  reminderIntro:
    'Il y a quelques jours, nous t’avons posé une question. Si tu as une minute, ta réponse nous intéresse toujours.',
  choose: 'Choisis une note. Tu pourras ajouter quelques mots sur la page suivante avant que rien ne soit envoyé.',
  cxi: 'Deux autres petites questions suivent sur la page suivante. Rien n’est envoyé avant que tu n’y appuies sur le bouton.',
  reply: 'Tu peux aussi simplement répondre à cet e-mail. Chaque réponse est lue par une personne.',
  sms: {
    nps: 'nous recommanderais-tu ?',
    ces: 'nous t’avons facilité la tâche.',
    thumbs: 'es-tu satisfait(e) ?',
    reply: 'Réponds de {low} ({lowest}) à {high} ({highest}).',
    either: 'Réponds {high} ({highest}) ou {low} ({lowest}).',
  },
};
