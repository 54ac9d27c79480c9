import { useId, useState, type SubmitEvent } from 'react';
import { useLocation } from 'wouter';
import { useHostQuery } from '../gql/hooks.js';
import { hostPath } from '../ui/paths.js';
import { bareAddress } from './bare-address.js';

/** Leads from an address to its host; what is no address is told so where it was typed. */
export function FindHost() {
  const id = useId();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const address = bareAddress(text);
  // What an address is, the graph knows; it is asked when the form is sent.
  const { refetch } = useHostQuery({ address }, { enabled: false });

  const change = (typed: string) => {
    setText(typed);
    setRefusal(null);
  };
  const find = async (event: SubmitEvent) => {
    event.preventDefault();
    if (address === '') return;
    const { data, error } = await refetch();
    if (!data?.host) {
      setRefusal(error?.message ?? describeMistake(address));
      return;
    }
    navigate(hostPath(data.host.address));
    change('');
  };

  return (
    <form className="find-host" role="search" onSubmit={(event) => void find(event)}>
      <input
        type="search"
        aria-label="Find a host by its IP address or domain name"
        placeholder="IP address or domain name"
        aria-invalid={refusal !== null}
        aria-describedby={id}
        value={text}
        onChange={({ target }) => {
          change(target.value);
        }}
      />
      {refusal !== null && (
        <p id={id} role="alert" className="gaps">
          {refusal}
        </p>
      )}
    </form>
  );
}

function describeMistake(text: string): string {
  return `${text} is neither an IP address nor a domain name. Resources are found by name in their lists.`;
}
