/** What a signed request says about itself; the signature's worth is not judged, since there is no secret to judge it by. */
export interface Signed {
  readonly accessKeyId: string;
  readonly service: string;
}

/** Reads the credential scope of Signature Version 4, from the header or a presigned query. */
export const readSignature = (authorization: string | undefined, query: URLSearchParams): Signed | undefined => {
  const credential =
    /^AWS4-[A-Z0-9-]+ .*?Credential=([^,\s]+)/.exec(authorization ?? '')?.[1] ?? query.get('X-Amz-Credential');
  if (!credential) return undefined;
  const parts = credential.split('/');
  // The key's id may itself hold slashes; date, region, service and the terminator close the scope.
  const service = parts.at(-2);
  const accessKeyId = parts.slice(0, -4).join('/');
  return service && accessKeyId ? { accessKeyId, service } : undefined;
};
