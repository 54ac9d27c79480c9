import { describeSameAnswers } from '../../test/e2e/same-answers/describe-same-answers.js';
import { openHiveGateway } from './open-hive-gateway.js';

// It leaves the place in a list of entities out of the paths of their errors, now and then.
describeSameAnswers({ name: 'Hive Gateway', start: openHiveGateway, losesIndices: true });
