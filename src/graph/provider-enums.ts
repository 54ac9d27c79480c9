import { registerEnumType } from 'type-graphql';

/** One name of a service or a provider with what it is. */
export interface NamedMember {
  name: string;
  title: string;
}

type OpenEnum = Record<string, string>;

/** The services of this graph: empty until `nameMembers` fills it from the registry, before the schema is built. */
export const Service: OpenEnum = {};
/** The providers of this graph; filled as `Service` is. */
export const Provider: OpenEnum = {};

const serviceTitles: Record<string, { description: string }> = {};
const providerTitles: Record<string, { description: string }> = {};

registerEnumType(Service, {
  name: 'Service',
  description: 'An API that is asked; in ids and in the configuration its name is in lower case.',
  valuesConfig: serviceTitles,
});
registerEnumType(Provider, {
  name: 'Provider',
  description: 'The company or software behind a service.',
  valuesConfig: providerTitles,
});

/** Makes the registry's services and providers the values of the two enums. */
export function nameMembers(services: readonly NamedMember[], providers: readonly NamedMember[]): void {
  fill(Service, serviceTitles, services);
  fill(Provider, providerTitles, providers);
}

function fill(
  target: OpenEnum,
  titles: Record<string, { description: string }>,
  members: readonly NamedMember[],
): void {
  for (const { name, title } of members) {
    target[toEnumValue(name)] = toEnumValue(name);
    titles[toEnumValue(name)] = { description: title };
  }
}

/** The enum value of a name in ids and configuration: `gaap` is `GAAP`. */
export function toEnumValue(name: string): string {
  return name.toUpperCase();
}
