import type { Rule } from './rule.ts';
import { attributeUnknown } from './rules/attribute-unknown.ts';
import { attributeValue } from './rules/attribute-value.ts';
import { codeEsm } from './rules/code-esm.ts';
import { codeExpression } from './rules/code-expression.ts';
import { componentUnknown } from './rules/component-unknown.ts';
import { dataEmpty } from './rules/data-empty.ts';
import { dataHeaderMissing } from './rules/data-header-missing.ts';
import { dataJsonBroken } from './rules/data-json-broken.ts';
import { dataMoreProblems } from './rules/data-more-problems.ts';
import { dataNoSeries } from './rules/data-no-series.ts';
import { dataNotARange } from './rules/data-not-a-range.ts';
import { dataQuoteUnclosed } from './rules/data-quote-unclosed.ts';
import { dataRowRagged } from './rules/data-row-ragged.ts';
import { dataSeriesInRows } from './rules/data-series-in-rows.ts';
import { dataSeriesTwice } from './rules/data-series-twice.ts';
import { dataSeriesUnnamed } from './rules/data-series-unnamed.ts';
import { dataTimeMixed } from './rules/data-time-mixed.ts';
import { dataTimeTwice } from './rules/data-time-twice.ts';
import { dataTimeUnreadable } from './rules/data-time-unreadable.ts';
import { dataTimeUnsorted } from './rules/data-time-unsorted.ts';
import { dataTimeWithoutZone } from './rules/data-time-without-zone.ts';
import { dataUnitsMixed } from './rules/data-units-mixed.ts';
import { dataValueUnreadable } from './rules/data-value-unreadable.ts';
import { dateUnreadable } from './rules/date-unreadable.ts';
import { elementNotAllowed } from './rules/element-not-allowed.ts';
import { fieldNotAtEnd } from './rules/field-not-at-end.ts';
import { fileName } from './rules/file-name.ts';
import { fileNotRead } from './rules/file-not-read.ts';
import { fileNotText } from './rules/file-not-text.ts';
import { fileOutside } from './rules/file-outside.ts';
import { fileTooDeep } from './rules/file-too-deep.ts';
import { fileTooLarge } from './rules/file-too-large.ts';
import { fileTwice } from './rules/file-twice.ts';
import { fiveWhysMixed } from './rules/five-whys-mixed.ts';
import { followUpDate } from './rules/follow-up-date.ts';
import { followUpDuplicateId } from './rules/follow-up-duplicate-id.ts';
import { followUpEmpty } from './rules/follow-up-empty.ts';
import { followUpFieldTwice } from './rules/follow-up-field-twice.ts';
import { followUpField } from './rules/follow-up-field.ts';
import { followUpNested } from './rules/follow-up-nested.ts';
import { followUpNotATask } from './rules/follow-up-not-a-task.ts';
import { followUpState } from './rules/follow-up-state.ts';
import { frontMatterAnchor } from './rules/front-matter-anchor.ts';
import { frontMatterCutOff } from './rules/front-matter-cut-off.ts';
import { frontMatterDuplicateKey } from './rules/front-matter-duplicate-key.ts';
import { frontMatterMissingField } from './rules/front-matter-missing-field.ts';
import { frontMatterMissing } from './rules/front-matter-missing.ts';
import { frontMatterSyntax } from './rules/front-matter-syntax.ts';
import { frontMatterUnknownKey } from './rules/front-matter-unknown-key.ts';
import { frontMatterUnknownValue } from './rules/front-matter-unknown-value.ts';
import { frontMatterWrongType } from './rules/front-matter-wrong-type.ts';
import { graphAttributeMissing } from './rules/graph-attribute-missing.ts';
import { graphAttributeUnreadable } from './rules/graph-attribute-unreadable.ts';
import { graphDataElsewhere } from './rules/graph-data-elsewhere.ts';
import { graphDataMissing } from './rules/graph-data-missing.ts';
import { graphDataWrongCase } from './rules/graph-data-wrong-case.ts';
import { graphNoteUnreadable } from './rules/graph-note-unreadable.ts';
import { graphPeakDiffers } from './rules/graph-peak-differs.ts';
import { graphPeakUnreadable } from './rules/graph-peak-unreadable.ts';
import { graphRangeBackwards } from './rules/graph-range-backwards.ts';
import { graphRangeEmpty } from './rules/graph-range-empty.ts';
import { graphSeriesUnknown } from './rules/graph-series-unknown.ts';
import { graphThresholdUnreadable } from './rules/graph-threshold-unreadable.ts';
import { graphTimeAmbiguous } from './rules/graph-time-ambiguous.ts';
import { graphTimeUnreadable } from './rules/graph-time-unreadable.ts';
import { graphUnitDiffers } from './rules/graph-unit-differs.ts';
import { graphUnitsMixed } from './rules/graph-units-mixed.ts';
import { instantUnreadable } from './rules/instant-unreadable.ts';
import { mdxSyntax } from './rules/mdx-syntax.ts';
import { pathOutside } from './rules/path-outside.ts';
import { pictureAltSaysNothing } from './rules/picture-alt-says-nothing.ts';
import { pictureDamaged } from './rules/picture-damaged.ts';
import { pictureEmpty } from './rules/picture-empty.ts';
import { pictureMissing } from './rules/picture-missing.ts';
import { pictureNoImage } from './rules/picture-no-image.ts';
import { pictureRemote } from './rules/picture-remote.ts';
import { pictureTooLarge } from './rules/picture-too-large.ts';
import { pictureWithoutAlt } from './rules/picture-without-alt.ts';
import { pictureWrongCase } from './rules/picture-wrong-case.ts';
import { secret } from './rules/secret.ts';
import { timelineBackwards } from './rules/timeline-backwards.ts';
import { timelineTime } from './rules/timeline-time.ts';
import { timelineZone } from './rules/timeline-zone.ts';
import { urlScheme } from './rules/url-scheme.ts';
import { wontDoReason } from './rules/wont-do-reason.ts';

