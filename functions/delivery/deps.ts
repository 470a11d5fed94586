import type { Parking } from '../../shared/ports/ports.ts';
import type { FallBackDeps } from '../../shared/steps/survey/fall-back.ts';

export interface DeliveryDeps extends FallBackDeps {
  readonly parking: Parking;
}

export type DeliveryOutcome = { readonly kind: 'recorded' | 'irrelevant' | 'parked' };
