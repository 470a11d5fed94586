/**
 * In bundles, in the place of the SDK's own way to credentials. Lambda hands them to a function in its environment; files, metadata
 * services and sign-ins, which the SDK looks for behind that, are for programs elsewhere, and were a fifth of each bundle.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
export const defaultProvider = () => async () => {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = process.env;
  if (!accessKeyId || !secretAccessKey) throw new Error('The environment holds no credentials: is this a function?');
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
};
