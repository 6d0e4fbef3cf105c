package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code csvBom: true}: the CSV files open as UTF-8 on a double click, and everything that reads them still does. */
class ByteOrderMarkTest {

    private static final String MARK = "\uFEFF";
    private static final String FINANCE = "103001,澜川州财政局,";
    private static final String AUDIT = "109001,澜川州审计局,";

    @TempDir
    private Path folder;

    private OneTableJob job;
    private Path plain;
    private Path marked;

    @BeforeEach
    void theSameIsPublishedWithoutMarksAndWithThem() throws IOException {
        job = job("2023").send("109001.xlsx", row("2.00"));
        assertThat(job.run().code()).isZero();
        plain = job.current();
        job.job().replace("job.yaml", "csvBom: false", "csvBom: true");
        assertThat(job.run().code()).isZero();
        marked = job.current();
    }

    private OneTableJob job(String year) throws IOException {
        return OneTableJob.in(folder.resolve(year), FINANCE, AUDIT).send("103001.xlsx", row("1.00"));
    }

    private static String row(String amount) {
        return " | 合计 | %1$s | %1$s |\n201 | 一般公共服务支出 | %1$s | %1$s |".formatted(amount);
    }

    @Test
    void everyTableBeginsWithTheMarkAndIsElseTheSame() throws IOException {
        List<Path> tables = tables(marked);

        assertThat(tables).hasSizeGreaterThan(6);
        assertThat(tables(plain)).hasSameSizeAs(tables);
        for (Path table : tables) {
            String text = Files.readString(table);
            assertThat(text).as(table.toString()).startsWith(MARK);
            if (!table.endsWith("difference.csv")) {
                assertThat(text.substring(1))
                        .as(table.toString())
                        .isEqualTo(Files.readString(plain.resolve(marked.relativize(table))));
            }
        }
    }

    @Test
    void itIsVerifiedTracedAndCompared() {
        Spoken verified = Spoken.by("verify", marked.toString());
        Spoken traced = job.say("trace", "--table=表3", "--row=合计", "--measure=合计");
        Spoken compared = job.say(
                "diff", plain.getFileName().toString(), marked.getFileName().toString());

        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
        assertThat(traced.code()).as(traced.err()).isZero();
        assertThat(traced.out()).contains("103001.xlsx", "109001.xlsx");
        assertThat(compared.code()).as(compared.out() + compared.err()).isZero();
        assertThat(compared.out()).contains("没有一个汇总数变化");
    }

    @Test
    void whatIsKeptOfUnitsIsCopiedBehindTheMark() throws IOException {
        job.send("109001.xlsx", row("4.00"));

        Spoken run = job.run();

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(job.current().resolve("data/facts.csv")))
                .startsWith(MARK + "fiscal_year,")
                .doesNotContain(MARK + MARK)
                .contains("2023,103001,澜川州财政局,表3,合计", "2023,109001,澜川州审计局,表3,合计");
        assertThat(run.err()).doesNotContain("contribution-damaged");
    }

    @Test
    void theNextYearIsComparedWithIt() throws IOException {
        OneTableJob next = job("2024").send("109001.xlsx", row("5.00"));
        next.job()
                .replace("job.yaml", "fiscalYear: 2023", "fiscalYear: 2024")
                .replace("job.yaml", "lastYear: ", "lastYear: " + job.output() + " ");

        Spoken run = next.run();

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(next.current().resolve("data/year-on-year.csv")))
                .contains("2024,表3,合计,合计,合计,30000.00,30000.00,60000.00,30000.00");
    }

    @Test
    void databasesLoadIt() throws Exception {
        Path data = marked.resolve("data");
        try (Connection duckDb = LoadedPublication.inDuckDb(data);
                Connection postgreSql = LoadedPublication.inPostgreSql(data);
                Connection sqlite = LoadedPublication.inSqlite(data, folder.resolve("marked.sqlite"))) {
            for (Connection connection : Arrays.asList(duckDb, postgreSql, sqlite)) {
                assertThat(LoadedPublication.answers(
                                connection,
                                "SELECT fiscal_year, SUM(amount) FROM facts WHERE \"level\" = 'total' AND"
                                        + " measure = '合计' GROUP BY fiscal_year"))
                        .containsExactly(List.of("2023.00", "30000.00"));
            }
        }
    }

    private static List<Path> tables(Path publication) throws IOException {
        try (Stream<Path> files = Files.walk(publication)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }
}
