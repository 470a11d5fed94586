import { spoken } from './made-mail.ts';
import { bytesOf, leaf, multi, type Part, rawOf } from './part.ts';
import { opaqueSigned, winmail } from './sealed.ts';

const quote = [
  'On Tue, 3 Nov 2026 at 10:12, Oak & Ember <r@reply.example> wrote:',
  '',
  '> How did we do?',
  '> 0 1 2 3',
];
const page = `<html><head><style>p{margin:0}</style></head><body><p>${spoken}</p></body></html>`;
const plain = (text = spoken): Part => leaf('text/plain; charset=utf-8', `${text}\r\n`);
const html = (body = page): Part => leaf('text/html; charset=utf-8', body, { transfer: 'quoted-printable' });
const photo = (name = 'IMG_2041.jpeg', disposition: 'inline' | 'attachment' = 'attachment'): Part =>
  leaf('image/jpeg', Buffer.alloc(3_000, 0xd8), { transfer: 'base64', name, disposition });
const forwarded = rawOf({
  headers: ['From: Ann <ann@other.example>', 'Subject: The invoice', 'Content-Type: text/plain'],
  body: bytesOf('Somebody else’s words.'),
});
const nested = (): Part => leaf('message/rfc822', forwarded, { disposition: 'attachment' });
const calendar = (method: string, comment = ''): Part =>
  leaf(
    `text/calendar; method=${method}; charset=utf-8`,
    ['BEGIN:VCALENDAR', `METHOD:${method}`, 'BEGIN:VEVENT', 'SUMMARY:Visit', comment, 'END:VEVENT', 'END:VCALENDAR']
      .filter((line) => line !== '')
      .join('\r\n'),
  );
const armour = (kind: string, body: string): string =>
  `-----BEGIN PGP ${kind}-----\r\n\r\n${body}\r\n-----END PGP ${kind}-----\r\n`;

/** Where a person's words can stand in a mail. */
export const worded: Readonly<Record<string, () => Part>> = {
  plain,
  html,
  'no content type': () => leaf('', spoken),
  alternative: () => multi('alternative', plain(), html()),
  'alternative, HTML first': () => multi('alternative', html(), plain()),
  'alternative with empty text': () => multi('alternative', plain(''), html()),
  'alternative with a quote alone': () => multi('alternative', plain(quote.join('\r\n')), html()),
  'alternative with an advertisement': () => multi('alternative', plain('Sent from my iPhone'), html()),
  'alternative that says it is in HTML': () =>
    multi('alternative', plain('This message is in HTML. Please use a mail program that can show HTML.'), html()),
  'words, then a photo': () => multi('mixed', plain(), photo()),
  'a photo, then words': () => multi('mixed', photo(), plain()),
  'HTML between pictures': () => multi('mixed', photo('a.jpg', 'inline'), html(), photo('b.jpg', 'inline')),
  related: () => multi('related; type="text/html"', html(), photo('logo.png', 'inline')),
  'all of them nested': () =>
    multi('mixed', multi('related', multi('alternative', plain(''), html()), photo('x.png', 'inline')), photo()),
  'signed, S/MIME': () =>
    multi(
      'signed; protocol="application/pkcs7-signature"; micalg=sha-256',
      plain(),
      leaf('application/pkcs7-signature; name=smime.p7s', 'x', { transfer: 'base64', name: 'smime.p7s' }),
    ),
  'signed, opaque': () =>
    leaf('application/pkcs7-mime; smime-type=signed-data', opaqueSigned(rawOf(plain())), {
      transfer: 'base64',
      name: 'smime.p7m',
      disposition: 'attachment',
    }),
  'signed, opaque, in pieces': () =>
    leaf('application/x-pkcs7-mime; name=smime.p7m', opaqueSigned(rawOf(multi('alternative', plain(), html())), 100), {
      transfer: 'base64',
    }),
  'signed, PGP': () =>
    plain(
      `-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\n${spoken}\r\n- -- \r\nKim\r\n${armour('SIGNATURE', 'iQ==')}`,
    ),
  'flowed below a quote': () => leaf('text/plain; format=flowed', `> How did \r\n${spoken}\r\n`),
  'flowed and parted': () => leaf('text/plain; format=flowed; delsp=yes', `${spoken.replace('Pl', 'P \r\nl')}\r\n`),
  'a quote below': () => plain([spoken, '', ...quote].join('\r\n')),
  'an attached mail': () => multi('mixed', plain(), nested()),
  'TNEF beside': () => multi('mixed', plain(), leaf('application/ms-tnef', winmail({}), { name: 'winmail.dat' })),
  'TNEF around': () => leaf('application/ms-tnef; name=winmail.dat', winmail({ body: spoken }), { transfer: 'base64' }),
  'a calendar beside': () => multi('alternative', plain(), calendar('REPLY')),
  'words in a calendar reply': () => multi('mixed', calendar('REPLY', `COMMENT:${spoken}`)),
  'a part of an unknown multipart': () => multi('x-unheard-of', plain(), html()),
  'twelve deep': () => Array.from({ length: 12 }).reduce<Part>((inner) => multi('mixed', inner), plain()),
  'words of three parts': () => multi('mixed', plain('Hello'), plain(), plain('Kim')),
  'a report that holds words': () => multi('mixed', plain(), leaf('text/x-log', 'a: b', { name: 'a.log' })),
};

