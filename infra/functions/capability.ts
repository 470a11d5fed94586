import type { FunctionSetting } from '../kit/heardback-function.ts';
import type { DataStack } from '../stateful/data-stack.ts';

export interface CapabilityProps {
  readonly data: DataStack;
  readonly setting: FunctionSetting;
}
