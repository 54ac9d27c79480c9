import type {
  ProxyInfo,
  RegionDetail,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/gaap/v20180529/gaap_models.js';
import type { AcceleratorPlan } from '../../../../emulator/world/cast.js';
import type { Random } from '../../../../emulator/world/random.js';
import type { World } from '../../../../emulator/world/world.js';
import type { Result } from '../../emulator/define-action.js';
import { listProtocols } from './listener-templates.js';

/** The proxies of the usual world that do not run, by their place. */
const statuses: ReadonlyMap<number, string> = new Map([
  [5, 'CLOSED'],
  [9, 'ISOLATED'],
  [17, 'CREATING'],
  [21, 'ADJUSTING'],
]);
/** Old connections, by their place. */
const versions: ReadonlyMap<number, string> = new Map([
  [3, '1.0'],
  [12, '2.0'],
]);
/** The proxy with one address an ISP and none of its own. */
const multiIspPlace = 7;

/** A proxy as the API shows it. */
export type Proxy = Result<ProxyInfo>;

/** The proxies of a world, by its cast. */
export function createProxies(world: World): Proxy[] {
  const random = world.random('gaap/proxies');
  return world.cast.accelerators.map((plan, index) => createProxy(plan, index, random));
}

function createProxy(plan: AcceleratorPlan, index: number, random: Random): Proxy {
  const bandwidth = random.pick([20, 50, 100, 200, 500]);
  const createdAt = 1_735_689_600 + random.integer(0, 25_000_000);
  return {
    ...identityOf(plan, index),
    ...addressesOf(plan, index === multiIspPlace, bandwidth),
    ...capabilitiesOf(plan),
    CreateTime: createdAt,
    ModifyConfigTime: createdAt + random.integer(0, 900_000),
    ProjectId: 0,
    Bandwidth: bandwidth,
    Concurrent: random.pick([2, 5, 10, 20]),
    Status: statuses.get(index) ?? 'RUNNING',
    Version: versions.get(index) ?? '3.0',
    BillingType: random.pick([0, 1]),
    TagSet: [{ TagKey: 'purpose', TagValue: plan.target.kind }],
    BanStatus: 'RECOVER',
    InBanBlacklist: 0,
  };
}

function identityOf(plan: AcceleratorPlan, index: number): Proxy {
  return {
    ProxyId: plan.resourceId,
    InstanceId: plan.resourceId,
    ProxyName: plan.name,
    GroupId: plan.group,
    PolicyId: null,
    // One proxy in six has a security policy.
    SupportSecurity: index % 6 === 0 ? 1 : 0,
    AccessRegion: plan.accessRegion,
    RealServerRegion: plan.realServerRegion,
    AccessRegionInfo: toRegionDetail(plan.accessRegion),
    RealServerRegionInfo: toRegionDetail(plan.realServerRegion),
  };
}

function addressesOf(plan: AcceleratorPlan, isMultiIsp: boolean, bandwidth: number): Proxy {
  const providers = isMultiIsp ? ['CMCC', 'CUCC', 'CTCC'] : ['BGP'];
  return {
    Domain: plan.domain,
    IP: isMultiIsp ? '' : plan.accessAddress,
    IPList: providers.map((Provider) => ({ IP: plan.accessAddress, Provider, Bandwidth: bandwidth })),
    ForwardIP: plan.forwardAddress,
    IPAddressVersion: 'IPv4',
    NetworkType: isMultiIsp ? 'triple' : 'normal',
    RelatedGlobalDomains: [],
  };
}

function capabilitiesOf(plan: AcceleratorPlan): Proxy {
  return {
    SupportProtocols: listProtocols(plan.target.kind),
    Scalarable: 1,
    ProxyType: 100,
    ClientIPMethod: [0, 1],
    PackageType: 'Thunder',
    Http3Supported: 0,
    FeatureBitmap: 3,
    IsAutoScaleProxy: 0,
    IsSupportTLSChoice: 1,
  };
}

/** A region as GAAP describes it; the area names are invented. */
export function toRegionDetail(name: string): Result<RegionDetail> {
  return {
    RegionId: name,
    RegionName: name,
    RegionArea: 'Area',
    RegionAreaName: 'Area',
    IDCType: 'dc',
    FeatureBitmap: 3,
    SupportFeature: { NetworkType: ['normal'] },
  };
}