/**
 * The rules that are held while a file is read: by the reader, by what looks at pictures and data, by the detector of
 * secrets.
 */
export const readerRules: readonly Rule[] = [
  attributeUnknown,
  attributeValue,
  codeEsm,
  codeExpression,
  componentUnknown,
  dataEmpty,
  dataHeaderMissing,
  dataJsonBroken,
  dataMoreProblems,
  dataNoSeries,
  dataNotARange,
  dataQuoteUnclosed,
  dataRowRagged,
  dataSeriesInRows,
  dataSeriesTwice,
  dataSeriesUnnamed,
  dataTimeMixed,
  dataTimeTwice,
  dataTimeUnreadable,
  dataTimeUnsorted,
  dataTimeWithoutZone,
  dataUnitsMixed,
  dataValueUnreadable,
  dateUnreadable,
  elementNotAllowed,
  fieldNotAtEnd,
  fileName,
  fileNotRead,
  fileNotText,
  fileOutside,
  fileTooDeep,
  fileTooLarge,
  fileTwice,
  fiveWhysMixed,
  followUpDate,
  followUpDuplicateId,
  followUpEmpty,
  followUpFieldTwice,
  followUpField,
  followUpNested,
  followUpNotATask,
  followUpState,
  frontMatterAnchor,
  frontMatterCutOff,
  frontMatterDuplicateKey,
  frontMatterMissingField,
  frontMatterMissing,
  frontMatterSyntax,
  frontMatterUnknownKey,
  frontMatterUnknownValue,
  frontMatterWrongType,
  graphAttributeMissing,
  graphAttributeUnreadable,
  graphDataElsewhere,
  graphDataMissing,
  graphDataWrongCase,
  graphNoteUnreadable,
  graphPeakDiffers,
  graphPeakUnreadable,
  graphRangeBackwards,
  graphRangeEmpty,
  graphSeriesUnknown,
  graphThresholdUnreadable,
  graphTimeAmbiguous,
  graphTimeUnreadable,
  graphUnitDiffers,
  graphUnitsMixed,
  instantUnreadable,
  mdxSyntax,
  pathOutside,
  pictureAltSaysNothing,
  pictureDamaged,
  pictureEmpty,
  pictureMissing,
  pictureNoImage,
  pictureRemote,
  pictureTooLarge,
  pictureWithoutAlt,
  pictureWrongCase,
  secret,
  timelineBackwards,
  timelineTime,
  timelineZone,
  urlScheme,
  wontDoReason,
];
