/** Upper halves of the code pages of DOS, which browsers never learned and some mail still comes in. */
export const codePages: Readonly<Record<string, string>> = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
};

const aliases: Readonly<Record<string, string>> = { '437': 'cp437', '850': 'cp850', '858': 'cp850', '852': 'cp852' };

/** The name of a code page under any of its spellings: `IBM850`, `cp-850`, `csPC850Multilingual`. */
export const codePageOf = (label: string): string | undefined => {
  const digits = /^(?:x-)?(?:cp|ibm|dos|pc|cspc|csibm)?[-_]?(?:cp|oem)?[-_]?(\d{3})/.exec(label)?.[1] ?? '';
  return Object.hasOwn(aliases, digits) ? aliases[digits] : undefined;
};

export const inCodePage = (bytes: Uint8Array, page: string): string => {
  const upper = codePages[page] ?? '';
  let text = '';
  for (const byte of bytes) text += byte < 128 ? String.fromCharCode(byte) : (upper[byte - 128] ?? '\ufffd');
  return text;
};
