package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.SeedDocument;
import budget.sample.SeedWorkbook;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook and a document of one unit and version are one submission. */
class PairedDocumentTest {

    private static final String NAME = "昌吉州电子政务办公室2023年部门预算";

    @TempDir
    private Path folder;

    @Test
    void theSameFiguresCountOnceWithThePlacesOfTheWorkbook() throws IOException {
        int code = run(SeedDocument.docx());

        assertThat(code).isZero();
        assertThat(lines("units.csv", "status", "counted", "file"))
                .contains("accepted|yes|" + NAME + ".xlsx", "paired|no|" + NAME + ".docx");
        assertThat(lines("facts.csv", "file", "sheet", "cell"))
                .hasSizeGreaterThan(300)
                .allMatch(line -> line.startsWith(NAME + ".xlsx|"));
        assertThat(lines("findings.csv", "file", "rule")).noneMatch(line -> line.startsWith(NAME + ".docx|X"));
    }

    @Test
    void aFigureThatDiffersHoldsThePairBackWithBothPlaces() throws IOException {
        int code = run(SeedDocument.document(3, "109.57", "101.17").docx());

        assertThat(code).isEqualTo(11);
        List<String> said = said("--lang=en");
        assertThat(said).anyMatch(line -> line.contains("109.57 万元 ≠ 101.17 万元（表3(第3表)!E6）"));
    }

    @Test
    void aCheckOfBothComparesThem() throws IOException {
        Path workbook = Files.write(folder.resolve("a.xlsx"), SeedWorkbook.xlsx());
        Path document = Files.write(
                folder.resolve("b.docx"),
                SeedDocument.document(3, "109.57", "101.17").docx());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);

        int code = Budget.execute(new Console(stream, stream), "check", workbook.toString(), document.toString());

        assertThat(code).isEqualTo(10);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("表3 2010350 合计：与 b.docx 不一致：合计 109.57 万元 ≠ 101.17 万元（表3(第3表)!E6）");
    }

    private int run(byte[] document) throws IOException {
        Path input = Files.createDirectories(folder.resolve("input"));
        Files.write(input.resolve(NAME + ".xlsx"), SeedWorkbook.xlsx());
        Files.write(input.resolve(NAME + ".docx"), document);
        return execute(new ByteArrayOutputStream());
    }

    private List<String> said(String option) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        execute(said, option);
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private int execute(ByteArrayOutputStream said, String... options) {
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Budget.execute(
                new Console(stream, stream),
                Stream.concat(
                                Stream.of(
                                        "run",
                                        "--input=" + folder.resolve("input"),
                                        "--output=" + folder.resolve("output"),
                                        "--state=" + folder.resolve("state"),
                                        "--date=2023-02-01"),
                                Arrays.stream(options))
                        .toArray(String[]::new));
    }

    private List<String> lines(String dataset, String... columns) throws IOException {
        String text =
                Files.readString(folder.resolve("output/2023-02-01-1/data").resolve(dataset));
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text);
                Stream<NamedCsvRecord> records = reader.stream()) {
            return records.map(
                            line -> Arrays.stream(columns).map(line::getField).collect(Collectors.joining("|")))
                    .toList();
        }
    }
}
