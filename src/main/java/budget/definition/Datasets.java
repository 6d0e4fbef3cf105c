package budget.definition;

import budget.figures.Vocabulary.Panel;
import budget.model.HeadlineAmounts;
import budget.rule.FigureSum;
import budget.rule.NamedFigures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the published datasets, the report and the consolidated workbook take from the forms ({@code datasets.yaml}). What is
 * not defined is not published.
 *
 * @param byEconomic the tables that break spending down by economic nature, in the order of the dataset
 * @param byUnit the columns of amounts in the dataset of units, in its order
 * @param threePublic the table whose listed lines the report shows as the three public expenses
 */
public record Datasets(
        Headline headline,
        Optional<ByFunction> byFunction,
        List<ByEconomic> byEconomic,
        List<UnitColumn> byUnit,
        Optional<Projects> projects,
        Optional<Column> threePublic,
        Optional<Sources> sources) {

    /** The unit column by which publications are compared unit by unit: all that a unit receives. */
    public static final String INCOME = "income_total";

    /** The same of all that it spends. */
    public static final String SPENDING = "expenditure_total";

    /** A job that defines none. */
    public static final Datasets NONE = new Datasets(
            new Headline(Optional.empty(), Optional.empty()),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Datasets {
        byEconomic = List.copyOf(byEconomic);
        byUnit = List.copyOf(byUnit);
    }

    /** Total revenue and total expenditure, of a unit and of a run. */
    public record Headline(Optional<FigureSum> income, Optional<FigureSum> spending) {

        /** Whether both are defined, so that they can be compared. */
        public boolean hasBoth() {
            return income.isPresent() && spending.isPresent();
        }

        /** The form that states it, that of the income where both are defined. */
        public Optional<String> form() {
            return income.or(() -> spending)
                    .map(sum -> sum.figures().get(0).panel().form());
        }

        /** The amounts over one source of figures. */
        public HeadlineAmounts in(FigureSum.Source source) {
            return new HeadlineAmounts(income.flatMap(sum -> sum.in(source)), spending.flatMap(sum -> sum.in(source)));
        }
    }

    /** A column of a panel. */
    public record Column(Panel panel, String measure) {

        static Column of(NamedFigures figures) {
            return new Column(figures.panel(), figures.columns().get(0));
        }

        /** Whether it is this column of this form. */
        public boolean is(String form, String column) {
            return panel.form().equals(form) && measure.equals(column);
        }
    }

    /** Spending by the codes of a panel's rows: in all, and of it basic and project spending. */
    public record ByFunction(Column total, Optional<Column> basic, Optional<Column> project) {}

    /**
     * Spending by economic nature: by the codes of a panel's rows or, across it, by the codes of its columns.
     *
     * @param total the column of all that is broken down; none where that is the sum of the columns
     * @param across the columns; none where the rows have the codes
     * @param source what the dataset says it comes from
     */
    public record ByEconomic(Panel panel, Optional<Column> total, List<String> across, String source) {

        public ByEconomic {
            across = List.copyOf(across);
        }
    }

    /**
     * A column of amounts in the dataset of units.
     *
     * @param title what it is called in the description of the data
     * @param about what it holds, there
     * @param aliases the names it had in earlier publications
     */
    public record UnitColumn(String name, FigureSum sum, String title, String about, List<String> aliases) {

        public UnitColumn {
            aliases = List.copyOf(aliases);
        }

        /** Its name, then those it had before. */
        public List<String> names() {
            return Stream.concat(Stream.of(name), aliases.stream()).toList();
        }
    }

    /**
     * The projects of a panel.
     *
     * @param target the amount in the target table of the same project
     * @param about which projects the panel does not have, or empty
     */
    public record Projects(Column amount, Optional<Column> target, String about) {}

    /**
     * Where the money comes from: the listed lines of a panel, or the columns of its total row.
     *
     * @param columns none where the lines are listed
     */
    public record Sources(Column total, List<String> columns) {

        public Sources {
            columns = List.copyOf(columns);
        }
    }
}
