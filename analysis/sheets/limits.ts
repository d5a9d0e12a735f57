/** Limits of "Excel specifications and limits" (support.microsoft.com) and of ECMA-376 part 1, 18.18. */
export const MAX_ROW = 1_048_575;
export const MAX_COLUMN = 16_383;
export const MAX_ROW_HEIGHT = 409;
export const MAX_COLUMN_WIDTH = 255;
export const MAX_SHEET_NAME = 31;
export const MAX_FOOTER = 255;
// Excel drops the links of a sheet beyond this number.
export const MAX_LINKS = 65_530;

export const MAX_TABLE_NAME = 255;
export const MAX_HEADER = 255;

// What the box for names and for titles of axes takes.
export const MAX_CHART_NAME = 255;
export const MAX_CHART_TITLE = 255;

export const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;
/** Of Office.js too, where the input message of a validation stands in for a note. */
export const MAX_NOTE = 255;
export const MAX_TIP = 255;

// The prompt of a rule may have 255 characters, its error message 225; both show the same text.
export const MAX_MESSAGE = 225;
export const MAX_INLINE_LIST = 255;
export const MAX_WORD = 253;
