/** What is said in return within a conversation by text or mail. `{name}` is filled in. */
export interface ConversationTexts {
  /** By text: the rating was not clear. */
  readonly which: string;
  /** The same at the top of a mail that shows the ratings once more. */
  readonly whichMail: string;
  readonly stopped: string;
  readonly resumed: string;
  readonly help: string;
}

/** By primary language tag. STOP, START and HELP stay: carriers know them in every language. */
export const conversationTexts: Readonly<Record<string, ConversationTexts>> = {
  ar: {
    which: 'شكرًا لك. أي رقم تقصد، من {low} إلى {high}؟',
    whichMail: 'شكرًا على ردك، لقد قرأناه. أي تقييم تقصد؟ اختر واحدًا أدناه، أو أجب بالرقم وحده.',
    stopped: 'لن تصلك رسائل أخرى منا. START للاستئناف.',
    resumed: 'ستصلك رسائلنا من جديد. STOP للإيقاف.',
    help: 'نسأل عملاءنا عن تجربتهم. للاستفسار: {contact}. STOP للإيقاف.',
  },
  de: {
    which: 'Danke. Welche Zahl meinen Sie, {low} bis {high}?',
    whichMail:
      'Danke für Ihre Antwort, wir haben sie gelesen. Welche Bewertung meinen Sie? Wählen Sie unten eine aus, oder antworten Sie nur mit der Zahl.',
    stopped: 'Sie bekommen keine SMS mehr von uns. START setzt fort.',
    resumed: 'Sie bekommen wieder SMS von uns. STOP beendet.',
    help: 'Wir fragen Kunden, wie es war. Fragen: {contact}. STOP beendet.',
  },
  en: {
    which: 'Thank you. Which number did you mean, {low} to {high}?',
    whichMail:
      'Thank you for your reply, we have read it. Which rating did you mean? Choose one below, or reply with the number alone.',
    stopped: 'You will get no more texts from us. START resumes.',
    resumed: 'You will get texts from us again. STOP ends.',
    help: 'we ask customers how it went. Questions: {contact}. STOP ends.',
  },
  es: {
    which: 'Gracias. ¿Qué número quiso decir, de {low} a {high}?',
    whichMail:
      'Gracias por su respuesta, la hemos leído. ¿Qué valoración quiso decir? Elija una abajo o responda solo con el número.',
    stopped: 'No recibirá más SMS nuestros. START los reanuda.',
    resumed: 'Volverá a recibir nuestros SMS. STOP los termina.',
    help: 'preguntamos a los clientes cómo les fue. Consultas: {contact}. STOP termina.',
  },
  fr: {
    which: 'Merci. Quel chiffre vouliez-vous dire, de {low} à {high} ?',
    whichMail:
      'Merci de votre réponse, nous l’avons lue. Quelle note vouliez-vous donner ? Choisissez-la ci-dessous, ou répondez par le chiffre seul.',
    stopped: 'Vous ne recevrez plus de SMS de notre part. START les reprend.',
    resumed: 'Vous recevrez de nouveau nos SMS. STOP y met fin.',
    help: 'nous demandons à nos clients leur avis. Questions : {contact}. STOP y met fin.',
  },
  he: {
    which: 'תודה. לאיזה מספר התכוונת, {low} עד {high}?',
    whichMail: 'תודה על התשובה, קראנו אותה. לאיזה דירוג התכוונת? אפשר לבחור אחד למטה, או להשיב במספר בלבד.',
    stopped: 'לא יישלחו אליך עוד הודעות מאיתנו. START לחידוש.',
    resumed: 'הודעות מאיתנו יישלחו אליך שוב. STOP להפסקה.',
    help: 'אנחנו שואלים לקוחות איך היה. לשאלות: {contact}. STOP להפסקה.',
  },
  it: {
    which: 'Grazie. Quale numero intendeva, da {low} a {high}?',
    whichMail:
      'Grazie della risposta, l’abbiamo letta. Quale voto intendeva? Ne scelga uno qui sotto, o risponda con il solo numero.',
    stopped: 'Non riceverà più SMS da noi. START li riattiva.',
    resumed: 'Riceverà di nuovo i nostri SMS. STOP li interrompe.',
    help: "chiediamo ai clienti com'è andata. Domande: {contact}. STOP interrompe.",
  },
  ja: {
    which: 'ありがとうございます。{low}から{high}のうち、どの数字でしょうか。',
    whichMail:
      'ご返信ありがとうございます。拝読しました。どの評価のおつもりでしたか。下からお選びいただくか、数字だけでご返信ください。',
    stopped: '今後メッセージはお送りしません。再開はSTART。',
    resumed: 'メッセージの送信を再開します。停止はSTOP。',
    help: 'お客様にご感想を伺っています。お問い合わせ: {contact}。停止はSTOP。',
  },
  nl: {
    which: 'Dank u. Welk cijfer bedoelde u, {low} tot {high}?',
    whichMail:
      'Dank u voor uw antwoord, we hebben het gelezen. Welk cijfer bedoelde u? Kies er hieronder een, of antwoord met alleen het cijfer.',
    stopped: 'U krijgt geen sms meer van ons. START hervat.',
    resumed: 'U krijgt weer sms van ons. STOP stopt.',
    help: 'we vragen klanten hoe het ging. Vragen: {contact}. STOP stopt.',
  },
  pl: {
    which: 'Dziękujemy. Którą liczbę masz na myśli, od {low} do {high}?',
    whichMail:
      'Dziękujemy za odpowiedź, przeczytaliśmy ją. Którą ocenę masz na myśli? Wybierz ją poniżej albo odpowiedz samą liczbą.',
    stopped: 'Nie otrzymasz od nas więcej SMS-ów. START wznawia.',
    resumed: 'Znów będziesz otrzymywać od nas SMS-y. STOP kończy.',
    help: 'pytamy klientów, jak było. Pytania: {contact}. STOP kończy.',
  },
  pt: {
    which: 'Obrigado. Que número quis dizer, de {low} a {high}?',
    whichMail:
      'Obrigado pela sua resposta, já a lemos. Que avaliação quis dizer? Escolha uma abaixo ou responda só com o número.',
    stopped: 'Não receberá mais SMS nossos. START retoma.',
    resumed: 'Voltará a receber os nossos SMS. STOP termina.',
    help: 'perguntamos aos clientes como correu. Questões: {contact}. STOP termina.',
  },
  ru: {
    which: 'Спасибо. Какое число вы имели в виду, от {low} до {high}?',
    whichMail:
      'Спасибо за ответ, мы его прочитали. Какую оценку вы имели в виду? Выберите её ниже или ответьте одним числом.',
    stopped: 'Вы больше не будете получать наши сообщения. START возобновит.',
    resumed: 'Вы снова будете получать наши сообщения. STOP прекратит.',
    help: 'мы спрашиваем клиентов об их опыте. Вопросы: {contact}. STOP прекратит.',
  },
  sv: {
    which: 'Tack. Vilken siffra menade du, {low} till {high}?',
    whichMail:
      'Tack för ditt svar, vi har läst det. Vilket betyg menade du? Välj ett nedan, eller svara med bara siffran.',
    stopped: 'Du får inga fler sms från oss. START återupptar.',
    resumed: 'Du får sms från oss igen. STOP avslutar.',
    help: 'vi frågar kunder hur det gick. Frågor: {contact}. STOP avslutar.',
  },
  tr: {
    which: 'Teşekkürler. {low} ile {high} arasında hangi sayıyı kastettiniz?',
    whichMail:
      'Yanıtınız için teşekkürler, okuduk. Hangi puanı kastettiniz? Aşağıdan birini seçin ya da yalnızca sayıyla yanıtlayın.',
    stopped: 'Bizden artık mesaj almayacaksınız. START yeniden başlatır.',
    resumed: 'Bizden yeniden mesaj alacaksınız. STOP sonlandırır.',
    help: 'müşterilere deneyimlerini soruyoruz. Sorular: {contact}. STOP sonlandırır.',
  },
  uk: {
    which: 'Дякуємо. Яке число ви мали на увазі, від {low} до {high}?',
    whichMail:
      'Дякуємо за відповідь, ми її прочитали. Яку оцінку ви мали на увазі? Виберіть її нижче або дайте відповідь самим числом.',
    stopped: 'Ви більше не отримуватимете наших повідомлень. START відновить.',
    resumed: 'Ви знову отримуватимете наші повідомлення. STOP припинить.',
    help: 'ми запитуємо клієнтів про їхній досвід. Питання: {contact}. STOP припинить.',
  },
  zh: {
    which: '谢谢。您指的是{low}到{high}中的哪个数字？',
    whichMail: '感谢您的回复，我们已经读过。您指的是哪个评分？请在下面选择，或只回复数字。',
    stopped: '您不会再收到我们的短信。回复 START 恢复。',
    resumed: '您将重新收到我们的短信。回复 STOP 停止。',
    help: '我们向客户了解体验如何。咨询：{contact}。回复 STOP 停止。',
  },
};
