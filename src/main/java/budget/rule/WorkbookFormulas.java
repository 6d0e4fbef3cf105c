package budget.rule;

import budget.figures.Scope;
import budget.figures.Selector;
import budget.figures.Vocabulary;
import budget.rule.Condition.Comparison;
import budget.rule.WorkbookCheck.Strand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rules as formulas of a spreadsheet program, with the same intervals as {@link Evaluation}. Only functions that Excel, WPS and
 * LibreOffice have in common, and no array formulas: a rule is a {@code SUMPRODUCT} over the rows of a table.
 */
public final class WorkbookFormulas {

    /** Longer formulas are refused by Excel. */
    private static final int LONGEST = 8000;

    /** A row below the last one of any sheet of forms. */
    private static final int NO_ROW = 9999;

    private final Vocabulary vocabulary;
    private final Map<Integer, FigureCells> cells;

    /** Formulas over these panels, by their numbers in the vocabulary. */
    public WorkbookFormulas(Vocabulary vocabulary, Map<Integer, FigureCells> cells) {
        this.vocabulary = vocabulary;
        this.cells = Map.copyOf(cells);
    }

    /** A rule's formulas; none where it needs what is not in the workbook, or what no formula can say. */
    public Optional<WorkbookCheck> of(Rule rule) {
        Formula formula = rule.formula();
        if (!isSayable(formula)) {
            return Optional.empty();
        }
        List<Strand> strands = new ArrayList<>();
        if (formula.driver().tables().isEmpty()) {
            int panel = formula.references().findFirst().orElseThrow().panel();
            strands.add(strand(formula, panel, new RowFormulas(vocabulary, cells, Optional.empty()), "1"));
        }
        List<FigureCells> before = new ArrayList<>();
        for (Reference table : formula.driver().tables()) {
            FigureCells rows = Objects.requireNonNull(cells.get(table.panel()));
            String concerned = concerned(formula.driver().kind(), table.panel(), before);
            strands.add(strand(
                    formula,
                    table.panel(),
                    new RowFormulas(vocabulary, cells, Optional.of(new RowFormulas.Home(table.panel(), rows.keys()))),
                    concerned));
            before.add(rows);
        }
        boolean isShort = strands.stream()
                .allMatch(strand ->
                        strand.apart().length() <= LONGEST && strand.row().length() <= LONGEST);
        return isShort ? Optional.of(new WorkbookCheck(strands)) : Optional.empty();
    }

    private boolean isSayable(Formula formula) {
        boolean isOfRows = !formula.driver().byProject()
                && formula.driver().tables().stream().allMatch(table -> cells.containsKey(table.panel()));
        return isOfRows
                && formula.references().findAny().isPresent()
                && formula.references().allMatch(reference -> isSayable(reference, formula.driver()))
                && (formula.when() == null || RowFormulas.isSayable(formula.when()))
                && RowFormulas.isSayable(formula.claim());
    }

    /** Of the rows of a kind only those of the rule's own table are bound; a project is known by its name elsewhere. */
    private boolean isSayable(Reference reference, Driver driver) {
        Selector.Kind kind = reference.selector().kind();
        boolean isOfMoney = reference
                .allColumns()
                .allMatch(column -> vocabulary
                        .panels()
                        .get(reference.panel())
                        .columns()
                        .get(column)
                        .isMoney());
        boolean isHere = driver.tables().stream().anyMatch(table -> table.panel() == reference.panel());
        return reference.scope() == Scope.OWN
                && cells.containsKey(reference.panel())
                && isOfMoney
                && driver.kind() != Selector.Kind.PROJECT
                && (kind != Selector.Kind.BELOW || isHere);
    }

    private String concerned(Selector.Kind kind, int panel, List<FigureCells> before) {
        String keys = Objects.requireNonNull(cells.get(panel)).keys();
        String level = RowFormulas.length(kind).isPresent()
                ? "(LEN(" + keys + ")=" + RowFormulas.length(kind).getAsInt() + ")*(LEFT(" + keys + ",1)<>\""
                        + FigureCells.PROJECT + "\")"
                : "(" + keys + "<>\"\")";
        return before.stream()
                .map(rows -> "*(COUNTIF(" + rows.keys() + "," + keys + ")=0)")
                .collect(Collectors.joining("", level, ""));
    }

    private static Strand strand(Formula formula, int panel, RowFormulas rows, String concerned) {
        List<String> applies = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        List<String> apart = new ArrayList<>();
        List<String> row = new ArrayList<>();
        for (int column = 0; column < formula.columns().size(); column++) {
            String mask = mask(formula, rows, column, concerned);
            String fails = mask + "*" + fails(formula, rows, column);
            applies.add("SUMPRODUCT((" + mask + ")*1)");
            broken.add("SUMPRODUCT((" + fails + ")*1)");
            apart.add(
                    formula.claim() instanceof Comparison comparison
                            ? "SUMPRODUCT(MAX(" + fails + "*ABS(" + rows.difference(comparison, column) + ")))"
                            : "0");
            row.add("SUMPRODUCT(MAX(" + fails + "*(" + NO_ROW + "-" + rows.rowNumbers() + ")))");
        }
        return new Strand(
                panel,
                String.join("+", applies),
                String.join("+", broken),
                "MAX(" + String.join(",", apart) + ")",
                NO_ROW + "-MAX(" + String.join(",", row) + ")");
    }

    /**
     * Where the rule applies: its condition holds, any figure is stated, there are parts, and the figure is not left to follow
     * from them.
     */
    private static String mask(Formula formula, RowFormulas rows, int column, String concerned) {
        StringBuilder mask = new StringBuilder(concerned);
        if (formula.when() != null) {
            mask.append('*').append(rows.truth(formula.when(), column));
        }
        if (formula.claim() instanceof Comparison comparison) {
            mask.append('*').append(rows.isStated(comparison, column));
            comparison
                    .references()
                    .filter(reference -> reference.selector().kind() == Selector.Kind.BELOW)
                    .limit(1)
                    .forEach(reference -> mask.append('*').append(rows.hasParts(reference)));
        }
        formula.definition().ifPresent(definition -> mask.append('*').append(rows.isStated(definition.left(), column)));
        return mask.toString();
    }

    private static String fails(Formula formula, RowFormulas rows, int column) {
        return formula.claim() instanceof Comparison comparison
                ? rows.broken(comparison, column)
                : "(1-" + rows.truth(formula.claim(), column) + ")";
    }
}
