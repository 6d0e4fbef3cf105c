package budget.submission;

import budget.figures.DetailFigures;
import budget.figures.Figures;
import budget.figures.IndicatorFigure;
import budget.figures.IndicatorTable;
import budget.figures.Presence;
import budget.figures.SentenceTable;
import budget.figures.Table;
import budget.figures.Vocabulary;
import budget.figures.Vocabulary.Panel;
import budget.figures.Vocabulary.Rows;
import budget.finding.Explanation;
import budget.finding.Finding;
import budget.model.Detail;
import budget.model.Indicator;
import budget.model.SentenceValue;
import budget.model.SheetCell;
import budget.model.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The content of one workbook or document, or of one of several units in it, read and normalised.
 *
 * <p>It depends only on the file's bytes and the job folder: which unit sent it, in which version and whether it
 * counts is decided later, so that the same content can be kept and used again.
 *
 * @param unitNames the names after 编制单位 on the sheets, or the code and the names of the unit in tables by unit, each once
 * @param unitCells where the rows of the unit begin, if the workbook is of several units; else none
 * @param tables the panels of the forms found, each once, as their sheets have them
 * @param declaredEmpty forms that a sentence declares empty (…为空表)
 * @param secretProjects names of projects a sentence declares 涉密
 * @param details percentages, numbers of things and words beside the money of tables
 * @param sentences what the sentences of its narrative state
 * @param findings what reading and normalising found
 * @param explanations what the unit has typed into the sheet of results of its returned workbook
 * @param isDocument whether it is a document or a text and not a workbook
 */
public record SubmissionContent(
        List<String> unitNames,
        List<SheetCell> unitCells,
        List<Table> tables,
        List<String> declaredEmpty,
        List<String> secretProjects,
        List<Indicator> indicators,
        List<Detail> details,
        List<SentenceValue> sentences,
        List<Finding> findings,
        List<Explanation> explanations,
        Ledger ledger,
        boolean isDocument) {

    public SubmissionContent {
        unitNames = List.copyOf(unitNames);
        unitCells = List.copyOf(unitCells);
        tables = List.copyOf(tables);
        declaredEmpty = List.copyOf(declaredEmpty);
        secretProjects = List.copyOf(secretProjects);
        indicators = List.copyOf(indicators);
        details = List.copyOf(details);
        sentences = List.copyOf(sentences);
        findings = List.copyOf(findings);
        explanations = List.copyOf(explanations);
    }

    /** A refused file, with the reason. */
    public static SubmissionContent refused(Finding why) {
        return new SubmissionContent(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(why),
                List.of(),
                Ledger.EMPTY,
                false);
    }

    /** The table of a panel, where the workbook has it. */
    public Optional<Table> table(String panel) {
        return tables.stream()
                .filter(table -> table.panel().key().equals(panel))
                .findFirst();
    }

    /** A copy of its figures for rules, one table for each panel; columns missing on a sheet are unreadable. */
    public Figures figures(Vocabulary vocabulary) {
        return figures(vocabulary, SubmissionContent::withUnknownColumns);
    }

    /** The same, for publication: columns missing on a sheet are blank. */
    public Figures publishedFigures(Vocabulary vocabulary) {
        return figures(vocabulary, Table::copy);
    }

    private Figures figures(Vocabulary vocabulary, UnaryOperator<Table> copy) {
        List<Table> figures = new ArrayList<>();
        for (Panel panel : vocabulary.panels()) {
            figures.add(
                    panel.isOfSentences()
                            ? SentenceTable.of(panel, sentences)
                            : panel.rows() == Rows.INDICATORS
                                    ? indicators(panel, vocabulary)
                                    : table(panel.key()).map(copy).orElseGet(() -> absent(panel)));
        }
        details.forEach(detail -> DetailFigures.add(detail, figures));
        Set<String> secret = new HashSet<>();
        secretProjects.forEach(project -> secret.add(Words.bare(project)));
        return new Figures(figures, secret::contains);
    }

    private static Table withUnknownColumns(Table table) {
        Table copy = table.copy();
        for (int column = 0; column < table.panel().columns().size(); column++) {
            int at = column;
            boolean isMoney = table.panel().columns().get(column).isMoney();
            if (isMoney && table.blocks().stream().anyMatch(block -> block.lacks(at))) {
                IntStream.range(0, table.rows().size()).forEach(row -> copy.spoil(copy.cell(row, at)));
            }
        }
        return copy;
    }

    private Table absent(Panel panel) {
        return Table.absent(panel, declaredEmpty.contains(panel.form()) ? Presence.DECLARED_EMPTY : Presence.MISSING);
    }

    private Table indicators(Panel panel, Vocabulary vocabulary) {
        boolean hasTargets = table(panel.form()).isPresent();
        List<IndicatorFigure> columns = vocabulary.indicators().getOrDefault(panel.key(), List.of());
        return IndicatorTable.of(panel, columns, indicators, hasTargets);
    }

    /** The same content with other figures, for the public, without what reading it found and what its sentences state. */
    public SubmissionContent forPublic(List<Table> figures, List<Indicator> targets, List<Detail> words) {
        return new SubmissionContent(
                unitNames,
                unitCells,
                figures,
                declaredEmpty,
                List.of(),
                targets,
                words,
                List.of(),
                List.of(),
                List.of(),
                Ledger.EMPTY,
                isDocument);
    }

    /** The same content with other findings and the counts of the rules. */
    public SubmissionContent judged(List<Finding> allFindings, Checks checks) {
        return with(allFindings, new Ledger(ledger.repairs(), ledger.coverage(), checks), isDocument);
    }

    /** The figures of its tables with what another file's sentences state, and nothing that was found before. */
    public SubmissionContent saying(List<SentenceValue> said) {
        return new SubmissionContent(
                unitNames,
                unitCells,
                tables,
                declaredEmpty,
                secretProjects,
                indicators,
                details,
                said,
                List.of(),
                List.of(),
                Ledger.EMPTY,
                isDocument);
    }

    /** The same content, of a document. */
    public SubmissionContent ofDocument() {
        return with(findings, ledger, true);
    }

    private SubmissionContent with(List<Finding> otherFindings, Ledger otherLedger, boolean ofDocument) {
        return new SubmissionContent(
                unitNames,
                unitCells,
                tables,
                declaredEmpty,
                secretProjects,
                indicators,
                details,
                sentences,
                otherFindings,
                explanations,
                otherLedger,
                ofDocument);
    }

    /** The repairs, the use of every cell, and the results of the rules. */
    public record Ledger(List<Repair> repairs, CellUse coverage, Checks checks) {

        public static final Ledger EMPTY = new Ledger(List.of(), CellUse.NONE, Checks.NONE);

        public Ledger {
            repairs = List.copyOf(repairs);
        }
    }
}
