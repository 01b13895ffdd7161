export type { Diagnosis } from './diagnosis.ts';
export { examineTenant, type Examined } from './examine-tenant.ts';
export { openPatients } from './open-patients.ts';
