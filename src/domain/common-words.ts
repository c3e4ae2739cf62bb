/**
 * English words of four letters or more that say nothing of what a text is about: they tie sentences together, count, or
 * stand in any account of what happened. In a small archive few texts share a word, so that rarity alone does not tell
 * them from the words that matter.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `about above across added after again against almost along already also although always among another anything around
  away back became because become been before began begin being below best better between both came cannot come could
  course does doing done down during each earlier early else enough even ever every everything except
  fewer find first five follow following forward four from full further gave give given goes going gone good half hand
  have having hence here high higher hour hours however instead into itself just keep kept knew know known large last
  late later least left less like likely little long longer look looked made main make makes many might minute minutes
  more most much must near nearly need needed needs neither never next nine none noon note noted nothing occurred once
  only onto opened other others otherwise over part past people perhaps possible quite rather reached
  same second seconds seem seemed seen seven several shall should shown side since small some someone something
  soon started still stood such sure take taken tells than that their them then there these they thing things this those
  though three through thus time times together told took toward towards turned under unless until upon used uses using
  usual very want wanted well went were what when where whether which while whole whom whose will with within
  without words work worked would write wrote year years your`.split(/\s+/),
);
