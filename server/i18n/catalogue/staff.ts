import type { Catalogue } from './entry.ts';
import { staffBank } from './staff-bank.ts';
import { staffLive } from './staff-live.ts';
import { staffOverview } from './staff-overview.ts';
import { staffPlain } from './staff-plain.ts';
import { staffRegrade } from './staff-regrade.ts';
import { staffSets } from './staff-sets.ts';
import { staffSettings } from './staff-settings.ts';

/** What the TA's and the instructor's rooms say, one file a room. */
export const staff = {
  ...staffOverview,
  ...staffSets,
  ...staffBank,
  ...staffPlain,
  ...staffSettings,
  ...staffLive,
  ...staffRegrade,
} as const satisfies Catalogue;
