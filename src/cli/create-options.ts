import { Option } from 'commander';
import { logLevels, type LogLevel } from '../server/create-logger.js';

/** The option that names the configuration file. */
export function createConfigOption(): Option {
  return new Option('--config <file>', 'the configuration, in YAML').makeOptionMandatory();
}

/** The option that sets how much is logged. */
export function createLogLevelOption(usual: LogLevel): Option {
  return new Option('--log-level <level>', 'how much to log').choices(logLevels).default(usual);
}
