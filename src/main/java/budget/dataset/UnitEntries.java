package budget.dataset;

import budget.consolidate.AnalysedUnit;
import budget.consolidate.Fact;
import budget.consolidate.FactRow;
import budget.consolidate.Facts;
import budget.consolidate.UnitFigures;
import budget.consolidate.UnitLines.ByEconomic;
import budget.consolidate.UnitLines.ByFunction;
import budget.consolidate.UnitLines.Project;
import budget.model.Amount;
import budget.model.BudgetUnit;
import budget.model.Detail;
import budget.model.Indicator;
import budget.model.SentenceValue;
import budget.model.SheetCell;
import budget.submission.Repair;
import budget.submission.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lines of one file in the tables that have lines of units. */
public final class UnitEntries {

    /** The tables that have lines of counting units. */
    public static final Set<DataTable> TABLES = Collections.unmodifiableSet(EnumSet.of(
            DataTable.FACTS,
            DataTable.BY_FUNCTION,
            DataTable.BY_ECONOMIC,
            DataTable.BY_UNIT,
            DataTable.PROJECTS,
            DataTable.INDICATORS,
            DataTable.DETAILS,
            DataTable.STATEMENTS,
            DataTable.FACTS_OTHER));

    private final String year;
    private final DataSchema schema;
    private final Map<DataTable, DataWriter.Gathered> lines = new EnumMap<>(DataTable.class);

    public UnitEntries(String year, DataSchema schema) {
        this.year = year;
        this.schema = schema;
    }

    /**
     * Adds a counting unit's lines, made of its figures.
     *
     * @param beside what the files beside its workbook state in sentences, by their paths
     */
    public void write(
            UnitFigures figures, AnalysedUnit analysed, Map<String, List<SentenceValue>> beside, Facts maker) {
        BudgetUnit unit = figures.unit();
        maker.each(figures.content(), fact -> write(unit, figures.file(), fact));
        analysed.byFunction().forEach(line -> write(unit, line));
        analysed.byEconomic().forEach(line -> write(unit, line));
        if (schema.has(DataTable.BY_UNIT)) {
            writeAmounts(unit, analysed.byUnit());
        }
        analysed.projects().forEach(line -> write(unit, figures.file(), line));
        figures.content().indicators().forEach(indicator -> write(unit, figures.file(), indicator));
        figures.content().details().forEach(detail -> write(unit, figures.file(), detail));
        writeSaid(unit, figures.file(), figures.content().sentences());
        beside.forEach((file, sentences) -> writeSaid(unit, file, sentences));
    }

    /** The lines in one of the files. */
    public DataWriter.Gathered in(DataTable table) {
        return lines.computeIfAbsent(
                table, wanted -> new DataWriter.Gathered(schema.header(wanted).size()));
    }

    private void line(DataTable table, String... fields) {
        DataWriter.Gathered lines = in(table);
        lines.line(schema.shown(table, table.isNumbered() ? lines.numbered(fields) : fields));
    }

    /** Adds a repair, of a file that counts or does not. */
    public void write(Standing standing, Repair repair) {
        line(
                DataTable.REPAIRS,
                standing.unitCode(),
                standing.path(),
                repair.cell().sheet(),
                repair.cell().address().a1(),
                repair.kind().code(),
                repair.before(),
                repair.after());
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
                fact.figure().unit().printed(),
                row.level().code(),
                DataLines.yesOrNo(fact.isLeaf()));
    }

    private void write(BudgetUnit unit, ByFunction line) {
        List<String> fields = new ArrayList<>(List.of(
                year,
                unit.code(),
                unit.name(),
                line.level(),
                line.code(),
                line.name(),
                DataLines.yesOrNo(line.known()),
                DataLines.yuan(line.total())));
        add(fields, DataColumn.BASIC, line.basic());
        add(fields, DataColumn.PROJECT_SPENDING, line.project());
        line(DataTable.BY_FUNCTION, fields.toArray(String[]::new));
    }

    /** Adds an amount of an optional column. */
    private void add(List<String> fields, DataColumn column, Optional<Amount> amount) {
        if (schema.has(column)) {
            fields.add(DataLines.yuan(amount));
        }
    }

    private void write(BudgetUnit unit, ByEconomic line) {
        line(
                DataTable.BY_ECONOMIC,
                year,
                unit.code(),
                unit.name(),
                line.code(),
                line.name(),
                line.government(),
                line.governmentName(),
                line.source(),
                DataLines.yuan(line.amount()));
    }

    private void writeAmounts(BudgetUnit unit, List<Optional<Amount>> amounts) {
        List<String> fields = new ArrayList<>(List.of(year, unit.code(), unit.name(), unit.parentCode()));
        amounts.stream().map(DataLines::yuan).forEach(fields::add);
        line(DataTable.BY_UNIT, fields.toArray(String[]::new));
    }

    private void write(BudgetUnit unit, String file, Project line) {
        SheetCell cell = line.cell();
        List<String> fields = new ArrayList<>(List.of(
                year,
                unit.code(),
                unit.name(),
                line.function(),
                line.project(),
                DataLines.yuan(line.amount()),
                line.derived().inYuan()));
        add(fields, DataColumn.TARGET_AMOUNT, line.target());
        fields.addAll(List.of(
                line.secret(),
                file,
                cell == null ? "" : cell.sheet(),
                cell == null ? "" : cell.address().a1()));
        line(DataTable.PROJECTS, fields.toArray(String[]::new));
    }

    private void write(BudgetUnit unit, String file, Detail detail) {
        line(
                DataTable.DETAILS,
                year,
                unit.code(),
                unit.name(),
                schema.formOf(detail.panel()),
                detail.row().text(),
                detail.column(),
                detail.kind().code(),
                detail.value(),
                detail.unit(),
                file,
                detail.cell().sheet(),
                detail.cell().address().a1());
    }

    private void writeSaid(BudgetUnit unit, String file, List<SentenceValue> sentences) {
        sentences.stream()
                .filter(value -> value.kind() != SentenceValue.Kind.UNREAD)
                .forEach(value -> write(unit, file, value));
    }

    private void write(BudgetUnit unit, String file, SentenceValue value) {
        String place = value.place().printed();
        line(
                DataTable.STATEMENTS,
                year,
                unit.code(),
                unit.name(),
                value.table(),
                value.row().text(),
                value.slot(),
                value.value(),
                value.unit(),
                value.isNumber() ? Integer.toString(value.decimals()) : "",
                file,
                place,
                value.sentence());
        schema.subjectOf(value.table())
                .filter(subject -> value.isNumber())
                .ifPresent(subject -> line(
                        DataTable.FACTS_OTHER,
                        year,
                        unit.code(),
                        unit.name(),
                        subject,
                        schema.itemOf(value),
                        value.value(),
                        value.unit(),
                        file,
                        place));
    }

    /** A target in words has them as its value. */
    private void write(BudgetUnit unit, String file, Indicator indicator) {
        Indicator.Target target = indicator.target();
        boolean isNumber = !target.number().isEmpty();
        line(
                DataTable.INDICATORS,
                year,
                unit.code(),
                unit.name(),
                indicator.project(),
                indicator.names().first(),
                indicator.names().second(),
                indicator.names().third(),
                target.operator(),
                isNumber ? target.number() : target.words(),
                isNumber ? target.words() : "",
                indicator.weight(),
                indicator.notes().basis(),
                indicator.notes().lastYear(),
                file,
                indicator.cell().sheet(),
                indicator.cell().address().a1());
    }
}
