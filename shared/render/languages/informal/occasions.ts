import { informally } from '../address.ts';
import { occasionTexts } from '../occasions.ts';

/** Why somebody is asked, and how, to whom is addressed informally. */
export const informalOccasions = () =>
  informally(occasionTexts, {
    de: {
      reasons: {
        purchase: 'Du erhältst diese E-Mail, weil du bei {brand} eingekauft hast.',
        ticket: 'Du erhältst diese E-Mail, weil du {brand} um Hilfe gebeten hast.',
        invoice: 'Du erhältst diese E-Mail, weil du eine Rechnung von {brand} bekommen hast.',
        recovery: 'Du erhältst diese E-Mail, weil du {brand} gesagt hast, dass etwas schiefgelaufen ist.',
        other: 'Du erhältst diese E-Mail, weil du vor Kurzem mit {brand} zu tun hattest.',
      },
      recovery: {
        intro:
          'du hattest uns gesagt, dass etwas schiefgelaufen ist, und wir haben uns darum gekümmert. Nun möchten wir wissen, ob es geholfen hat.',
      },
      three: 'wir haben drei kurze Fragen an dich. Sie kosten etwa eine Minute.',
    },
    es: {
      reasons: {
        purchase: 'Recibes este correo porque compraste en {brand}.',
        ticket: 'Recibes este correo porque pediste ayuda a {brand}.',
        invoice: 'Recibes este correo porque {brand} te envió una factura.',
        recovery: 'Recibes este correo porque le contaste a {brand} que algo había salido mal.',
        other: 'Recibes este correo porque hace poco estuviste en contacto con {brand}.',
      },
      recovery: {
        intro: 'Nos contaste que algo había salido mal y nos hemos ocupado de ello. Nos gustaría saber si ha servido.',
      },
      three: 'Tenemos tres preguntas breves para ti. Te llevarán un minuto.',
    },
    fr: {
      reasons: {
        purchase: 'Tu reçois cet e-mail parce que tu as fait un achat chez {brand}.',
        ticket: 'Tu reçois cet e-mail parce que tu as demandé de l’aide à {brand}.',
        invoice: 'Tu reçois cet e-mail parce que {brand} t’a envoyé une facture.',
        recovery: 'Tu reçois cet e-mail parce que tu as signalé un problème à {brand}.',
        other: 'Tu reçois cet e-mail parce que tu as été récemment en contact avec {brand}.',
      },
      recovery: {
        intro:
          'Tu nous avais signalé un problème et nous nous en sommes occupés. Nous aimerions savoir si cela te convient.',
      },
      three: 'Nous avons trois petites questions à te poser. Cela prend environ une minute.',
    },
    it: {
      reasons: {
        purchase: 'Ricevi questa e-mail perché hai acquistato da {brand}.',
        ticket: 'Ricevi questa e-mail perché hai chiesto aiuto a {brand}.',
        invoice: 'Ricevi questa e-mail perché {brand} ti ha inviato una fattura.',
        recovery: 'Ricevi questa e-mail perché hai segnalato a {brand} che qualcosa era andato storto.',
        other: 'Ricevi questa e-mail perché di recente hai avuto contatti con {brand}.',
      },
      recovery: {
        intro:
          'ci avevi segnalato che qualcosa era andato storto e ce ne siamo occupati. Vorremmo sapere se è servito.',
      },
      three: 'abbiamo tre brevi domande per te. Richiedono circa un minuto.',
    },
    nl: {
      reasons: {
        purchase: 'Je ontvangt deze e-mail omdat je iets bij {brand} hebt gekocht.',
        ticket: 'Je ontvangt deze e-mail omdat je {brand} om hulp hebt gevraagd.',
        invoice: 'Je ontvangt deze e-mail omdat {brand} je een factuur heeft gestuurd.',
        recovery: 'Je ontvangt deze e-mail omdat je {brand} hebt laten weten dat er iets misging.',
        other: 'Je ontvangt deze e-mail omdat je onlangs contact had met {brand}.',
      },
      recovery: {
        intro:
          'Je liet ons weten dat er iets misging, en we zijn ermee aan de slag gegaan. We horen graag of het geholpen heeft.',
      },
      three: 'We hebben drie korte vragen voor je. Het kost ongeveer een minuut.',
    },
    pl: {
      recovery: { intro: 'mamy od Ciebie wiadomość, że coś poszło nie tak, i zajęliśmy się tym. Czy to pomogło?' },
      three: 'mamy do Ciebie trzy krótkie pytania. Odpowiedź zajmie około minuty.',
    },
    ru: {
      reasons: {
        purchase: 'Это письмо пришло тебе из-за покупки в {brand}.',
        ticket: 'Это письмо пришло тебе из-за просьбы о помощи в {brand}.',
        invoice: 'Это письмо пришло тебе из-за счёта от {brand}.',
        recovery: 'Это письмо пришло тебе из-за проблемы, о которой узнали в {brand}.',
        other: 'Это письмо пришло тебе из-за недавнего обращения в {brand}.',
      },
      recovery: { intro: 'Мы узнали от тебя, что что-то пошло не так, и этим занялись. Хотим узнать, помогло ли это.' },
      three: 'У нас к тебе три коротких вопроса. Ответы займут около минуты.',
    },
    tr: {
      reasons: {
        purchase: 'Bu e-postayı {brand} üzerinden alışveriş yaptığın için alıyorsun.',
        ticket: 'Bu e-postayı {brand} ekibinden yardım istediğin için alıyorsun.',
        invoice: 'Bu e-postayı {brand} sana bir fatura gönderdiği için alıyorsun.',
        recovery: 'Bu e-postayı {brand} ekibine bir sorun bildirdiğin için alıyorsun.',
        other: 'Bu e-postayı yakın zamanda {brand} ile iletişimde olduğun için alıyorsun.',
      },
      recovery: {
        intro:
          'Bize bir şeylerin ters gittiğini söylemiştin, biz de ilgilendik. İşe yarayıp yaramadığını öğrenmek isteriz.',
      },
      three: 'Sana üç kısa sorumuz var. Yaklaşık bir dakika sürer.',
    },
    uk: {
      reasons: {
        purchase: 'Цей лист надійшов тобі через покупку в {brand}.',
        ticket: 'Цей лист надійшов тобі через прохання про допомогу до {brand}.',
        invoice: 'Цей лист надійшов тобі через рахунок від {brand}.',
        recovery: 'Цей лист надійшов тобі через проблему, про яку дізналися в {brand}.',
        other: 'Цей лист надійшов тобі через нещодавнє звернення до {brand}.',
      },
      recovery: {
        intro: 'Ми дізналися від тебе, що щось пішло не так, і цим зайнялися. Хочемо знати, чи це допомогло.',
      },
      three: 'Маємо до тебе три короткі запитання. Відповіді заберуть близько хвилини.',
    },
  });
