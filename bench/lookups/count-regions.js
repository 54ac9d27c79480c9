/** How many regions some ids are in: an id is account:service:region:type:resource. */
export function countRegions(ids) {
  return new Set(ids.map((id) => id.split(':')[2])).size;
}
