package budget.operator;

import budget.base.Messages;
import budget.definition.Datasets;
import budget.definition.JobDefinition;
import budget.difference.ChangeCause;
import budget.difference.Difference;
import budget.difference.DifferenceLine;
import budget.difference.DifferenceSummary;
import budget.difference.DifferenceSummary.Kept;
import budget.difference.DifferenceWords;
import budget.difference.TotalRows;
import budget.difference.UnitChange;
import budget.difference.UnitChange.Movement;
import budget.service.FirstLines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints what changed from one publication to another. */
final class DiffReport {

    private static final int UNITS = 20;
    private static final int NUMBERS = 10;

    private final JobDefinition job;
    private final Difference difference;
    private final String now;
    private final Messages messages;
    private final DifferenceWords words;

    /** Of a difference that leads to the publication called {@code now}. */
    DiffReport(JobDefinition job, Difference difference, String now, Messages messages) {
        this.job = job;
        this.difference = difference;
        this.now = now;
        this.messages = messages;
        this.words = new DifferenceWords(messages);
    }

    /** How much changed and why, the two totals, the units, the largest changes. */
    List<String> lines() {
        DifferenceSummary summary = new DifferenceSummary(new TotalRows(job), NUMBERS);
        difference.eachNumber(summary);
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("diff.headline", difference.before(), now, words.headline(summary)));
        words.years(difference).ifPresent(lines::add);
        addTotal(lines, "diff.income", difference.totals().income());
        addTotal(lines, "diff.spending", difference.totals().spending());
        addUnits(lines);
        addNumbers(lines, summary);
        return lines;
    }

    private void addTotal(List<String> lines, String key, Movement total) {
        if (!total.isNothing()) {
            lines.add("  "
                    + messages.text(
                            "diff.total",
                            messages.text(key),
                            DifferenceWords.amount(total.before()),
                            DifferenceWords.amount(total.now()),
                            DifferenceWords.change(total.change())));
        }
    }

    private void addUnits(List<String> lines) {
        List<UnitChange> units = difference.units();
        if (!units.isEmpty()) {
            lines.add(messages.text("diff.units", Integer.toString(units.size())));
            List<String> listed = units.stream().limit(UNITS).map(words::line).toList();
            FirstLines.add(lines, listed, units.size(), UNITS, messages, "diff.more");
        }
    }

    private void addNumbers(List<String> lines, DifferenceSummary summary) {
        List<Kept> largest = summary.largest(NUMBERS);
        if (!largest.isEmpty()) {
            int rows = summary.numbers() - summary.totals().size();
            lines.add(messages.text("diff.largest", Integer.toString(rows)));
            FirstLines.add(lines, largest.stream().map(words::line).toList(), rows, NUMBERS, messages, "diff.more");
        }
    }

    /** The same for programs, and every line of what changed; amounts in yuan, as in the datasets. */
    Map<String, Object> json() {
        DifferenceSummary summary = new DifferenceSummary(new TotalRows(job), NUMBERS);
        List<Map<String, Object>> changes = new ArrayList<>();
        difference.eachNumber(number -> {
            summary.accept(number);
            DifferenceLine.of(number).forEach(line -> changes.add(json(line)));
        });
        Map<String, Object> causes = new LinkedHashMap<>();
        summary.causes().forEach((cause, numbers) -> causes.put(cause.code(), numbers));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("before", difference.before());
        answer.put("now", now);
        difference.years().ifPresent(years -> {
            answer.put("fiscal_year_before", years.before());
            answer.put("fiscal_year", years.now());
            answer.put("comparable", years.isComparable() ? "yes" : "no");
        });
        answer.put("numbers", summary.numbers());
        answer.put("causes", causes);
        put(answer, Datasets.INCOME, difference.totals().income());
        put(answer, Datasets.SPENDING, difference.totals().spending());
        answer.put("units", difference.units().stream().map(this::json).toList());
        answer.put("changes", changes);
        return answer;
    }

    private static Map<String, Object> json(DifferenceLine line) {
        Map<String, Object> answer = new LinkedHashMap<>();
        List<String> fields = line.fields();
        for (int column = 0; column < fields.size(); column++) {
            answer.put(DifferenceLine.COLUMNS.get(column), fields.get(column));
        }
        return answer;
    }

    private static void put(Map<String, Object> answer, String key, Movement movement) {
        if (!movement.isNothing()) {
            Map<String, Object> moved = new LinkedHashMap<>();
            moved.put("old", DifferenceLine.yuan(movement.before()));
            moved.put("new", DifferenceLine.yuan(movement.now()));
            moved.put("change", movement.change().inYuan());
            answer.put(key, moved);
        }
    }

    private Map<String, Object> json(UnitChange unit) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("unit_code", unit.code());
        answer.put("unit_name", unit.name());
        answer.put("old_status", unit.was() == null ? "" : unit.was().status());
        answer.put("new_status", unit.is() == null ? "" : unit.is().status());
        answer.put("cause", ChangeCause.codes(unit.reason().causes()));
        answer.put("detail", words.detail(unit));
        put(answer, Datasets.INCOME, unit.income());
        put(answer, Datasets.SPENDING, unit.spending());
        return answer;
    }
}
