/** How many operations each server answered so far, by the metrics of each. */
export async function countRequests(urls: Readonly<Record<string, string>>): Promise<Record<string, number>> {
  const counts = Object.entries(urls).map(async ([name, url]) => {
    const metrics = await fetch(new URL('/metrics', url));
    const samples = (await metrics.text()).matchAll(
      /^connectome_http_request_duration_seconds_count\{route="\/graphql".*\} (\d+)$/gm,
    );
    return [name, [...samples].reduce((sum, [, count]) => sum + Number(count), 0)] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}
