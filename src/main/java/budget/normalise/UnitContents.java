package budget.normalise;

import budget.definition.JobDefinition;
import budget.figures.CellState;
import budget.figures.Table;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.finding.Severity;
import budget.model.AmountUnit;
import budget.model.SentenceValue;
import budget.model.SheetCell;
import budget.normalise.UnitParts.UnitPart;
import budget.submission.Checks;
import budget.submission.SubmissionContent;
import budget.submission.SubmissionContent.Ledger;
import budget.submission.WorkbookContent;
import budget.table.FoundTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes a submission of each unit of the tables by unit of a workbook. What was found out about the tables themselves is
 * with each of them. A unit without rows in a table of several units has nothing there.
 */
final class UnitContents {

    private final JobDefinition job;
    private final Discoveries whole;
    private final UnitParts parts;
    private final Set<String> formsByUnit = new LinkedHashSet<>();

    /**
     * The units of a workbook.
     *
     * @param whole what comes to light about the workbook as a whole
     */
    UnitContents(JobDefinition job, Discoveries whole) {
        this.job = job;
        this.whole = whole;
        this.parts = new UnitParts(whole, job.codes());
    }

    /** The rows of a table by unit, which begins. */
    UnitRows begin(FoundTable table, AmountUnit unit) {
        formsByUnit.add(table.form().form());
        return new UnitRows(table, unit, parts, job.codes(), whole);
    }

    /** The tables of all units, and what they state of all together. */
    Stream<Table> tables() {
        return Stream.concat(totals(), parts.tables().stream());
    }

    /** What the tables state of all units together. */
    Stream<Table> totals() {
        return parts.together().tables().stream();
    }

    /** Reports rows with a name that two units have: whose they are is not known. */
    void reportNamesOfSeveral() {
        for (UnitPart part : parts.all()) {
            part.namedAlone().forEach((name, cells) -> {
                if (parts.isOfSeveral(name)) {
                    whole.find(Finding.at(
                            FindingCode.ROW_NOT_UNDERSTOOD,
                            Subject.NONE,
                            cells,
                            name,
                            Integer.toString(cells.get(0).address().row())));
                }
            });
        }
    }

    /** The workbook's contents; with one unit only, all that is not of several is its own. */
    WorkbookContent divided(SubmissionContent file, List<String> secretSentences, List<Finding> aboutTheWorkbook) {
        if (parts.all().isEmpty()) {
            return WorkbookContent.of(file);
        }
        boolean areSeveral = parts.all().size() > 1;
        List<SubmissionContent> units = parts.all().stream()
                .map(part -> content(part, file, secretSentences, aboutTheWorkbook))
                .toList();
        List<Finding> findings = new ArrayList<>(file.findings());
        parts.together().discoveries().findingsBesideCodes().forEach(finding -> findings.add(atMostAdvisory(finding)));
        if (areSeveral) {
            findings.addAll(withoutUnit(file.tables()));
            file.sentences().stream().limit(1).map(this::withoutUnit).forEach(findings::add);
        }
        SubmissionContent together = new SubmissionContent(
                file.unitNames(),
                List.of(),
                totals().toList(),
                file.declaredEmpty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                findings,
                file.explanations(),
                new Ledger(
                        areSeveral ? file.ledger().repairs() : List.of(),
                        file.ledger().coverage(),
                        Checks.NONE),
                file.isDocument());
        return new WorkbookContent(together, units);
    }

    private SubmissionContent content(
            UnitPart part, SubmissionContent file, List<String> secretSentences, List<Finding> aboutTheWorkbook) {
        boolean areSeveral = parts.all().size() > 1;
        List<Table> own = part.tables();
        List<Table> tables = joined(own, areSeveral ? List.of() : file.tables());
        List<Finding> findings = joined(file.findings(), part.discoveries().findings());
        AmountSums.among(own, aboutTheWorkbook).stream()
                .filter(finding -> !aboutTheWorkbook.contains(finding))
                .forEach(findings::add);
        return new SubmissionContent(
                part.names(),
                part.cells(),
                tables,
                joined(file.declaredEmpty(), withoutRows(own)),
                SecretProjects.named(secretSentences, tables),
                areSeveral ? List.of() : file.indicators(),
                joined(part.details(), areSeveral ? List.of() : file.details()),
                areSeveral ? List.of() : file.sentences(),
                findings,
                file.explanations(),
                new Ledger(
                        joined(
                                part.discoveries().repairs(),
                                areSeveral ? List.of() : file.ledger().repairs()),
                        part.discoveries().coverage(),
                        Checks.NONE),
                file.isDocument());
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /** The forms of several units in which a unit has no row. */
    private List<String> withoutRows(List<Table> tables) {
        List<String> there = tables.stream().map(table -> table.panel().form()).toList();
        return formsByUnit.stream().filter(form -> !there.contains(form)).toList();
    }

    /** A total of all units counts nowhere, so nothing is held back because of its cell. */
    private static Finding atMostAdvisory(Finding finding) {
        return finding.severity() == Severity.BLOCKING ? finding.weighing(Severity.ADVISORY) : finding;
    }

    /** Tables with figures that say nothing of units, in a workbook of several. */
    private List<Finding> withoutUnit(List<Table> tables) {
        Map<String, SheetCell> first = new TreeMap<>();
        Map<String, Integer> figures = new LinkedHashMap<>();
        for (Table table : tables) {
            int stated = (int) IntStream.range(0, table.size())
                    .filter(cell -> table.state(cell) == CellState.STATED)
                    .count();
            if (stated > 0) {
                String form = table.panel().form();
                figures.merge(form, stated, Integer::sum);
                place(table).forEach(cell -> first.putIfAbsent(form, cell));
            }
        }
        return figures.keySet().stream()
                .map(form -> Finding.at(
                        FindingCode.TABLE_WITHOUT_UNIT,
                        Subject.of(form),
                        Stream.ofNullable(first.get(form)).toList(),
                        form,
                        Integer.toString(parts.all().size())))
                .toList();
    }

    /** A narrative in a workbook of several units: its figures are compared with none of theirs. */
    private Finding withoutUnit(SentenceValue first) {
        return Finding.at(
                        FindingCode.TABLE_WITHOUT_UNIT,
                        Subject.NONE,
                        first.place(),
                        first.place().sheet(),
                        Integer.toString(parts.all().size()))
                .weighing(Severity.ADVISORY);
    }

    private static Stream<SheetCell> place(Table table) {
        return IntStream.range(0, table.size())
                .filter(cell -> table.state(cell) == CellState.STATED)
                .boxed()
                .flatMap(cell -> table.place(cell).stream())
                .limit(1);
    }
}
