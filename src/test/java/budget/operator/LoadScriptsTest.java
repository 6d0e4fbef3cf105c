package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample's publication loaded into each database by the script that comes with it, as an analyst would; then asked.
 */
class LoadScriptsTest {

    @TempDir
    private static Path folder;

    private static Path data;
    private static List<NamedCsvRecord> facts;

    @BeforeAll
    static void theSampleIsRun() throws IOException {
        Spoken run = Spoken.by(
                "run",
                "--output=" + folder.resolve("output"),
                "--state=" + folder.resolve("state"),
                "--date=2023-02-01",
                "--no-progress");
        assertThat(run.code()).as(run.err()).isZero();
        data = folder.resolve("output/2023-02-01-1/data");
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(data.resolve("facts.csv"))) {
            facts = lines.stream().toList();
        }
    }

    @Test
    void aSumOverTheLeavesOfAColumnIsItsTotal() throws IOException {
        Map<List<String>, BigDecimal> added = new HashMap<>();
        Map<String, BigDecimal> ofAll = new HashMap<>();
        facts(has("leaf", "yes")).forEach(fact -> {
            added.merge(place(fact), amount(fact), BigDecimal::add);
            ofAll.merge(place(fact).get(1), amount(fact), BigDecimal::add);
        });

        assertThat(facts(has("level", "total")))
                .hasSizeGreaterThan(300)
                .allSatisfy(fact -> assertThat(added)
                        .as("both sides of a form state the same total")
                        .containsEntry(place(fact), amount(fact)));
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(data.resolve("consolidated.csv"))) {
            Set<String> totals = facts(has("level", "total"))
                    .map(fact -> fact.getField("table") + fact.getField("row"))
                    .collect(Collectors.toSet());
            assertThat(lines.stream().filter(line -> totals.contains(line.getField("table") + line.getField("row"))))
                    .hasSizeGreaterThan(30)
                    .allSatisfy(line -> assertThat(ofAll.get(line.getField("table") + " " + line.getField("measure")))
                            .as("a total that is derived is added up from leaves, or from what no cell states")
                            .usingComparator(BigDecimal::compareTo)
                            .isIn(amount(line), amount(line).subtract(new BigDecimal(line.getField("derived")))));
        }
    }

    private static List<String> place(NamedCsvRecord fact) {
        return List.of(code(fact), fact.getField("table") + " " + fact.getField("measure"));
    }

    @Test
    void duckDb() throws Exception {
        try (Connection connection = LoadedPublication.inDuckDb(data)) {
            assertAnswered(connection);
        }
    }

    @Test
    void postgreSql() throws Exception {
        try (Connection connection = LoadedPublication.inPostgreSql(data)) {
            assertAnswered(connection);
        }
    }

    @Test
    void sqlite() throws Exception {
        try (Connection connection = LoadedPublication.inSqlite(data, folder.resolve("budget.sqlite"))) {
            assertThat(LoadedPublication.answers(connection, "PRAGMA foreign_key_check"))
                    .isEmpty();
            assertAnswered(connection);
        }
    }

    /** The questions are those of the documentation, the answers those of the facts. */
    private static void assertAnswered(Connection connection) throws SQLException, IOException {
        List<String> questions = Files.readString(Path.of("src/docs/datasets.md"))
                .lines()
                .filter(line -> line.startsWith("SELECT "))
                .toList();

        assertThat(questions).hasSize(5);
        assertThat(LoadedPublication.answers(connection, questions.get(0)))
                .as("education by unit")
                .containsExactlyInAnyOrderElementsOf(amounts(is("表3", "合计").and(has("row", "205"))));
        assertThat(LoadedPublication.answers(connection, questions.get(1)))
                .as("basic and project spending by unit")
                .containsExactlyInAnyOrderElementsOf(basicAndProject());
        assertThat(LoadedPublication.answers(connection, questions.get(2)))
                .as("projects above 500 万元")
                .containsExactlyInAnyOrderElementsOf(facts(is("表7", "项目支出合计")
                                .and(has("level", "project"))
                                .and(fact -> amount(fact).compareTo(new BigDecimal(5_000_000)) > 0))
                        .map(fact -> List.of(code(fact), name(fact), fact.getField("project"), fact.getField("amount")))
                        .toList());
        assertThat(LoadedPublication.answers(connection, questions.get(3)))
                .as("goods and services by unit")
                .containsExactlyInAnyOrderElementsOf(amounts(is("表6", "合计")
                        .and(has("row", "302"))
                        .or(is("表7", "商品和服务支出").and(has("level", "total")))));
        assertThat(LoadedPublication.answers(connection, questions.get(4)))
                .as("三公 above 5 万元")
                .containsExactlyInAnyOrderElementsOf(amounts(is("表10", "合计")
                        .and(has("level", "total"))
                        .and(fact -> amount(fact).compareTo(new BigDecimal(50_000)) > 0)));
        assertThat(LoadedPublication.answers(connection, "SELECT SUM(amount) FROM leaf_spending"))
                .isEqualTo(List.of(List.of(sum(is("表3", "合计").and(has("level", "total"))))));
    }

    private static List<List<String>> basicAndProject() {
        List<List<String>> lines = new ArrayList<>();
        amounts(is("表3", "合计").and(has("level", "total"))).forEach(line -> {
            Predicate<NamedCsvRecord> unit = has("unit_code", line.get(0)).and(has("level", "total"));
            lines.add(List.of(
                    line.get(0),
                    line.get(1),
                    line.get(2),
                    sum(unit.and(is("表3", "基本支出"))),
                    sum(unit.and(is("表3", "项目支出"))),
                    sum(unit.and(is("表7", "项目支出合计")))));
        });
        return lines;
    }

    /** The sum of some facts for each unit that has any. */
    private static List<List<String>> amounts(Predicate<NamedCsvRecord> wanted) {
        List<List<String>> lines = facts(wanted)
                .map(fact -> List.of(code(fact), name(fact), sum(wanted.and(has("unit_code", code(fact))))))
                .distinct()
                .toList();
        assertThat(lines).isNotEmpty();
        return lines;
    }

    private static Stream<NamedCsvRecord> facts(Predicate<NamedCsvRecord> wanted) {
        return facts.stream().filter(wanted);
    }

    private static String sum(Predicate<NamedCsvRecord> wanted) {
        return facts(wanted)
                .map(LoadScriptsTest::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private static Predicate<NamedCsvRecord> is(String table, String measure) {
        return has("table", table).and(has("measure", measure));
    }

    private static Predicate<NamedCsvRecord> has(String column, String text) {
        return fact -> fact.getField(column).equals(text);
    }

    private static String code(NamedCsvRecord fact) {
        return fact.getField("unit_code");
    }

    private static String name(NamedCsvRecord fact) {
        return fact.getField("unit_name");
    }

    private static BigDecimal amount(NamedCsvRecord fact) {
        return new BigDecimal(fact.getField("amount"));
    }
}
