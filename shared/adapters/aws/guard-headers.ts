/**
 * On every answer of the HTTP API, whoever asked and however it ended: TLS alone from now on (RFC 6797, two years), nothing taken
 * for what it is not called, nothing shown in a frame, or in the hands of the page that opened it.
 */
export const guardHeaders = {
  'strict-transport-security': 'max-age=63072000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** Of what is no page: opened by itself it runs nothing and loads nothing. */
export const dataHeaders = {
  ...guardHeaders,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
} as const;

/**
 * Of what systems read. A browser that comes here saves it under this name: one from the address, such as `tasks/x.bat`, would have
 * whoever opens it run what somebody else put into a text (reflected file download).
 */
export const jsonHeaders = {
  ...dataHeaders,
  'content-type': 'application/json',
  'content-disposition': 'attachment; filename="heardback.json"',
} as const;
