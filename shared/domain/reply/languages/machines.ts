/**
 * What machines write, beyond the languages in which replies are understood: every list is of phrases with `|` between them, in
 * which `{a,b}` stands for either; case and accents do not matter.
 */
interface MachineWords {
  /** Subjects that programs write before an answer of theirs. */
  readonly automatic: string;
  /** What a vacation note says. */
  readonly away: string;
  /** What a report on a mail that did not arrive, or not yet, says; of mail alone, since parcels do not arrive either. */
  readonly failed: string;
  /** How a sentence begins that says nothing else beside a vacation note: thanks, whom to ask meanwhile, when they will answer. */
  readonly beside: string;
  /** What programs say that keep lists or count requests. */
  readonly robot: string;
}

export const machineWords: MachineWords = {
  automatic: [
    'automatikus válasz|automatikus üzenet|házon kívül vagyok|irodán kívül|szabadság miatt',
    'răspuns automat|mesaj automat|absent din birou',
    'αυτόματη απάντηση|αυτόματο μήνυμα|εκτός γραφείου',
    '자동 회신|자동회신|자동 응답|자동응답|부재중|부재 중|자동 답장',
    'trả lời tự động|thư trả lời tự động|phản hồi tự động|vắng mặt',
    'ตอบกลับอัตโนมัติ|การตอบกลับอัตโนมัติ|ไม่อยู่ที่สำนักงาน',
    'samodejni odgovor|samodejno sporočilo|odsotnost',
    'automatinis atsakymas|automatinis pranešimas|ne biure',
    'automātiska atbilde|automātiskā atbilde|prombūtne',
    'automaatvastus|automaatne vastus|kontorist väljas',
    'automatski odgovor|automatska poruka|аутоматски одговор|izvan ureda|odsutan iz ureda',
    'automatisk svar|autosvar|fraværsmelding|ikke på kontoret|ikke til stede|automatisk besked',
    'automaattinen vastaus|poissa toimistosta|poissaoloilmoitus|automaattivastaus',
    'automatická odpoveď|mimo kancelárie|neprítomnosť',
    'автоматичен отговор|извън офиса|автоматски одговор|аўтаматычны адказ|автоматты жауап',
    'balasan otomatis|jawaban otomatis|balasan automatik|di luar kantor',
    'resposta automàtica|erantzun automatikoa|sjálfvirkt svar|përgjigje automatike|avtomatik cavab',
    'پاسخ خودکار|ავტომატური პასუხი|ավտոմատ պատասխան|awtomatikong tugon|automatische antwoord',
    '自動回覆|自动答复|自動返答|外出通知|מחוץ למשרד|حالة عدم التواجد|خارج المكتب',
    'complaint about message from|メールエラー通知|reaction daily digest|daily reaction digest',
  ].join('|'),
  away: [
    'ich bin vom|nicht im büro|nicht im hause|wieder für sie da|wieder erreichbar|ich bin {zurzeit,derzeit,momentan} in|in elternzeit|ik ben afwezig|afwezig tot|inte på kontoret|jag är för närvarande|я в отпуске до|нахожусь в отпуске|אני בחופשה|בחופשה עד|tarihine kadar izinliyim|yıllık izindeyim|izinliyim|i am on pto|on pto until|estoy de vacaciones|sono in ferie',
    'i am {away,out,out of office,on leave,traveling,travelling} {until,from,till,through}|i will be {away,out,back,on leave,returning}|i am {,currently} on {annual,maternity,paternity,parental,sick} leave',
    'i am {currently,presently} {away,out,on leave,traveling,travelling,unavailable}|out of {the,} office {until,from,till}|back on|back in the office|i will {return,respond,reply} {on,to your,upon,when}|on parental leave|on paternity leave|on sick leave|for urgent {matters,issues,requests}|in urgent cases|no access to {my,} email',
    'házon kívül|szabadságon vagyok|szabadságon|nem vagyok az irodában|irodán kívül|távol vagyok|nem vagyok elérhető',
    'nu sunt în birou|sunt în concediu|în concediu|în afara biroului|voi reveni|nu sunt disponibil|lipsesc din birou|nu sunt la birou',
    'εκτός γραφείου|απουσιάζω|βρίσκομαι σε άδεια|είμαι σε άδεια|θα επιστρέψω|θα λείπω|λείπω',
    '부재중|부재 중|휴가 중|휴가중|자리를 비|출장 중|출장중',
    'vắng mặt|nghỉ phép|không có mặt tại văn phòng|đi công tác|ngoài văn phòng',
    'ไม่อยู่ที่สำนักงาน|ไม่อยู่ในสำนักงาน|ลาพักร้อน|อยู่ระหว่างการลา|ลาหยุด|วันลา',
    'sem na dopustu|na dopustu|odsoten|odsotna|izven pisarne|nisem v pisarni|v pisarno se vrnem',
    'atostogauju|esu atostogose|atostogose|nesu biure|ne biure|grįšiu',
    'esmu atvaļinājumā|atvaļinājumā|neesmu birojā|ārpus biroja|prombūtnē',
    'olen puhkusel|puhkusel|kontorist väljas|ei viibi kontoris|kontorist eemal',
    'na godišnjem odmoru|na godišnjem sam odmoru|na odmoru|odsutan sam|odsutna sam|odsutan|odsutna|nisam u uredu|nisam u kancelariji|izvan ureda|van kancelarije|на годишњем одмору|одсутан',
    'jeg er på ferie|jeg holder ferie|på ferie|ikke på kontoret|jeg er fraværende|fraværende|jeg er bortreist|bortreist|tilbage på kontoret|tilbake på kontoret',
    'olen lomalla|lomalla|en ole toimistolla|en ole tavoitettavissa|poissa toimistolta|olen poissa|palaan töihin',
    'som na dovolenke|na dovolenke|nie som v kancelárii|mimo kancelárie|nebudem prítomný',
    'извън офиса|в отпуск съм|в отпуск|няма да бъда в офиса|отсъствам|на одмор сум',
    'sedang cuti|di luar kantor|tidak berada di kantor|sedang bercuti',
    'fora de loficina|estic de vacances|de vacances|oporretan nago|er í fríi|í sumarfríi|jam me pushime',
    'در دفتر نیستم|در مرخصی هستم|در مرخصی|休假|休假中|不在辦公室|不在办公室|出差中|外出中|休暇のため|夏季休業|年末年始休業|休業期間',
    'je suis en vacances {du,jusquau,jusqu}|je ne suis pas au bureau|{i am,im} {,currently} on {vacation,holiday,leave,annual leave,parental leave,sick leave,maternity leave,paternity leave}|on {vacation,holiday,leave,annual leave,maternity leave,paternity leave,parental leave,pto} {until,till,from,through}|im on {vacation,holiday,leave,annual leave,maternity leave,paternity leave,parental leave}|out of the office {until,till,from,today,this,starting,for,on}|out of office and will|out of the office and will|im out of {the,} office|away on business|ooo until|ooo till|{limited,intermittent,no,sporadic} access to {my,} {email,emails,e mail,e mails}|wont be checking {my,} {email,emails,e mails}|i no longer work {at,for}|{ive,i have} left the company|no longer with the company|{our,the} {office,offices} {is,are,will be} closed {for,from,until,between}|mailbox is no longer monitored|will respond {as soon as possible,} upon my return|upon my return|until im back',
    'nicht über diese e mail adresse erreichbar|befinde mich {derzeit,zurzeit,momentan,bis} im urlaub|befinde mich {derzeit,zurzeit,momentan} {in,auf}|bin {bis,ab,vom,derzeit,zurzeit,momentan} {,zum} im urlaub|in elternzeit bis|arbeite nicht mehr {bei,für}|{unser,das} büro ist {vom,bis,geschlossen}|betriebsferien',
    'actuellement {en congés,en congé,en vacances,absent,absente,en déplacement,injoignable}|en congés {jusquau,du,jusqu}|je suis injoignable jusqu|dès mon retour|nos bureaux {sont,seront} fermés|je ne fais plus partie|jai quitté {la société,lentreprise}|je serai de retour|absent du bureau|absente du bureau',
    'actualmente estoy de vacaciones|sin acceso al correo|acceso limitado al correo|no estaré disponible|regresaré {a la oficina,el}|estaré de vuelta|fuera de la oficina hasta|durante mi ausencia|tan pronto como regrese|ya no trabajo en',
    'in ferie {dal,fino,da}|lufficio {resterà,rimarrà,sarà} chiuso|fuori ufficio {fino,dal}|{estarei,estou} {ausente,fora} do {escritório,trabalho}|assim que regressar|de férias {até,de,entre}|fora do escritório até|retornarei {o contato,em,no dia}',
    'niet op kantoor|met vakantie {tot,van}|op vakantie {tot,van}|{weer,} terug op kantoor|{maandag,dinsdag,woensdag,donderdag,vrijdag} weer {terug,aanwezig,bereikbaar}|poza biurem {do,od}|przebywam na urlopie|jestem na urlopie|mimo kancelář {do,od}|čerpám dovolenou|na dovolené {do,od}|semester till|på semester {till,från}',
    'jag är på semester|är tillbaka {den,på,i}|momenteel met verlof|ben {ik,} met verlof|met verlof tot|休暇をいただ|休暇を頂|出社いたします|出社します|正在休假|日返回|school is closed|closed for the holidays|will not be monitored|ofis dışındayım|izindeyim|pazartesi döneceğim|нет в офисе|по возвращении|я в отпуске {с,по}|у відпустці {до,з,по}|після повернення|छुट्टी पर|कार्यालय से बाहर|szabadságon vagyok|în concediu până|απουσιάζω με άδεια|με άδεια μέχρι|cuti sampai|đang nghỉ phép',
    'ich bin {bis,ab,vom,außer haus,nicht erreichbar,abwesend,wieder}|bin ich nicht im büro|bin ich abwesend|befinde mich im urlaub|nicht erreichbar|keinen zugriff auf meine e mails|in dringenden fällen|je serai absent|je serai absente|je suis {en déplacement,en congé} |en cas durgence|estaré fuera de la oficina|regreso el|en caso de urgencia|sarò assente|in caso di urgenza|volto no dia|em caso de urgência|wracam|wrócę|w pilnych sprawach|ik ben afwezig tot|ben ik afwezig|bij dringende|jag är tillbaka|åter på kontoret|vid brådskande|vrátím se|budu zpět|вернусь|повернуся|döneceğim|acil durumlarda',
  ].join('|'),
  beside: [
    '{will,we will,which will,} {reopen,be reopening} {on,in,at}|{will,i will,i wont,i will not,will not,wont,not} {be,} checking {my,} {email,emails,e mail,e mails}|not checking {my,} {email,emails}|they have full context|will be {glad,happy} to {help,assist}|much for {reaching out,your email,your message}|{im,i am} taking {some,a,} {much needed,} time off|talk soon|{otherwise,then,} {ill,i will} {reply,respond,answer} {when,as soon,once,upon}|{,i} will be back {on,in,by}|{ill,i will} be back {on,in,by}',
    'gerne beantworte ich {ihr,ihre}|ich danke ihnen für ihre {mail,e mail,nachricht}|werde {e mails,ihre e mail,ihre nachricht} nach meiner rückkehr|pour toute {demande,question} urgente|no tendré acceso {a mi correo,al correo}|si es {algo,} urgente|non avrò accesso alla {posta,mail,e mail}|per questioni urgenti|{le,vi,ti,} risponderò al mio {rientro,ritorno}|uw {e mail,mail,bericht} wordt niet {doorgestuurd,gelezen}|com acesso limitado ao {e mail,email}|contate',
    '{ved,i} {hastesager,hastesaker}|takk for {din,deres} {e post,mail,melding}|tak for din {mail,e mail,besked}|děkuji za {váš,vaši} {e mail,email,zprávu}|vă mulțumesc pentru {mesaj,e mail,email}|vă rog să {o,îl} contactați|{e postanız,mesajınız} için teşekkür|για {επείγοντα,επείγουσες}',
    'お急ぎの{場合,方,ご用件}|メールは休暇明け|休暇明けに|感谢您的{来信,邮件,来邮}|感謝您的{來信,郵件}|如有急事|voor dringende zaken|op {maandag,dinsdag,woensdag,donderdag,vrijdag} terug|期间无法|如有紧急|如有緊急|请联系|메일 감사|급한 {용무,일}|급하신|nếu có việc gấp|vui lòng liên hệ|untuk hal mendesak|silakan hubungi|terima kasih atas|cảm ơn {email,thư}|شكرا على رسالتك|مع التحية|תודה על פנייתך|בברכה|नमस्ते|जरूरी काम|お世話になっております|よろしくお願いいたします|您好|谢谢|谢谢您|안녕하세요|감사합니다|مرحبا|שלום',
  ].join('|'),
  failed: [
    'confirm that you are {a human,not a robot,a person}|{click,follow} {the,this} link {below,} to {have your message delivered,verify,confirm,release}|to have your message delivered|verify your {email,e mail} address to|your {message,email,e mail} is being held|sender verification|spam protection',
    '{your,this,the,a} {message,mail,email,e mail} {could not be,was not,cannot be,has not been,couldnt be} {delivered,sent}|message {could not,cannot} be delivered|message wasnt delivered|undelivered message|undelivered mail|undeliverable {mail,message}|delivery to the following {recipient,recipients,address,addresses}|delivery has failed to these|following {recipient,recipients,address,addresses} {had,failed,could}|user unknown|unknown user|no such {user,mailbox,recipient,address}|mailbox {is full,full,unavailable,not found,disabled,does not exist,quota}|address rejected|recipient rejected|invalid {recipient,user address,mailbox}|recipient {address,unknown,not found}|relay access denied|permanent fatal errors|transient non fatal errors|remote server|remote host said|smtp error|smtp server|mail server|mail system|mail delivery|mailer daemon|transcript of session|host {unknown,not found}|quota exceeded|over quota|delivery status notification|message size exceeds|esmtp|the following addresses had|automatically generated delivery|retry timeout exceeded|deferred|disk quota|account {has been,is} disabled',
    '{nachricht,e mail,mail} konnte nicht {zugestellt,übermittelt,gesendet}|konnte {ihre,die} {nachricht,e mail,mail} nicht|postfach {ist voll,voll}|empfänger unbekannt|unzustellbare {nachricht,mail,e mail}',
    'message na pas pu être|message na pas été remis|courrier na pas pu|boîte aux lettres pleine|destinataire inconnu',
    '{su,tu,el} mensaje no {se pudo,pudo,se ha podido,se entregó,fue entregado}|no se pudo entregar {el,su,tu} mensaje|buzón lleno|destinatario desconocido',
    'messaggio non {è stato,può essere} recapitato|impossibile recapitare il messaggio|casella piena',
    'mensagem não {pôde,foi} {ser,} entregue|não foi possível entregar {a,sua} mensagem|caixa de correio cheia',
    'bericht {kon,is} niet {worden,} {bezorgd,afgeleverd}|wiadomość nie {została,mogła zostać} dostarczona|nie można dostarczyć wiadomości',
    'сообщение не {доставлено,может быть доставлено}|не удалось доставить {сообщение,письмо}|письмо не доставлено|почтовый ящик переполнен|повідомлення не доставлено',
    'meddelandet kunde inte levereras|meldingen kunne ikke leveres|beskeden kunne ikke leveres|viestiä ei voitu toimittaa|zprávu nelze doručit|zpráva nebyla doručena|az üzenet nem kézbesíthető|mesajul nu a putut fi livrat|iletiniz teslim edilemedi|mesajınız iletilemedi|תקלה במסירת ההודעה|لم يتم تسليم رسالتك',
    '送信できませんでした|配信できませんでした|配信不能|メールボックスが一杯|メールをお届けできません|宛先不明|邮件无法送达|无法投递|退信|无法传递|無法傳遞|邮件发送失败|메일을 전송하지 못했습니다|전달되지 않았습니다|반송',
  ].join('|'),
  robot: [
    'not a member of this {mailing,} list|posting to this list|mailing list|your subscription|unrecognized command|list owner|moderator approval|awaiting moderator|duplicated message id|loop alert|majordomo|listserv|mailman|help command',
    'ticket {number,id,has been created,created}|case number|reference number|has been {received,logged,registered} and|{this,please} {do not reply,do not respond}|we will get back to you|{within,in} {24,48,72} hours|we {aim,try} to respond|this mailbox is not monitored|this is an {automated,automatic}|automatically generated',
    'ihre anfrage|vorgangsnummer|ticketnummer|bearbeitungsnummer|automatisch generiert|automatisch erstellt|numéro de dossier|numéro de ticket|généré automatiquement|número de {caso,ticket,chamado,protocolo}|generado automáticamente|gerado automaticamente|numero di ticket|generato automaticamente|automatisch gegenereerd|wygenerowana automatycznie|номер заявки|номер обращения|お問い合わせ番号|自動的に送信|工单',
    'your message was read|your message was displayed|wurde gelesen|a été lu|fue leído|è stato letto|has been displayed|no guarantee that the message',
  ].join('|'),
};
