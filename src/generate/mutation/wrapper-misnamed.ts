import { replaceWith, type ValueMutation } from './mutation.ts';
import { wrapperOf } from './wrapper-of.ts';

/** The wrapper under the name that another convention gives it: camel case, or the plural. */
export const wrapperMisnamed: ValueMutation = {
  on: 'value',
  id: 'wrapper-misnamed',
  title: 'a body whose wrapper has another name',
  mutate: (site) => {
    const wrapper = wrapperOf(site);
    return wrapper === undefined ? undefined : replaceWith({ [misnamed(wrapper.name)]: wrapper.content });
  },
};

function misnamed(name: string): string {
  const camel = name.replaceAll(/_(\w)/gu, (_, letter: string) => letter.toUpperCase());
  return camel === name ? `${name}s` : camel;
}
