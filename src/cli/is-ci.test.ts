import { expect, test } from '@playwright/test';

import { isCi } from './is-ci.ts';

for (const [environment, expected] of [
  [{}, false],
  [{ CI: 'true' }, true],
  [{ CI: '1' }, true],
  [{ CI: 'false' }, false],
  [{ CI: '' }, false],
  [{ TF_BUILD: 'True' }, true],
  [{ JENKINS_URL: 'https://jenkins.test/' }, true],
  [{ TEAMCITY_VERSION: '2026.1' }, true],
  [{ CODEBUILD_BUILD_ID: 'a:b' }, true],
] as const)
  test(`${JSON.stringify(environment)} is ${expected ? '' : 'not '}CI`, () => {
    expect(isCi(environment)).toBe(expected);
  });
