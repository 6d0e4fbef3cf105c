package budget.operator;

import budget.base.Messages;
import budget.definition.CodeChange.Kind;
import budget.definition.ControlTotal;
import budget.definition.Disclosure;
import budget.definition.Disclosures;
import budget.definition.JobDefinition;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.opening.OpenedYear;
import budget.opening.OpenedYear.Literal;
import budget.waiver.Waiver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was made for the next year, what was left behind, and what is left to decide. */
final class OpenYearReport {

    private final JobDefinition before;
    private final OpenedYear opened;
    private final Messages messages;

    OpenYearReport(JobDefinition before, OpenedYear opened, Messages messages) {
        this.before = before;
        this.opened = opened;
        this.messages = messages;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "open-year.done", opened.folder(), opened.year(), opened.files().size()));
        lines.add("  "
                + opened.lastYear()
                        .map(publication -> text("open-year.last-year", publication))
                        .orElse(text("open-year.no-last-year")));
        addChanges(lines);
        addWaivers(lines);
        addControls(lines);
        addDisclosures(lines);
        List<String> undecided = undecided();
        lines.add(text("open-year.undecided", undecided.size()));
        undecided.forEach(one -> lines.add("  " + one));
        return lines;
    }

    private void addChanges(List<String> lines) {
        if (opened.changes().isEmpty()) {
            return;
        }
        lines.add(text(
                "open-year.changes",
                opened.changes().size(),
                opened.folder().resolve("codes/code-changes.csv"),
                counts()));
        for (OpenedYear.Line line : opened.changes()) {
            String from = String.join(" ", line.change().from());
            String to = String.join(" ", line.change().to());
            String money = line.money()
                    .map(amount -> "  " + amount.withUnit(AmountUnit.YUAN))
                    .orElse("");
            lines.add(
                    "  " + line.change().kind().written() + "  " + from + (from.isEmpty() || to.isEmpty() ? "" : " → ")
                            + to + "  " + line.change().names() + money);
        }
    }

    private String counts() {
        List<String> counts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            long count = opened.changes().stream()
                    .filter(line -> line.change().kind() == kind)
                    .count();
            if (count > 0) {
                counts.add(kind.written() + " " + count);
            }
        }
        return String.join(" · ", counts);
    }

    private void addWaivers(List<String> lines) {
        List<Waiver> waivers = opened.leftBehind().waivers();
        if (waivers.isEmpty()) {
            return;
        }
        lines.add(text("open-year.waivers", waivers.size()));
        for (Waiver waiver : waivers) {
            lines.add("  "
                    + String.join(
                            "  ",
                            Arrays.asList(
                                    waiver.rule(),
                                    waiver.unitCode(),
                                    waiver.row().isEmpty() ? "*" : waiver.row(),
                                    waiver.covered().map(Amount::inYuan).orElse(""),
                                    waiver.grounds().reason())));
        }
    }

    private void addControls(List<String> lines) {
        List<ControlTotal> controls = opened.leftBehind().controls();
        if (controls.isEmpty()) {
            return;
        }
        lines.add(text("open-year.controls", controls.size()));
        for (ControlTotal control : controls) {
            lines.add("  "
                    + String.join(
                            "  ",
                            control.unitCode(),
                            control.table(),
                            control.row(),
                            control.measure(),
                            (control.isCeiling() ? "<= " : "= ")
                                    + control.amount().inYuan()));
        }
    }

    private void addDisclosures(List<String> lines) {
        List<Disclosure> disclosures = opened.leftBehind().disclosures();
        if (disclosures.isEmpty()) {
            return;
        }
        lines.add(text(
                "open-year.disclosures", disclosures.size(), opened.folder().resolve(Disclosures.FILE)));
        for (Disclosure line : disclosures) {
            lines.add("  "
                    + String.join(
                            "  ", line.unitCode(), line.project(), line.level().code(), line.basis()));
        }
    }

    private List<String> undecided() {
        List<String> undecided = new ArrayList<>();
        if (opened.codeLists().isEmpty()) {
            undecided.add(text("open-year.same-codes", opened.year(), opened.year() - 1));
        } else if (!opened.changes().isEmpty()) {
            undecided.add(text("open-year.check-changes", opened.folder().resolve("codes/code-changes.csv")));
        }
        if (opened.lastYear().isEmpty()) {
            undecided.add(text("open-year.set-last-year", opened.folder().resolve("job.yaml")));
        }
        if (!before.register().isEmpty()) {
            undecided.add(
                    text("open-year.check-register", before.register().units().size(), opened.formerCodes()));
        }
        for (Literal literal : opened.literals()) {
            undecided.add(text("open-year.literal", literal.place().in(messages), literal.year(), "{年}", "{上年}"));
        }
        opened.mistakes().forEach(mistake -> undecided.add(mistake.in(messages)));
        return undecided;
    }

    private String text(String key, Object... words) {
        return messages.text(key, Arrays.stream(words).map(String::valueOf).toArray());
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("folder", opened.folder().toString());
        json.put("fiscal_year", opened.year());
        json.put("last_year", opened.lastYear().map(Path::toString).orElse(""));
        json.put("files", opened.files());
        json.put("code_lists", opened.codeLists());
        json.put(
                "code_changes",
                opened.changes().stream().map(OpenYearReport::json).toList());
        json.put(
                "waivers",
                opened.leftBehind().waivers().stream().map(OpenYearReport::json).toList());
        json.put(
                "control_totals",
                opened.leftBehind().controls().stream()
                        .map(OpenYearReport::json)
                        .toList());
        json.put(
                "disclosures",
                opened.leftBehind().disclosures().stream()
                        .map(OpenYearReport::json)
                        .toList());
        json.put("undecided", undecided());
        return json;
    }

    private static Map<String, Object> json(OpenedYear.Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", line.change().kind().written());
        json.put("from", line.change().from());
        json.put("to", line.change().to());
        json.put("names", line.change().names());
        json.put("last_year", line.money().map(Amount::inYuan).orElse(""));
        return json;
    }

    private static Map<String, Object> json(Waiver waiver) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", waiver.rule());
        json.put("unit_code", waiver.unitCode());
        json.put("row", waiver.row());
        json.put("reason", waiver.grounds().reason());
        json.put("amount", waiver.covered().map(Amount::inYuan).orElse(""));
        return json;
    }

    private static Map<String, Object> json(Disclosure line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit_code", line.unitCode());
        json.put("project", line.project());
        json.put("level", line.level().code());
        json.put("basis", line.basis());
        return json;
    }

    private static Map<String, Object> json(ControlTotal control) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit_code", control.unitCode());
        json.put("table", control.table());
        json.put("row", control.row());
        json.put("measure", control.measure());
        json.put("relation", control.isCeiling() ? "<=" : "=");
        json.put("amount", control.amount().inYuan());
        return json;
    }
}
