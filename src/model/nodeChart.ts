import type { NodeState } from './world.ts'

/**
 * What can happen to a service in a crisis (Kap. 4.4.2, 4.5.1).
 * SUPPLY_LOST: the power it runs on is gone. BUFFER_EMPTY: its own reserve is used up and too little is
 * left to call it running. DEGRADE: it goes on with part of its service. FAIL: it is hit itself, or what
 * it needs besides power is gone. CREW: a crew runs it on emergency supply. SUPPLY_BACK: what was missing
 * is there again. RESTORED: it has been started up.
 */
export const NODE_EVENTS = [
  'SUPPLY_LOST',
  'BUFFER_EMPTY',
  'DEGRADE',
  'FAIL',
  'CREW',
  'SUPPLY_BACK',
  'RESTORED',
] as const
export type NodeEvent = (typeof NODE_EVENTS)[number]

/**
 * The chart of `engine/charts/node.ts` as a table, since services exist by the dozen and step by the
 * hour; a test holds the two together.
 */
export const NODE_TABLE: Record<NodeState, Record<NodeEvent, NodeState>> = {
  working: {
    SUPPLY_LOST: 'onBuffer',
    BUFFER_EMPTY: 'working',
    DEGRADE: 'degraded',
    FAIL: 'down',
    CREW: 'working',
    SUPPLY_BACK: 'working',
    RESTORED: 'working',
  },
  onBuffer: {
    SUPPLY_LOST: 'onBuffer',
    BUFFER_EMPTY: 'down',
    DEGRADE: 'degraded',
    FAIL: 'down',
    CREW: 'onBuffer',
    SUPPLY_BACK: 'working',
    RESTORED: 'onBuffer',
  },
  degraded: {
    SUPPLY_LOST: 'onBuffer',
    BUFFER_EMPTY: 'degraded',
    DEGRADE: 'degraded',
    FAIL: 'down',
    CREW: 'restoring',
    SUPPLY_BACK: 'working',
    RESTORED: 'degraded',
  },
  down: {
    SUPPLY_LOST: 'down',
    BUFFER_EMPTY: 'down',
    DEGRADE: 'down',
    FAIL: 'down',
    CREW: 'restoring',
    SUPPLY_BACK: 'restoring',
    RESTORED: 'down',
  },
  restoring: {
    SUPPLY_LOST: 'down',
    BUFFER_EMPTY: 'restoring',
    DEGRADE: 'degraded',
    FAIL: 'down',
    CREW: 'restoring',
    SUPPLY_BACK: 'restoring',
    RESTORED: 'working',
  },
}
