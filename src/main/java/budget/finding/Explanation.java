package budget.finding;

/**
 * What a unit has typed beside a finding in the sheet of results of its returned workbook (单位说明).
 *
 * @param id the finding's id as that sheet carries it; empty where the column is gone
 * @param key the finding's key as the sheet's columns give it
 */
public record Explanation(String id, String key, String text) {}