/** What comes without words. */
export const wordless: Readonly<Record<string, { readonly said: 'attachment' | 'container'; make: () => Part }>> = {
  'a photo': { said: 'attachment', make: () => multi('mixed', photo()) },
  'a photo as the whole mail': { said: 'attachment', make: () => photo() },
  'a photo and an empty text': { said: 'attachment', make: () => multi('mixed', plain(''), photo()) },
  'a photo and a footer': { said: 'attachment', make: () => multi('mixed', plain('Sent from my iPhone'), photo()) },
  'a photo above a quote': { said: 'attachment', make: () => multi('mixed', photo(), plain(quote.join('\r\n'))) },
  'a picture inside HTML': {
    said: 'attachment',
    make: () => multi('related', html('<p><img src="cid:a" alt=""></p>'), photo('image001.png', 'inline')),
  },
  'a placeholder of a picture': { said: 'attachment', make: () => plain('[image: Inline image 1]') },
  'a nameless PDF': { said: 'attachment', make: () => multi('mixed', leaf('application/pdf', '%PDF')) },
  'a voice message': { said: 'attachment', make: () => leaf('audio/amr', 'x', { transfer: 'base64', name: 'a.amr' }) },
  'a text that is attached': {
    said: 'attachment',
    make: () => multi('mixed', leaf('text/plain', spoken, { disposition: 'attachment', name: 'complaint.txt' })),
  },
  'encrypted, S/MIME': {
    said: 'container',
    make: () => leaf('application/pkcs7-mime; smime-type=enveloped-data', Buffer.alloc(64, 7), { transfer: 'base64' }),
  },
  'encrypted, PGP': {
    said: 'container',
    make: () =>
      multi(
        'encrypted; protocol="application/pgp-encrypted"',
        leaf('application/pgp-encrypted', 'Version: 1'),
        leaf('application/octet-stream', armour('MESSAGE', 'hQ=='), { name: 'encrypted.asc', disposition: 'inline' }),
      ),
  },
  'encrypted, PGP in the text': { said: 'container', make: () => plain(armour('MESSAGE', 'hQEMA0==')) },
  TNEF: { said: 'container', make: () => leaf('application/ms-tnef', winmail({ file: 'scan.pdf' })) },
  'broken TNEF': { said: 'container', make: () => leaf('application/ms-tnef', 'xxxx', { name: 'winmail.dat' }) },
  'an invitation': { said: 'container', make: () => calendar('REQUEST') },
  'a calendar reply': { said: 'container', make: () => multi('alternative', plain(''), calendar('REPLY')) },
  'an attached mail': { said: 'container', make: () => multi('mixed', nested()) },
  'an attached mail as the whole': { said: 'container', make: () => leaf('message/rfc822', forwarded) },
};

/** Nothing at all. */
export const void_: Readonly<Record<string, () => Part>> = {
  'an empty text': () => plain(''),
  'blank lines': () => plain('\r\n \r\n\t\r\n'),
  'an empty page': () => html('<html><body><div><br></div></body></html>'),
  'a multipart without parts': () => multi('mixed'),
  'an alternative of empty parts': () => multi('alternative', plain(''), html('<br>')),
  'a quote alone': () => plain(quote.join('\r\n')),
};
