/** One thing that is wrong with a configuration. */
export interface Problem {
  /** Where, e.g. `accounts[1].regions[0].projectId`. */
  path: string;
  /** What was expected there and what to do; never the value that stands there. */
  message: string;
}

/** A configuration that cannot be used, with everything that is wrong with it. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    super(
      [
        `the configuration has ${count}:`,
        ...problems.map(({ path, message }) => `  ${path}: ${message}`),
      ].join('\n'),
    );
    this.name = 'ConfigurationError';
  }
}
