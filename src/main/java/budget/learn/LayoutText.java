package budget.learn;

import budget.base.Messages;
import budget.learn.ColumnDraft.Claim;
import budget.learn.PanelDraft.Levels;
import budget.learn.PanelDraft.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes the draft of a form as a layout, with what is doubtful as comments beside what it concerns. */
final class LayoutText {

    private static final Pattern PLAIN = Pattern.compile("[\\p{IsHan}A-Za-z（“][\\p{IsHan}A-Za-z0-9（）、：“”．.·／/%％+—-]*");
    private static final List<String> RESERVED = List.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private final Messages messages;
    private final List<String> text = new ArrayList<>();

    private LayoutText(Messages messages) {
        this.messages = messages;
    }

    static String of(FormDraft form, YearText years, Messages messages) {
        LayoutText layout = new LayoutText(messages);
        layout.form(form);
        String from = messages.text("learn.layout.from", String.join("、", form.places()));
        return "# " + from + "\n" + years.placeholders(String.join("\n", layout.text)) + "\n";
    }

    private void form(FormDraft form) {
        form.doubts().forEach(doubt -> doubt("", doubt));
        text.add("form: " + quoted(form.key()));
        text.add("name: " + quoted(form.name()));
        form.unit().ifPresent(unit -> text.add("unit: " + unit.printed()));
        if (!form.fields().isEmpty()) {
            target(form);
            return;
        }
        if (form.panels().size() == 1) {
            panel(form.panels().get(0), "");
            return;
        }
        text.add("panels:");
        for (PanelDraft panel : form.panels()) {
            text.add("  - panel: " + quoted(panel.key()));
            panel(panel, "    ");
        }
    }

    /** A performance target may be missing, and there are as many as there are projects. */
    private void target(FormDraft form) {
        text.add("missing: advisory");
        text.add("undeclared: allowed");
        text.add("fields:");
        form.fields()
                .forEach(field -> text.add("  - { " + (field.isMeasure() ? "measure: " : "key: ") + quoted(field.key())
                        + ", label: " + list(field.labels()) + " }"));
        text.add("panels:");
        text.add("  - panel: " + quoted(form.panels().get(0).key()));
        panel(form.panels().get(0), "    ");
    }

    private void panel(PanelDraft panel, String indent) {
        panel.doubts().forEach(doubt -> doubt(indent, doubt));
        text.add(indent + "rows: " + panel.rows().written());
        if (panel.rows() == RowsKind.GOVERNMENT) {
            text.add(indent + "system: government");
        }
        if (panel.rows() == RowsKind.NUMBERED) {
            text.add(indent + "names: numbered");
        }
        if (panel.continues()) {
            text.add(indent + "continues: right");
        }
        boolean isPivoted = panel.rows() == RowsKind.ONE && panel.levels().isPresent();
        if (isPivoted) {
            PivotText.of(panel).forEach(line -> text.add(indent + line));
            return;
        }
        text.add(indent + "columns:");
        panel.columns().stream()
                .filter(column -> !LayoutColumns.isReadPast(column))
                .forEach(column -> column(column, indent + "  "));
        readPast(panel, indent + "  ");
        List<String> total = panel.total().isEmpty() && panel.rows() == RowsKind.ONE
                ? List.of(FormWords.word("nameless"))
                : panel.total();
        if (!total.isEmpty()) {
            text.add(indent + "total: " + list(total));
        }
        panel.levels().ifPresent(levels -> levels(levels, indent));
        if (!panel.lines().isEmpty()) {
            boolean isItems = panel.rows() == RowsKind.ITEMS;
            text.add(indent + (isItems ? "items:" : "lines:"));
            List<Line> lines = isItems
                    ? panel.lines()
                    : panel.lines().stream()
                            .map(line -> new Line(line.label(), 0, line.sumOf()))
                            .toList();
            lines(lines, isItems ? "label" : "line", indent + "  ");
        }
    }

    private void levels(Levels levels, String indent) {
        if (levels.isSure()) {
            text.add(indent + "levels: sum" + behind(messages.text("learn.layout.support", levels.support())));
        } else if (levels.support() > levels.against()) {
            doubt(indent, Doubt.of("levels", Integer.toString(levels.support()), Integer.toString(levels.against())));
        }
    }

    private void column(ColumnDraft column, String indent) {
        column.doubts().forEach(doubt -> doubt(indent, doubt));
        column.claim().filter(claim -> !claim.isSure()).ifPresent(claim -> doubt(indent, doubt(column, claim)));
        StringBuilder line = new StringBuilder(indent).append("- { ");
        line.append(LayoutColumns.of(column));
        if (!column.group().isEmpty()) {
            line.append(", under: [").append(quoted(column.group())).append(']');
        }
        column.claim()
                .filter(Claim::isSure)
                .ifPresent(claim -> line.append(", ").append(written(claim)));
        line.append(" }");
        column.claim()
                .filter(Claim::isSure)
                .ifPresent(claim -> line.append(behind(messages.text("learn.layout.support", claim.support()))));
        text.add(line.toString());
    }

    /** Columns that name units are known and read past; they stand in one line. */
    private void readPast(PanelDraft panel, String indent) {
        panel.columns().stream()
                .filter(LayoutColumns::isReadPast)
                .flatMap(column -> column.doubts().stream())
                .forEach(doubt -> doubt(indent, doubt));
        List<String> headers = panel.columns().stream()
                .filter(LayoutColumns::isReadPast)
                .map(ColumnDraft::header)
                .distinct()
                .toList();
        if (!headers.isEmpty()) {
            text.add(indent + "- { key: remark, header: " + list(headers) + " }");
        }
    }

    private static Doubt doubt(ColumnDraft column, Claim claim) {
        return claim.support() == 0
                ? Doubt.of("claim-unproven", column.key(), written(claim))
                : Doubt.of(
                        "claim",
                        column.key(),
                        written(claim),
                        Integer.toString(claim.support()),
                        Integer.toString(claim.against()));
    }

    private static String written(Claim claim) {
        String of = claim.word().equals("sumOf")
                ? list(claim.of())
                : "\"" + claim.of().get(0) + "\"";
        return claim.word() + ": " + of;
    }

    private void lines(List<Line> lines, String word, String indent) {
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            boolean hasParts = at + 1 < lines.size() && lines.get(at + 1).depth() > line.depth();
            String deeper = indent + "    ".repeat(line.depth());
            text.add(deeper + "- " + written(line, word, hasParts));
            if (hasParts) {
                text.add(deeper + "  items:");
            }
        }
    }

    private static String written(Line line, String word, boolean hasParts) {
        String label = quoted(line.label());
        return hasParts
                ? word + ": " + label
                : line.sumOf().isEmpty() ? label : "{ " + word + ": " + label + ", sumOf: " + list(line.sumOf()) + " }";
    }

    private void doubt(String indent, Doubt doubt) {
        comment(indent, "? " + doubt.in(messages));
    }

    private void comment(String indent, String words) {
        text.add(indent + "# " + words);
    }

    private static String behind(String words) {
        return "   # " + words;
    }

    static String list(List<String> words) {
        return "[" + String.join(", ", words.stream().map(LayoutText::quoted).toList()) + "]";
    }

    /** A word as YAML has it. */
    static String quoted(String word) {
        boolean isPlain = PLAIN.matcher(word).matches() && !RESERVED.contains(word);
        return isPlain ? word : "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
