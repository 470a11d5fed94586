/** What mail programs send by themselves about a mail, in plain text; lists of phrases with `|` between them, as lines are compared. */
export const mailNotices = {
  /** "Kim Lee would like to recall the message, "…"." */
  recalls:
    'would like to recall the message|möchte die nachricht zurückrufen|möchte folgende nachricht zurückrufen|souhaite rappeler le message|voudrait rappeler le message|desea recuperar el mensaje|quiere recuperar el mensaje|desidera richiamare il messaggio|vorrebbe richiamare il messaggio|gostaria de cancelar a mensagem|deseja cancelar o envio da mensagem|gostaria de recuperar a mensagem|wil het bericht intrekken|wil het volgende bericht intrekken|vill återkalla meddelandet|vil gerne tilbagekalde meddelelsen|ønsker å tilbakekalle meldingen|chce odwołać wiadomość|chciałby odwołać wiadomość|chce odvolat zprávu|хочет отозвать сообщение|хотел бы отозвать сообщение|iletiyi geri çekmek istiyor',

  /** How a receipt begins, above the lines that say which mail it is of. */
  yourMessage:
    'your message|ihre nachricht|die nachricht|votre message|su mensaje|el mensaje|il messaggio|il tuo messaggio|a sua mensagem|sua mensagem|uw bericht|je bericht|ditt meddelande|din meddelelse|meldingen din|twoja wiadomość|vaše zpráva|ваше сообщение|iletiniz',

  /** How it ends: when it was read, or not. */
  wasRead:
    'was read|was displayed|was deleted without being read|was not read|wurde am|wurde gelesen|wurde ungelesen gelöscht|a été lu|a été supprimé sans être lu|se leyó|fue leído|se eliminó sin leer|se ha eliminado sin leer|è stato letto|è stato eliminato senza essere letto|foi lida|foi excluída sem ser lida|foi eliminada sem ser lida|is gelezen|is verwijderd zonder te zijn gelezen|lästes|togs bort utan att läsas|blev læst|blev slettet uden at blive læst|ble lest|została przeczytana|została usunięta bez czytania|byla přečtena|byla odstraněna bez přečtení|было прочитано|прочтено|удалено без прочтения|okundu',

  /** How the receipt of another program begins, and what it says beside. */
  returnReceipts:
    'this is a return receipt for the mail that you sent to|dies ist eine empfangsbestätigung für die nachricht|dies ist eine empfangsbestätigung für eine nachricht|ceci est un accusé de réception pour le courrier|ceci est un accusé de réception pour le message|esto es un acuse de recibo para el correo que envió a|éste es un acuse de recibo del correo que envió a|questa è una ricevuta di ritorno per il messaggio inviato a|este é um recibo de retorno da mensagem|dit is een ontvangstbevestiging voor het bericht|detta är ett mottagningskvitto för meddelandet|это уведомление о прочтении',
  receiptNotes:
    'this return receipt only acknowledges|diese empfangsbestätigung|cet accusé de réception|este acuse de recibo|questa ricevuta|la ricevuta|este recibo|deze ontvangstbevestiging|detta mottagningskvitto|note this return receipt only acknowledges|there is no guarantee that the recipient|achtung diese empfangsbestätigung|hinweis diese empfangsbestätigung|es gibt keine garantie|note cet accusé de réception|remarque cet accusé de réception|il n’y a aucune garantie|rien ne garantit|nota este acuse de recibo|no hay garantía|nota questa ricevuta|nota la ricevuta|non vi è alcuna garanzia|nota este recibo|não há garantia|let op deze ontvangstbevestiging|opmerking deze ontvangstbevestiging|er is geen garantie|obs detta mottagningskvitto|gesendet haben',

  /** "[like] Kim Lee reacted to your message:", by sign. */
  reacted:
    'reacted to your message|hat auf ihre nachricht reagiert|hat auf deine nachricht reagiert|a réagi à votre message|a réagi à ton message|ha reaccionado a su mensaje|ha reaccionado a tu mensaje|reaccionó a su mensaje|reaccionó a tu mensaje|ha reagito al tuo messaggio|ha reagito al messaggio|reagiu à sua mensagem|reagiu à tua mensagem|heeft gereageerd op uw bericht|heeft op je bericht gereageerd|heeft op uw bericht gereageerd|reagerade på ditt meddelande|har reageret på din meddelelse|reagerte på meldingen din|zareagował na twoją wiadomość|zareagowała na twoją wiadomość|отреагировал на ваше сообщение|iletinize tepki verdi',
  tags: {
    '👍': 'like|liked|thumbsup|thumbs up|gefällt mir|j’aime|me gusta|mi piace|gosto|curtir|vind ik leuk|gilla|synes godt om|liker|lubię to|нравится|beğen',
    '❤': 'heart|love|herz|cœur|coeur|corazón|cuore|coração|hart|hjärta|hjerte|serce|сердце|kalp',
    '🎉': 'celebrate|feiern|célébrer|bravo|celebrar|festeggia|celebrar|vieren|fira|fejr|feire|świętuj|праздник|kutla',
    '😆': 'laugh|haha|lachen|rire|risa|ridi|rir|skratta|grin|le|śmiech|смех|gül',
    '😮': 'surprised|wow|überrascht|surpris|sorpresa|sorpreso|surpresa|verrast|förvånad|overrasket|zaskoczenie|удивление|şaşkın',
    '😢': 'sad|traurig|triste|verdrietig|ledsen|trist|smutek|грусть|üzgün',
  } as Readonly<Record<string, string>>,
};
