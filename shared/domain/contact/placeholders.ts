/**
 * What systems and forms put where a name belongs, by language, in lower case and without blanks, dots and dashes. Only a
 * name that consists of these alone is none: Jenny Null and Ann Guest are people.
 */
const words = [
  'null|undefined|none|nil|nan|na|void|empty|blank|unknown|unnamed|untitled|anonymous|anon|tba|tbd|asdf|qwerty|foo|bar|foobar',
  'notavailable|notapplicable|notprovided|notset|notspecified|notgiven|noname|nofirstname|missing|nobody|noone|object',
  'test|tests|tester|testing|testuser|testcustomer|testname|demo|sample|example|dummy|placeholder',
  'name|firstname|lastname|fullname|yourname|givenname|surname|familyname|middlename|username|displayname|fname|lname|first|last',
  'customer|client|guest|user|visitor|member|buyer|shopper|subscriber|recipient|account|valued|dear|there|friend|sir|madam|sirormadam',
  'admin|administrator|root|system|noreply|donotreply|webmaster|postmaster|contact|info|support|sales|office|shop|store|manager|owner',
  'deleted|removed|former|registered|unregistered|private|confidential|withheld|hidden|redacted|website|web|online|walkin',
  'amazon|google|agoogleuser|ebay|etsy|facebook|whatsapp|instagram|paypal|shopify|checkout|order|lead|prospect|someone|somebody',
  'tobeconfirmed|tobeadvised|toconfirm|sameasabove|asabove|seenotes|seeabove|seebelow|notknown|notsupplied|nn',
  'kunde|kundin|gast|benutzer|besucher|unbekannt|keinname|keineangabe|ohnenamen|vorname|nachname|vollername|ihrname|namelos|muster',
  'anonym|privat|gelöscht|gelöschter|gelöschte|ehemaliger|geehrte|geehrter|sehr|damen|herren|sieheoben|interessent|nichtangegeben',
  'supprimé|supprimée|cher|chère|madamemonsieur|acheteur|comprador|compradora|eliminado|borrado|privado|particulier|particular|privato',
  'invité|invite|inconnu|inconnue|prénom|prenom|nom|nomdefamille|votrenom|utilisateur|anonyme|sansnom|nonrenseigné|aucun',
  'cliente|clienta|invitado|invitada|desconocido|desconocida|nombre|apellido|apellidos|sunombre|usuario|anónimo|sinnombre|ninguno|prueba',
  'ospite|sconosciuto|sconosciuta|nome|cognome|utente|anonimo|nessuno|prova|convidado|desconhecido|sobrenome|usuário|semnome|nenhum|teste',
  'klant|onbekend|voornaam|achternaam|naam|gebruiker|anoniem|geen|klient|klientka|gość|nieznany|nieznana|imię|imie|nazwisko|brak',
  'kund|gäst|okänd|förnamn|efternamn|namn|användare|ukendt|ukjent|fornavn|etternavn|efternavn|navn|asiakas|vieras|tuntematon|nimi|etunimi',
  'клиент|гость|пользователь|неизвестно|неизвестный|имя|фамилия|фио|аноним|тест|нет|клієнт|гість|користувач|невідомо|імя|прізвище|немає',
  'müşteri|misafir|kullanıcı|bilinmiyor|isim|ad|adı|soyad|soyadı|yok|deneme|zákazník|host|neznámý|jméno|příjmení|vendég|ismeretlen|név',
  'عميل|العميل|زبون|ضيف|مستخدم|مجهول|غيرمعروف|الاسم|اسم|لايوجد|اختبار|לקוח|אורח|משתמש|אלמוני|לאידוע|שם|שםפרטי|בדיקה|אין',
  'お客様|お客さま|ゲスト|ユーザー|不明|名前|氏名|匿名|テスト|なし|未設定|客户|顾客|访客|用户|未知|姓名|名字|匿名用户|测试|无|空|客戶|顧客|訪客|用戶|測試|無',
  '고객|고객님|손님|게스트|사용자|미상|이름|성명|익명|테스트|없음|ग्राहक|अतिथि|अज्ञात|नाम|ลูกค้า|ไม่ระบุ|ชื่อ|kháchhàng|khách|tên|pelanggan|tamu|nama',
];

export const placeholders: ReadonlySet<string> = new Set(words.flatMap((line) => line.split('|')));

/** A title alone is nobody: "Hello Dr.," Those that are names as well (Don, Pan, Md) are left. */
export const titles: ReadonlySet<string> = new Set(
  'mr|mrs|ms|miss|mx|dr|drs|prof|professor|jr|sr|phd|herr|herrn|frau|fräulein|monsieur|madame|mademoiselle|mme|mlle|señor|señora|señorita|sra|srta|signor|signora|dott|dottssa|senhor|senhora|meneer|mevrouw|dhr|mevr|hr|fru|rouva|гн|гжа|господин|госпожа|السيد|السيدة|様|さん|先生|女士|小姐|님'.split(
    '|',
  ),
);
