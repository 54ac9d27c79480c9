import type { ProxyGroupInfo } from 'tencentcloud-sdk-nodejs/tencentcloud/services/gaap/v20180529/gaap_models.js';
import type { World } from '../../../../emulator/world/world.js';
import type { Result } from '../../emulator/define-action.js';
import { toRegionDetail } from './create-proxies.js';

/** A proxy group as the list shows it. */
export type ProxyGroup = Result<ProxyGroupInfo>;

/** The proxy groups of a world: those that its accelerators name. */
export function createGroups(world: World): ProxyGroup[] {
  const dates = world.random('gaap/groups');
  const members = new Map(world.cast.accelerators.map((plan) => [plan.group, plan]));
  members.delete(null);
  return [...members.values()].map((plan) => ({
    GroupId: plan.group,
    GroupName: `${plan.target.name || 'live-ingest'}-global`,
    Domain: `${plan.group}.gaap.example.com`,
    ProjectId: 0,
    RealServerRegionInfo: toRegionDetail(plan.realServerRegion),
    Status: 'RUNNING',
    TagSet: [],
    Version: '3.0',
    CreateTime: 1_735_689_600 + dates.integer(0, 25_000_000),
    ProxyType: 100,
    Http3Supported: 0,
    FeatureBitmap: 3,
  }));
}
