package budget.normalise;

import budget.definition.JobDefinition;
import budget.figures.Table;
import budget.figures.TableBuilder;
import budget.figures.Vocabulary;
import budget.figures.Vocabulary.Panel;
import budget.finding.Explanation;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.layout.FormLayout;
import budget.model.AmountUnit;
import budget.model.Detail;
import budget.model.Indicator;
import budget.model.Making;
import budget.model.SentenceValue;
import budget.model.SheetCell;
import budget.submission.Checks;
import budget.submission.SubmissionContent;
import budget.submission.SubmissionContent.Ledger;
import budget.submission.WorkbookContent;
import budget.table.FoundPanel;
import budget.table.FoundTable;
import budget.table.TableVisitor;
import budget.table.UnfitTable;
import budget.workbook.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what the tables of one workbook say into its {@link SubmissionContent}. One for each workbook. */
public final class SubmissionNormaliser implements TableVisitor {

    private final JobDefinition job;
    private final Vocabulary vocabulary;
    private final Discoveries discoveries;
    private final TargetTables targets;
    private final FormsSeen forms;
    private final UnitNames unitNames;
    private final NarrativeRows narrative;
    private final UnitContents byUnit;
    private final OutsideTables outside;
    private final TreeMap<Integer, SheetCell> otherYears = new TreeMap<>();
    private final List<String> secretSentences = new ArrayList<>();
    private final Map<Panel, TableBuilder> tables = new LinkedHashMap<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Detail> details = new ArrayList<>();
    private final List<Explanation> explanations = new ArrayList<>();
    private List<TableNormaliser> panels = List.of();
    private @Nullable IndicatorReader indicatorRows;
    private @Nullable UnitRows unitRows;
    private @Nullable AmountCells amounts;
    private @Nullable TableRest rest;

    public SubmissionNormaliser(JobDefinition job) {
        this.job = job;
        this.vocabulary = job.rules().vocabulary();
        this.discoveries = new Discoveries(job.codes());
        this.targets = new TargetTables(discoveries);
        this.forms = new FormsSeen(job.forms(), discoveries);
        this.unitNames = new UnitNames(discoveries);
        this.narrative = new NarrativeRows(job.statements());
        this.byUnit = new UnitContents(job, discoveries);
        this.outside = new OutsideTables(job.settings().fiscalYear().getValue(), forms, discoveries);
    }

    @Override
    public void line(String sheet, Row row) {
        narrative.take(sheet, row);
    }

    @Override
    public void unitName(String name, SheetCell where) {
        unitNames.add(name, where);
    }

    @Override
    public void year(int year, SheetCell where) {
        if (year != job.settings().fiscalYear().getValue()) {
            otherYears.putIfAbsent(year, where);
        }
    }

    @Override
    public void declaredEmpty(FormLayout form, SheetCell where) {
        forms.declaredEmpty(form, where);
    }

    @Override
    public void declaredSecret(String sentence, SheetCell where) {
        secretSentences.add(sentence);
    }

    @Override
    public void explained(Explanation explanation) {
        explanations.add(explanation);
    }

    @Override
    public void ambiguous(List<FormLayout> possible, SheetCell where) {
        discoveries.find(TitleFindings.ambiguous(possible, where));
        outside.hasTable();
    }

    @Override
    public void titleUnknown(FormLayout form, String title, SheetCell where) {
        discoveries.find(TitleFindings.unknown(form, title, where));
    }

    @Override
    public void titleOfAnother(FormLayout form, String title, String word, SheetCell where) {
        forms.foreign(TitleFindings.ofAnother(form, title, word, where));
    }

    @Override
    public void unfit(UnfitTable table) {
        forms.unfit(table);
    }

    @Override
    public void outside(String sheet, Row row) {
        outside.take(sheet, row);
    }

    @Override
    public void endOfSheet(String sheet) {
        outside.endOfSheet(sheet, narrative.endOfSheet());
    }

