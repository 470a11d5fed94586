/** Classes of the style sheet that have a width and no colour. */
export const cellClass = (columns: number): string => `cell${columns}`;

/** For the style sheet. A mail program without media queries wraps the cells where it must. */
export const ratingStyle = `@media(max-width:480px){${[2, 5, 6, 7]
  .map((count) => `.${cellClass(count)}{width:${(99.99 / count).toFixed(3)}%!important}`)
  .join('')}.ends{width:100%!important}}`;
