import { replyLine } from '../../../../shared/domain/reply/reply-line.ts';

/** Our mail as the customer's program quotes it: with the reply line, the question, and numbers that are nobody's answer. */
const question = (language: string): readonly string[] => [
  replyLine(language),
  '',
  'Oak & Pine',
  '0 1 2 3 4 5 6 7 8 9 10',
  'https://feedback.example/s/abc?score=3',
  'Unsubscribe: https://feedback.example/u/abc',
];

const quoted = (language: string): string =>
  question(language)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

const plain = (language: string): string => question(language).join('\n');

const address = 'r-abc@reply.example';

const gmailLines: Readonly<Record<string, string>> = {
  en: `On Tue, Nov 3, 2026 at 10:12 AM Oak & Pine <${address}> wrote:`,
  de: `Am Di., 3. Nov. 2026 um 10:12 Uhr schrieb Oak & Pine <\n${address}>:`,
  fr: `Le mar. 3 nov. 2026 à 10:12, Oak & Pine <${address}> a écrit :`,
  es: `El mar, 3 nov 2026 a las 10:12, Oak & Pine (<${address}>) escribió:`,
  it: `Il giorno mar 3 nov 2026 alle ore 10:12 Oak & Pine <${address}>\nha scritto:`,
  pt: `Em ter., 3 de nov. de 2026 às 10:12, Oak & Pine <${address}>\nescreveu:`,
  nl: `Op di 3 nov 2026 om 10:12 schreef Oak & Pine <${address}>:`,
  pl: `wt., 3 lis 2026 o 10:12 Oak & Pine <${address}> napisał(a):`,
  tr: `Oak & Pine <${address}>, 3 Kas 2026 Sal, 10:12 tarihinde şunu\nyazdı:`,
  sv: `Den tis 3 nov. 2026 kl 10:12 skrev Oak & Pine <${address}>:`,
  cs: `út 3. 11. 2026 v 10:12 odesílatel Oak & Pine <${address}> napsal:`,
  ru: `вт, 3 нояб. 2026 г. в 10:12, Oak & Pine <${address}>:`,
  uk: `вт, 3 лист. 2026 р. о 10:12 Oak & Pine <${address}> пише:`,
  ar: `في ثلاثاء، 3 نوفمبر 2026 في 10:12 ص تمت كتابة ما يلي بواسطة Oak & Pine <\n${address}>:`,
  he: `‫בתאריך יום ג׳, 3 בנוב׳ 2026 ב-10:12 מאת ‪Oak & Pine‬‏ <‪${address}‬‏>:‬`,
  ja: `2026年11月3日(火) 10:12 Oak & Pine <${address}>:`,
  zh: `Oak & Pine <${address}> 于2026年11月3日周二 10:12写道：`,
  hi: `मंगल, 3 नव॰ 2026 को 10:12 am बजे को Oak & Pine <${address}> ने लिखा:`,
  da: `Den tirs. 3. nov. 2026 kl. 10.12 skrev Oak & Pine <${address}>:`,
  fi: `ti 3. marrask. 2026 klo 10.12 Oak & Pine (${address}) kirjoitti:`,
  el: `Στις Τρί 3 Νοε 2026 στις 10:12 π.μ., ο/η Oak & Pine <${address}> έγραψε:`,
};

const appleLines: Readonly<Record<string, string>> = {
  en: `On 3 Nov 2026, at 10:12, Oak & Pine <${address}> wrote:`,
  de: `Am 03.11.2026 um 10:12 schrieb Oak & Pine <${address}>:`,
  fr: `Le 3 nov. 2026 à 10:12, Oak & Pine <${address}> a écrit :`,
  es: `El 3 nov 2026, a las 10:12, Oak & Pine <${address}> escribió:`,
  it: `Il giorno 3 nov 2026, alle ore 10:12, Oak & Pine <${address}> ha scritto:`,
  pt: `No dia 03/11/2026, às 10:12, Oak & Pine <${address}> escreveu:`,
  nl: `Op 3 nov 2026 om 10:12 heeft Oak & Pine <${address}> het volgende geschreven:`,
  ja: `2026/11/03 10:12、Oak & Pine <${address}>のメール:`,
  zh: `在 2026年11月3日，10:12，Oak & Pine <${address}> 写道：`,
  ru: `3 нояб. 2026 г., в 10:12, Oak & Pine <${address}> написал(а):`,
  sv: `3 nov. 2026 kl. 10:12 skrev Oak & Pine <${address}>:`,
};

