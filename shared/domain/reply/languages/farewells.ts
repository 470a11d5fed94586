/**
 * How a text asks for the end in languages in which replies are not otherwise read: what their carriers and mail programs call it.
 * Each is a word of no other language here.
 */
export const farewells =
  'afmeld|afmelding|afmeld mig|frameld|frameld mig|ikke flere {beskeder,sms,sms er}|meld {meg,mig} av|avmeld|avmelding|stans|slutt|ikke flere meldinger|lopeta|peruuta|peruuta tilaus|en halua viestejä|älkää lähettäkö|leiratkozás|leiratkozom|leiratkozni|dezabonare|dezabonează mă|dezaboneaza ma|nu mai vreau mesaje|διαγραφή|διαγράψτε με|απεγγραφή|σταματήστε|수신거부|수신 거부|문자 그만|그만 보내세요|odhlásiť|odhláste ma|odhlasit sa|odjava|odjavi|odjavite me|отписване|спрете|отпишете ме|từ chối|hủy đăng ký|ยกเลิก|เลิกรับ|หยุดส่ง|berhenti|berhenti berlangganan|stop langganan|henti|nyahlanggan|atsisakyti|atsisakau|atteikties|loobun|loobu|lõpeta|donar de baixa|dar de baixa|odjava sms|afskrá|unreg|unreg all|unreg promo|stopsms|smsret|lemondom|lemondás|leállítás|koniec|zrušiť|prekliči|{vise,više} ne|descadastro|descadastrem me|بند کریں|стоп смс|ei enää|ei enää viestejä';
