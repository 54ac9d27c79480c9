/**
 * The object a field belongs to, as it is. TypeGraphQL (2.0.0-rc.4) copies it for each field into the class that it sees
 * in a parameter's type, which costs more than anything else about a row; this it does not see through.
 */
export type Parent<T> = T;
