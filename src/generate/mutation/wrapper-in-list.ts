import { replaceWith, type ValueMutation } from './mutation.ts';
import { wrapperOf } from './wrapper-of.ts';

/** The whole body as the one item of a list, as bulk interfaces have it. */
export const wrapperInList: ValueMutation = {
  on: 'value',
  id: 'wrapper-in-list',
  title: 'the body as the one item of a list',
  mutate: (site) => {
    const wrapper = wrapperOf(site);
    return wrapper === undefined ? undefined : replaceWith([{ [wrapper.name]: wrapper.content }]);
  },
};
