/*
 * Salesforce's outbound messages: SOAP with up to 100 notifications, each one record with flat fields. Source: Salesforce,
 * "Outbound messaging: notifications" and the WSDL that it generates.
 */
const opening = (name: string): RegExp => new RegExp(`<(?:\\w+:)?${name}\\b([^<>]*)>`);
const closing = (name: string): RegExp => new RegExp(`</(?:\\w+:)?${name}>`);
const field = /<(?:\w+:)?(\w+)(?:\s[^<>]*)?>([^<]*)<\/(?:\w+:)?\1>/g;

/** The records of a message, each with its type and the id of its notification; undefined for what is no such message. */
export const recordsOf = (given: string): readonly Record<string, string>[] | undefined => {
  const xml = withoutSections(given);
  if (!opening('notifications').test(xml)) return undefined;
  const records = xml
    .split(opening('Notification'))
    .filter((_, at) => at > 0 && at % 2 === 0)
    .map((piece) => recordOf(before(closing('Notification'), piece)));
  return records.length > 0 && records.every((one) => one !== undefined) ? records : undefined;
};

/** What stands in sections of plain text, as text. One without an end is none, and the end is looked for once. */
const withoutSections = (xml: string): string => {
  const [first = '', ...pieces] = xml.split('<![CDATA[');
  return pieces.reduce((all, piece) => {
    const end = piece.indexOf(']]>');
    return end < 0 ? `${all}<![CDATA[${piece}` : `${all}${escaped(piece.slice(0, end))}${piece.slice(end + 3)}`;
  }, first);
};

const before = (end: RegExp, text: string): string => text.slice(0, Math.max(0, text.search(end)));

const recordOf = (notification: string): Record<string, string> | undefined => {
  const [start = '', attributes = ''] = opening('sObject').exec(notification) ?? [];
  const sObject = /\btype="(?:\w+:)?(\w+)"/.exec(attributes)?.[1];
  if (sObject === undefined) return undefined;
  const from = notification.indexOf(start);
  const inside = before(closing('sObject'), notification.slice(from + start.length));
  const id = fieldsIn(notification.slice(0, from)).Id;
  return { ...fieldsIn(inside), sObject, ...(id !== undefined && { NotificationId: id }) };
};

/** Those that are nil have no end of their own, and are left out. */
const fieldsIn = (xml: string): Record<string, string> =>
  Object.fromEntries([...xml.matchAll(field)].map(([, name = '', value = '']) => [name, plain(value)]));

const entities = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
]);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const plain = (text: string): string =>
  text.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|\w+);/gi, (whole, reference: string) => characterOf(reference) ?? whole);

const characterOf = (reference: string): string | undefined => {
  if (!reference.startsWith('#')) return entities.get(reference.toLowerCase());
  // `#65` is read as 065, which is decimal, and `#x41` as 0x41.
  const code = Number(`0${reference.slice(1)}`);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
};

/** Until it reads this, Salesforce sends the message again, for a day. */
export const acknowledged =
  '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">' +
  '<soapenv:Body><notificationsResponse xmlns="http://soap.sforce.com/2005/09/outbound"><Ack>true</Ack>' +
  '</notificationsResponse></soapenv:Body></soapenv:Envelope>';
