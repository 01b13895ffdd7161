import { replaceWith, type ValueMutation } from './mutation.ts';
import { wrapperOf } from './wrapper-of.ts';

/** What is in the wrapper, without the wrapper. */
export const wrapperMissing: ValueMutation = {
  on: 'value',
  id: 'wrapper-missing',
  title: 'a body without its wrapper',
  mutate: (site) => {
    const wrapper = wrapperOf(site);
    return wrapper === undefined ? undefined : replaceWith(wrapper.content);
  },
};