    @Override
    public void begin(FoundTable table) {
        panels = List.of();
        indicatorRows = null;
        narrative.hasTable();
        outside.hasTable(table.form().form());
        boolean isByUnit = table.isByUnit();
        if (!isByUnit) {
            unitNames.hasTable(table);
        }
        boolean again = forms.found(table);
        AmountUnit unit = MoneyUnits.of(table, discoveries);
        HeaderFindings.reportYears(table, job.settings().fiscalYear(), discoveries);
        rest = new TableRest(table, unit, job.settings().fiscalYear(), discoveries);
        if (again) {
            return;
        }
        if (table.form().hasFields()) {
            unitNames.addFieldOf(table);
            String project = targets.begin(table, unit);
            indicatorRows = table.isOfIndicators() && !table.panels().isEmpty()
                    ? new IndicatorReader(project, table, table.panels().get(0), discoveries)
                    : null;
        }
        if (isByUnit) {
            unitRows = byUnit.begin(table, unit);
        } else if (indicatorRows == null) {
            AmountCells cells = new AmountCells(table.sheet(), discoveries);
            amounts = cells;
            RowsSeen seen = new RowsSeen();
            panels = table.panels().stream()
                    .map(panel -> new TableNormaliser(
                            table,
                            panel,
                            unit,
                            new RowKeys(panel, table.merged(), job.codes()),
                            seen,
                            cells,
                            discoveries))
                    .toList();
        }
    }

    @Override
    public void row(FoundTable table, Row row) {
        if (discoveries.areTooMany()) {
            return;
        }
        if (RowKeys.isColumnNumbers(row)) {
            row.cells().forEach(cell -> discoveries.cellUsed());
            return;
        }
        if (unitRows != null) {
            unitRows.take(row);
        }
        for (TableNormaliser panel : panels) {
            panel.take(row);
        }
        if (indicatorRows != null) {
            indicatorRows.read(row).ifPresent(indicators::add);
        }
        if (rest != null) {
            rest.take(row);
        }
    }

    @Override
    public void after(FoundTable table, Row row) {
        if (discoveries.areTooMany()) {
            return;
        }
        for (FoundPanel panel : table.panels()) {
            if (new AfterTable(table, panel, job.codes(), discoveries).take(row)) {
                outside.isReported(row);
            }
        }
    }

    @Override
    public void end(FoundTable table, List<Making.Made> formulas) {
        for (TableNormaliser normaliser : panels) {
            Panel panel = vocabulary.panel(normaliser.panel().layout().key());
            normaliser.finish(formulas, panel, filling(panel));
            details.addAll(normaliser.details());
        }
        if (unitRows != null) {
            unitRows.finish(formulas, vocabulary);
        }
        if (amounts != null) {
            amounts.finish(table.form().form());
        }
        if (rest != null) {
            rest.finish();
        }
        panels = List.of();
        indicatorRows = null;
        unitRows = null;
        amounts = null;
        rest = null;
    }

    /** The table of a panel, which may be in several places. */
    private TableBuilder filling(Panel panel) {
        return tables.computeIfAbsent(panel, TableBuilder::new);
    }

    /** Whether a sheet was read as a narrative. */
    public boolean hasNarrative() {
        return !narrative.narrative().passages().isEmpty();
    }

    /** All that the workbook says, once every sheet has been seen. */
    public WorkbookContent finish(List<Finding> aboutTheWorkbook) {
        Finding refusal = discoveries.areTooMany() ? discoveries.overfull() : unitNames.severalUnits();
        if (refusal != null) {
            return WorkbookContent.of(SubmissionContent.refused(refusal));
        }
        byUnit.reportNamesOfSeveral();
        SubmissionContent file = file(aboutTheWorkbook);
        return byUnit.divided(file, secretSentences, aboutTheWorkbook);
    }

    private SubmissionContent file(List<Finding> aboutTheWorkbook) {
        unitNames.report();
        targets.finish(vocabulary, this::filling);
        targets.differingGoals(indicators).forEach(discoveries::find);
        List<Table> found =
                tables.values().stream().map(table -> table.completed().build()).toList();
        Stream.concat(found.stream(), byUnit.tables()).forEach(forms::filled);
        AmountSums.among(Stream.concat(found.stream(), byUnit.totals()).toList(), aboutTheWorkbook)
                .forEach(discoveries::find);
        otherYears.forEach((year, where) -> discoveries.find(Finding.at(
                FindingCode.WRONG_YEAR,
                Subject.NONE,
                where,
                Integer.toString(year),
                job.settings().fiscalYear().toString())));
        List<Table> counting = found.stream()
                .filter(table -> !forms.isTwice(table.panel().form()))
                .toList();
        details.addAll(targets.details());
        details.removeIf(
                detail -> forms.isTwice(vocabulary.panel(detail.panel()).form()));
        List<String> declared = forms.finish(targets.any());
        discoveries.forget(forms::isSaidOfTable);
        List<SentenceValue> said = narrative.read(job, counting, discoveries);
        return new SubmissionContent(
                unitNames.names(),
                List.of(),
                counting,
                declared,
                SecretProjects.named(secretSentences, counting),
                indicators,
                details,
                said,
                discoveries.findings(),
                explanations,
                new Ledger(discoveries.repairs(), discoveries.coverage(), Checks.NONE),
                false);
    }
}
