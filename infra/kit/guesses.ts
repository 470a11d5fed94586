import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { alarmOn } from './alarm.ts';
import type { HeardbackFunction } from './heardback-function.ts';

/** Rings where many calls of the API come with a wrong key. */
export const alarmOnGuesses = (scope: Construct, handler: HeardbackFunction, topic: Topic): void =>
  alarmOn(scope, 'Refusing', {
    topic,
    metric: handler.metricOfCode('api.refused'),
    threshold: 100,
    meaning: 'Many calls of the API with a wrong key: one was changed or revoked on one side, or somebody is guessing.',
    runbook: 'api-refusing',
  });
