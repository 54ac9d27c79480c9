import { Route, Switch } from 'wouter';
import { useServices } from './graph/services-context.js';
import { HostPage } from './host/host-page.js';
import { lists } from './lists/lists.js';
import { MapPage } from './map/map-page.js';
import { ResourcePage } from './resource/resource-page.js';
import { MissingPage } from './shell/missing-page.js';
import { Shell } from './shell/shell.js';
import { fromPath } from './ui/paths.js';

/** Everything: the pages, and what stands around them. */
export function App() {
  return (
    <Shell>
      <Pages />
    </Shell>
  );
}

/** Which page is shown at which path. */
function Pages() {
  const services = useServices();
  return (
    <Switch>
      <Route path="/" component={MapPage} />
      <Route path="/hosts/*">{({ '*': path }) => <HostPage key={path} address={fromPath(path)} />}</Route>
      <Route path="/resources/*">{({ '*': path }) => <ResourcePage key={path} id={fromPath(path)} />}</Route>
      {lists
        .filter(({ service }) => services.has(service))
        .map(({ path, Page }) => (
          <Route key={path} path={path} component={Page} />
        ))}
      <Route component={MissingPage} />
    </Switch>
  );
}
