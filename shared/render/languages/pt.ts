import type { MailTexts, PageTexts } from './texts.ts';

/** Worded so that it reads naturally in Brazil and in Portugal. */
export const page: PageTexts = {
  dir: 'ltr',
  nps: {
    question: 'Qual é a probabilidade de recomendar {brand} a um amigo ou colega?',
    low: 'Nada provável',
    high: 'Extremamente provável',
  },
  satisfied: {
    question: 'Qual é o seu grau de satisfação com {about}?',
    levels: [
      'Muito insatisfeito(a)',
      'Insatisfeito(a)',
      'Nem satisfeito(a) nem insatisfeito(a)',
      'Satisfeito(a)',
      'Muito satisfeito(a)',
    ],
  },
  ces: { question: 'Com {brand}, foi fácil {about}.', low: 'Discordo totalmente', high: 'Concordo totalmente' },
  cxi: {
    title: 'Três perguntas rápidas sobre a sua experiência',
    effective: 'Conseguiu o que precisava?',
    easy: 'Foi fácil?',
    enjoyed: 'Foi agradável?',
    low: 'De modo nenhum',
    high: 'Totalmente',
  },
  thumbs: { question: 'Ficou satisfeito(a) com {about}?', no: 'Não', yes: 'Sim' },
  about: { service: 'o nosso serviço', effort: 'fazer o que eu precisava' },
  why: {
    detractor: 'Lamentamos. O que não funcionou?',
    passive: 'Obrigado. O que poderíamos ter feito melhor?',
    promoter: 'Que bom saber! Do que gostou mais?',
    unrated: 'Qual é o principal motivo da sua avaliação?',
  },
  page: {
    optional: 'opcional',
    notSent: 'Ainda não foi enviado nada. A sua resposta só é enviada quando clicar no botão.',
    answeredBefore: 'Já respondeu antes. Pode alterar a sua resposta aqui; nada muda até clicar no botão.',
    noContact: 'Não é preciso entrar em contato comigo sobre isto',
    send: 'Enviar a minha resposta',
    badRating: 'Escolha uma das avaliações. Ainda não foi enviado nada.',
    unsubscribe: 'Não receber mais pesquisas',
  },
  thanks: {
    title: 'Obrigado. Recebemos a sua resposta.',
    detractor: 'Lamentamos que não tenha sido uma boa experiência.',
    passive: 'Lemos todas as respostas.',
    promoter: 'Ficamos muito felizes com isso.',
    noContact: 'Como prefere, não entraremos em contato sobre isto.',
    yours: 'O que enviou',
    change: 'Alterar a minha resposta',
    more: { one: 'Mais uma pergunta, se quiser', other: 'Mais {n} perguntas, se quiser' },
    sendMore: 'Enviar também isto',
  },
  notices: {
    'invalid-link': {
      title: 'Este link não funciona',
      body: 'Pode ter sido cortado. Nada foi enviado nem alterado. Abra novamente o link da mensagem ou copie-o por inteiro.',
    },
    closed: {
      title: 'Esta pesquisa foi encerrada',
      body: 'Já não aceita respostas e nada foi enviado agora. Se já tinha respondido, a sua resposta está guardada. Se houver algo que devamos saber, entre em contato pelos meios habituais.',
    },
    trouble: {
      title: 'Algo falhou do nosso lado',
      body: 'O que enviou pode não ter chegado. Volte atrás e tente de novo daqui a pouco; enviar duas vezes não causa problema.',
    },
  },
  unsubscribe: {
    title: 'Não quer mais pesquisas?',
    body: 'Escolha o que {brand} deve deixar de enviar. As mensagens sobre as suas compras não são afetadas.',
    all: 'Todas as pesquisas',
    program: 'Pesquisas como esta',
    email: 'Pesquisas por e-mail',
    sms: 'Pesquisas por SMS',
    button: 'Deixar de receber',
    done: 'Pronto',
    doneBody: 'A partir de agora, {brand} não enviará mais:',
  },
};

export const mail: MailTexts = {
  subject: 'Como foi? ({title})',
  subjectPlain: 'Como foi?',
  reminderSubject: 'Um pequeno lembrete: como foi? ({title})',
  reminderPlain: 'Um pequeno lembrete: como foi?',
  hello: 'Olá, {name},',
  helloPlain: 'Olá,',
  intro: 'Temos uma pergunta rápida. Leva menos de um minuto.',
  reminderIntro: 'Há alguns dias fizemos uma pergunta. Se tiver um minuto, ainda gostaríamos de saber.',
  about: 'Sobre: {about}',
  choose: 'Escolha uma avaliação. Na página seguinte pode acrescentar algumas palavras antes de qualquer envio.',
  cxi: 'Na página seguinte há mais duas perguntas rápidas. Nada é enviado antes de clicar no botão.',
  line: '— Responda acima desta linha, por favor —',
  reply: 'Também pode simplesmente responder a este e-mail. Todas as respostas são lidas por uma pessoa.',
  unsubscribe: 'Não receber mais pesquisas',
  sms: {
    nps: 'recomendaria a nossa empresa?',
    satisfied: 'como foi o nosso serviço?',
    ces: 'foi fácil resolver tudo.',
    thumbs: 'ficou satisfeito(a)?',
    reply: 'Responda de {low} ({lowest}) a {high} ({highest}).',
    either: 'Responda {high} ({highest}) ou {low} ({lowest}).',
    end: 'STOP para terminar.',
    thanks: {
      detractor: 'Obrigado. Já passamos isto a uma pessoa responsável.',
      passive: 'Obrigado. Lemos todas as respostas.',
      promoter: 'Obrigado. Ficamos muito felizes.',
    },
  },
};
