/**
 * Takes the chunks of `Content-Encoding: aws-chunked` apart: each has its length in hexadecimal and perhaps a signature, and
 * trailers (checksums) follow the last, empty one.
 */
export const decodeChunked = (body: Buffer): Buffer => {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = body.indexOf('\r\n', at);
    if (lineEnd < 0) break;
    const length = Number.parseInt(body.toString('latin1', at, lineEnd), 16);
    if (!Number.isFinite(length) || length === 0) break;
    chunks.push(body.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
  return Buffer.concat(chunks);
};

export const isChunked = (headers: Readonly<Record<string, string>>): boolean =>
  (headers['content-encoding'] ?? '').includes('aws-chunked') ||
  (headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-');
