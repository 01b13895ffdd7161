/** Who a test is, in the tree of the Allure report. */
export interface TestIdentity {
  /** The title of the API: the first level of the tree. */
  readonly api: string;
  /** The second level. */
  readonly operationId: string;
  /** The third level: checks that a reader looks at together. */
  readonly checkGroup: string;
  /** What sort of test it is, as the folder under `tests/` says. */
  readonly layer: string;
  readonly severity: 'blocker' | 'critical' | 'normal' | 'minor' | 'trivial';
}

/** A Playwright annotation; `allure-playwright` makes labels of those of type `allure.label.<name>`. */
export interface LabelAnnotation {
  readonly type: `allure.label.${string}`;
  readonly description: string;
}

/**
 * The annotations that put a test in its place in the Allure report. Given where the test is declared, they hold for tests that
 * never run as well.
 */
export function labelsFor(identity: TestIdentity): LabelAnnotation[] {
  return [
    label('epic', identity.api),
    label('feature', identity.operationId),
    label('story', identity.checkGroup),
    label('layer', identity.layer),
    label('severity', identity.severity),
  ];
}

function label(name: string, value: string): LabelAnnotation {
  return { type: `allure.label.${name}`, description: value };
}
