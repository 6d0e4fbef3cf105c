package budget.service;

import budget.base.Messages;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.BudgetUnit;
import budget.model.RowKey;
import budget.trace.Impact.Fed;
import budget.trace.Impact.FedFigure;
import budget.trace.Impact.FedLine;
import budget.trace.Impact.FedNumber;
import budget.trace.Impact.SentFile;
import budget.trace.Impact.UnitShare;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints which published numbers something feeds: a line for each, the larger shares first. */
public final class ImpactReport {

    private static final int MOST_LINES = 40;
    private static final int UNITS_IN_WORDS = 3;

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Object> json = new LinkedHashMap<>();
    private final Messages messages;

    private ImpactReport(Messages messages) {
        this.messages = messages;
    }

    public static ImpactReport ofFile(SentFile file, Fed fed, Messages messages) {
        ImpactReport report = new ImpactReport(messages);
        report.tell(file);
        report.json.put("facts", fed.facts());
        report.json.put(
                "numbers", fed.numbers().stream().map(ImpactReport::json).toList());
        if (file.counted()) {
            report.lines.add(messages.text(
                    "impact.file",
                    file.path(),
                    report.sender(file),
                    Long.toString(fed.facts()),
                    Integer.toString(fed.numbers().size())));
            report.tellNumbers(
                    fed.numbers().stream()
                            .map(number -> report.number(number) + report.share(number))
                            .toList(),
                    "impact.stated");
        } else {
            report.lines.add(report.feedsNothing(file, file.path()));
        }
        return report;
    }

    public static ImpactReport ofCell(SentFile file, String cell, List<FedFigure> figures, Messages messages) {
        ImpactReport report = new ImpactReport(messages);
        report.tell(file);
        report.json.put("cell", cell);
        report.json.put("figures", figures.stream().map(ImpactReport::json).toList());
        if (!file.counted()) {
            report.lines.add(report.feedsNothing(file, (file.path() + " " + cell).strip()));
        }
        for (FedFigure figure : figures) {
            report.lines.add(messages.text(
                    "impact.cell",
                    file.path(),
                    figure.sheet() + "!" + figure.cell(),
                    report.words(figure.amount()),
                    report.sender(file)));
            figure.numbers().forEach(number -> report.lines.add("├ " + report.number(number)));
            figure.lines().forEach(line -> report.lines.add("├ " + report.line(line)));
            report.lines.add("└ " + messages.text("impact.whole"));
        }
        return report;
    }

    public static ImpactReport ofCode(String code, Fed fed, Messages messages) {
        ImpactReport report = new ImpactReport(messages);
        report.json.put("code", code);
        report.json.put(
                "numbers", fed.numbers().stream().map(ImpactReport::json).toList());
        report.lines.add(messages.text(
                "impact.code", code, Integer.toString(fed.numbers().size())));
        report.tellNumbers(
                fed.numbers().stream()
                        .map(number -> report.number(number) + report.largest(number))
                        .toList(),
                "impact.whole");
        return report;
    }

    private void tell(SentFile file) {
        json.put("unit_code", file.unit());
        json.put("unit_name", file.name());
        json.put("file", file.path());
        json.put("status", file.status());
        json.put("counted", file.counted());
        json.put("reason", file.reason());
    }

    /** The last line closes the list: either there is no more, or how much more there is. */
    private void tellNumbers(List<String> numbers, String end) {
        numbers.stream().limit(MOST_LINES).forEach(number -> lines.add("├ " + number));
        int more = numbers.size() - MOST_LINES;
        lines.add("└ " + (more > 0 ? messages.text("impact.more", Integer.toString(more)) : messages.text(end)));
    }

    private String feedsNothing(SentFile file, String what) {
        String reason = file.reason().isEmpty() ? "" : messages.text("finding.colon") + file.reason();
        return messages.text("impact.nothing", what, messages.text("status." + file.status())) + reason;
    }

    private String sender(SentFile file) {
        return BudgetUnit.inWords(file.unit(), file.name());
    }

    private String number(FedNumber number) {
        String derived = number.derived().isZero() ? "" : messages.text("impact.derived", words(number.derived()));
        return messages.text(
                        "impact.number",
                        number.table(),
                        RowKey.inWords(number.row(), number.name()),
                        number.measure(),
                        words(number.amount()),
                        Integer.toString(number.units()))
                + derived;
    }

    private String share(FedNumber number) {
        return messages.text("impact.share", words(number.share()));
    }

    private String largest(FedNumber number) {
        return messages.text(
                "impact.largest",
                String.join(
                        messages.text("status.comma"),
                        number.largest().stream()
                                .limit(UNITS_IN_WORDS)
                                .map(share -> share.unit() + " " + words(share.amount()))
                                .toList()));
    }

    private String line(FedLine line) {
        return messages.text("impact.line", line.file(), line.line(), line.column(), words(line.amount()));
    }

    private String words(Amount amount) {
        return messages.text("trace.amount", amount.inWords(AmountUnit.TEN_THOUSAND_YUAN));
    }

    public List<String> lines() {
        return lines;
    }

    /** The same for programs, and whole; amounts in yuan, as in the datasets. */
    public Map<String, Object> json() {
        return json;
    }

    private static Map<String, Object> json(FedFigure figure) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sheet", figure.sheet());
        answer.put("cell", figure.cell());
        answer.put("amount", figure.amount().inYuan());
        answer.put("numbers", figure.numbers().stream().map(ImpactReport::json).toList());
        answer.put("lines", figure.lines().stream().map(ImpactReport::json).toList());
        return answer;
    }

    private static Map<String, Object> json(FedLine line) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", line.file());
        answer.put("line", line.line());
        answer.put("column", line.column());
        answer.put("amount", line.amount().inYuan());
        return answer;
    }

    private static Map<String, Object> json(FedNumber number) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("table", number.table());
        answer.put("row", number.row());
        answer.put("name", number.name());
        answer.put("measure", number.measure());
        answer.put("share", number.share().inYuan());
        answer.put("amount", number.amount().inYuan());
        answer.put("derived", number.derived().inYuan());
        answer.put("units", number.units());
        answer.put("sharing", number.sharing());
        answer.put("largest", number.largest().stream().map(ImpactReport::json).toList());
        return answer;
    }

    private static Map<String, Object> json(UnitShare share) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("unit_code", share.unit());
        answer.put("unit_name", share.name());
        answer.put("amount", share.amount().inYuan());
        return answer;
    }
}
