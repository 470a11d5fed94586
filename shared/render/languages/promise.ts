import type { BuiltLanguage } from './address.ts';

/**
 * That somebody will write, and by when, as a person says it: `by Thursday noon`. `{day}` is the weekday, `{date}` day and
 * month, `{time}` both as they stand here, `{team}` whoever writes, `{old}` what was promised before.
 */
export interface PromiseTexts {
  readonly noon: string;
  readonly evening: string;
  /** The same for a day that is not within the week. */
  readonly datedNoon: string;
  readonly datedEvening: string;
  readonly team: string;
  /** Where the team has no name in that language. */
  readonly we: string;
  /** Goes before the promise, in the letter that somebody has it. */
  readonly acknowledgement: string;
  /** The same, before a promise is broken. */
  readonly slip: string;
  /** From Monday on, where the form that dictionaries have does not fit. */
  readonly days?: readonly string[];
}

/** By primary language tag. */
export const promiseTexts: Readonly<Record<BuiltLanguage, PromiseTexts>> = {
  ar: {
    noon: 'ظهر {day}',
    evening: 'مساء {day}',
    datedNoon: 'ظهر {day} {date}',
    datedEvening: 'مساء {day} {date}',
    team: 'سيكتب إليك {team} قبل {time}.',
    we: 'سنكتب إليك قبل {time}.',
    acknowledgement: 'شكرًا لأنك أخبرتنا. وصلت رسالتك إلى من يستطيع المساعدة.',
    slip: 'وعدناك بأن نكتب إليك قبل {old}. يستغرق الأمر وقتًا أطول مما ظننا، ونأسف لذلك.',
    days: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
  },
  de: {
    noon: '{day}mittag',
    evening: '{day}abend',
    datedNoon: '{day}, den {date}, mittags',
    datedEvening: '{day}, den {date}, abends',
    team: '{team} schreibt Ihnen bis {time}.',
    we: 'Wir schreiben Ihnen bis {time}.',
    acknowledgement: 'Ihre Nachricht ist bei uns angekommen, danke dafür.',
    slip: 'Wir hatten versprochen, Ihnen bis {old} zu schreiben. Es dauert länger, als wir dachten; das tut uns leid.',
  },
  en: {
    noon: '{day} noon',
    evening: '{day} evening',
    datedNoon: 'noon on {day}, {date}',
    datedEvening: 'the evening of {day}, {date}',
    team: '{team} will write to you by {time}.',
    we: 'We will write to you by {time}.',
    acknowledgement: 'Thank you for telling us. Your message has reached the people who can help.',
    slip: 'We promised to write to you by {old}. It is taking us longer than we thought, and we are sorry.',
  },
  es: {
    noon: '{day} al mediodía',
    evening: '{day} por la tarde',
    datedNoon: '{day} {date} al mediodía',
    datedEvening: '{day} {date} por la tarde',
    team: '{team} le escribirá a más tardar el {time}.',
    we: 'Le escribiremos a más tardar el {time}.',
    acknowledgement: 'Gracias por contárnoslo. Su mensaje ha llegado a quien puede ayudarle.',
    slip: 'Le prometimos escribirle a más tardar el {old}. Nos está llevando más tiempo de lo previsto y lo sentimos.',
  },
  fr: {
    noon: '{day} midi',
    evening: '{day} soir',
    datedNoon: '{day} {date} à midi',
    datedEvening: '{day} {date} au soir',
    team: '{team} vous écrira d’ici {time}.',
    we: 'Nous vous écrirons d’ici {time}.',
    acknowledgement: 'Merci de nous l’avoir dit. Votre message est arrivé entre de bonnes mains.',
    slip: 'Nous vous avions promis d’écrire d’ici {old}. Cela nous prend plus de temps que prévu, et nous en sommes désolés.',
  },
  he: {
    noon: '{day} בצהריים',
    evening: '{day} בערב',
    datedNoon: '{day}, {date}, בצהריים',
    datedEvening: '{day}, {date}, בערב',
    team: '{team}: נכתוב לכם עד {time}.',
    we: 'נכתוב לכם עד {time}.',
    acknowledgement: 'תודה שסיפרתם לנו. ההודעה שלכם הגיעה למי שיכול לעזור.',
    slip: 'הבטחנו לכתוב לכם עד {old}. זה לוקח לנו יותר זמן משחשבנו, ואנו מצטערים.',
  },
  it: {
    noon: '{day} a mezzogiorno',
    evening: '{day} sera',
    datedNoon: '{day} {date} a mezzogiorno',
    datedEvening: '{day} {date} in serata',
    team: '{team} Le scriverà entro {time}.',
    we: 'Le scriveremo entro {time}.',
    acknowledgement: 'Grazie per avercelo detto. Il Suo messaggio è arrivato a chi può aiutarLa.',
    slip: 'Le avevamo promesso di scriverLe entro {old}. Ci serve più tempo del previsto e ci dispiace.',
  },
  ja: {
    noon: '{day}の正午',
    evening: '{day}の夕方',
    datedNoon: '{date}（{day}）の正午',
    datedEvening: '{date}（{day}）の夕方',
    team: '{time}までに{team}よりご連絡します。',
    we: '{time}までにご連絡します。',
    acknowledgement: 'お知らせいただきありがとうございます。担当者が内容を拝見しております。',
    slip: '{old}までにご連絡するとお約束しましたが、予定より時間がかかっております。申し訳ございません。',
  },
  nl: {
    noon: '{day} om 12 uur',
    evening: '{day}avond',
    datedNoon: '{day} {date} om 12 uur',
    datedEvening: '{day} {date} aan het eind van de dag',
    team: '{team} schrijft u uiterlijk {time}.',
    we: 'We schrijven u uiterlijk {time}.',
    acknowledgement: 'Bedankt dat u ons dit laat weten. Uw bericht is aangekomen bij wie u kan helpen.',
    slip: 'We hadden beloofd u uiterlijk {old} te schrijven. Het duurt langer dan we dachten; dat spijt ons.',
  },
  pl: {
    noon: '{day} w południe',
    evening: '{day} wieczorem',
    datedNoon: '{day}, {date}, w południe',
    datedEvening: '{day}, {date}, wieczorem',
    team: '{team} odpisze najpóźniej {time}.',
    we: 'Odpiszemy najpóźniej {time}.',
    acknowledgement: 'Dziękujemy za wiadomość. Trafiła do osób, które mogą pomóc.',
    slip: 'Obiecaliśmy odpisać najpóźniej {old}. Zajmuje nam to więcej czasu, niż sądziliśmy; przepraszamy.',
    days: ['w poniedziałek', 'we wtorek', 'w środę', 'w czwartek', 'w piątek', 'w sobotę', 'w niedzielę'],
  },
  pt: {
    noon: '{day} ao meio-dia',
    evening: '{day} ao fim do dia',
    datedNoon: '{day}, {date}, ao meio-dia',
    datedEvening: '{day}, {date}, ao fim do dia',
    team: '{team} escreve-lhe até {time}.',
    we: 'Escrevemos-lhe até {time}.',
    acknowledgement: 'Obrigado por nos ter dito. A sua mensagem chegou a quem pode ajudar.',
    slip: 'Prometemos escrever-lhe até {old}. Precisamos de mais tempo do que pensávamos e pedimos desculpa.',
  },
  ru: {
    noon: 'полудня {day}',
    evening: 'вечера {day}',
    datedNoon: 'полудня {day}, {date}',
    datedEvening: 'вечера {day}, {date}',
    team: '{team}: ответим вам не позднее {time}.',
    we: 'Ответим вам не позднее {time}.',
    acknowledgement: 'Спасибо, что рассказали нам. Ваше сообщение дошло до тех, кто может помочь.',
    slip: 'Мы обещали ответить вам не позднее {old}. Нам нужно больше времени, чем мы думали; просим прощения.',
    days: ['понедельника', 'вторника', 'среды', 'четверга', 'пятницы', 'субботы', 'воскресенья'],
  },
  sv: {
    noon: '{day} klockan 12',
    evening: '{day} kväll',
    datedNoon: '{day} {date} klockan 12',
    datedEvening: '{day} {date} på kvällen',
    team: '{team} skriver till dig senast {time}.',
    we: 'Vi skriver till dig senast {time}.',
    acknowledgement: 'Tack för att du berättade det för oss. Ditt meddelande har nått dem som kan hjälpa till.',
    slip: 'Vi lovade att skriva till dig senast {old}. Det tar längre tid än vi trodde, och vi ber om ursäkt.',
  },
  tr: {
    noon: '{day} öğlene kadar',
    evening: '{day} akşamına kadar',
    datedNoon: '{date} {day} öğlene kadar',
    datedEvening: '{date} {day} akşamına kadar',
    team: '{team} size en geç {time} yazacak.',
    we: 'Size en geç {time} yazacağız.',
    acknowledgement: 'Bize söylediğiniz için teşekkür ederiz. Mesajınız yardımcı olabilecek kişilere ulaştı.',
    slip: 'Size en geç {old} yazacağımıza söz vermiştik. Düşündüğümüzden uzun sürüyor; özür dileriz.',
  },
  uk: {
    noon: 'полудня {day}',
    evening: 'вечора {day}',
    datedNoon: 'полудня {day}, {date}',
    datedEvening: 'вечора {day}, {date}',
    team: '{team}: відповімо вам не пізніше {time}.',
    we: 'Відповімо вам не пізніше {time}.',
    acknowledgement: 'Дякуємо, що розповіли нам. Ваше повідомлення дійшло до тих, хто може допомогти.',
    slip: 'Ми обіцяли відповісти вам не пізніше {old}. Нам потрібно більше часу, ніж ми гадали; перепрошуємо.',
    days: ['понеділка', 'вівторка', 'середи', 'четверга', 'п’ятниці', 'суботи', 'неділі'],
  },
  zh: {
    noon: '{day}中午',
    evening: '{day}晚上',
    datedNoon: '{date}（{day}）中午',
    datedEvening: '{date}（{day}）晚上',
    team: '{team}将在{time}之前与您联系。',
    we: '我们将在{time}之前与您联系。',
    acknowledgement: '感谢您告诉我们。您的留言已转给能够处理的同事。',
    slip: '我们曾承诺在{old}之前与您联系，但所需时间比预想的长，非常抱歉。',
  },
};
