package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import budget.check.SubmissionReader;
import budget.consolidate.Fact;
import budget.consolidate.Facts;
import budget.definition.JobDefinition;
import budget.finding.Finding;
import budget.finding.Severity;
import budget.submission.SubmissionContent;
import budget.workbook.Passwords;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real document gives the same facts whatever program wrote the workbook and however a clerk arranged it.
 *
 * <p>Beside each workbook lies the list of facts that its writer expects, made from where the writer put each cell. A few
 * workbooks are kept; all are written anew where node and the script's modules are there.
 */
class ForeignWritersTest {

    private static final Path SCRIPTS = Path.of("src/test/scripts");
    private static final Path KEPT = Path.of("src/test/resources/variants");
    private static final JobDefinition JOB = JobDefinition.read(Path.of("jobs/department-budget-2023"));

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> theKeptWorkbooksGiveTheListedFacts() throws IOException {
        return comparisons(KEPT);
    }

    @TestFactory
    Stream<DynamicTest> workbooksWrittenNowGiveTheListedFacts() throws IOException, InterruptedException {
        assumeTrue(
                Files.isDirectory(SCRIPTS.resolve("node_modules/exceljs")), "the script's modules are not installed");
        assumeTrue(isOnPath("node"), "there is no node");
        write(folder);
        return comparisons(folder);
    }

    private static Stream<DynamicTest> comparisons(Path workbooks) throws IOException {
        try (Stream<Path> files = Files.list(workbooks)) {
            return files
                    .filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .map(list -> DynamicTest.dynamicTest(
                            workbookOf(list).getFileName().toString(), () -> compare(list)))
                    .toList()
                    .stream();
        }
    }

    private static void compare(Path list) throws IOException {
        SubmissionContent content = new SubmissionReader(JOB, Passwords.none())
                .read(workbookOf(list), "a.xlsx")
                .file();

        assertThat(content.findings()).noneMatch(ForeignWritersTest::isTroubleWithReading);
        assertThat(content.ledger().coverage().leftOver()).isZero();
        assertThat(facts(content)).isEqualTo(expected(list));
    }

    /** What the rules say of the real document is the same as ever and no matter here. */
    private static boolean isTroubleWithReading(Finding finding) {
        return finding.severity() == Severity.BLOCKING && finding.judgement() == null;
    }

    private static Path workbookOf(Path list) {
        return list.resolveSibling(list.getFileName().toString().replaceFirst("\\.csv$", ""));
    }

    private static List<String> expected(Path list) throws IOException {
        return Files.readAllLines(list).stream().skip(1).sorted().toList();
    }

    private static List<String> facts(SubmissionContent content) {
        List<String> lines = new ArrayList<>();
        new Facts(JOB).each(content, fact -> lines.add(line(fact)));
        return lines.stream().sorted().toList();
    }

    private static String line(Fact fact) {
        return String.join(
                ",",
                fact.row().table(),
                fact.row().text(),
                fact.figure().measure(),
                fact.figure().amount().inYuan(),
                Integer.toString(fact.figure().decimals()),
                fact.row().sheet(),
                fact.figure().cell().a1());
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private static void write(Path to) throws IOException, InterruptedException {
        try (Stream<Path> samples = Files.list(Path.of("input/department-budget-2023"))) {
            Path sample = samples.filter(file -> file.getFileName().toString().startsWith("昌吉州"))
                    .findFirst()
                    .orElseThrow();
            Process script = new ProcessBuilder(
                            "node",
                            SCRIPTS.resolve("variants.mjs").toString(),
                            sample.toString(),
                            "src/test/resources/seed/expected-facts.csv",
                            to.toString(),
                            Boolean.getBoolean("variants.office") ? "--office" : "")
                    .inheritIO()
                    .start();
            assertThat(script.waitFor()).isZero();
        }
    }
}
