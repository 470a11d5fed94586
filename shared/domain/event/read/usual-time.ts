/** Forms in which programs print a time, and the same in a form that is read. */
const forms: readonly (readonly [form: RegExp, usual: string])[] = [
  [/^"(.+)"$/, '$1'],
  // OData: SAP, Dynamics.
  [/^datetime(?:offset)?'(.+)'$/i, '$1'],
  [/\\\//g, '/'],
  // `date` of Unix, Java's Date; `ctime` of C.
  [/^[a-z]{3} ([a-z]{3}) {1,2}(\d\d?) (\d\d:\d\d:\d\d) ([A-Z]{2,5}|[+-]\d{4}) (\d{4})$/i, '$2 $1 $5 $3 $4'],
  [/^[a-z]{3} ([a-z]{3}) {1,2}(\d\d?) (\d\d:\d\d:\d\d) (\d{4})$/i, '$2 $1 $4 $3'],
  // PayPal's notifications.
  [/^(\d\d:\d\d:\d\d) ([a-z]{3}) (\d\d?), (\d{4}) ([A-Z]{3,4})$/i, '$3 $2 $4 $1 $5'],
  // Go's `String()`.
  [/ m=[+-]\S{1,20}$/, ''],
  [/^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[\d.]{0,10}) ([+-]\d{4}) [A-Z+-]\w{2,4}$/, '$1 $2'],
  // A clock of twelve hours behind a date of ISO.
  [/^(\d{4})-(\d\d)-(\d\d)[T ](\d{1,2}:\d\d)(:\d\d)?\s*([ap])\.?m\.?(.*)$/i, '$3.$2.$1 $4$5 $6m$7'],
  // Which of the two is the day is told as with strokes: only where the other can be no month.
  [/^(\d{1,2})-(\d{1,2})-(\d{4})(?!\d)/, '$1/$2/$3'],
  [/^(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})(?:,| at| um)? (?=\d)/i, '$1 $2 $3 '],
  [/^(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})$/i, '$1 $2 $3 00:00'],
  [/ Uhr$/i, ''],
  [/\s?(?:GMT|UTC)([+-])(\d):?(\d\d)?$/i, '$10$2:$3'],
  [/\s?(?:GMT|UTC)([+-]\d\d):?(\d\d)?$/i, '$1:$2'],
  [/(\d)([+-])(\d):(\d\d)$/, '$1$20$3:$4'],
  [/([+-]\d\d):$/, '$1'],
];

/** A time in the form in which it is read, of the many in which it is printed; any other stays as it is. */
export const usualTime = (text: string): string =>
  forms.reduce((printed, [form, usual]) => printed.replace(form, usual), plainSigns(text).trim());

/** Minus signs, wide digits and those of Arabic and Persian. */
const plainSigns = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll('\u2212', '-')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
