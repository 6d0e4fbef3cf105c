package budget.publish;

import budget.consolidate.AnalysedUnit;
import budget.consolidate.Fact;
import budget.consolidate.FactRow;
import budget.consolidate.Facts;
import budget.consolidate.Projects;
import budget.consolidate.UnitFigures;
import budget.consolidate.UnitLines.ByEconomic;
import budget.consolidate.UnitLines.ByFunction;
import budget.consolidate.UnitLines.ByUnit;
import budget.model.Amount;
import budget.model.BudgetUnit;
import budget.model.SheetCell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of one counting unit in the files that have lines for each of them. */
final class UnitEntries {

    /** The files they go into. */
    static final Set<DataTable> TABLES = Collections.unmodifiableSet(EnumSet.of(
            DataTable.FACTS, DataTable.BY_FUNCTION, DataTable.BY_ECONOMIC, DataTable.BY_UNIT, DataTable.PROJECTS));

    private final String year;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<DataTable, DataWriter.Gathered> lines = new EnumMap<>(DataTable.class);

    private UnitEntries(String year) {
        this.year = year;
    }

    /** A unit's lines, made of its figures. */
    static UnitEntries of(AnalysedUnit analysed, String year, Facts maker) {
        UnitEntries entries = new UnitEntries(year);
        UnitFigures figures = analysed.figures();
        BudgetUnit unit = figures.unit();
        maker.each(figures.content(), entries.facts::add);
        entries.facts.forEach(fact -> entries.write(unit, figures.file(), fact));
        entries.writeFunctions(unit, analysed.byFunction());
        entries.writeEconomic(unit, analysed.byEconomic());
        entries.writeTotals(unit, analysed.totals());
        entries.writeProjects(unit, figures);
        return entries;
    }

    /** The facts of which there are lines. */
    List<Fact> facts() {
        return facts;
    }

    /** The lines in one of the files. */
    DataWriter.Gathered in(DataTable table) {
        return lines.computeIfAbsent(table, DataWriter.Gathered::new);
    }

    private void line(DataTable table, String... fields) {
        in(table).line(fields);
    }

    private void write(BudgetUnit unit, String file, Fact fact) {
        FactRow row = fact.row();
        line(
                DataTable.FACTS,
                year,
                unit.code(),
                unit.name(),
                row.table(),
                row.text(),
                row.function(),
                fact.economic(),
                row.project(),
                row.item(),
                fact.figure().measure(),
                fact.figure().amount().inYuan(),
                Integer.toString(fact.figure().decimals()),
                file,
                row.sheet(),
                fact.figure().cell().a1(),
                row.secret(),
                fact.figure().unit().printed());
    }

    private void writeFunctions(BudgetUnit unit, List<ByFunction> lines) {
        lines.forEach(line -> line(
                DataTable.BY_FUNCTION,
                year,
                unit.code(),
                unit.name(),
                line.level(),
                line.code(),
                line.name(),
                DataLines.yesOrNo(line.known()),
                line.total().inYuan(),
                line.basic().inYuan(),
                line.project().inYuan()));
    }

    private void writeEconomic(BudgetUnit unit, List<ByEconomic> lines) {
        lines.forEach(line -> line(
                DataTable.BY_ECONOMIC,
                year,
                unit.code(),
                unit.name(),
                line.code(),
                line.name(),
                line.government(),
                line.governmentName(),
                line.source(),
                line.amount().inYuan()));
    }

    private void writeTotals(BudgetUnit unit, ByUnit totals) {
        line(
                DataTable.BY_UNIT,
                year,
                unit.code(),
                unit.name(),
                unit.parentCode(),
                totals.income().inYuan(),
                totals.expenditure().inYuan(),
                totals.spending().basic().inYuan(),
                totals.spending().project().inYuan(),
                totals.books().general().inYuan(),
                totals.books().funds().inYuan(),
                totals.books().capital().inYuan(),
                totals.books().nonFiscal().inYuan());
    }

    private void writeProjects(BudgetUnit unit, UnitFigures figures) {
        Projects.each(figures, line -> {
            Amount target = line.target();
            SheetCell cell = line.cell();
            line(
                    DataTable.PROJECTS,
                    year,
                    unit.code(),
                    unit.name(),
                    line.function(),
                    line.project(),
                    line.amount().inYuan(),
                    line.derived().inYuan(),
                    target == null ? "" : target.inYuan(),
                    line.secret(),
                    figures.file(),
                    cell == null ? "" : cell.sheet(),
                    cell == null ? "" : cell.address().a1());
        });
    }
}
