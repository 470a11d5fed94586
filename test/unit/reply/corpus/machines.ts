import type { Case } from './case.ts';

type Row = readonly [language: string, subject: string, headers: Readonly<Record<string, string>>, text: string];

const machine: readonly Row[] = [
  ['en', 'Re: How did we do?', { 'auto-submitted': 'auto-replied' }, 'I am away until 9 November.'],
  ['en', 'Re: How did we do?', { 'auto-submitted': 'auto-generated; type=x' }, '9'],
  ['en', 'Re: How did we do?', { 'x-autoreply': 'yes' }, '9'],
  ['en', 'Re: How did we do?', { 'x-autorespond': 'How did we do?' }, '9'],
  ['en', 'Re: How did we do?', { precedence: 'auto_reply' }, '9'],
  ['en', 'News', { 'list-id': '<news.example>' }, '9 things'],
  ['en', 'Undeliverable', { 'return-path': '<>' }, 'Your message could not be delivered.'],
  ['en', 'Failure', { 'content-type': 'multipart/report; report-type=delivery-status; boundary=x' }, '5.1.1'],
  [
    'en',
    'Delivery Status Notification (Failure)',
    { from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>' },
    '550 5.1.1',
  ],
  [
    'en',
    'Automatic reply: How did we do?',
    { 'x-auto-response-suppress': 'All' },
    'I am out of the office until 9 November.',
  ],
  ['en', 'Out of Office Re: How did we do?', {}, 'Back on the 9th.'],
  ['en', 'Away from the office', {}, 'I am currently out of the office with limited access to email.'],
  [
    'en',
    '[Request received] How did we do?',
    {},
    'Your request (10) has been received and is being reviewed by our support staff.',
  ],
  ['en', 'Ticket received: How did we do?', {}, 'A ticket has been created.'],
  [
    'en',
    'Please confirm your message to kim@customer.example',
    {},
    'Click the link below to have your message delivered.',
  ],
  ['de', 'Automatische Antwort: Wie war es?', {}, 'Ich bin bis 9.11. nicht im Büro.'],
  ['de', 'Abwesenheitsnotiz', {}, 'Ich bin im Urlaub.'],
  ['de', 'AW: Wie war es?', { 'auto-submitted': 'auto-replied' }, 'Ich bin im Urlaub.'],
  ['fr', 'Réponse automatique : Votre avis', {}, 'Je suis absent jusqu’au 9.'],
  ['es', 'Respuesta automática: Su opinión', {}, 'Estoy de vacaciones.'],
  ['it', 'Risposta automatica: Come è andata?', {}, 'Sono in ferie.'],
  ['pt', 'Resposta automática: Como foi?', {}, 'Estou de férias.'],
  ['nl', 'Automatisch antwoord: Hoe was het?', {}, 'Ik ben met vakantie.'],
  ['pl', 'Odpowiedź automatyczna: Jak było?', {}, 'Jestem na urlopie.'],
  ['tr', 'Otomatik Yanıt: Nasıldı?', {}, 'İzindeyim.'],
  ['sv', 'Autosvar: Hur var det?', {}, 'Jag är på semester.'],
  ['cs', 'Automatická odpověď: Jak to šlo?', {}, 'Jsem na dovolené.'],
  ['ru', 'Автоматический ответ: Как всё прошло?', {}, 'Я в отпуске.'],
  ['uk', 'Автоматична відповідь: Як усе пройшло?', {}, 'Я у відпустці.'],
  ['ar', 'رد تلقائي: رأيك', {}, 'أنا في إجازة.'],
  ['he', 'מענה אוטומטי: איך היה?', {}, 'אני בחופשה.'],
  ['ja', '自動応答: いかがでしたか', {}, '休暇中です。'],
  ['zh', '自动回复: 您的评价', {}, '我正在休假。'],
  ['hi', 'स्वचालित उत्तर: आपका अनुभव', {}, 'मैं छुट्टी पर हूं।'],
];

const person: readonly Row[] = [
  ['en', 'Re: How did we do?', { precedence: 'list' }, '9'],
  ['en', 'Re: How did we do?', { precedence: 'junk' }, '9'],
  ['en', 'Re: How did we do?', { precedence: 'Bulk' }, '9'],
  ['en', 'Re: How did we do?', { 'x-auto-response-suppress': 'All' }, '9'],
  ['en', 'Re: How did we do?', { 'auto-submitted': 'no' }, '9'],
  ['en', 'Re: How did we do?', { precedence: 'normal' }, '9'],
  ['en', 'Re: Automatic reply lights, order 7', {}, '9'],
  ['en', 'Re: Out of office chairs?', {}, '9'],
  ['en', 'How did we do?', { 'return-path': '<kim@customer.example>' }, '9'],
  ['de', 'AW: Urlaub mit Oak & Pine', {}, '9'],
];

export const machines: readonly Case[] = [
  ...machine.map(
    ([language, subject, headers, text]): Case => ({
      language,
      medium: 'mail',
      sort: 'machine',
      subject,
      headers,
      text,
      expected: { kind: 'automatic', why: '' },
    }),
  ),
  ...person.map(
    ([language, subject, headers, text]): Case => ({
      language,
      medium: 'mail',
      sort: 'machine',
      subject,
      headers,
      text,
      expected: { kind: 'answer', score: 9 },
    }),
  ),
];
