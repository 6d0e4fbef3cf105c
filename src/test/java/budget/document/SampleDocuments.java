package budget.document;

import budget.check.SubmissionReader;
import budget.consolidate.Facts;
import budget.consolidate.UnitFigures;
import budget.definition.JobDefinition;
import budget.docx.Block;
import budget.docx.WordFile;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.model.BudgetUnit;
import budget.submission.SubmissionContent;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The documents of the sample's thirteen units. */
final class SampleDocuments {

    static final JobDefinition JOB = JobDefinition.read(Path.of("jobs/department-budget-2023"));

    private static final Path INPUT = Path.of("input/department-budget-2023");

    private SampleDocuments() {}

    /** The workbooks of the units that count: of all but the roll-up of a department. */
    static List<Path> workbooks() throws IOException {
        try (Stream<Path> files = Files.list(INPUT)) {
            return files.filter(file -> !file.toString().contains("汇总"))
                    .sorted()
                    .toList();
        }
    }

    static SubmissionContent read(Path file) throws IOException {
        return new SubmissionReader(JOB, Passwords.none())
                .read(file, String.valueOf(file.getFileName()))
                .file();
    }

    /** The unit by the code in the file's name; the one workbook without a code is the seed's. */
    static BudgetUnit unit(Path workbook) {
        String name = String.valueOf(workbook.getFileName());
        String code = name.matches("[0-9]{6}.*") ? name.substring(0, 6) : "101001";
        return JOB.register().find(code).orElseThrow();
    }

    static List<Block> blocks(Path workbook) throws IOException {
        SubmissionContent content = read(workbook);
        UnitFigures figures = UnitFigures.of(unit(workbook), workbook.toString(), content, JOB);
        List<TargetTables.Target> targets = TargetTables.read(JOB, Passwords.none(), workbook, workbook.toString());
        return new UnitDocument(
                        new DocumentSource(
                                JOB,
                                figures,
                                content.sentences(),
                                targets,
                                Optional.of(LocalDate.of(2023, 2, 1)),
                                Optional.empty()),
                        content.figures(JOB.rules().vocabulary()))
                .blocks();
    }

    /** A document with these blocks, as the unit would send it. */
    static Path written(Path folder, Path workbook, List<Block> blocks) throws IOException {
        BudgetUnit unit = unit(workbook);
        Path file = folder.resolve(unit.code() + ".docx");
        WordFile.write(
                file,
                new WordFile.Properties(unit.name(), unit.name(), JOB.settings().fiscalYear()),
                blocks);
        return file;
    }

    /** The facts of a content: amount and decimals by table, row and measure. */
    static Map<String, String> facts(SubmissionContent content) {
        Map<String, String> facts = new TreeMap<>();
        new Facts(JOB)
                .each(
                        content,
                        fact -> facts.put(
                                fact.row().table() + " " + fact.row().text() + " "
                                        + fact.figure().measure(),
                                fact.figure().amount().inYuan()));
        return facts;
    }

    /** The keys of its findings but for sentences that are not read. */
    static List<String> findings(SubmissionContent content) {
        return content.findings().stream()
                .filter(finding -> !isUnread(finding))
                .map(finding -> finding.key().replace('\n', ' '))
                .toList();
    }

    static boolean isUnread(Finding finding) {
        return finding.code() == FindingCode.STATEMENT_UNREAD;
    }
}
