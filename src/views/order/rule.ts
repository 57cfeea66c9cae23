import type { Evidence, Meeting, Settings } from '../../records/schema/kinds.ts';
import type { Registry } from '../../registry/registry.ts';

/** What an order is made for: one meeting, with the records as known and the settings in force. */
export interface Occasion {
  readonly meeting: Meeting;
  readonly registry: Registry;
  readonly settings: Settings;
}

export type Compare = (a: string, b: string) => number;

/** One way to put delegations in order. */
export interface OrderRule {
  /** As it is printed under a list, without a full stop. */
  readonly label: string;
  /** Who says so, where it is a list on record. */
  readonly evidence?: readonly Evidence[];
  /** Compares two states by their codes. */
  readonly states: Compare;
  /** Compares two bodies by their ids, where the rule has an order for them. */
  readonly bodies?: Compare;
}

export type MakeRule = (occasion: Occasion) => OrderRule;
