package budget.consolidate;

import budget.consolidate.UnitLines.ByEconomic;
import budget.consolidate.UnitLines.ByFunction;
import budget.definition.Datasets;
import budget.definition.Datasets.Column;
import budget.definition.JobDefinition;
import budget.figures.Table;
import budget.figures.TableRow;
import budget.model.Amount;
import budget.model.Catalogue;
import budget.model.ClassificationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Breaks one unit's money down for the analysts' files, by the job's datasets. */
public final class Analysis {

    private final JobDefinition job;
    private final Datasets datasets;

    public Analysis(JobDefinition job) {
        this.job = job;
        this.datasets = job.datasets();
    }

    /** All of it, with the unit's rows under these numbers. */
    public AnalysedUnit of(UnitFigures unit, UnitRows rows) {
        return new AnalysedUnit(
                unit.unit(),
                UnitCells.of(unit, rows),
                byFunction(unit),
                byEconomic(unit),
                byUnit(unit),
                datasets.projects()
                        .map(projects -> new Projects(projects).of(unit))
                        .orElse(List.of()),
                datasets.headline().in(unit));
    }

    /** The defined columns of amounts, in their order. */
    public List<Optional<Amount>> byUnit(UnitFigures unit) {
        return datasets.byUnit().stream().map(column -> column.sum().in(unit)).toList();
    }

    /** The table by its leaves; adds up to its total. */
    public List<ByFunction> byFunction(UnitFigures unit) {
        return datasets.byFunction()
                .flatMap(defined -> unit.table(defined.total().panel().key()).map(table -> byFunction(table, defined)))
                .orElse(List.of());
    }

    private List<ByFunction> byFunction(Table table, Datasets.ByFunction defined) {
        List<Column> columns = Stream.of(Optional.of(defined.total()), defined.basic(), defined.project())
                .flatMap(Optional::stream)
                .toList();
        List<ByFunction> lines = new ArrayList<>();
        new Breakdown(table, columns.stream().map(Column::measure).toList())
                .walk(
                        row -> lines.add(function(
                                table.rows().get(row),
                                level(table.rows().get(row)),
                                defined,
                                column -> UnitFigures.known(table, row, column.measure()))),
                        (rest, row) -> lines.add(function(
                                table.rows().get(row),
                                UnitLines.RESIDUAL,
                                defined,
                                column -> Optional.of(rest.get(columns.indexOf(column))))));
        return lines;
    }

    private ByFunction function(TableRow row, String level, Datasets.ByFunction defined, Told told) {
        Catalogue catalogue = job.codes().functional();
        String digits = code(row);
        String official = catalogue.find(digits).map(Catalogue.Entry::name).orElse("");
        String name = official.isEmpty() ? row.name() : official;
        return new ByFunction(
                level,
                digits,
                name,
                !official.isEmpty(),
                told.in(defined.total()),
                defined.basic().flatMap(told::in),
                defined.project().flatMap(told::in));
    }

    private static String level(TableRow row) {
        return row.key()
                .code()
                .map(code -> code.level().name().toLowerCase(Locale.ROOT))
                .orElse(UnitLines.RESIDUAL);
    }

    static String code(TableRow row) {
        return row.key().code().map(ClassificationCode::digits).orElse("");
    }

    /** The tables by the codes of their rows or columns, and what none of them breaks down of all spending by function. */
    public List<ByEconomic> byEconomic(UnitFigures unit) {
        List<ByEconomic> lines = new ArrayList<>();
        Amount listed = Amount.ZERO;
        EconomicNature nature = new EconomicNature(unit, job.codes());
        for (Datasets.ByEconomic defined : datasets.byEconomic()) {
            listed = listed.plus(nature.add(defined, lines));
        }
        if (!datasets.byEconomic().isEmpty() && datasets.byFunction().isPresent()) {
            Amount rest = unit.total(datasets.byFunction().get().total()).minus(listed);
            if (!rest.isZero()) {
                lines.add(new ByEconomic("", UnitLines.NOT_BY_ECONOMIC, "", "", "", Optional.of(rest)));
            }
        }
        return lines;
    }

    /** The amount of a column in some row; none where it is unknown. */
    @FunctionalInterface
    private interface Told {
        Optional<Amount> in(Column column);
    }
}
