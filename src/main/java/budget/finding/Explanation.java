package budget.finding;

/**
 * A unit's explanation of a finding (单位说明), typed into the sheet of results of its returned workbook.
 *
 * @param id the finding's id on that sheet; empty where the column is missing
 * @param key the finding's key by the sheet's columns
 */
public record Explanation(String id, String key, String text) {}
