/** Bytes of a mail that are looked at. SES takes 40 MB; what a person types stands at the beginning. */
export const largestMail = 25 * 1024 * 1024;
/** Bytes of header lines, parts and multiparts, nested or not, in one mail. */
export const tree = { headers: 256 * 1024, parts: 500, multiparts: 40 } as const;
/** Bytes of one text part that are decoded, as they came. */
export const longestPart = 3 * 1024 * 1024;
/** Bytes of a file that is read as words where nothing else is said. */
export const longestNote = 4_000;
/** What is kept of the text, in UTF-16 units and in lines. */
export const longestText = 400_000;
export const mostLines = 8_000;
export const longestSubject = 1_000;
export const mostAttachments = 50;
export const mostAddresses = 50;
