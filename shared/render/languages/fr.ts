import type { MailTexts, PageTexts } from './texts.ts';

export const page: PageTexts = {
  dir: 'ltr',
  nps: {
    question: 'Quelle est la probabilité que vous recommandiez {brand} à un ami ou à un collègue ?',
    low: 'Pas du tout probable',
    high: 'Extrêmement probable',
  },
  satisfied: {
    question: 'Dans quelle mesure êtes-vous satisfait(e) de {about} ?',
    levels: [
      'Très insatisfait(e)',
      'Insatisfait(e)',
      'Ni satisfait(e) ni insatisfait(e)',
      'Satisfait(e)',
      'Très satisfait(e)',
    ],
  },
  ces: {
    question: 'Avec {brand}, il m’a été facile de {about}.',
    low: 'Pas du tout d’accord',
    high: 'Tout à fait d’accord',
  },
  cxi: {
    title: 'Trois petites questions sur votre expérience',
    effective: 'Avez-vous obtenu ce qu’il vous fallait ?',
    easy: 'Était-ce facile ?',
    enjoyed: 'Était-ce agréable ?',
    low: 'Pas du tout',
    high: 'Tout à fait',
  },
  thumbs: { question: 'Êtes-vous satisfait(e) de {about} ?', no: 'Non', yes: 'Oui' },
  about: { service: 'notre service', effort: 'faire ce que je souhaitais' },
  why: {
    detractor: 'Nous en sommes désolés. Que s’est-il passé ?',
    passive: 'Merci. Qu’aurions-nous pu faire de mieux ?',
    promoter: 'Nous en sommes ravis. Qu’avez-vous le plus apprécié ?',
    unrated: 'Quelle est la principale raison de votre note ?',
  },
  page: {
    optional: 'facultatif',
    notSent: 'Rien n’a encore été envoyé. Votre réponse partira lorsque vous appuierez sur le bouton.',
    answeredBefore:
      'Vous avez déjà répondu. Vous pouvez modifier votre réponse ici ; rien ne change tant que vous n’appuyez pas sur le bouton.',
    noContact: 'Il n’est pas nécessaire de me contacter à ce sujet',
    send: 'Envoyer ma réponse',
    badRating: 'Veuillez choisir une note. Rien n’a encore été envoyé.',
    unsubscribe: 'Ne plus recevoir d’enquêtes',
  },
  thanks: {
    title: 'Merci. Votre réponse nous est bien parvenue.',
    detractor: 'Nous sommes désolés que cela ne se soit pas bien passé pour vous.',
    passive: 'Nous lisons chaque réponse.',
    promoter: 'Votre réponse nous fait très plaisir.',
    noContact: 'Comme vous le souhaitez, nous ne vous contacterons pas à ce sujet.',
    yours: 'Ce que vous avez envoyé',
    change: 'Modifier ma réponse',
    more: { one: 'Encore une question, si vous le voulez bien', other: 'Encore {n} questions, si vous le voulez bien' },
    sendMore: 'Envoyer aussi ces réponses',
  },
  notices: {
    'not-found': {
      title: 'Cette page n’existe pas',
      body: 'L’adresse est peut-être incomplète. Rien n’a été envoyé ni modifié. Veuillez rouvrir le lien depuis notre message.',
    },
    'invalid-link': {
      title: 'Ce lien ne fonctionne pas',
      body: 'Il a peut-être été coupé. Rien n’a été envoyé ni modifié. Veuillez rouvrir le lien depuis le message ou le copier en entier.',
    },
    closed: {
      title: 'Cette enquête est terminée',
      body: 'Elle n’accepte plus de réponses ; rien n’a été envoyé à l’instant. Si vous aviez déjà répondu, votre réponse est bien conservée. Si vous avez quelque chose à nous dire, contactez-nous par les voies habituelles.',
    },
    trouble: {
      title: 'Un problème est survenu de notre côté',
      body: 'Si vous étiez en train d’envoyer quelque chose, cela ne nous est peut-être pas parvenu. Revenez en arrière et réessayez dans un instant ; un double envoi est sans conséquence.',
    },
    'too-long': {
      title: 'Le texte était trop long',
      body: 'Rien n’a été envoyé, et ce que vous avez écrit est toujours là. Revenez en arrière, raccourcissez-le, puis envoyez-le.',
    },
    busy: {
      title: 'Il y a trop de demandes à la fois',
      body: 'Rien n’a été envoyé ni modifié. Patientez une minute, puis revenez en arrière et réessayez.',
    },
  },
  unsubscribe: {
    title: 'Ne plus recevoir d’enquêtes ?',
    body: 'Choisissez ce que {brand} ne doit plus vous envoyer. Les messages relatifs à vos commandes ne sont pas concernés.',
    all: 'Toutes les enquêtes',
    program: 'Les enquêtes comme celle-ci',
    email: 'Les enquêtes par e-mail',
    sms: 'Les enquêtes par SMS',
    button: 'Ne plus les recevoir',
    done: 'C’est fait',
    doneBody: '{brand} ne vous enverra plus, dès maintenant :',
    undo: 'Annuler',
    undone: 'Tout reste comme avant',
    undoneBody: '{brand} vous enverra de nouveau :',
  },
  kiosk: { waiting: 'Pas de connexion. Votre réponse est conservée et partira dès son retour.' },
};

export const mail: MailTexts = {
  subject: 'Comment cela s’est-il passé ? ({title})',
  subjectPlain: 'Comment cela s’est-il passé ?',
  reminderSubject: 'Petit rappel : comment cela s’est-il passé ? ({title})',
  reminderPlain: 'Petit rappel : comment cela s’est-il passé ?',
  hello: 'Bonjour {name},',
  helloPlain: 'Bonjour,',
  intro: 'Nous avons une question à vous poser. Cela prend moins d’une minute.',
  reminderIntro:
    'Il y a quelques jours, nous vous avons posé une question. Si vous avez une minute, votre réponse nous intéresse toujours.',
  about: 'À propos de : {about}',
  choose: 'Choisissez une note. Vous pourrez ajouter quelques mots sur la page suivante avant que rien ne soit envoyé.',
  cxi: 'Deux autres petites questions suivent sur la page suivante. Rien n’est envoyé avant que vous n’y appuyiez sur le bouton.',
  line: '— Merci de répondre au-dessus de cette ligne —',
  reply: 'Vous pouvez aussi simplement répondre à cet e-mail. Chaque réponse est lue par une personne.',
  unsubscribe: 'Ne plus recevoir d’enquêtes',
  sms: {
    nps: 'nous recommanderiez-vous ?',
    satisfied: 'comment était notre service ?',
    ces: 'nous vous avons facilité la tâche.',
    thumbs: 'êtes-vous satisfait(e) ?',
    reply: 'Répondez de {low} ({lowest}) à {high} ({highest}).',
    either: 'Répondez {high} ({highest}) ou {low} ({lowest}).',
    end: 'STOP pour arrêter.',
    thanks: {
      detractor: 'Merci. Nous l’avons transmis à une personne de notre équipe.',
      passive: 'Merci. Nous lisons chaque réponse.',
      promoter: 'Merci. Cela nous fait très plaisir.',
    },
  },
};
