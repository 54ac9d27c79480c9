import type { World } from '../../../../emulator/world/world.js';
import { Refusal } from '../../emulator/refusal.js';
import { createInstances } from './create-instances.js';
import type { EmulatedInstance } from './emulated-instance.js';

/** What the emulated service knows. */
export interface MongoState {
  world: World;
  instances: readonly EmulatedInstance[];
  /** The instance of this id in this region; throws a Refusal where there is none. */
  get(instanceId: string, region: string): EmulatedInstance;
}

/** The state of a world's document databases. */
export function createMongoState(world: World): MongoState {
  const instances = createInstances(world);
  const byId = new Map(instances.map((instance) => [instance.plan.resourceId, instance]));
  return {
    world,
    instances,
    get: (instanceId, region) => {
      const instance = byId.get(instanceId);
      if (instance?.plan.region !== region) throw new Refusal('InvalidParameterValue.NotFoundInstance');
      return instance;
    },
  };
}
