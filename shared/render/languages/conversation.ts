import type { BuiltLanguage } from './address.ts';

/** What is said in return within a conversation by text or mail. `{name}` is filled in. */
export interface ConversationTexts {
  /** By text: the rating was not clear. */
  readonly which: string;
  /** The same at the top of a mail that shows the ratings once more. */
  readonly whichMail: string;
  readonly stopped: string;
  readonly resumed: string;
  readonly help: string;
  /** By mail: somebody rated whom the survey was not sent to. */
  readonly notYours: string;
}

/** By primary language tag. STOP, START and HELP stay: carriers know them in every language. */
export const conversationTexts: Readonly<Record<BuiltLanguage, ConversationTexts>> = {
  ar: {
    which: 'شكرًا لك. أي رقم تقصد، من {low} إلى {high}؟',
    whichMail: 'شكرًا على ردك، لقد قرأناه. أي تقييم تقصد؟ اختر واحدًا أدناه، أو أجب بالرقم وحده.',
    stopped: 'لن تصلك رسائل أخرى منا. START للاستئناف.',
    resumed: 'ستصلك رسائلنا من جديد. STOP للإيقاف.',
    help: 'نسأل عملاءنا عن تجربتهم. للاستفسار: {contact}. STOP للإيقاف.',
    notYours:
      'شكرًا لك، لقد قرأنا رسالتك وسيراها موظف لدينا. أُرسل هذا الاستبيان إلى عنوان آخر، ولذلك لم نحتسب تقييمًا. إن كان موجّهًا إليك، فاختر تقييمًا من الرسالة التي وصلتك.',
  },
  de: {
    which: 'Danke. Welche Zahl meinen Sie, {low} bis {high}?',
    whichMail:
      'Danke für Ihre Antwort, wir haben sie gelesen. Welche Bewertung meinen Sie? Wählen Sie unten eine aus, oder antworten Sie nur mit der Zahl.',
    stopped: 'Sie bekommen keine SMS mehr von uns. START setzt fort.',
    resumed: 'Sie bekommen wieder SMS von uns. STOP beendet.',
    help: 'Wir fragen Kunden, wie es war. Fragen: {contact}. STOP beendet.',
    notYours:
      'Danke, wir haben Ihre Nachricht gelesen, und eine Person bei uns sieht sie. Die Umfrage ging an eine andere Adresse; darum haben wir keine Bewertung gezählt. Galt sie Ihnen, wählen Sie die Bewertung bitte in der E-Mail, die Sie bekommen haben.',
  },
  en: {
    which: 'Thank you. Which number did you mean, {low} to {high}?',
    whichMail:
      'Thank you for your reply, we have read it. Which rating did you mean? Choose one below, or reply with the number alone.',
    stopped: 'You will get no more texts from us. START resumes.',
    resumed: 'You will get texts from us again. STOP ends.',
    help: 'we ask customers how it went. Questions: {contact}. STOP ends.',
    notYours:
      'Thank you, we have read your message, and a person here sees it. The survey was sent to another address, so we have counted no rating. If it was meant for you, please choose a rating in the mail that you got.',
  },
  es: {
    which: 'Gracias. ¿Qué número quiso decir, de {low} a {high}?',
    whichMail:
      'Gracias por su respuesta, la hemos leído. ¿Qué valoración quiso decir? Elija una abajo o responda solo con el número.',
    stopped: 'No recibirá más SMS nuestros. START los reanuda.',
    resumed: 'Volverá a recibir nuestros SMS. STOP los termina.',
    help: 'preguntamos a los clientes cómo les fue. Consultas: {contact}. STOP termina.',
    notYours:
      'Gracias, hemos leído su mensaje y una persona lo verá. La encuesta se envió a otra dirección, por lo que no hemos contado ninguna valoración. Si era para usted, elija una en el correo que recibió.',
  },
  fr: {
    which: 'Merci. Quel chiffre vouliez-vous dire, de {low} à {high} ?',
    whichMail:
      'Merci de votre réponse, nous l’avons lue. Quelle note vouliez-vous donner ? Choisissez-la ci-dessous, ou répondez par le chiffre seul.',
    stopped: 'Vous ne recevrez plus de SMS de notre part. START les reprend.',
    resumed: 'Vous recevrez de nouveau nos SMS. STOP y met fin.',
    help: 'nous demandons à nos clients leur avis. Questions : {contact}. STOP y met fin.',
    notYours:
      'Merci, nous avons lu votre message et une personne le verra. L’enquête a été envoyée à une autre adresse, nous n’avons donc compté aucune note. Si elle vous était destinée, choisissez une note dans l’e-mail que vous avez reçu.',
  },
  he: {
    which: 'תודה. לאיזה מספר התכוונתם, {low} עד {high}?',
    whichMail: 'תודה על התשובה, קראנו אותה. לאיזה דירוג התכוונתם? אפשר לבחור אחד למטה, או להשיב במספר בלבד.',
    stopped: 'לא יישלחו אליכם עוד הודעות מאיתנו. START לחידוש.',
    resumed: 'הודעות מאיתנו יישלחו אליכם שוב. STOP להפסקה.',
    help: 'אנחנו שואלים לקוחות איך היה. לשאלות: {contact}. STOP להפסקה.',
    notYours:
      'תודה, קראנו את ההודעה ואדם אצלנו רואה אותה. הסקר נשלח לכתובת אחרת, ולכן לא ספרנו דירוג. אם הוא נועד לכם, אפשר לבחור דירוג בהודעה שקיבלתם.',
  },
  it: {
    which: 'Grazie. Quale numero intendeva, da {low} a {high}?',
    whichMail:
      'Grazie della risposta, l’abbiamo letta. Quale voto intendeva? Ne scelga uno qui sotto, o risponda con il solo numero.',
    stopped: 'Non riceverà più SMS da noi. START li riattiva.',
    resumed: 'Riceverà di nuovo i nostri SMS. STOP li interrompe.',
    help: "chiediamo ai clienti com'è andata. Domande: {contact}. STOP interrompe.",
    notYours:
      'Grazie, abbiamo letto il Suo messaggio e una persona lo vedrà. Il sondaggio è stato inviato a un altro indirizzo, perciò non abbiamo contato alcun voto. Se era per Lei, scelga un voto nel messaggio che ha ricevuto.',
  },
  ja: {
    which: 'ありがとうございます。{low}から{high}のうち、どの数字でしょうか。',
    whichMail:
      'ご返信ありがとうございます。拝読しました。どの評価のおつもりでしたか。下からお選びいただくか、数字だけでご返信ください。',
    stopped: '今後メッセージはお送りしません。再開はSTART。',
    resumed: 'メッセージの送信を再開します。停止はSTOP。',
    help: 'お客様にご感想を伺っています。お問い合わせ: {contact}。停止はSTOP。',
    notYours:
      'ご返信ありがとうございます。拝読し、担当者が確認いたします。アンケートは別のアドレス宛にお送りしたため、評価は集計しておりません。ご本人宛の場合は、届いたメールから評価をお選びください。',
  },
  nl: {
    which: 'Dank u. Welk cijfer bedoelde u, {low} tot {high}?',
    whichMail:
      'Dank u voor uw antwoord, we hebben het gelezen. Welk cijfer bedoelde u? Kies er hieronder een, of antwoord met alleen het cijfer.',
    stopped: 'U krijgt geen sms meer van ons. START hervat.',
    resumed: 'U krijgt weer sms van ons. STOP stopt.',
    help: 'we vragen klanten hoe het ging. Vragen: {contact}. STOP stopt.',
    notYours:
      'Dank u, we hebben uw bericht gelezen en iemand hier ziet het. De enquête ging naar een ander adres; daarom hebben we geen beoordeling geteld. Was ze voor u bedoeld, kies dan een beoordeling in de mail die u kreeg.',
  },
  pl: {
    which: 'Dziękujemy. Którą liczbę mają Państwo na myśli, od {low} do {high}?',
    whichMail:
      'Dziękujemy za odpowiedź, przeczytaliśmy ją. Którą ocenę mają Państwo na myśli? Prosimy wybrać ją poniżej albo odpowiedzieć samą liczbą.',
    stopped: 'Nie będziemy już wysyłać Państwu SMS-ów. START wznawia.',
    resumed: 'Znów będziemy wysyłać Państwu SMS-y. STOP kończy.',
    help: 'pytamy klientów, jak było. Pytania: {contact}. STOP kończy.',
    notYours:
      'Dziękujemy, przeczytaliśmy wiadomość i zobaczy ją ktoś z nas. Ankietę wysłano na inny adres, dlatego nie zaliczyliśmy oceny. Jeśli była dla Państwa, prosimy wybrać ocenę w otrzymanym mailu.',
  },
  pt: {
    which: 'Obrigado. Que número quis dizer, de {low} a {high}?',
    whichMail:
      'Obrigado pela sua resposta, já a lemos. Que avaliação quis dizer? Escolha uma abaixo ou responda só com o número.',
    stopped: 'Não receberá mais SMS nossos. START retoma.',
    resumed: 'Voltará a receber os nossos SMS. STOP termina.',
    help: 'perguntamos aos clientes como foi. Perguntas: {contact}. STOP termina.',
    notYours:
      'Obrigado, lemos a sua mensagem e uma pessoa irá vê-la. A pesquisa foi enviada para outro endereço, por isso nenhuma avaliação foi contada. Se era mesmo sua, escolha uma avaliação no e-mail que recebeu.',
  },
  ru: {
    which: 'Спасибо. Какое число вы имели в виду, от {low} до {high}?',
    whichMail:
      'Спасибо за ответ, мы его прочитали. Какую оценку вы имели в виду? Выберите её ниже или ответьте одним числом.',
    stopped: 'Вы больше не будете получать наши сообщения. START возобновит.',
    resumed: 'Вы снова будете получать наши сообщения. STOP прекратит.',
    help: 'мы спрашиваем клиентов об их опыте. Вопросы: {contact}. STOP прекратит.',
    notYours:
      'Спасибо, мы прочитали ваше сообщение, и его увидит сотрудник. Опрос был отправлен на другой адрес, поэтому оценку мы не засчитали. Если он предназначался вам, выберите оценку в полученном письме.',
  },
  sv: {
    which: 'Tack. Vilken siffra menade du, {low} till {high}?',
    whichMail:
      'Tack för ditt svar, vi har läst det. Vilket betyg menade du? Välj ett nedan, eller svara med bara siffran.',
    stopped: 'Du får inga fler sms från oss. START återupptar.',
    resumed: 'Du får sms från oss igen. STOP avslutar.',
    help: 'vi frågar kunder hur det gick. Frågor: {contact}. STOP avslutar.',
    notYours:
      'Tack, vi har läst ditt meddelande och en person här ser det. Enkäten skickades till en annan adress, så vi har inte räknat något betyg. Var den till dig, välj ett betyg i mejlet som du fick.',
  },
  tr: {
    which: 'Teşekkürler. {low} ile {high} arasında hangi sayıyı kastettiniz?',
    whichMail:
      'Yanıtınız için teşekkürler, okuduk. Hangi puanı kastettiniz? Aşağıdan birini seçin ya da yalnızca sayıyla yanıtlayın.',
    stopped: 'Bizden artık mesaj almayacaksınız. START yeniden başlatır.',
    resumed: 'Bizden yeniden mesaj alacaksınız. STOP sonlandırır.',
    help: 'müşterilere deneyimlerini soruyoruz. Sorular: {contact}. STOP sonlandırır.',
    notYours:
      'Teşekkürler, mesajınızı okuduk ve bir çalışanımız görecek. Anket başka bir adrese gönderildiği için puan saymadık. Size gönderildiyse lütfen aldığınız e-postadan bir puan seçin.',
  },
  uk: {
    which: 'Дякуємо. Яке число ви мали на увазі, від {low} до {high}?',
    whichMail:
      'Дякуємо за відповідь, ми її прочитали. Яку оцінку ви мали на увазі? Виберіть її нижче або дайте відповідь самим числом.',
    stopped: 'Ви більше не отримуватимете наших повідомлень. START відновить.',
    resumed: 'Ви знову отримуватимете наші повідомлення. STOP припинить.',
    help: 'ми запитуємо клієнтів про їхній досвід. Питання: {contact}. STOP припинить.',
    notYours:
      'Дякуємо, ми прочитали ваше повідомлення, і його побачить працівник. Опитування було надіслано на іншу адресу, тому оцінку ми не зарахували. Якщо воно було для вас, виберіть оцінку в отриманому листі.',
  },
  zh: {
    which: '谢谢。您指的是{low}到{high}中的哪个数字？',
    whichMail: '感谢您的回复，我们已经读过。您指的是哪个评分？请在下面选择，或只回复数字。',
    stopped: '您不会再收到我们的短信。回复 START 恢复。',
    resumed: '您将重新收到我们的短信。回复 STOP 停止。',
    help: '我们向客户了解体验如何。咨询：{contact}。回复 STOP 停止。',
    notYours:
      '感谢您的回复，我们已阅读，并会有专人查看。该问卷发送到了另一个地址，因此我们没有计入评分。如果问卷是发给您的，请在您收到的邮件中选择评分。',
  },
};
