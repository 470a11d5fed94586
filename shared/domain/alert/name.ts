/** The programme or stage in the id of a series, `program.<id>.<type>`: names may have dots of their own. */
export const nameOfSeries = (id: string): string => id.slice(id.indexOf('.') + 1, id.lastIndexOf('.'));
