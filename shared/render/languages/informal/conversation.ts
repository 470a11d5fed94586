import { informally } from '../address.ts';
import { conversationTexts } from '../conversation.ts';

/** What is said in return, to whom is addressed informally. */
export const informalConversationTexts = () =>
  informally(conversationTexts, {
    de: {
      which: 'Danke. Welche Zahl meinst du, {low} bis {high}?',
      whichMail:
        'Danke für deine Antwort, wir haben sie gelesen. Welche Bewertung meinst du? Wähle unten eine aus, oder antworte nur mit der Zahl.',
      stopped: 'Du bekommst keine SMS mehr von uns. START setzt fort.',
      resumed: 'Du bekommst wieder SMS von uns. STOP beendet.',
      notYours:
        'Danke, wir haben deine Nachricht gelesen, und eine Person bei uns sieht sie. Die Umfrage ging an eine andere Adresse; darum haben wir keine Bewertung gezählt. Galt sie dir, wähle die Bewertung bitte in der E-Mail, die du bekommen hast.',
    },
    es: {
      which: 'Gracias. ¿Qué número quisiste decir, de {low} a {high}?',
      whichMail:
        'Gracias por tu respuesta, la hemos leído. ¿Qué valoración quisiste decir? Elige una abajo o responde solo con el número.',
      stopped: 'No recibirás más SMS nuestros. START los reanuda.',
      resumed: 'Volverás a recibir nuestros SMS. STOP los termina.',
      notYours:
        'Gracias, hemos leído tu mensaje y una persona lo verá. La encuesta se envió a otra dirección, por lo que no hemos contado ninguna valoración. Si era para ti, elige una en el correo que recibiste.',
    },
    fr: {
      which: 'Merci. Quel chiffre voulais-tu dire, de {low} à {high} ?',
      whichMail:
        'Merci de ta réponse, nous l’avons lue. Quelle note voulais-tu donner ? Choisis-la ci-dessous, ou réponds par le chiffre seul.',
      stopped: 'Tu ne recevras plus de SMS de notre part. START les reprend.',
      resumed: 'Tu recevras de nouveau nos SMS. STOP y met fin.',
      notYours:
        'Merci, nous avons lu ton message et une personne le verra. L’enquête a été envoyée à une autre adresse, nous n’avons donc compté aucune note. Si elle t’était destinée, choisis une note dans l’e-mail que tu as reçu.',
    },
    it: {
      which: 'Grazie. Quale numero intendevi, da {low} a {high}?',
      whichMail:
        'Grazie della risposta, l’abbiamo letta. Quale voto intendevi? Scegline uno qui sotto, o rispondi con il solo numero.',
      stopped: 'Non riceverai più SMS da noi. START li riattiva.',
      resumed: 'Riceverai di nuovo i nostri SMS. STOP li interrompe.',
      notYours:
        'Grazie, abbiamo letto il tuo messaggio e una persona lo vedrà. Il sondaggio è stato inviato a un altro indirizzo, perciò non abbiamo contato alcun voto. Se era per te, scegli un voto nel messaggio che hai ricevuto.',
    },
    nl: {
      which: 'Dank je. Welk cijfer bedoelde je, {low} tot {high}?',
      whichMail:
        'Dank je voor je antwoord, we hebben het gelezen. Welk cijfer bedoelde je? Kies er hieronder een, of antwoord met alleen het cijfer.',
      stopped: 'Je krijgt geen sms meer van ons. START hervat.',
      resumed: 'Je krijgt weer sms van ons. STOP stopt.',
      notYours:
        'Dank je, we hebben je bericht gelezen en iemand hier ziet het. De enquête ging naar een ander adres; daarom hebben we geen beoordeling geteld. Was ze voor jou bedoeld, kies dan een beoordeling in de mail die je kreeg.',
    },
    pl: {
      which: 'Dziękujemy. Którą liczbę masz na myśli, od {low} do {high}?',
      whichMail:
        'Dziękujemy za odpowiedź, przeczytaliśmy ją. Którą ocenę masz na myśli? Wybierz ją poniżej albo odpowiedz samą liczbą.',
      stopped: 'Nie otrzymasz od nas więcej SMS-ów. START wznawia.',
      resumed: 'Znów będziesz otrzymywać od nas SMS-y. STOP kończy.',
      notYours:
        'Dziękujemy, przeczytaliśmy Twoją wiadomość i zobaczy ją ktoś z nas. Ankietę wysłano na inny adres, dlatego nie zaliczyliśmy oceny. Jeśli była dla Ciebie, wybierz ocenę w otrzymanym mailu.',
    },
    ru: {
      which: 'Спасибо. Какое число имелось в виду, от {low} до {high}?',
      whichMail:
        'Спасибо за ответ, мы его прочитали. Какая оценка имелась в виду? Выбери её ниже или ответь одним числом.',
      stopped: 'Ты больше не будешь получать наши сообщения. START возобновит.',
      resumed: 'Ты снова будешь получать наши сообщения. STOP прекратит.',
      notYours:
        'Спасибо, мы прочитали твоё сообщение, и его увидит сотрудник. Опрос был отправлен на другой адрес, поэтому оценку мы не засчитали. Если он предназначался тебе, выбери оценку в полученном письме.',
    },
    tr: {
      which: 'Teşekkürler. {low} ile {high} arasında hangi sayıyı kastettin?',
      whichMail:
        'Yanıtın için teşekkürler, okuduk. Hangi puanı kastettin? Aşağıdan birini seç ya da yalnızca sayıyla yanıtla.',
      stopped: 'Bizden artık mesaj almayacaksın. START yeniden başlatır.',
      resumed: 'Bizden yeniden mesaj alacaksın. STOP sonlandırır.',
      notYours:
        'Teşekkürler, mesajını okuduk ve bir çalışanımız görecek. Anket başka bir adrese gönderildiği için puan saymadık. Sana gönderildiyse lütfen aldığın e-postadan bir puan seç.',
    },
    uk: {
      which: 'Дякуємо. Яке число малося на увазі, від {low} до {high}?',
      whichMail:
        'Дякуємо за відповідь, ми її прочитали. Яка оцінка малася на увазі? Вибери її нижче або відповідай самим числом.',
      stopped: 'Ти більше не отримуватимеш наших повідомлень. START відновить.',
      resumed: 'Ти знову отримуватимеш наші повідомлення. STOP припинить.',
      notYours:
        'Дякуємо, ми прочитали твоє повідомлення, і його побачить працівник. Опитування було надіслано на іншу адресу, тому оцінку ми не зарахували. Якщо воно було для тебе, вибери оцінку в отриманому листі.',
    },
  });
