/**
 * One line of a CSV file (RFC 4180). A cell that a spreadsheet would take for a formula is put behind an apostrophe, so that
 * it is shown and not run (OWASP, CSV injection); numbers stay numbers.
 */
export const csvLine = (cells: readonly (string | number | undefined)[]): string =>
  `${cells.map(cellOf).join(',')}\r\n`;

const cellOf = (value: string | number | undefined): string => {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  // Behind what nobody sees, too: some spreadsheets drop it.
  const harmless = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(harmless) || harmless !== value ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
