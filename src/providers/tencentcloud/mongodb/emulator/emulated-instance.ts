import type { InstanceDetail } from 'tencentcloud-sdk-nodejs/tencentcloud/services/mongodb/v20190725/mongodb_models.js';
import type { MongoPlan } from '../../../../emulator/world/cast.js';
import type { Result } from '../../emulator/define-action.js';

/** What is the matter with an instance. */
export type Trouble =
  | 'none'
  /** Its version does not let clients be queried. */
  | 'old-version'
  /** Its proxy does not, until it is upgraded. */
  | 'old-proxy'
  /** It was not paid for. */
  | 'isolated'
  /** A member is down. */
  | 'member-down'
  /** A member catches up. */
  | 'member-recovering';

/** An instance of the emulated world. */
export interface EmulatedInstance {
  plan: MongoPlan;
  trouble: Trouble;
  detail: Result<InstanceDetail>;
  /** How many client rows it has, about. */
  clients: number;
  /** How many operations run on it, about. */
  operations: number;
}
