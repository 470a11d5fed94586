export const longestTag = 40;
export const mostTags = 20;

/** One spelling for what looks the same. */
export const spelled = (tag: string): string => tag.normalize('NFC').trim().replace(/\s+/g, ' ');

/** Commas stand between tags, `~` is how an address writes that there is none, and U+FFFD stands where a letter was halved. */
const isForbidden = /[\p{Cc}\p{Cs}\ufffd,，、]|^~$/u;

/** Whether something can be a tag: some letters on one line. */
export const isTag = (text: string): boolean =>
  text !== '' && spelled(text) === text && [...text].length <= longestTag && !isForbidden.test(text);
