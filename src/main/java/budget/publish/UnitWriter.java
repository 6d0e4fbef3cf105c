package budget.publish;

import budget.consolidate.AnalysedUnit;
import budget.consolidate.Fact;
import budget.consolidate.FactRow;
import budget.consolidate.Facts;
import budget.consolidate.Panels;
import budget.consolidate.Projects;
import budget.consolidate.UnitFigures;
import budget.consolidate.UnitLines.ByEconomic;
import budget.consolidate.UnitLines.ByFunction;
import budget.consolidate.UnitLines.ByUnit;
import budget.model.Amount;
import budget.model.BudgetUnit;
import budget.model.SheetCell;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;

/** Writes the files that have lines for each counting unit, one unit at a time. */
final class UnitWriter implements Closeable {

    private final String year;
    private final Facts facts;
    private final Proof proof;
    private final DataWriter factsFile;
    private final DataWriter functionFile;
    private final DataWriter economicFile;
    private final DataWriter unitFile;
    private final DataWriter projectFile;

    UnitWriter(Path publication, Year year, Panels panels, Proof proof) throws IOException {
        this.year = year.toString();
        this.facts = new Facts(panels);
        this.proof = proof;
        this.factsFile = new DataWriter(publication, DataTable.FACTS);
        this.functionFile = new DataWriter(publication, DataTable.BY_FUNCTION);
        this.economicFile = new DataWriter(publication, DataTable.BY_ECONOMIC);
        this.unitFile = new DataWriter(publication, DataTable.BY_UNIT);
        this.projectFile = new DataWriter(publication, DataTable.PROJECTS);
    }

    void write(AnalysedUnit analysed) {
        UnitFigures figures = analysed.figures();
        BudgetUnit unit = figures.unit();
        facts.each(figures.content(), fact -> {
            proof.take(fact);
            write(unit, figures.file(), fact);
        });
        writeFunctions(unit, analysed.byFunction());
        writeEconomic(unit, analysed.byEconomic());
        writeTotals(unit, analysed.totals());
        writeProjects(unit, figures);
    }

    private void write(BudgetUnit unit, String file, Fact fact) {
        FactRow row = fact.row();
        factsFile.line(
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
        lines.forEach(line -> functionFile.line(
                year,
                unit.code(),
                unit.name(),
                line.level(),
                line.code(),
                line.name(),
                yesOrNo(line.known()),
                line.total().inYuan(),
                line.basic().inYuan(),
                line.project().inYuan()));
    }

    private void writeEconomic(BudgetUnit unit, List<ByEconomic> lines) {
        lines.forEach(line -> economicFile.line(
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
        unitFile.line(
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
            projectFile.line(
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

    static String yesOrNo(boolean claim) {
        return claim ? "yes" : "no";
    }

    @Override
    public void close() throws IOException {
        factsFile.close();
        functionFile.close();
        economicFile.close();
        unitFile.close();
        projectFile.close();
    }
}
