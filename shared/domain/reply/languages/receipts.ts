/**
 * What help desks write back by themselves. Lists of phrases with `|` between them, in which `{a,b}` stands for either; each is looked for
 * within a clause.
 */
export const receipts = {
  /** That something came in. */
  received: [
    '{we have,weve} {,successfully} received your|we received your|we got your {request,message,email,e mail}|acknowledge {,the} receipt|acknowledge that we have received|{request,message,email,e mail,enquiry,inquiry,query,ticket,case,issue} {has been,was} {,successfully} {received,created,logged,registered,opened,submitted}|ticket has been {created,opened}|confirming that we got your|thank you for {contacting,reaching out to,getting in touch with,writing to} {us,our,the}|thanks for {contacting,reaching out to,getting in touch with} {us,our}',
    'wir haben ihre {anfrage,nachricht,e mail,mitteilung} {,dankend} erhalten|ihre {anfrage,nachricht,e mail} {,ist} {,bei uns} eingegangen|ihre {anfrage,nachricht,e mail,meldung} wurde {unter,erfasst,registriert}|der eingang ihrer|eingang ihrer {anfrage,nachricht,e mail} bestätigen',
    'nous avons bien reçu votre|votre {demande,message,courriel,mail} a {bien été,été bien,été} {reçu,reçue,enregistré,enregistrée,pris en compte,prise en compte}|nous accusons réception|merci de nous avoir contactés|remercions de nous avoir contactés',
    'hemos recibido {su,tu}|{su,tu} {solicitud,mensaje,consulta} ha sido {recibida,recibido,registrada,registrado}|gracias por {contactar con,contactarnos,ponerse en contacto con}',
    'abbiamo ricevuto {la sua,la tua,il suo,il tuo}|richiesta è stata {ricevuta,presa in carico,registrata}|grazie per averci contattato|recebemos {a,o,} {sua,seu}|obrigado por {entrar em contato,contactar,contatar}',
    '{we,wij} hebben {je,uw} {bericht,vraag,aanvraag,verzoek,e mail} {,goed,in goede orde} ontvangen|bedankt voor {je,uw} {vraag,aanvraag,verzoek}|otrzymaliśmy {twoje,twoją,państwa} {zgłoszenie,wiadomość}|dziękujemy za {kontakt,zgłoszenie}|vi har {tagit emot,mottagit} ditt|vi har modtaget din|vi har mottatt {din,ditt}',
    'お問い合わせ{ありがとう,いただき,を受け付け}|受け付けました|受付いたしました|我们已收到您的|我们收到了您的|感谢您联系|ваш{а,} {запрос,заявка,обращение} {принят,принята,принято,зарегистрирован,зарегистрирована,зарегистрировано}|мы получили ваше|talebiniz {alındı,alınmıştır}',
  ].join('|'),

  /** That somebody will answer, under which number it is kept, how to go on. */
  beside: [
    'you will hear from us|we will {get back,be in touch,respond,reply,answer,review,contact}|well {get back,be in touch,respond,reply,contact}|{team,staff,agents,agent,representative,specialist,representatives} will {,shortly,soon} {get back,be in touch,respond,reply,answer,review,contact,assist,look,handle,be reviewing}|being {reviewed,processed,handled} by|were on it|we are on it|{your,for your} patience|personal response',
    'wir melden uns|melden uns {,schnellstmöglich,umgehend} bei ihnen|wird {,schnellstmöglich,umgehend,in kürze} bearbeitet|nous {vous répondrons,reviendrons vers vous,la traiterons}|se pondrá en contacto|nos pondremos en contacto|la contatteremo|entraremos em contato|odpowiemy|skontaktujemy|vi återkommer|ご連絡{いたします,させて}|担当者より|回复您|свяжемся',
    'ticket {has been,was} assigned|assigned an id|please visit|to add {,additional,further,any} {comments,information,details}|reply to this {email,e mail,message}|reply above this line|type your reply above|{do not,no need to} {reply,respond}|please quote|status of {the,your} {ticket,request,case}|view {,the,your} {request,ticket,case}|powered by|ne pas répondre|nicht auf diese e mail|no responda a este|non rispondere a questa|このメールに{は,}返信|自動{的に,}送信|automatically generated|automated {message,response,reply}|automatisch {generiert,erstellt,versendet}|généré automatiquement|generado automáticamente|generato automaticamente|gerado automaticamente|automatisch gegenereerd|wygenerowana automatycznie|help center|knowledge base',
  ].join('|'),

  /** Under which number it is kept; a number follows, and nothing else. */
  numbers:
    '{ticket,case,reference,request,tracking} {number,id,no}|ticketnummer|vorgangsnummer|fallnummer|bearbeitungsnummer|numéro de {dossier,ticket,demande,référence}|número de {caso,ticket,protocolo,solicitud,chamado,referencia}|numero di {ticket,pratica}|zaaknummer|numer {zgłoszenia,sprawy}|ärendenummer|お問い合わせ番号|受付番号|工单|номер {заявки,обращения}',

  /** Who signs. */
  names:
    'our team|support team|your {,support,service} team|ihr {,support,service} team|ihr kundenservice|notre équipe|léquipe {support,du support}|service client|nuestro equipo|il nostro team|ons team|nossa equipe|powered by',

  /** What no receipt says, in a clause that asks for no answer. */
  complaints:
    'still|yet|without|again|ever|nobody|nothing|noch immer|immer noch|ohne|nichts|niemand|toujours|sans|rien|personne|todavía|aún|sin|nada|nadie|ancora|senza|niente|nessuno|nog|zonder|niets|nadal|bez|fortfarande|utan',

  /** What asks whoever wrote to prove that they are a person; nobody writes it by hand. */
  challenges:
    'verify that you are a {real live,real,live} human|you are a real live human being|protecting myself from receiving junk mail|to complete this verification|before your {message,email,e mail} {can,will} be delivered|for your {message,email,e mail} to be delivered|sender must be verified|pour que votre message soit remis|afin que votre message soit remis|protéger sa messagerie|damit ihre nachricht zugestellt werden kann|para que su mensaje sea entregado|perché il suo messaggio venga consegnato|you need to authenticate yourself|added to my approved senders|whitelist your address',
};
