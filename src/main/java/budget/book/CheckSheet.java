package budget.book;

import budget.base.Messages;
import budget.definition.JobDefinition;
import budget.definition.Rules;
import budget.figures.Vocabulary;
import budget.model.AmountUnit;
import budget.model.CellAddress;
import budget.model.CellRange;
import budget.ooxml.Parts;
import budget.ooxml.SheetShape;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import budget.rule.FigureCells;
import budget.rule.Rule;
import budget.rule.WorkbookCheck;
import budget.rule.WorkbookCheck.Strand;
import budget.rule.WorkbookFormulas;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The first sheet of the blank workbook (校验): each rule that a spreadsheet program can work out, with its result, the
 * difference and a link to the row. Its hidden columns hold the figures of the forms once more.
 */
final class CheckSheet {

    private static final int HEAD_ROWS = 6;
    private static final int ADVICE_POINTS = 86;
    private static final int RESULT = 1;
    private static final int APART = 2;
    private static final int PLACE = 4;

    /** For each line: where it applies, where it is broken and in which row first, for up to so many tables, and how far. */
    private static final int MOST_STRANDS = 3;

    private static final int LINE_CELLS = 2 + 2 * MOST_STRANDS;

    private final Messages messages;
    private final AmountUnit money;
    private final List<Heading> headings;
    private final Map<Integer, MirroredPanel> panels = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final String name;
    private final NameLists names;
    private int columns;
    private int elsewhere;

    /**
     * The sheet of a job's blank workbook.
     *
     * @param name the name of the sheet
     */
    CheckSheet(String name, JobDefinition job, Messages messages) {
        this.name = name;
        this.messages = messages;
        this.money = job.forms().get(0).money().unit();
        this.headings = List.of(
                new Heading("returned.column.severity", 10),
                new Heading("template.check.result", 9),
                new Heading("template.check.apart", 14),
                new Heading("returned.column.table", 9),
                new Heading("returned.column.cell", 22),
                new Heading("template.check.claim", 46),
                new Heading("returned.column.remedy", 46),
                new Heading("returned.column.rule", 12));
        this.names = new NameLists(name, headings.size() + LINE_CELLS, job.codes());
        this.columns = headings.size() + LINE_CELLS + names.width();
    }

    /** Adds the panels of a form that has a row for each line. */
    void add(TemplateForm form, String sheet, Vocabulary vocabulary) {
        form.mirrored(sheet, vocabulary, columns, names).forEach((number, panel) -> {
            panels.put(number, panel);
            columns += panel.width();
        });
    }

    /** Writes it, when all forms are known. */
    void write(BookFile book, Rules rules, Hand hand, String footer) throws IOException {
        WorkbookFormulas formulas = new WorkbookFormulas(rules.vocabulary(), Map.<Integer, FigureCells>copyOf(panels));
        rules.book().rules().stream()
                .filter(rule -> !rule.looksBeyond())
                .sorted(Comparator.comparing(Rule::severity))
                .forEach(rule -> add(rule, formulas.of(rule)));
        SheetWriter sheet = book.sheet(new SheetShape(name, widths(), HEAD_ROWS, 0, true, footer));
        head(sheet, hand);
        int last = Math.max(
                Math.max(HEAD_ROWS + lines.size(), names.lastRow()),
                panels.values().stream().mapToInt(MirroredPanel::lastRow).max().orElse(0));
        for (int row = HEAD_ROWS + 1; row <= last; row++) {
            int at = row - HEAD_ROWS - 1;
            sheet.begin(at < lines.size() ? lines.get(at).points() : 15);
            if (at < lines.size()) {
                line(sheet, lines.get(at));
            }
            hidden(sheet);
        }
        sheet.printTo(HEAD_ROWS + lines.size());
        sheet.emphasise(results(), messages.text("template.check.broken"), Style.Fill.APART);
        sheet.emphasise(results(), messages.text("template.check.holds"), Style.Fill.HELD);
    }

    private void hidden(SheetWriter sheet) throws IOException {
        names.write(sheet);
        for (MirroredPanel panel : panels.values()) {
            panel.write(sheet);
        }
    }

    private void add(Rule rule, Optional<WorkbookCheck> check) {
        Optional<WorkbookCheck> written = check.filter(found -> found.strands().size() <= MOST_STRANDS);
        if (written.isEmpty()) {
            elsewhere++;
        } else {
            lines.add(new Line(rule, written.get().strands()));
        }
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        headings.forEach(heading -> widths.add(heading.width));
        while (widths.size() < columns) {
            widths.add(0);
        }
        return widths;
    }

    private void head(SheetWriter sheet, Hand hand) throws IOException {
        int last = headings.size() - 1;
        sheet.begin(30);
        sheet.textAcross(0, last, Style.TITLE, messages.text("template.check.title"));
        hidden(sheet);
        sheet.begin(20);
        sheet.textAcross(0, last, Style.LINE.with(Style.Face.BOLD), hand.line());
        hidden(sheet);
        sheet.begin(ADVICE_POINTS);
        sheet.textAcross(0, last, Style.WORDS.with(Style.Fill.ASKED), messages.text("template.advice"));
        hidden(sheet);
        sheet.begin(20);
        sheet.formula(
                0,
                Style.VALUE.with(Style.Face.BOLD),
                "\""
                        + messages.text("template.check.sum", Integer.toString(lines.size()))
                                .replace("#1", "\"&" + count("template.check.holds") + "&\"")
                                .replace("#2", "\"&" + count("template.check.broken") + "&\"")
                        + "\"",
                "");
        hidden(sheet);
        sheet.begin(18);
        sheet.textAcross(
                0,
                last,
                Style.LINE.with(Style.Face.SMALL),
                messages.text("template.check.elsewhere", Integer.toString(elsewhere)));
        hidden(sheet);
        sheet.begin(20);
        for (int column = 0; column <= last; column++) {
            sheet.text(column, Style.HEADING, messages.text(headings.get(column).words, money.printed()));
        }
        hidden(sheet);
    }

