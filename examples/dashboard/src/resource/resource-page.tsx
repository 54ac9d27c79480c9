export function ResourcePage({ id }: { id: string }) {
  return <p>{id}</p>;
}
