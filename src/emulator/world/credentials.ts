/** A key that the emulated clouds know. */
export interface ApiKey {
  id: string;
  secret: string;
  /** A temporary key must come with its session token. */
  token?: string;
  /** False: the signature is right, and every action is refused for lack of permission. */
  permitted: boolean;
}

/** Who may call the emulated APIs. */
export interface WorldCredentials {
  tencentcloud: readonly ApiKey[];
  huaweicloud: readonly ApiKey[];
  /** Basic auth of the media servers' web proxy. */
  evostream: { user: string; password: string };
}

/** The keys of every world, all invented: an operator's, a second one, a temporary one, a powerless sub-account's. */
export const worldCredentials: WorldCredentials = {
  tencentcloud: [
    { id: 'AKIDconnectomeoperator', secret: 'tencent-operator-example', permitted: true },
    { id: 'AKIDconnectomesecond', secret: 'tencent-second-example', permitted: true },
    {
      id: 'AKIDconnectometemporary',
      secret: 'tencent-temporary-example',
      token: 'example-token',
      permitted: true,
    },
    { id: 'AKIDconnectomepowerless', secret: 'tencent-powerless-example', permitted: false },
  ],
  huaweicloud: [
    { id: 'HWCONNECTOMEOPERATOR', secret: 'huawei-operator-example', permitted: true },
    { id: 'HWCONNECTOMESECOND00', secret: 'huawei-second-example', permitted: true },
    { id: 'HWCONNECTOMEPOWERLESS', secret: 'huawei-powerless-example', permitted: false },
  ],
  evostream: { user: 'ops', password: 'ems-operator-example' },
};
