import type { FactName } from '../model/facts.ts';
import { capital } from './text.ts';

interface FactWords {
  /** What is missing: "the day on which the notice was issued". */
  readonly name: string;
  /** Why it is missing, where that is not plain. */
  readonly why: string | null;
  /** What its date stands beside: "The notice was issued: 6 August 2012". */
  readonly label: string;
}

/** Dates that a notice leaves open. */
const FACTS: Readonly<Record<FactName, FactWords>> = {
  issued: {
    name: 'the day on which the notice was issued',
    why: 'the notice is undated',
    label: 'The notice was issued',
  },
  received: {
    name: 'the day on which the council received the notice',
    why: null,
    label: 'The council received the notice',
  },
  ends: { name: 'the day on which the notice ends', why: null, label: 'The notice ends' },
  review: { name: 'the date of the DfE review', why: null, label: 'DfE review' },
  meeting: { name: 'the dates of the board meetings', why: null, label: 'Board meeting' },
};

/** "the day on which the notice ends" */
export const factName = (fact: FactName): string => FACTS[fact].name;

/** "The day on which the notice ends" */
export const factTitle = (fact: FactName): string => capital(FACTS[fact].name);

/** "the day on which the notice was issued (the notice is undated)" */
export function factExplained(fact: FactName): string {
  const { name, why } = FACTS[fact];
  return why === null ? name : `${name} (${why})`;
}

/** "The notice ends", with its date behind it. */
export const factLabel = (fact: FactName): string => FACTS[fact].label;
