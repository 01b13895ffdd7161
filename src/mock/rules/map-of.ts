import { isJsonObject } from '../../core/index.ts';
import type { Rule } from './rule.ts';

/** An object with any keys whose values all satisfy `item`. Bad values are named `<attribute>.<key>`. */
export function mapOf(item: Rule): Rule {
  return (value, attribute) => {
    if (!isJsonObject(value)) return [{ attribute, message: 'must be an object' }];
    return Object.entries(value).flatMap(([key, element]) => item(element, `${attribute}.${key}`));
  };
}
