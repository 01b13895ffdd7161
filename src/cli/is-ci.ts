/** Nearly all systems set the first; the others set only their own: Azure Pipelines, Jenkins, TeamCity, AWS CodeBuild. */
const VARIABLES = ['CI', 'TF_BUILD', 'JENKINS_URL', 'TEAMCITY_VERSION', 'CODEBUILD_BUILD_ID'];

/** Whether this process runs in continuous integration, where nothing is accepted and nobody is asked. */
export function isCi(environment: NodeJS.ProcessEnv = process.env): boolean {
  return VARIABLES.some((name) => !['', 'false', undefined].includes(environment[name]));
}
