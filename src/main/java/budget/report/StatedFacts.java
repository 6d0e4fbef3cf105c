package budget.report;

import budget.model.Words;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The facts of a unit as JSON, by form and sheet, then by row. It is written without an object for each number: a page has
 * hundreds of facts of each unit.
 */
final class StatedFacts {

    private final Map<String, Map<String, Integer>> measures = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    StatedFacts(List<PageData.Form> forms) {
        for (PageData.Form form : forms) {
            numbers.put(form.key(), numbers.size());
            Map<String, Integer> columns = new HashMap<>();
            form.measures().forEach(measure -> columns.put(measure, columns.size()));
            measures.put(form.key(), columns);
        }
    }

    /** The unit's number, and its facts. */
    String json(int unit, List<StatedFact> facts) {
        Map<Sheet, Map<String, StringBuilder>> sheets = new LinkedHashMap<>();
        for (StatedFact fact : facts) {
            StringBuilder row = sheets.computeIfAbsent(
                            new Sheet(fact.table(), fact.sheet()), sheet -> new LinkedHashMap<>())
                    .computeIfAbsent(fact.row(), key -> new StringBuilder());
            row.append(row.isEmpty() ? "[" : ",[")
                    .append(measure(fact))
                    .append(',')
                    .append(fact.amount().fen())
                    .append(',')
                    .append(text(fact.cell()))
                    .append(']');
        }
        StringBuilder json = new StringBuilder("[").append(unit).append(",[");
        sheets.forEach((sheet, rows) -> {
            json.append(json.charAt(json.length() - 1) == '[' ? "[" : ",[")
                    .append(numbers.get(sheet.form))
                    .append(',')
                    .append(text(sheet.name))
                    .append(",[");
            rows.forEach((key, cells) -> json.append(json.charAt(json.length() - 1) == '[' ? "[" : ",[")
                    .append(text(key))
                    .append(",[")
                    .append(cells)
                    .append("]]"));
            json.append("]]");
        });
        return json.append("]]").toString();
    }

    private int measure(StatedFact fact) {
        return Objects.requireNonNull(
                Objects.requireNonNull(measures.get(fact.table())).get(fact.measure()));
    }

    private static String text(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean isPlain =
                    letter >= ' ' && letter != '"' && letter != '\\' && letter != '<' && !Words.turnsText(letter);
            if (!isPlain) {
                return Spool.json(text);
            }
        }
        return '"' + text + '"';
    }

    /** A sheet on which a form is filled in. */
    private record Sheet(String form, String name) {}
}
