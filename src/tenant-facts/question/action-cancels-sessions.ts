import type { Question } from '../question.ts';

/** A report says that a change of a workflow ends what is running in it. */
export const actionCancelsSessions: Question = {
  id: 'action-cancels-sessions',
  question: 'Does adding an action to a workflow cancel its running sessions?',
  kind: 'untellable',
  why:
    'sessions of the suite are changed without being run, and none that runs for somebody else may be put at risk; whoever wants to know ' +
    'starts a session of a workflow set aside for tests by hand, adds an action, and looks',
};
