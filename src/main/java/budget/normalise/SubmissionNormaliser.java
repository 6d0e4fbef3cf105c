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
import budget.model.SheetCell;
import budget.model.Words;
import budget.statement.NarrativeReader;
import budget.statement.NarrativeReader.Reading;
import budget.submission.Checks;
import budget.submission.SubmissionContent;
import budget.submission.SubmissionContent.Ledger;
import budget.table.FoundPanel;
import budget.table.FoundTable;
import budget.table.TableVisitor;
import budget.table.UnfitTable;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private final TreeMap<Integer, SheetCell> otherYears = new TreeMap<>();
    private final List<String> secretSentences = new ArrayList<>();
    private final Map<Panel, TableBuilder> tables = new LinkedHashMap<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Detail> details = new ArrayList<>();
    private final List<Explanation> explanations = new ArrayList<>();
    private List<TableNormaliser> panels = List.of();
    private @Nullable IndicatorReader indicatorRows;
    private @Nullable AmountCells amounts;
    private @Nullable TableRest rest;
    private @Nullable StrayNumbers stray;
    private @Nullable Row reported;
    private String lastForm = "";
    private boolean sheetHasTable;

    public SubmissionNormaliser(JobDefinition job) {
        this.job = job;
        this.vocabulary = job.rules().vocabulary();
        this.discoveries = new Discoveries(job.codes());
        this.targets = new TargetTables(discoveries);
        this.forms = new FormsSeen(job.forms(), discoveries);
        this.unitNames = new UnitNames(discoveries);
        this.narrative = new NarrativeRows(job.statements());
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
        sheetHasTable = true;
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
        if (row.equals(reported) || discoveries.areTooMany()) {
            return;
        }
        if (stray == null) {
            stray = new StrayNumbers(sheet, job.settings().fiscalYear().getValue(), discoveries);
        }
        stray.take(row, sheetHasTable);
    }

    @Override
    public void endOfSheet(String sheet) {
        boolean isNarrative = narrative.endOfSheet();
        if (stray != null && !isNarrative) {
            stray.finish(sheetHasTable, lastForm);
            forms.unread(sheet, stray.byColumn());
        }
        stray = null;
        sheetHasTable = false;
        lastForm = "";
    }

    @Override
    public void begin(FoundTable table) {
        panels = List.of();
        indicatorRows = null;
        sheetHasTable = true;
        narrative.hasTable();
        lastForm = table.form().form();
        unitNames.hasTable(table);
        boolean again = forms.found(table);
        AmountUnit unit = MoneyUnits.of(table, discoveries);
        HeaderFindings.reportYears(table, job.settings().fiscalYear(), discoveries);
        rest = new TableRest(table, unit, job.settings().fiscalYear(), discoveries);
        if (again) {
            return;
        }
        if (table.form().hasFields()) {
            noteUnit(table);
            String project = targets.begin(table, unit);
            indicatorRows = table.isOfIndicators() && !table.panels().isEmpty()
                    ? new IndicatorReader(project, table, table.panels().get(0), discoveries)
                    : null;
        }
        if (indicatorRows == null) {
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

    /** A table about a whole unit names it in a labelled cell. */
    private void noteUnit(FoundTable table) {
        Cell unit = table.fields().get(FormLayout.UNIT);
        if (unit != null && !Words.isBlank(unit.shown())) {
            unitNames.add(Words.key(unit.shown()), new SheetCell(table.sheet(), unit.address()));
        }
    }

    @Override
    public void row(FoundTable table, Row row) {
        if (discoveries.areTooMany()) {
            return;
        }
        if (isColumnNumbers(row)) {
            row.cells().forEach(cell -> discoveries.cellUsed());
            return;
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

    /** The line 栏次 that numbers the columns of some forms. */
    private static boolean isColumnNumbers(Row row) {
        String first = RowKeys.text(row.cells().get(0));
        return first.equals("栏次") || first.equals("行次");
    }

    @Override
    public void after(FoundTable table, Row row) {
        if (discoveries.areTooMany()) {
            return;
        }
        for (FoundPanel panel : table.panels()) {
            if (new AfterTable(table, panel, job.codes(), discoveries).take(row)) {
                reported = row;
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
        if (amounts != null) {
            amounts.finish(table.form().form());
        }
        if (rest != null) {
            rest.finish();
        }
        panels = List.of();
        indicatorRows = null;
        amounts = null;
        rest = null;
    }

    /** The table of a panel, which may be in several places. */
    private TableBuilder filling(Panel panel) {
        return tables.computeIfAbsent(panel, TableBuilder::new);
    }

    /** Whether another finding tells it of the whole table. */
    private boolean isSaidBetter(Finding finding) {
        return switch (finding.code()) {
            case SHEET_NOT_READ -> forms.isUnfit(finding.cells().get(0).sheet());
            case COLUMN_UNKNOWN, TOTAL_ROW_MISSING ->
                forms.isTwice(finding.subject().table());
            default -> false;
        };
    }

    /** All that the workbook says, once every sheet has been seen. */
    public SubmissionContent finish(List<Finding> aboutTheWorkbook) {
        if (discoveries.areTooMany()) {
            return SubmissionContent.refused(discoveries.overfull());
        }
        Finding several = unitNames.severalUnits();
        if (several != null) {
            return SubmissionContent.refused(several);
        }
        unitNames.report();
        targets.finish(vocabulary, this::filling);
        List<Table> found =
                tables.values().stream().map(table -> table.completed().build()).toList();
        found.forEach(forms::filled);
        AmountSums.among(found, aboutTheWorkbook).forEach(discoveries::find);
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
        discoveries.forget(this::isSaidBetter);
        Reading said =
                NarrativeReader.read(narrative.narrative(), job.statements(), new SentenceNames(job.codes(), counting));
        said.unread()
                .forEach(unread -> discoveries.find(
                        Finding.at(FindingCode.STATEMENT_UNREAD, Subject.NONE, unread.place(), unread.sentence())));
        return new SubmissionContent(
                unitNames.names(),
                counting,
                declared,
                SecretProjects.named(secretSentences, counting),
                indicators,
                details,
                said.values(),
                discoveries.findings(),
                explanations,
                new Ledger(discoveries.repairs(), discoveries.coverage(), Checks.NONE),
                false);
    }
}
