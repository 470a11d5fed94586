import { money } from './money.ts';
import { operating } from './operating.ts';
import { people } from './people.ts';
import { scores } from './scores.ts';
import { object, text } from './shapes.ts';
import { surveys } from './surveys.ts';
import { tasks } from './tasks.ts';

const capabilities = [surveys, tasks, operating, scores, money, people];

/**
 * The REST API, described for machines (OpenAPI 3.1), without its address. A test holds it against the routes that are deployed and
 * the answers that are given. The function that hands it out carries it as `#api-description`, made when it was bundled.
 */
export const apiDescription = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Heardback',
    version: '1.0.0',
    description:
      'Events in; surveys, decisions and follow-up tasks out. Instants are ISO 8601 in UTC. Lists are arrays, paged by the Link header.',
  },
  security: [{ bearer: [] }, { basic: [] }],
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer' }, basic: { type: 'http', scheme: 'basic' } },
    schemas: Object.assign({ Problem: object({ message: text }) }, ...capabilities.map(({ schemas }) => schemas)),
  },
  paths: Object.assign({}, ...capabilities.map(({ paths }) => paths)),
});
