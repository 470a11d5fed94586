import { describe, expect, it } from 'vitest';
import { understandMail, understandText } from '../../../shared/domain/reply/understand.ts';

const kindOf = (language: string, text: string): string =>
  understandMail(
    { text, subject: 'Re: How was it?', headers: {} },
    { scale: { low: 0, high: 10 }, language, subject: 'How was it?' },
  ).kind;

describe('a person who is away, in scripts that know no capitals', () => {
  it.each([
    ['zh', '我休假到6月3日。桌子坏了'],
    ['zh', '我休假到6月3日，请之后再送货'],
    ['zh', '我休假到6月3日。请联系我'],
    ['ja', '6月3日まで休暇中です。机が壊れました'],
    ['ja', '6月3日まで休暇なので、その後に配送してください'],
    ['ko', '6월 3일까지 휴가 중입니다. 책상이 부서졌어요'],
    ['ar', 'أنا في إجازة حتى 3 يونيو، أرجو التوصيل بعد ذلك'],
    ['ar', 'أنا في إجازة حتى 3 يونيو. الطاولة مكسورة'],
    ['he', 'אני בחופשה עד 3 ביוני, נא לספק אחר כך'],
    ['he', 'אני בחופשה עד 3 ביוני. השולחן שבור'],
    ['hi', 'मैं 3 जून तक छुट्टी पर हूँ। मेज टूटी है'],
    ['th', 'ลาพักร้อนถึง 3 มิถุนายน โต๊ะพัง'],
  ])('is heard: %s %s', (language, text) => {
    expect(kindOf(language, text)).toBe('comment');
  });
});

describe('a vacation note without a header', () => {
  it.each([
    ['fr', 'Bonjour,\nJe suis en vacances du 1 au 3 juin. Pour toute demande urgente, contactez Noor, noor@x.example.'],
    ['fr', 'Je ne suis pas au bureau jusqu’au 3 juin. Je répondrai à mon retour.'],
    ['it', 'Sono in ferie fino al 3 giugno. Per questioni urgenti contatti Noor. Risponderò al mio rientro.'],
    ['nl', 'Ik ben met vakantie tot en met 3 juni. Uw e-mail wordt niet doorgestuurd.'],
    ['sv', 'Jag är på semester till och med den 3 juni. Vid brådskande ärenden kontakta Noor.'],
    ['da', 'Tak for din mail. Jeg holder ferie til og med den 3. juni. Ved hastesager kontakt Noor.'],
    ['nb', 'Takk for din e-post. Jeg er på ferie til 3. juni. Ved hastesaker, kontakt Noor.'],
    ['cs', 'Děkuji za Váš e-mail. Do 3. června čerpám dovolenou. V naléhavých případech kontaktujte Noor.'],
    ['el', 'Απουσιάζω με άδεια μέχρι τις 3 Ιουνίου. Για επείγοντα θέματα επικοινωνήστε με τη Noor.'],
    ['zh', '您好，\n感谢您的来信。我将休假至6月3日，期间无法及时回复邮件。如有紧急事宜，请联系张三。'],
    ['id', 'Saya sedang cuti sampai 3 Juni. Untuk hal mendesak, silakan hubungi Noor.'],
  ])('is known by its words in %s: %s', (language, text) => {
    expect(kindOf(language, text)).toBe('automatic');
  });
});

describe('in Chinese', () => {
  const heard = (text: string): string => understandText(text, { scale: { low: 0, high: 10 }, language: 'zh' }).kind;

  it.each(['T', 'TD', '你发错了', '打错了'])('the end is asked for by %s', (text) => {
    expect(heard(text)).toBe('unsubscribe');
  });

  it.each(['(T_T)', 'T.T', '对不起，发错了'])('it is not by %s: a face that cries, a slip of their own', (text) => {
    expect(heard(text)).toBe('comment');
  });
});
