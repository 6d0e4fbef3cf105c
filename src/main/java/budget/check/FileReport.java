package budget.check;

import budget.base.Messages;
import budget.check.FileExplanation.ColumnExplanation;
import budget.check.FileExplanation.RowExplanation;
import budget.check.FileExplanation.SheetExplanation;
import budget.check.FileExplanation.TableExplanation;
import budget.finding.FindingText;
import budget.model.CellAddress;
import budget.table.HeaderChoice.RunnerUp;
import budget.table.UnfitTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a workbook is read, in lines and for programs. */
public final class FileReport {

    private final Messages messages;
    private final FindingText words;

    public FileReport(Messages messages) {
        this.messages = messages;
        this.words = new FindingText(messages);
    }

    public List<String> lines(FileExplanation file) {
        List<String> lines = new ArrayList<>();
        lines.add(file.file());
        file.refusal().ifPresent(refusal -> lines.add("  " + words.message(refusal)));
        file.sheets().forEach(sheet -> addLines(sheet, lines));
        return lines;
    }

    private void addLines(SheetExplanation sheet, List<String> lines) {
        lines.add("");
        lines.add(sheet.sheet());
        boolean isEmpty = sheet.tables().isEmpty() && sheet.unfit().isEmpty();
        if (isEmpty) {
            lines.add("  " + messages.text("explain.file.no-table"));
        }
        sheet.unfit().forEach(table -> lines.add("  " + unfit(table)));
        sheet.tables().forEach(table -> addLines(table, lines));
        sheet.past().forEach(finding -> lines.add("  ! " + words.place(finding) + "  " + words.message(finding)));
    }

    private String unfit(UnfitTable table) {
        return messages.text(
                "explain.file.unfit",
                table.form().form(),
                table.where().address().a1(),
                table.matched(),
                table.wanted(),
                String.join(messages.text("definition.comma"), table.drift().missing()));
    }

    private void addLines(TableExplanation table, List<String> lines) {
        lines.add("  " + table.form().form() + " " + table.form().name());
        lines.add("    " + why(table));
        table.choice().other().ifPresent(other -> lines.add("    " + runnerUp(other)));
        table.columns()
                .forEach(column -> lines.add("    " + CellAddress.columnLetters(column.at()) + "  " + column.words()
                        + " → " + meaning(column)));
        table.rows().forEach(row -> lines.add("    " + row.number() + "  " + row.label() + " → " + meaning(row)));
    }

    private String why(TableExplanation table) {
        String titled = table.choice()
                .title()
                .map(title ->
                        messages.text("explain.file.titled", title.address().a1(), title.shown()))
                .orElseGet(() -> messages.text("explain.file.untitled"));
        return messages.text(
                "explain.file.header",
                titled,
                Integer.toString(table.choice().firstRow()),
                Integer.toString(table.headerRow()),
                table.choice().matched(),
                table.choice().wanted());
    }

    private String runnerUp(RunnerUp other) {
        return messages.text(
                other.missing().isEmpty() ? "explain.file.runner-up.whole" : "explain.file.runner-up",
                other.form().form(),
                other.matched(),
                other.wanted(),
                messages.listed(other.missing(), "definition.comma", 6));
    }

    private String meaning(ColumnExplanation column) {
        return column.isKnown() ? column.panel() + " " + column.key() : messages.text("explain.file.unknown");
    }

    private String meaning(RowExplanation row) {
        return row.keys().isEmpty()
                ? messages.text(row.amounts() == 0 ? "explain.file.no-figures" : "explain.file.unknown")
                : String.join(messages.text("definition.comma"), row.keys());
    }

    public Map<String, Object> json(FileExplanation file) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", file.file());
        file.refusal().ifPresent(refusal -> answer.put("refusal", words.message(refusal)));
        answer.put("sheets", file.sheets().stream().map(this::json).toList());
        return answer;
    }

    private Map<String, Object> json(SheetExplanation sheet) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sheet", sheet.sheet());
        answer.put("tables", sheet.tables().stream().map(FileReport::json).toList());
        answer.put("not_fitting", sheet.unfit().stream().map(FileReport::json).toList());
        answer.put(
                "past",
                sheet.past().stream()
                        .map(finding -> Map.of(
                                "rule", finding.code().code(),
                                "cells", words.place(finding),
                                "message", words.message(finding)))
                        .toList());
        return answer;
    }

    private static Map<String, Object> json(UnfitTable table) {
        return Map.of(
                "table", table.form().form(),
                "cell", table.where().address().a1(),
                "matched", table.matched(),
                "wanted", table.wanted(),
                "missing", table.drift().missing());
    }

    private static Map<String, Object> json(TableExplanation table) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("table", table.form().form());
        answer.put("title", table.choice().title().map(title -> title.shown()).orElse(""));
        answer.put("first_header_row", table.choice().firstRow());
        answer.put("last_header_row", table.headerRow());
        answer.put("matched", table.choice().matched());
        answer.put("wanted", table.choice().wanted());
        table.choice().other().ifPresent(other -> answer.put("runner_up", json(other)));
        answer.put(
                "columns",
                table.columns().stream()
                        .map(column -> Map.of(
                                "column", CellAddress.columnLetters(column.at()),
                                "words", column.words(),
                                "panel", column.panel(),
                                "measure", column.key()))
                        .toList());
        answer.put(
                "rows",
                table.rows().stream()
                        .map(row -> Map.of("row", row.number(), "label", row.label(), "keys", row.keys()))
                        .toList());
        return answer;
    }

    private static Map<String, Object> json(RunnerUp other) {
        return Map.of(
                "table", other.form().form(),
                "matched", other.matched(),
                "wanted", other.wanted(),
                "missing", other.missing());
    }
}
