import { replaceWith, type ValueMutation } from './mutation.ts';
import { wrapperOf } from './wrapper-of.ts';

/** The wrapper inside itself. */
export const wrapperDoubled: ValueMutation = {
  on: 'value',
  id: 'wrapper-doubled',
  title: 'a body with its wrapper twice',
  mutate: (site) => {
    const wrapper = wrapperOf(site);
    return wrapper === undefined ? undefined : replaceWith({ [wrapper.name]: { [wrapper.name]: wrapper.content } });
  },
};
