const quotation = /“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|「[^」\n]*」|『[^』\n]*』|"[^"\n]*"/g;

/**
 * A text in which what others said is blotted out, its places kept: `The driver yelled "Stop!" at me`. What stands in
 * quotation marks alone ("STOP") is the writer's own.
 */
export const withoutQuotations = (text: string): string => {
  const outside = text.replace(quotation, ' ');
  return /[\p{L}\p{N}]/u.test(outside) ? text.replace(quotation, (quoted) => 'x'.repeat(quoted.length)) : text;
};
