/** Ids of MongoDB instances that have at least so many client rows. */
export async function listBusyInstances({ tencent, tencentRegions, accountNames }, atLeast) {
  const found = tencentRegions.map(async (region) => {
    const { ask, list } = tencent('mongodb', region);
    const instances = await list('DescribeDBInstances', 'InstanceDetails', { limit: 100 });
    const counts = instances.map(({ InstanceId }) => countClients(ask, InstanceId));
    const busy = (await Promise.all(counts)).map((count) => count >= atLeast);
    return instances
      .filter((_, index) => busy[index])
      .map(({ InstanceId }) => `${accountNames.tencent}:mongodb:${region}:instance:${InstanceId}`);
  });
  return (await Promise.all(found)).flat();
}

/** None where the instance refuses to tell. */
async function countClients(ask, InstanceId) {
  try {
    return (await ask('DescribeClientConnections', { InstanceId, Limit: 1 })).TotalCount;
  } catch {
    return 0;
  }
}
