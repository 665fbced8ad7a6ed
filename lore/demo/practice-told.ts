import type { ChangeKind, Risk } from '../practices/practice.ts';

export type StepTold = { key: string; body: string; core: boolean; why: string };

/** What somebody did with a practice, so many days ago, by handle. */
export type Move = { days_ago: number; by: string } & (
  | { move: 'validate' }
  | { move: 'establish'; owner: string; scope: string; strength: 'must' | 'should' | 'may'; reason: string }
  | { move: 'change'; kind: ChangeKind; summary: string; edits: Record<string, string>; adds?: StepTold[] }
  | { move: 'challenge'; step: string; words: string; reply?: { by: string; days: number; words: string } }
  | { move: 'answer'; step: string; words: string }
  | { move: 'retire'; reason: string; successor?: string }
  | { move: 'use'; outcome: 'worked' | 'partly' | 'failed'; step?: string; words: string; ambient_c?: number }
  | { move: 'interest' }
);

/** The cold in which something was done, where it is not that of the season: from, to; or nobody said. */
export type Air = [number, number] | 'unsaid';

/** Uses by colleagues between two days: so many worked, partly, failed, the latter two at a step. */
export type Run = {
  from: number;
  to: number;
  worked: number;
  partly?: number;
  failed?: number;
  at?: string;
  air?: Air;
};

export type PracticeTold = {
  key: string;
  title: string;
  purpose: string;
  risk: Risk;
  home: string;
  also: string[];
  champion: string;
  days_ago: number;
  asset?: string;
  /** Only people of one site use it. */
  site?: string;
  steps: StepTold[];
  runs: Run[];
  moves: Move[];
};

export const step = (key: string, body: string): StepTold => ({ key, body, core: false, why: '' });
export const core = (key: string, body: string, why: string): StepTold => ({ key, body, core: true, why });
