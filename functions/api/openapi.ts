import { apiDescription } from '#api-description';

/** The REST API, described for machines. @param url where it is, without a slash at the end. */
export const openApi = (url: string): object => ({ ...apiDescription(), servers: [{ url }] });
