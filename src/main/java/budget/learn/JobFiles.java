package budget.learn;

import budget.base.Messages;
import budget.figures.FilledRow;
import budget.learn.CrossRules.FoundRule;
import budget.model.BudgetUnit;
import budget.model.CodeSystem;
import budget.model.RowKey;
import budget.model.UnitKind;
import budget.model.Words;
import budget.submission.SubmissionContent;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the files of a job folder but for the layouts: settings, units, codes, rules. */
final class JobFiles {

    private final Messages messages;
    private final int year;

    JobFiles(Messages messages, int year) {
        this.messages = messages;
        this.year = year;
    }

    /** The settings; the job's name is that of its folder. */
    String settings(String name, boolean isYearSure) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + messages.text("learn.job.settings"));
        lines.add("name: " + LayoutText.quoted(name));
        lines.add("title: " + LayoutText.quoted(messages.text("learn.job.title", "{年}")));
        if (!isYearSure) {
            lines.add("# ? " + Doubt.of("no-year", Integer.toString(year)).in(messages));
        }
        lines.add("fiscalYear: " + year);
        lines.add("input: " + LayoutText.quoted("input/" + name));
        lines.add("output: " + LayoutText.quoted("output/" + name));
        return String.join("\n", lines) + "\n";
    }

    /** The settings of a job that inherits; its title is that of the base. */
    static String based(String settings, String base, List<String> doubts) {
        StringBuilder text = new StringBuilder(settings);
        doubts.forEach(doubt -> text.append("# ? ").append(doubt).append('\n'));
        return text.append("base: ")
                .append(LayoutText.quoted(base))
                .append('\n')
                .toString();
    }

    static String units(List<BudgetUnit> units) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("unit_code", "unit_name", "parent_code", "kind", "aliases"));
        units.forEach(unit -> lines.add(List.of(
                unit.code(),
                unit.name(),
                unit.parentCode(),
                unit.kind().map(UnitKind::printed).orElse(""),
                String.join(";", unit.aliases()))));
        return csv(lines);
    }

    /** The codes of a list that the samples use, with the names they give them. */
    static String codes(CodeSystem system, List<SubmissionContent> samples) {
        Map<String, String> names = new TreeMap<>();
        samples.stream()
                .flatMap(sample -> sample.tables().stream())
                .map(FilledRow::of)
                .flatMap(List::stream)
                .forEach(row -> addCode(row, system, names));
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("code", "name"));
        names.forEach((code, name) -> lines.add(List.of(code, name)));
        return csv(lines);
    }

    private static void addCode(FilledRow row, CodeSystem system, Map<String, String> names) {
        if (row.key() instanceof RowKey.Code code
                && code.of().system() == system
                && row.row().name().chars().anyMatch(Character::isLetter)) {
            names.putIfAbsent(code.of().digits(), Words.key(row.row().name()));
        }
    }

    String rules(List<FoundRule> rules) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + messages.text("learn.job.rules"));
        YearText years = new YearText(year);
        for (FoundRule rule : rules) {
            String written = "- \"" + years.placeholders(rule.formula()).replace("\"", "\\\"") + "\"";
            lines.add(
                    rule.isSure()
                            ? written + "   # " + messages.text("learn.layout.support", rule.support())
                            : "# ? " + Doubt.of("rule-unproven", written).in(messages));
        }
        if (rules.stream().noneMatch(FoundRule::isSure)) {
            lines.add("[]");
        }
        return String.join("\n", lines) + "\n";
    }

    private static String csv(List<List<String>> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            lines.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
