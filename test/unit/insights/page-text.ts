/** What somebody reads on a page, words apart by single spaces. */
export const textOf = (body: string): string =>
  body
    .replace(/<style>.*?<\/style>|<script>.*?<\/script>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** The cells of each line of a page's table bodies, as somebody reads them. */
export const linesOf = (body: string): readonly (readonly string[])[] =>
  [...body.matchAll(/<tr[^>]*><th scope="row">.*?<\/tr>/gs)].map(([line]) =>
    line
      .split(/<\/t[hd]>/)
      .slice(0, -1)
      .map((cell) => textOf(cell).trim()),
  );