const outlookLabels: Readonly<Record<string, readonly [string, string, string, string]>> = {
  en: ['From', 'Sent', 'To', 'Subject'],
  de: ['Von', 'Gesendet', 'An', 'Betreff'],
  fr: ['De', 'Envoyé', 'À', 'Objet'],
  es: ['De', 'Enviado', 'Para', 'Asunto'],
  it: ['Da', 'Inviato', 'A', 'Oggetto'],
  pt: ['De', 'Enviado', 'Para', 'Assunto'],
  nl: ['Van', 'Verzonden', 'Aan', 'Onderwerp'],
  pl: ['Od', 'Wysłano', 'Do', 'Temat'],
  tr: ['Kimden', 'Gönderildi', 'Kime', 'Konu'],
  sv: ['Från', 'Skickat', 'Till', 'Ämne'],
  cs: ['Od', 'Odesláno', 'Komu', 'Předmět'],
  ru: ['От', 'Отправлено', 'Кому', 'Тема'],
  uk: ['Від', 'Надіслано', 'Кому', 'Тема'],
  ar: ['من', 'تم الإرسال', 'إلى', 'الموضوع'],
  he: ['מאת', 'נשלח', 'אל', 'נושא'],
  ja: ['差出人', '送信日時', '宛先', '件名'],
  zh: ['发件人', '发送时间', '收件人', '主题'],
  hi: ['प्रेषक', 'भेजा गया', 'प्रति', 'विषय'],
};

const block = (language: string, mark = ''): string => {
  const [from, sent, to, subject] = outlookLabels[language] ?? ['From', 'Sent', 'To', 'Subject'];
  return [
    `${mark}${from}:${mark} Oak & Pine <${address}>`,
    `${mark}${sent}:${mark} Tuesday, November 3, 2026 10:12`,
    `${mark}${to}:${mark} Kim Ito <kim@customer.example>`,
    `${mark}${subject}:${mark} How did we do? 9 seconds of your time`,
  ].join('\n');
};

/** What programs make of a reply, by their name. */
export const clients = {
  gmail: (reply: string, language: string) =>
    `${reply}\n\n${gmailLines[language] ?? gmailLines.en}\n\n${quoted(language)}\n`,
  apple: (reply: string, language: string) =>
    `${reply}\n\n> ${appleLines[language] ?? appleLines.en}\n> \n${quoted(language)}\n`,
  appleOld: (reply: string, language: string) =>
    `${reply}\n\n${appleLines[language] ?? appleLines.en}\n\n${quoted(language)}\n`,
  outlook: (reply: string, language: string) => `${reply}\r\n\r\n${block(language)}\r\n\r\n${plain(language)}\r\n`,
  outlookWeb: (reply: string, language: string) =>
    `${reply}\n\n________________________________\n${block(language)}\n\n${plain(language)}\n`,
  outlookBold: (reply: string, language: string) => `${reply}\n\n${block(language, '*')}\n\n${plain(language)}\n`,
  outlookOld: (reply: string, language: string) =>
    `${reply}\n\n-----Original Message-----\n${block(language)}\n\n${plain(language)}\n`,
  yahoo: (reply: string, language: string) =>
    `${reply}\n\n    ${gmailLines[language] ?? gmailLines.en}  \n \n ${question(language).join('\n ')}\n`,
  thunderbird: (reply: string, language: string) =>
    `${appleLines[language] ?? appleLines.en}\n${quoted(language)}\n\n${reply}\n`,
  bare: (reply: string, language: string) => `${reply}\n\n${quoted(language)}\n`,
  none: (reply: string) => reply,
  unmarked: (reply: string, language: string) => `${reply}\n\n${plain(language)}\n`,
} as const;

export type Client = keyof typeof clients;
