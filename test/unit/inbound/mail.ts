interface Written {
  readonly from?: string;
  readonly subject?: string;
  readonly messageId?: string;
  readonly headers?: readonly string[];
}

let count = 0;

/** A plain mail as Kim would write it. */
export const mail = (
  text: string,
  { from = 'Kim <kim@customer.example>', subject = 'Hello', messageId, headers = [] }: Written = {},
): string => {
  count += 1;
  return [
    `From: ${from}`,
    `Subject: ${subject}`,
    `Message-ID: ${messageId ?? `<${count}@customer.example>`}`,
    'Content-Type: text/plain; charset=utf-8',
    ...headers,
    '',
    text,
  ].join('\r\n');
};

/** With a photo and no words. */
export const photo = (subject = 'Re: How was order 1001, oak table?'): string =>
  [
    'From: Kim <kim@customer.example>',
    `Subject: ${subject}`,
    'Message-ID: <photo@customer.example>',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: image/jpeg; name="photo.jpg"',
    'Content-Disposition: attachment; filename="photo.jpg"',
    'Content-Transfer-Encoding: base64',
    '',
    '/9j/4AAQSkZJRg==',
    '--b--',
  ].join('\r\n');
