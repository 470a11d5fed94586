import { describe, expect, test } from 'vitest';
import { ownWords } from '../../../shared/domain/reply/cut.ts';
import { understandMail } from '../../../shared/domain/reply/understand.ts';

describe('a sentence that begins as notices of companies do', () => {
  test.each([
    'This message contains two complaints and nobody answers.',
    'This communication of yours is a joke.',
    'This message is meant for a person of the group that sold me this.',
    'The contents of this parcel were broken.',
    'Diese Nachricht enthält meine Beschwerde, lesen Sie sie bitte.',
    'Cet email me dérange, arrêtez de m’écrire.',
    'Questa email mi dà fastidio, basta.',
    'Este correo electrónico es el tercero que les mando.',
    'Este email é o terceiro que envio sem resposta.',
    'Это письмо уже третье, ответьте наконец.',
    'Цей лист мене дратує, не пишіть більше.',
    'Ta wiadomość jest trzecia, proszę o odpowiedź.',
    'Tento e-mail je už třetí, odpovězte prosím.',
    'Detta meddelande är det tredje, svara någon gång.',
    'Bu mesaj üçüncü, lütfen cevap verin.',
    'هذه الرسالة الثالثة ولم يرد أحد.',
    'הודעה זו היא השלישית ואף אחד לא עונה.',
    'Αυτό το μήνυμα είναι το τρίτο, απαντήστε επιτέλους.',
    'Deze e-mail is al de derde, antwoord eens.',
    'Tämä sähköpostiviesti on jo kolmas, vastatkaa.',
    'อีเมลนี้เป็นฉบับที่สามแล้ว กรุณาตอบ',
    '이 메일은 세 번째입니다. 답장해 주세요.',
  ])('stays: %s', (sentence) => {
    expect(ownWords(`2\n${sentence}`)).toBe(`2\n${sentence}`);
    expect(ownWords(`Nobody called.\n\n${sentence}\nKim`)).toContain(sentence);
  });

  test('keeps the wish that it holds', () => {
    const text = '2\nCet email me dérange, arrêtez de m’écrire.';
    const understood = understandMail(
      { subject: 'Re: Avis', text, headers: {} },
      { scale: { low: 0, high: 10 }, language: 'fr' },
    );
    expect(understood).toMatchObject({ kind: 'answer', score: 2, objects: true });
  });
});

describe('a notice of a company or a list', () => {
  test.each([
    'This e-mail is confidential and intended solely for the addressee.',
    'This email and any attachments may contain privileged information.\nIf you are not the intended recipient, delete it.',
    'Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, löschen Sie sie.',
    'Ce message et toutes les pièces jointes sont confidentiels et destinés à leurs seuls destinataires.',
    'Questa e-mail è riservata ai soli destinatari indicati.',
    'Nota di riservatezza - Le informazioni contenute sono riservate ai destinatari.',
    'Este mensaje y sus archivos adjuntos son confidenciales.\nSi usted no es el destinatario, bórrelo.',
    'Это сообщение конфиденциально и предназначено только получателю.',
    'Bu e-posta gizlilik içerir ve yalnızca alıcıya aittir.',
    '機密：受信者以外の方は削除してください。',
    'Geschäftsführer: Kim Ito',
    'Amtsgericht Köln, HRB 12345',
    'Please consider the environment before printing this e-mail.',
    'CAUTION: This email originated from outside of the organization.',
    'You received this message because you are subscribed to the group "Office".\nTo unsubscribe from this group, write to office+unsubscribe@customer.example.',
    'Sie erhalten diese Nachricht, weil Sie in Google Groups E-Mails der Gruppe "Büro" abonniert haben.',
    'Vous recevez ce message, car vous êtes abonné au groupe Google Groupes "Bureau".',
  ])('goes: %s', (notice) => {
    expect(ownWords(`Late, and rude.\n\n${notice}`)).toBe('Late, and rude.');
  });
});
