/** The days on which the incidents of the crowded archive happen: one week, which is that of today. */
export const crowdedWeek = ['2026-11-16', '2026-11-17', '2026-11-18'];

/** How many happen then; all hit the same service, name no trigger, and each repeats the one before. */
export const crowd = 600;

/** A year before today, when a few more happened. */
export const onThisDay = '2025-11-22';

/** How many. */
export const earlierCrowd = 120;