    private CellRange results() {
        return CellRange.ofColumn(RESULT, HEAD_ROWS + 1, HEAD_ROWS + Math.max(1, lines.size()));
    }

    private String count(String word) {
        return "COUNTIF(" + results().absolute() + ",\"" + messages.text(word) + "\")";
    }

    private void line(SheetWriter sheet, Line line) throws IOException {
        Rule rule = line.rule;
        int from = headings.size();
        int row = sheet.row();
        String applies = cell(row, from);
        String apart = cell(row, from + 1);
        String broken = brokenIn(row, line);
        Style words = Style.WORDS;
        sheet.text(
                0,
                words.with(Style.Align.CENTRE),
                messages.text("severity." + rule.severity().code()));
        sheet.formula(
                RESULT,
                framed(Style.Align.CENTRE),
                "IF(" + broken + ">0,\"" + messages.text("template.check.broken") + "\",IF(" + applies + "=0,\""
                        + messages.text("template.check.idle") + "\",\"" + messages.text("template.check.holds")
                        + "\"))",
                "");
        String yuan = "1" + "0".repeat(money.powerOfTen());
        sheet.formula(
                APART,
                framed(Style.Align.RIGHT),
                "IF(AND(" + broken + ">0," + apart + ">0)," + apart + "/" + yuan + ",\"\")",
                "");
        sheet.text(3, words, panel(line.strands.get(0)).form());
        sheet.formula(PLACE, framed(Style.Align.LEFT).with(Style.Face.LINK), place(row, line), "");
        sheet.text(5, words, rule.name().in(messages.locale()));
        sheet.text(6, words, rule.notes().remedy().in(messages.locale()));
        sheet.text(7, words, rule.id());
        worked(sheet, line, from);
    }

    private static Style framed(Style.Align align) {
        return Style.VALUE.with(Style.Fill.FRAMED).with(align);
    }

    /** The hidden cells of a line. */
    private static void worked(SheetWriter sheet, Line line, int from) throws IOException {
        List<String> applies = line.strands.stream().map(Strand::applies).toList();
        List<String> apart = line.strands.stream().map(Strand::apart).toList();
        sheet.formula(from, Style.VALUE, String.join("+", applies), "");
        sheet.formula(from + 1, Style.VALUE, "MAX(" + String.join(",", apart) + ")", "");
        for (int at = 0; at < line.strands.size(); at++) {
            sheet.formula(from + 2 + 2 * at, Style.VALUE, line.strands.get(at).broken(), "");
            sheet.formula(from + 3 + 2 * at, Style.VALUE, line.strands.get(at).row(), "");
        }
    }

    private String brokenIn(int row, Line line) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < line.strands.size(); at++) {
            cells.add(cell(row, headings.size() + 2 + 2 * at));
        }
        return "(" + String.join("+", cells) + ")";
    }

    /** A link to the first row where a line is broken, and how many there are. */
    private String place(int row, Line line) {
        String place = "\"\"";
        for (int at = line.strands.size() - 1; at >= 0; at--) {
            MirroredPanel panel = panel(line.strands.get(at));
            String broken = cell(row, headings.size() + 2 + 2 * at);
            String first = cell(row, headings.size() + 3 + 2 * at);
            String text = messages.text("template.check.place", panel.form());
            String target = "\"#" + Parts.quoted(panel.sheet()) + "!A\"&" + first;
            String words =
                    "\"" + text.replace("#1", "\"&" + first + "&\"").replace("#2", "\"&" + broken + "&\"") + "\"";
            place = "IF(" + broken + ">0,HYPERLINK(" + target + "," + words + ")," + place + ")";
        }
        return place;
    }

    private MirroredPanel panel(Strand strand) {
        return Objects.requireNonNull(panels.get(strand.panel()));
    }

    private static String cell(int row, int column) {
        return "$" + CellAddress.columnLetters(column) + row;
    }

    /**
     * Who hands the workbook in and until when.
     *
     * @param unit its code and name, or empty
     * @param deadline the last day, or empty
     */
    record Hand(String unit, String deadline) {

        private String line() {
            return unit.isEmpty() || deadline.isEmpty() ? unit + deadline : unit + "　　" + deadline;
        }
    }

    private record Heading(String words, int width) {}

    /** A rule on a row of its own. */
    private final class Line {

        private final Rule rule;
        private final List<Strand> strands;

        private Line(Rule rule, List<Strand> strands) {
            this.rule = rule;
            this.strands = strands;
        }

        private int points() {
            return Math.max(
                    FormWidths.height(rule.name().in(messages.locale()), 0, headings.get(5).width),
                    FormWidths.height(rule.notes().remedy().in(messages.locale()), 0, headings.get(6).width));
        }
    }
}
