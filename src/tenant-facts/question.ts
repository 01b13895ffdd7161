import type { Scene } from './view.ts';

/** What one exchange tells: an answer that many may give, and the part of this one that shows it. Neither holds values of the tenant. */
export interface Told {
  /** One line. */
  readonly answer: string;
  readonly excerpt: string;
}

interface Asked {
  /** The file's name. */
  readonly id: string;
  /** One line. */
  readonly question: string;
}

/** Something that only a tenant can answer. */
export type Question =
  | (Asked & {
      readonly kind: 'tellable';
      /** What a run needs so that an exchange may tell: settings, a tier. */
      readonly needs: string;
      /** What an exchange tells; empty where nothing. */
      readonly told: (scene: Scene) => readonly Told[];
    })
  | (Asked & {
      readonly kind: 'untellable';
      /** Why no exchange of this suite can tell. */
      readonly why: string;
    });
