const westernOnes = new Map(
  Array.from({ length: 128 }, (_, at) => [new TextDecoder('windows-1252').decode(Uint8Array.of(at + 128)), at + 128]),
);

/**
 * A text as it was before its UTF-8 was taken for Windows-1252 and encoded once more: `ZoÃ«` was `Zoë`. Undefined for any
 * other text: no language writes sequences that come out as UTF-8 from first to last by chance.
 */
export const onceEncoded = (text: string): string | undefined => {
  if (!/[\u00C3-\u00F4][\u0080-\uFFFF]|\u00C2[\u00A0-\u00BF]/.test(text)) return undefined;
  const bytes = Array.from(text, (letter) => (letter <= '\u007F' ? letter.charCodeAt(0) : westernOnes.get(letter)));
  if (bytes.includes(undefined)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes as number[]));
  } catch {
    return undefined;
  }
};
