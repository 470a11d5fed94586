/** Letters of the GSM alphabet (3GPP TS 23.038), of which those of the extension count twice. */
const gsm = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/;
const twice = /[\^{}\\[~\]|€]/g;

export const encodingOf = (text: string): 'GSM' | 'UNICODE' => (gsm.test(text) ? 'GSM' : 'UNICODE');

/** Parts that a text travels in: 160 letters alone or 153 in a chain, 70 or 67 where the alphabet does not do. */
export const textParts = (text: string): number => {
  const isPlain = encodingOf(text) === 'GSM';
  const length = isPlain ? text.length + (text.match(twice)?.length ?? 0) : text.length;
  const [alone, chained] = isPlain ? [160, 153] : [70, 67];
  return length <= alone ? 1 : Math.ceil(length / chained);
};
