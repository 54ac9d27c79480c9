import { openApolloGateway } from '../../helpers/open-apollo-gateway.js';
import { describeSameAnswers } from './describe-same-answers.js';

describeSameAnswers({ name: '@apollo/gateway', start: openApolloGateway });
