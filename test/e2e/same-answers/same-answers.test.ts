import { openApolloGateway } from '../../helpers/open-apollo-gateway.js';
import { describeSameAnswers } from './describe-same-answers.js';

describeSameAnswers('@apollo/gateway', openApolloGateway);
