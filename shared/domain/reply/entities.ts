/** Names of U+00A0 to U+00FF, in order: what mail programs still write by name. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const named: ReadonlyMap<string, string> = new Map([
  ...latin.split(' ').map((name, at) => [name, String.fromCharCode(160 + at)] as const),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
  }),
  ...Object.entries({
    hellip: '…',
    bull: '•',
    euro: '€',
    zwnj: '',
    zwj: '',
    lrm: '',
    rlm: '',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
  }),
  ...Object.entries({ starf: '★', bigstar: '★', star: '☆' }),
]);

/** Character references of HTML, those that mail uses; others stay as they are. */
export const withoutEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,8}[1-4]{0,2});?/g, (all, reference: string) =>
        reference.startsWith('#') ? numbered(reference.slice(1)) : (named.get(reference) ?? all),
      )
    : text;

/** `65` is read as 065, which is decimal, and `x41` as 0x41; half a surrogate pair is no character. */
const numbered = (number: string): string => {
  const code = Number(`0${number}`);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
};
