import { HarnessError, readJsonText } from '../../core/index.ts';
import { ill, unknown, well, type Diagnosis } from '../diagnosis.ts';
import type { Examination } from '../examination.ts';
import { objectsOf, type NamedObject } from '../objects-of.ts';
import type { Patient } from '../patient.ts';

/** Whether what the settings set aside for tests exists, and is what it has to be. */
export const testObjects: Examination = {
  subject: 'test objects',
  blocking: false,
  examine: async (patient) => {
    const { named, missing } = objectsOf(patient.api, patient.objects);
    const diagnoses: Diagnosis[] = [];
    for (const object of named) diagnoses.push(await diagnose(object, patient));
    if (patient.api.name === 'nerm' && patient.objects.workflowId !== null)
      diagnoses.push(unknown('NERM_TEST_WORKFLOW_ID: NERM shows no workflow by its id, so nobody can look at it'));
    return [
      ...diagnoses,
      ...missing.map(({ setting, without }) => unknown(`${setting} is not set: a run cannot tell ${without}`)),
    ];
  },
};

async function diagnose({ setting, what, id, path, problem }: NamedObject, { look }: Patient): Promise<Diagnosis> {
  try {
    const { status, body } = (await look(path)).response;
    const fix = `Correct ${setting}.`;
    if (status === 404) return ill(`${setting}: there is no such object (404): ${id}`, fix);
    if (status >= 300) return ill(`${setting}: GET ${path} is answered with ${status}`, fix);
    const read = readJsonText(body);
    if (read.kind !== 'json') return ill(`${setting}: what shows of ${id} is no JSON`, fix);
    const wrong = problem(read.value);
    return wrong === undefined ? well(`${setting}: ${id} is ${what}`) : ill(`${setting}: ${id}: ${wrong}`, fix);
  } catch (error) {
    if (!(error instanceof HarnessError)) throw error;
    return ill(`${setting}: ${error.message}`, error.hint);
  }
}
