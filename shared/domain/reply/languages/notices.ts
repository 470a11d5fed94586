/** What companies and mailing lists put below what somebody wrote. Lists of phrases with `|` between them. */
export const notices = {
  /** How the footer of a list begins. */
  memberships:
    'you {received,have received,are receiving} this {message,email,e mail,mail} because you|to unsubscribe from this {group,list,topic}|to unsubscribe {,from it} send|sie erhalten diese {nachricht,e mail} weil sie|wenn sie sich von dieser gruppe abmelden|vous recevez ce {message,courriel} car vous|vous avez reçu ce message car vous|pour vous désabonner de ce groupe|has recibido este mensaje porque estás|recibió este mensaje porque está|para cancelar la suscripción a este grupo|você {está recebendo,recebeu} {esta,essa} mensagem porque|recebeu esta mensagem porque|para cancelar {a,} inscrição {nesse,neste,desse,deste} grupo|hai ricevuto questo messaggio perché sei|per annullare liscrizione a questo gruppo|{je,u} {ontvangt,hebt,heeft} dit bericht {,ontvangen} omdat|otrzymujesz tę wiadomość ponieważ|вы получили это сообщение поскольку|ви отримали це повідомлення оскільки|このメールは google グループ|您收到此邮件是因为您订阅|您會收到這封郵件是因為您|bu iletiyi google grupları|du får det här meddelandet eftersom|du modtager denne meddelelse fordi|tuto zprávu jste obdrželi protože|nota di riservatezza|sent to you because you',

  /** Stems of what stands on links by which a mailing is left. */
  leaving:
    'unsubscri|opt out|optout|remove me|email preferences|abmeld|abbestell|austragen|désabonn|désinscri|darme de baja|darse de baja|cancelar suscripción|cancelar la suscripción|anular suscripción|annulla iscrizione|annulla liscrizione|disiscri|cancellami|cancela iscri|cancelar inscrição|cancelar a inscrição|cancelar subscrição|cancelar a subscrição|descadastr|desinscre|afmeld|uitschrijv|wypisz|rezygn|avregistrer|avprenumerer|avsluta prenumeration|avmeld|meld deg av|peruuta tilaus|lopeta tilaus|odhlásit|odhlášení|odhlásiť|leiratkoz|dezabon|отписа|відписа|отпиши|διαγραφ|απεγγραφ|abonelikten|aboneliği iptal|退订|退訂|取消订阅|取消訂閱|配信停止|購読解除|登録解除|수신거부|구독취소|구독 취소|hủy đăng ký|ยกเลิกการ|berhenti berlangganan|إلغاء الاشتراك|להסרה|הסרה מרשימ|सदस्यता समाप्त|सदस्यता रद्द',

  /** Stems of words of which such notices are made, and hardly a complaint. None stands within another. */
  marks: [
    'confiden|vertraulich|vertrouwelijk|riservat|poufn|konfiden|конфиденц|конфіденц|поверител|fortrolig|luottamuk|bizalmas|εμπιστευτ|důvěrn|dôvern|povjerljiv|poverljiv|zaupn|gizlilik|السرية|סודי|חסוי|गोपनीय|機密|守秘|保密|机密|기밀|bảo mật|ความลับ|sekretess|privileg',
    'recipient|addressee|adressat|empfänger|destinat|geadresseerd|odbiorc|adresat|alıcı|получател|одержувач|mottagare|mottaker|modtager|vastaanottaj|címzett|παραλήπτ|příjemc|príjemc|primatelj|prejemnik|المرسل إليه|נמען|受信者|收件人|수신인|수신자|người nhận|ผู้รับ|प्राप्तकर्ता',
    'intended|ausschließlich für|uitsluitend bestemd|exclusiv|przeznaczon|предназначен|призначен|avsett|kizárólag',
    'unauthori|unbefugt|autoriz|autoris|ongeoorloofd|nieuprawnion|несанкционир|yetkisiz|neoprávn|disclos|divulg|weitergabe|verspreiding|rozpowszechnian|распростран|dissemin',
    'in error|by mistake|irrtümlich|versehentlich erhalten|par erreur|por error|per errore|por engano|por erro|bij vergissing|ten onrechte|omyłkow|по ошибке|помилково|av misstag|omylem|yanlışlıkla|ved en fejl|ved en feil|tévedésből|din greșeală|בטעות|عن طريق الخطأ|誤って|无意|误收|오류로|nhầm lẫn',
    'notify|benachrichtigen sie|informieren sie|avertir|notifi|avvisare|meddela|powiadom|уведом|повідомте|bildiriniz|liability|haftung|aansprakelijk|odpowiedzialności|ответственност|virus|malware|phishing',
    'environment|umwelt|environnement|ambiente|milieu|środowisk|životní prostřed|miljö|miljø|окружающ|çevre|print|drucken|imprim|stampar|afdruk|wydruk|tisknout',
    'registered|handelsregister|amtsgericht|registergericht|geschäftsführ|sitz der gesellschaft|ust id|hrb|kvk|originated|organi{s,z}ation|personenbezogen|datos personales|dati personali|dados pessoais|persoonsgegevens|danych osobowych|administratorem|персональн|kişisel ver|osobní údaj|yasal uyarı|aviso legal|legally',
    'attached file|attachment|pièces jointes|archivos adjuntos|allegati|anexos|bijlage|załącznik|вложени|вкладен|ekleri|přílohy|prílohy',
    'subscrib|abonn|suscri|inscri|inscrev|iscri|aangemeld|subskryb|подписан|підписан|登録して|订阅|訂閱|abone|google|grupp|group|grupo',
  ].join('|'),
};
