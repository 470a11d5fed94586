import type { BuiltLanguage } from './address.ts';

/** What a customer did, that they are asked: said at the foot of every survey mail. */
export type Reason = 'purchase' | 'ticket' | 'invoice' | 'recovery' | 'other';

/** Why somebody is asked, and how. `{brand}` and `{title}` are filled in. */
export interface Occasion {
  readonly reasons: Readonly<Record<Reason, string>>;
  /** The survey after a repair. */
  readonly recovery: { readonly subject: string; readonly plain: string; readonly intro: string };
  /** In the place of `intro`, where there are three questions. */
  readonly three: string;
}

/** By primary language tag. */
export const occasionTexts: Readonly<Record<BuiltLanguage, Occasion>> = {
  ar: {
    reasons: {
      purchase: 'وصلتك هذه الرسالة لأنك اشتريت من {brand}.',
      ticket: 'وصلتك هذه الرسالة لأنك طلبت المساعدة من {brand}.',
      invoice: 'وصلتك هذه الرسالة لأنك تلقيت فاتورة من {brand}.',
      recovery: 'وصلتك هذه الرسالة لأنك أخبرت {brand} بأن أمرًا ما لم يسر على ما يرام.',
      other: 'وصلتك هذه الرسالة لأنك تعاملت مؤخرًا مع {brand}.',
    },
    recovery: {
      subject: 'هل أصبح كل شيء على ما يرام؟ ({title})',
      plain: 'هل أصبح كل شيء على ما يرام؟',
      intro: 'أخبرتنا بأن أمرًا ما لم يسر على ما يرام، وقد عملنا على إصلاحه. نود أن نعرف هل نجحنا.',
    },
    three: 'لدينا ثلاثة أسئلة قصيرة لك، ولن تستغرق أكثر من دقيقة.',
  },
  de: {
    reasons: {
      purchase: 'Sie erhalten diese E-Mail, weil Sie bei {brand} eingekauft haben.',
      ticket: 'Sie erhalten diese E-Mail, weil Sie {brand} um Hilfe gebeten haben.',
      invoice: 'Sie erhalten diese E-Mail, weil Sie eine Rechnung von {brand} bekommen haben.',
      recovery: 'Sie erhalten diese E-Mail, weil Sie {brand} gesagt haben, dass etwas schiefgelaufen ist.',
      other: 'Sie erhalten diese E-Mail, weil Sie vor Kurzem mit {brand} zu tun hatten.',
    },
    recovery: {
      subject: 'Ist jetzt alles in Ordnung? ({title})',
      plain: 'Ist jetzt alles in Ordnung?',
      intro:
        'Sie hatten uns gesagt, dass etwas schiefgelaufen ist, und wir haben uns darum gekümmert. Nun möchten wir wissen, ob es geholfen hat.',
    },
    three: 'wir haben drei kurze Fragen an Sie. Sie kosten etwa eine Minute.',
  },
  en: {
    reasons: {
      purchase: 'You get this mail because you bought something from {brand}.',
      ticket: 'You get this mail because you asked {brand} for help.',
      invoice: 'You get this mail because {brand} sent you an invoice.',
      recovery: 'You get this mail because you told {brand} that something had gone wrong.',
      other: 'You get this mail because you were in touch with {brand} recently.',
    },
    recovery: {
      subject: 'Is it all right now? ({title})',
      plain: 'Is it all right now?',
      intro:
        'You told us that something had gone wrong, and we have seen to it. We would like to know whether it helped.',
    },
    three: 'We have three quick questions for you. They take about a minute.',
  },
  es: {
    reasons: {
      purchase: 'Recibe este correo porque compró en {brand}.',
      ticket: 'Recibe este correo porque pidió ayuda a {brand}.',
      invoice: 'Recibe este correo porque {brand} le envió una factura.',
      recovery: 'Recibe este correo porque le contó a {brand} que algo había salido mal.',
      other: 'Recibe este correo porque hace poco estuvo en contacto con {brand}.',
    },
    recovery: {
      subject: '¿Está todo bien ahora? ({title})',
      plain: '¿Está todo bien ahora?',
      intro: 'Nos contó que algo había salido mal y nos hemos ocupado de ello. Nos gustaría saber si ha servido.',
    },
    three: 'Tenemos tres preguntas breves para usted. Le llevarán un minuto.',
  },
  fr: {
    reasons: {
      purchase: 'Vous recevez cet e-mail parce que vous avez fait un achat chez {brand}.',
      ticket: 'Vous recevez cet e-mail parce que vous avez demandé de l’aide à {brand}.',
      invoice: 'Vous recevez cet e-mail parce que {brand} vous a envoyé une facture.',
      recovery: 'Vous recevez cet e-mail parce que vous avez signalé un problème à {brand}.',
      other: 'Vous recevez cet e-mail parce que vous avez été récemment en contact avec {brand}.',
    },
    recovery: {
      subject: 'Tout est-il rentré dans l’ordre ? ({title})',
      plain: 'Tout est-il rentré dans l’ordre ?',
      intro:
        'Vous nous aviez signalé un problème et nous nous en sommes occupés. Nous aimerions savoir si cela vous convient.',
    },
    three: 'Nous avons trois petites questions à vous poser. Cela prend environ une minute.',
  },
  he: {
    reasons: {
      purchase: 'קיבלתם את ההודעה הזאת כי קניתם אצל {brand}.',
      ticket: 'קיבלתם את ההודעה הזאת כי ביקשתם עזרה מ־{brand}.',
      invoice: 'קיבלתם את ההודעה הזאת כי קיבלתם חשבונית מ־{brand}.',
      recovery: 'קיבלתם את ההודעה הזאת כי סיפרתם ל־{brand} שמשהו השתבש.',
      other: 'קיבלתם את ההודעה הזאת כי הייתם לאחרונה בקשר עם {brand}.',
    },
    recovery: {
      subject: 'הכול בסדר עכשיו? ({title})',
      plain: 'הכול בסדר עכשיו?',
      intro: 'סיפרתם לנו שמשהו השתבש, וטיפלנו בזה. נשמח לדעת אם זה עזר.',
    },
    three: 'יש לנו שלוש שאלות קצרות אליכם. זה לוקח בערך דקה.',
  },
  it: {
    reasons: {
      purchase: 'Riceve questa e-mail perché ha acquistato da {brand}.',
      ticket: 'Riceve questa e-mail perché ha chiesto aiuto a {brand}.',
      invoice: 'Riceve questa e-mail perché {brand} Le ha inviato una fattura.',
      recovery: 'Riceve questa e-mail perché ha segnalato a {brand} che qualcosa era andato storto.',
      other: 'Riceve questa e-mail perché di recente ha avuto contatti con {brand}.',
    },
    recovery: {
      subject: 'Ora è tutto a posto? ({title})',
      plain: 'Ora è tutto a posto?',
      intro: 'ci aveva segnalato che qualcosa era andato storto e ce ne siamo occupati. Vorremmo sapere se è servito.',
    },
    three: 'abbiamo tre brevi domande per Lei. Richiedono circa un minuto.',
  },
  ja: {
    reasons: {
      purchase: 'このメールは、{brand}でお買い上げいただいたお客様にお送りしています。',
      ticket: 'このメールは、{brand}にお問い合わせいただいたお客様にお送りしています。',
      invoice: 'このメールは、{brand}から請求書をお送りしたお客様にお送りしています。',
      recovery: 'このメールは、{brand}に問題をお知らせいただいたお客様にお送りしています。',
      other: 'このメールは、最近{brand}をご利用いただいたお客様にお送りしています。',
    },
    recovery: {
      subject: 'その後いかがでしょうか？({title})',
      plain: 'その後いかがでしょうか？',
      intro: '先日お知らせいただいた件について、対応いたしました。解決したかどうか、お聞かせください。',
    },
    three: '短い質問が3つあります。1分ほどで終わります。',
  },
  nl: {
    reasons: {
      purchase: 'U ontvangt deze e-mail omdat u iets bij {brand} hebt gekocht.',
      ticket: 'U ontvangt deze e-mail omdat u {brand} om hulp hebt gevraagd.',
      invoice: 'U ontvangt deze e-mail omdat {brand} u een factuur heeft gestuurd.',
      recovery: 'U ontvangt deze e-mail omdat u {brand} hebt laten weten dat er iets misging.',
      other: 'U ontvangt deze e-mail omdat u onlangs contact had met {brand}.',
    },
    recovery: {
      subject: 'Is alles nu in orde? ({title})',
      plain: 'Is alles nu in orde?',
      intro:
        'U liet ons weten dat er iets misging, en we zijn ermee aan de slag gegaan. We horen graag of het geholpen heeft.',
    },
    three: 'We hebben drie korte vragen voor u. Het kost ongeveer een minuut.',
  },
  pl: {
    reasons: {
      purchase: 'Wysyłamy tę wiadomość w związku z zakupem w {brand}.',
      ticket: 'Wysyłamy tę wiadomość w związku z prośbą o pomoc skierowaną do {brand}.',
      invoice: 'Wysyłamy tę wiadomość w związku z fakturą od {brand}.',
      recovery: 'Wysyłamy tę wiadomość w związku ze zgłoszeniem problemu do {brand}.',
      other: 'Wysyłamy tę wiadomość w związku z niedawnym kontaktem z {brand}.',
    },
    recovery: {
      subject: 'Czy teraz wszystko jest w porządku? ({title})',
      plain: 'Czy teraz wszystko jest w porządku?',
      intro: 'zgłosili nam Państwo, że coś poszło nie tak, i zajęliśmy się tym. Chcielibyśmy wiedzieć, czy to pomogło.',
    },
    three: 'mamy do Państwa trzy krótkie pytania. Odpowiedź zajmie około minuty.',
  },
  pt: {
    reasons: {
      purchase: 'Recebe este e-mail porque fez uma compra na {brand}.',
      ticket: 'Recebe este e-mail porque pediu ajuda à {brand}.',
      invoice: 'Recebe este e-mail porque a {brand} lhe enviou uma fatura.',
      recovery: 'Recebe este e-mail porque disse à {brand} que algo falhou.',
      other: 'Recebe este e-mail porque recorreu recentemente à {brand}.',
    },
    recovery: {
      subject: 'Já está tudo bem? ({title})',
      plain: 'Já está tudo bem?',
      intro: 'Disse-nos que algo falhou e o assunto foi tratado. Gostaríamos de saber se ficou resolvido.',
    },
    three: 'Temos três perguntas rápidas. Levam cerca de um minuto.',
  },
  ru: {
    reasons: {
      purchase: 'Вы получили это письмо, потому что совершили покупку в {brand}.',
      ticket: 'Вы получили это письмо, потому что обращались за помощью в {brand}.',
      invoice: 'Вы получили это письмо, потому что вам пришёл счёт от {brand}.',
      recovery: 'Вы получили это письмо, потому что сообщили {brand} о проблеме.',
      other: 'Вы получили это письмо, потому что недавно обращались в {brand}.',
    },
    recovery: {
      subject: 'Теперь всё в порядке? ({title})',
      plain: 'Теперь всё в порядке?',
      intro: 'Вы сообщили нам, что что-то пошло не так, и мы этим занялись. Хотим узнать, помогло ли это.',
    },
    three: 'У нас к вам три коротких вопроса. Ответы займут около минуты.',
  },
  sv: {
    reasons: {
      purchase: 'Du får det här mejlet för att du har handlat hos {brand}.',
      ticket: 'Du får det här mejlet för att du bad {brand} om hjälp.',
      invoice: 'Du får det här mejlet för att du har fått en faktura från {brand}.',
      recovery: 'Du får det här mejlet för att du berättade för {brand} att något hade gått fel.',
      other: 'Du får det här mejlet för att du nyligen var i kontakt med {brand}.',
    },
    recovery: {
      subject: 'Är allt bra nu? ({title})',
      plain: 'Är allt bra nu?',
      intro:
        'Du berättade att något hade gått fel, och vi har tagit hand om det. Nu vill vi gärna veta om det hjälpte.',
    },
    three: 'Vi har tre korta frågor till dig. De tar ungefär en minut.',
  },
  tr: {
    reasons: {
      purchase: 'Bu e-postayı {brand} üzerinden alışveriş yaptığınız için alıyorsunuz.',
      ticket: 'Bu e-postayı {brand} ekibinden yardım istediğiniz için alıyorsunuz.',
      invoice: 'Bu e-postayı {brand} size bir fatura gönderdiği için alıyorsunuz.',
      recovery: 'Bu e-postayı {brand} ekibine bir sorun bildirdiğiniz için alıyorsunuz.',
      other: 'Bu e-postayı yakın zamanda {brand} ile iletişimde olduğunuz için alıyorsunuz.',
    },
    recovery: {
      subject: 'Şimdi her şey yolunda mı? ({title})',
      plain: 'Şimdi her şey yolunda mı?',
      intro:
        'Bize bir şeylerin ters gittiğini söylemiştiniz, biz de ilgilendik. İşe yarayıp yaramadığını öğrenmek isteriz.',
    },
    three: 'Size üç kısa sorumuz var. Yaklaşık bir dakika sürer.',
  },
  uk: {
    reasons: {
      purchase: 'Ви отримали цей лист, бо зробили покупку в {brand}.',
      ticket: 'Ви отримали цей лист, бо зверталися по допомогу до {brand}.',
      invoice: 'Ви отримали цей лист, бо вам надійшов рахунок від {brand}.',
      recovery: 'Ви отримали цей лист, бо повідомили {brand} про проблему.',
      other: 'Ви отримали цей лист, бо нещодавно зверталися до {brand}.',
    },
    recovery: {
      subject: 'Тепер усе гаразд? ({title})',
      plain: 'Тепер усе гаразд?',
      intro: 'Ви повідомили нам, що щось пішло не так, і ми цим зайнялися. Хочемо знати, чи це допомогло.',
    },
    three: 'Маємо до вас три короткі запитання. Відповіді заберуть близько хвилини.',
  },
  zh: {
    reasons: {
      purchase: '您收到此邮件，是因为您在 {brand} 购买了商品。',
      ticket: '您收到此邮件，是因为您曾向 {brand} 寻求帮助。',
      invoice: '您收到此邮件，是因为 {brand} 向您寄出了账单。',
      recovery: '您收到此邮件，是因为您曾向 {brand} 反映问题。',
      other: '您收到此邮件，是因为您最近与 {brand} 有过联系。',
    },
    recovery: {
      subject: '现在一切都好吗？（{title}）',
      plain: '现在一切都好吗？',
      intro: '您曾告诉我们出了问题，我们已经作了处理，想知道问题是否已经解决。',
    },
    three: '我们想请教您三个小问题，大约需要一分钟。',
  },
};
