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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every amount of the real document comes out with its table, row, measure, amount, decimals, sheet and cell. */
class SeedFactsTest {

    private static final List<String> COLUMNS =
            List.of("table", "row", "measure", "amount", "decimals", "sheet", "cell");

    @TempDir
    private Path folder;

    @Test
    void theXlsxGivesExactlyTheListedFacts() throws IOException {
        assertThat(factsOf("昌吉州电子政务办公室.xlsx", SeedWorkbook.xlsx())).isEqualTo(expected());
    }

    @Test
    void theSameCellsAsXlsGiveTheSameFacts() throws IOException {
        assertThat(factsOf("昌吉州电子政务办公室.xls", SeedWorkbook.xls())).isEqualTo(expected());
    }

    @Test
    void theDocumentItselfGivesTheSameFactsAtItsOwnPlaces() throws IOException {
        List<String> facts = factsOf("昌吉州电子政务办公室.docx", SeedDocument.docx());

        assertThat(withoutPlaces(facts)).isEqualTo(withoutPlaces(expected()));
        assertThat(facts)
                .contains("表1|一、本年收入|预算数|20094500.00|2|表1(第1表)|B3")
                .contains("表3|2010399|项目支出|19203300.00|2|表3(第3表)|G7");
    }

    private static List<String> withoutPlaces(List<String> facts) {
        return facts.stream()
                .map(fact -> fact.replaceFirst("\\|[^|]*\\|[^|]*$", ""))
                .sorted()
                .toList();
    }

    private List<String> factsOf(String name, byte[] workbook) throws IOException {
        Path input = Files.createDirectories(folder.resolve("input"));
        Path output = folder.resolve("output");
        Files.write(input.resolve(name), workbook);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);

        int code = Budget.execute(
                new Console(stream, stream),
                "run",
                "--input=" + input,
                "--output=" + output,
                "--state=" + folder.resolve("state"),
                "--date=2023-02-01");

        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        return lines(output.resolve("2023-02-01-1/data/facts.csv"));
    }

    private static List<String> expected() throws IOException {
        return lines(Path.of("src/test/resources/seed/expected-facts.csv"));
    }

    /** The lines in an order of their own, for the list is no promise of order. */
    private static List<String> lines(Path csv) throws IOException {
        String text = Files.readString(csv, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text);
                Stream<NamedCsvRecord> records = reader.stream()) {
            return records.map(line -> COLUMNS.stream().map(line::getField).collect(Collectors.joining("|")))
                    .sorted()
                    .toList();
        }
    }
}
