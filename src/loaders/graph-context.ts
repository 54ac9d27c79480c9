import type { RequestScope } from '../upstream/request-scope.js';
import type { AccountDirectory } from './account-directory.js';
import type { EntityTypes } from './entity-type.js';
import type { Reads } from './reads.js';

/** What every resolver gets: made anew for each operation. */
export interface GraphContext {
  reads: Reads;
  accounts: AccountDirectory;
  entityTypes: EntityTypes;
  scope: RequestScope;
  /** Ends the operation's timers; called when it is answered. */
  end: () => void;
}
