/** "10! No 1", "No. 1 in town": praise, and no rating of one; "no, 1" has its comma. */
export const isNumberOne = (text: string): boolean => /(?<![\p{L}\p{N}])n[o°º]\.?\s?1(?![\p{N}/])/iu.test(text);

/** "9, no. 3": number three, or three in the place of nine. */
export const isRenumbered = (text: string): boolean => /\p{N}[\s,;.!-]{0,4}(?<!\p{L})n[o°º]\.\s?\p{N}/iu.test(text);
