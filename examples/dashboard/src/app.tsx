import { Route, Switch } from 'wouter';
import { HostPage } from './host/host-page.js';
import { FlowsPage } from './lists/flows-page.js';
import { ListenersPage } from './lists/listeners-page.js';
import { MediaServersPage } from './lists/media-servers-page.js';
import { MongoInstancesPage } from './lists/mongo-instances-page.js';
import { ProxiesPage } from './lists/proxies-page.js';
import { RealServersPage } from './lists/real-servers-page.js';
import { RedisInstancesPage } from './lists/redis-instances-page.js';
import { MapPage } from './map/map-page.js';
import { ResourcePage } from './resource/resource-page.js';
import { MissingPage } from './shell/missing-page.js';
import { Shell } from './shell/shell.js';
import { fromPath } from './ui/paths.js';

/** Which page is shown at which path. */
export function App() {
  return (
    <Shell>
      <Switch>
        <Route path="/" component={MapPage} />
        <Route path="/hosts/*">{({ '*': path }) => <HostPage key={path} address={fromPath(path)} />}</Route>
        <Route path="/resources/*">
          {({ '*': path }) => <ResourcePage key={path} id={fromPath(path)} />}
        </Route>
        <Route path="/listeners" component={ListenersPage} />
        <Route path="/real-servers" component={RealServersPage} />
        <Route path="/proxies" component={ProxiesPage} />
        <Route path="/mongodb" component={MongoInstancesPage} />
        <Route path="/redis" component={RedisInstancesPage} />
        <Route path="/flows" component={FlowsPage} />
        <Route path="/media" component={MediaServersPage} />
        <Route component={MissingPage} />
      </Switch>
    </Shell>
  );
}
