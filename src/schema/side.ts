/** Which direction a value travels: `readOnly` and `writeOnly` make the same schema mean two things (OpenAPI 3.0.3 §4.7.24.2). */
export type Side = 'request' | 'response';
