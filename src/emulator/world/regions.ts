/** A Huawei Cloud region of the world, with the project its credentials may use. */
export interface HuaweiRegion {
  name: string;
  projectId: string;
  /** Whether DCS answers session calls there (elsewhere DCS.4848). */
  sessionManagement: boolean;
}

/** Where the world's resources are; GAAP and StreamLink are asked once per account. */
export interface WorldRegions {
  tencentcloud: readonly string[];
  huaweicloud: readonly HuaweiRegion[];
}

/** The regions of every world; the project ids are invented. */
export const worldRegions: WorldRegions = {
  tencentcloud: ['ap-guangzhou', 'ap-singapore'],
  huaweicloud: [
    { name: 'cn-north-4', projectId: '0123456789abcdef0123456789abcdef', sessionManagement: true },
    { name: 'ap-southeast-3', projectId: 'fedcba9876543210fedcba9876543210', sessionManagement: false },
  ],
};
