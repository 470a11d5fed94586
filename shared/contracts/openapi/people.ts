import { act } from './calls.ts';
import { counts, moment, object, text } from './shapes.ts';

const receipt = object({
  ...{ receipt: text, at: moment, state: { enum: ['going', 'done'] }, signature: text },
  ...counts('rows', 'files'),
  counts: { type: 'object', additionalProperties: { type: 'integer' } },
});

/** Erasing people, and giving them what is theirs. */
export const people = {
  schemas: {},
  paths: {
    '/v1/people/erase': {
      post: act('Erases a person, named by one of the three.', object({ email: text, phone: text, id: text }), {
        status: '202',
        result: { ...receipt, properties: { ...receipt.properties, beyond: { type: 'array', items: text } } },
      }),
    },
    '/v1/people/erase-again': {
      post: act(
        'After a backup was restored: erases again whoever was erased since; repeat with `next` as `after` while there is one.',
        object({ after: text }, []),
        { status: '202', result: object({ erased: { type: 'integer' }, next: text }, ['erased']) },
      ),
    },
    '/v1/people/receipts/check': {
      post: act('Whether a receipt of an erasure is ours and unchanged.', receipt, {
        result: object({ genuine: { type: 'boolean' } }),
      }),
    },
    '/v1/people/export': {
      post: act(
        'All that is kept about a person, named by one of the three.',
        object({ email: text, phone: text, id: text }),
        { result: { type: 'object' } },
      ),
    },
  },
};
