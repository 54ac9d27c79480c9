import { describeSameAnswers } from '../../test/e2e/same-answers/describe-same-answers.js';
import { openHiveGateway } from './open-hive-gateway.js';

describeSameAnswers('Hive Gateway', openHiveGateway);
