package budget.consolidate;

import budget.definition.Datasets.Column;
import budget.definition.JobDefinition;
import budget.figures.Figures;
import budget.figures.Part;
import budget.figures.Table;
import budget.model.Amount;
import budget.model.BudgetUnit;
import budget.rule.FigureSum;
import budget.rule.NamedFigures;
import budget.rule.RuleBook;
import budget.submission.SubmissionContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The figures of one counting unit, table by table in the job's order, with derived amounts for blanks: the same that the rules
 * read. What is stated is never changed, not even where it does not add up.
 */
public final class UnitFigures implements FigureSum.Source {

    private final BudgetUnit unit;
    private final String file;
    private final SubmissionContent content;
    private final Figures figures;
    private final RuleBook book;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    private UnitFigures(BudgetUnit unit, String file, SubmissionContent content, Figures figures, RuleBook book) {
        this.unit = unit;
        this.file = file;
        this.content = content;
        this.figures = figures;
        this.book = book;
        for (Table table : figures.tables()) {
            if (content.table(table.panel().key()).isPresent()) {
                tables.put(table.panel().key(), table);
            }
        }
    }

    /** The figures of a submission. */
    public static UnitFigures of(BudgetUnit unit, String file, SubmissionContent content, JobDefinition job) {
        Figures figures = content.publishedFigures(job.rules().vocabulary());
        RuleBook book = job.rules().book();
        book.complete(figures);
        return new UnitFigures(unit, file, content, figures, book);
    }

    public BudgetUnit unit() {
        return unit;
    }

    public String file() {
        return file;
    }

    public SubmissionContent content() {
        return content;
    }

    /** The tables that are there, by panel. */
    public Map<String, Table> tables() {
        return tables;
    }

    Optional<Table> table(String panel) {
        return Optional.ofNullable(tables.get(panel));
    }

    /**
     * The amount of a row's cell, zero where it is left blank; nothing where it is unknown: the cell or one that its
     * amount follows from holds something else, or the sheet has no such column.
     */
    static Optional<Amount> known(Table table, int row, String measure) {
        int column = table.panel().column(measure);
        if (column < 0) {
            return Optional.empty();
        }
        int cell = table.cell(row, column);
        boolean isUnknown = table.isUnknown(cell)
                || (!table.isFilled(cell) && table.rows().get(0).block().lacks(column));
        return isUnknown ? Optional.empty() : Optional.of(table.amount(cell));
    }

    /** The cells on the sheet that make up an amount: the one that states it, or those it is derived from. */
    List<Part> statedParts(Part part) {
        List<Part> stated = new ArrayList<>();
        collect(part, new HashSet<>(), stated);
        return stated;
    }

    private void collect(Part part, Set<Integer> met, List<Part> stated) {
        if (part.isStated()) {
            stated.add(part);
        } else if (met.add(part.cell())) {
            book.partsOf(figures, part).forEach(each -> collect(each, met, stated));
        }
    }

    /** A table that is declared empty has 0; a missing one is unknown. */
    @Override
    public Optional<Amount> sum(NamedFigures of, String column) {
        Table table = tables.get(of.panel().key());
        if (table == null) {
            return content.declaredEmpty().contains(of.panel().form()) ? Optional.of(Amount.ZERO) : Optional.empty();
        }
        return sum(table, of.rows(), column);
    }

    /** A column's sum over some rows, zero where there are none; nothing where one of them is unknown. */
    private static Optional<Amount> sum(Table table, NamedFigures.Rows wanted, String measure) {
        Amount sum = Amount.ZERO;
        for (int row = 0; row < table.rows().size(); row++) {
            if (wanted.has(table.rows().get(row).text())) {
                Optional<Amount> amount = known(table, row, measure);
                if (amount.isEmpty() || wanted.isOne()) {
                    return amount;
                }
                sum = sum.plus(amount.get());
            }
        }
        return Optional.of(sum);
    }

    /** The total of a column; zero where there is no table or no total row. */
    Amount total(Column column) {
        Table table = tables.get(column.panel().key());
        return table == null ? Amount.ZERO : total(table, column.measure());
    }

    static Amount total(Table table, String measure) {
        return table.total() < 0 ? Amount.ZERO : amount(table, table.total(), measure);
    }

    /** The stated or derived amount of a row; 0 where there is none, or no such column. */
    static Amount amount(Table table, int row, String measure) {
        int column = table.panel().column(measure);
        return column < 0 ? Amount.ZERO : table.amount(table.cell(row, column));
    }
}
