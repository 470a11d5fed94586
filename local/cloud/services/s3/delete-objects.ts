import { AwsError } from '../../model/aws-error.ts';
import { xml } from '../../protocols/query.ts';

/** As many as S3 takes at once. */
const most = 1_000;

/**
 * The body of an answer to DeleteObjects: each object goes, or is named with what keeps it.
 * @throws AwsError when it names none or too many.
 */
export const deletedObjects = (body: string, remove: (key: string) => void): string => {
  const keys = [...body.matchAll(/<Object>[\s\S]*?<Key>([\s\S]*?)<\/Key>[\s\S]*?<\/Object>/g)].map(([, key = '']) =>
    unescaped(key),
  );
  if (keys.length === 0 || keys.length > most)
    throw new AwsError(
      'MalformedXML',
      'The XML you provided was not well-formed or did not validate against our published schema',
    );
  const quiet = /<Quiet>true<\/Quiet>/.test(body);
  return keys.map((key) => outcome(key, remove, quiet)).join('');
};

const outcome = (key: string, remove: (key: string) => void, quiet: boolean): string => {
  try {
    remove(key);
    return quiet ? '' : `<Deleted>${xml({ Key: key })}</Deleted>`;
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    const Code = error.code === 'AccessDeniedException' ? 'AccessDenied' : error.code;
    return `<Error>${xml({ Key: key, Code, Message: error.message })}</Error>`;
  }
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replaceAll(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, reference: string) =>
    // `#65` is read as 065, which is decimal, and `#x41` as 0x41.
    reference.startsWith('#') ? String.fromCodePoint(Number(`0${reference.slice(1)}`)) : (entities[reference] ?? whole),
  );
