import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';

/** UTC date and time, ISO 8601. */
export const DateTime = GraphQLDateTime;
/** An integer of up to 53 bits. */
export const SafeInt = GraphQLSafeInt;
