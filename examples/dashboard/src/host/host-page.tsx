export function HostPage({ address }: { address: string }) {
  return <p>{address}</p>;
}
