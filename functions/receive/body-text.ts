import { gunzipSync } from 'node:zlib';
import type { HookRequest } from './request.ts';

type Body = Pick<HookRequest, 'raw' | 'headers'>;

type BodyText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What a compressed body may unfold to: twice what may come as it is. */
const mostUnfolded = 8_000_000;

/**
 * A body as text: gzip is unfolded, UTF-16 is known by its byte-order mark, any other charset by `content-type`, else it is
 * UTF-8. What an HTTP API has taken for text arrives with its bytes changed: then only the sender can help.
 */
export const bodyText = ({ raw, headers }: Body): BodyText => {
  try {
    return decoded(bodyBytes(raw), charsetOf(headers['content-type']));
  } catch {
    const way = 'Send it uncompressed, or compressed as `application/x-ndjson`';
    return { kind: 'unreadable', reason: `It is compressed and cannot be unfolded. ${way}.` };
  }
};

/** The bytes of a body, unfolded. @throws for what only looks compressed. */
export const bodyBytes = (raw: Buffer): Buffer =>
  raw[0] === 0x1f ? gunzipSync(raw, { maxOutputLength: mostUnfolded }) : raw;

/** The charset that a `content-type` names. */
export const charsetOf = (contentType = ''): string => /;\s*charset="?([\w.:-]+)/i.exec(contentType)?.[1] ?? 'utf-8';

const decoded = (raw: Buffer, named: string): BodyText => {
  const charset = charsetByMark(raw) ?? named;
  try {
    return { kind: 'text', text: new TextDecoder(charset, { fatal: true }).decode(raw) };
  } catch {
    const said = `Its bytes are not ${/^utf-?8$/i.test(charset) ? 'UTF-8' : 'of the charset that `content-type` names'}.`;
    return { kind: 'unreadable', reason: `${said} Send it as UTF-8, or name its charset in \`content-type\`.` };
  }
};

const charsetByMark = ([first, second]: Uint8Array): string | undefined => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
};
