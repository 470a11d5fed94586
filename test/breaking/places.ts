/** One place of a file, from the root of the repository, and what stands there instead. */
export interface Place {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

/** How a process is told what is broken in it. */
export const brokenBy = (places: readonly Place[]): { readonly BROKEN: string } => ({ BROKEN: JSON.stringify(places) });

/** What is broken in this process. */
export const broken: readonly Place[] = JSON.parse(process.env.BROKEN ?? '[]') as Place[];

export const placesIn = (path: string): readonly Place[] => broken.filter(({ file }) => path.endsWith(`/${file}`));

/** @throws where a place is not there, or there twice: nobody would know what was tried. */
export const breakIn = (source: string, places: readonly Place[]): string =>
  places.reduce((text, { file, find, put }) => {
    if (text.split(find).length !== 2) throw new Error(`${file} has not one place with: ${find}`);
    return text.replace(find, () => put);
  }, source);
