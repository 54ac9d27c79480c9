import { useState } from 'react';
import { useLocation } from 'wouter';
import { hostPath } from '../ui/paths.js';

/** Leads from an address to its host. */
export function FindHost() {
  const [, navigate] = useLocation();
  const [address, setAddress] = useState('');
  return (
    <form
      className="find-host"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (address.trim() === '') return;
        navigate(hostPath(address.trim()));
        setAddress('');
      }}
    >
      <input
        type="search"
        aria-label="Find a host by its address or name"
        placeholder="Address or name of a host"
        value={address}
        onChange={({ target }) => {
          setAddress(target.value);
        }}
      />
    </form>
  );
}
