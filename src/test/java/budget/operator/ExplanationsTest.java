package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a unit types beside a finding of its returned workbook comes back with it, is shown everywhere, and is answered. */
class ExplanationsTest {

    private static final String WORDS = "按公开的文本填列，差额为 0.50 万元";

    @TempDir
    private Path folder;

    private OneTableJob job;

    @BeforeEach
    void aWorkbookWithAFindingToExplainIsReturned() throws IOException {
        job = OneTableJob.in(folder, "103001,澜川州财政局,", "104001,澜川州审计局,");
        job.job().replace("rules.yaml", "severity: blocking", "severity: advisory");
        job.send("103001.xlsx", "201 | 一般公共服务支出 | 3.50 | 1.00 | 2.00");
        job.send("104001.xlsx", "201 | 一般公共服务支出 | 3.10 | 1.10 | 2.00", "| 合计 | 3.10 | 1.10 | 2.00");
        assertThat(job.night().code()).isZero();
    }

    @Test
    void itStandsBesideTheFindingAfterTheWorkbookHasCome() throws IOException {
        explain(WORDS);
        job.night();

        assertThat(explained()).hasSize(1).allMatch(line -> line.endsWith(",explained,,," + WORDS));
        assertThat(data("units.csv")).anyMatch(line -> line.endsWith(",1"));
        assertThat(Files.readString(job.current().resolve("report.html"))).contains("单位说明：" + WORDS);
        assertThat(results().get(5)).contains(WORDS);
        assertThat(check("--lang=zh").out()).contains("单位已说明，等待审核。单位说明：" + WORDS);
    }

    @Test
    void theSheetItStandsOnIsNeitherReadNorMissed() throws IOException {
        job.night();
        int facts = data("facts.csv").size();
        explain(WORDS);
        job.night();

        assertThat(data("facts.csv")).hasSize(facts);
        assertThat(data("findings.csv")).noneMatch(line -> line.contains("sheet-not-read"));
    }

    @Test
    void itStandsOnOneLineAndHidesNothing() throws IOException {
        explain("按公开的\n 文本\u202e填列");
        job.night();

        assertThat(explained()).hasSize(1).allMatch(line -> line.endsWith(",explained,,,按公开的 文本填列"));
    }

    @Test
    void itIsKnownByWhatTheFindingIsAboutWhereTheIdsAreGone() throws IOException {
        change("编号", "", "");
        change("单位说明", "", WORDS);
        job.night();

        assertThat(explained()).hasSize(1);
    }

    @Test
    void acceptedItIsSettledAndRefusedItIsOpenAgain() throws IOException {
        explain(WORDS);
        job.night();
        assertThat(answer("accepted").code()).isZero();

        assertThat(job.night().out()).contains("问题 1（其中必须修改 0）· 已豁免 1\n");
        assertThat(data("findings.csv")).anyMatch(line -> line.endsWith(",accepted,何文静,," + WORDS));

        assertThat(answer("refused").code()).isZero();
        job.night();
        assertThat(data("findings.csv")).anyMatch(line -> line.endsWith(",refused,何文静,," + WORDS));
        assertThat(results().get(5)).contains("单位说明未被何文静采纳，请改正或另行说明");
    }

    @Test
    void changedAfterItWasAcceptedItIsANewOne() throws IOException {
        explain(WORDS);
        job.night();
        answer("accepted");
        explain("另一个理由");
        job.night();

        assertThat(data("findings.csv")).anyMatch(line -> line.endsWith(",explained,,,另一个理由"));
    }

    @Test
    void whatNobodyHasExplainedCannotBeAnswered() throws IOException {
        assertThat(answer("accepted").code()).isEqualTo(66);
        assertThat(answer("perhaps").code()).isEqualTo(64);
    }

    @Test
    void anExplanationOfWhatMustBeCorrectedIsShownButSettlesNothing() throws IOException {
        job.job().replace("rules.yaml", "severity: advisory", "severity: blocking");
        explain(WORDS);

        assertThat(job.night().code()).isEqualTo(10);
        assertThat(data("findings.csv")).anyMatch(line -> line.endsWith(",open,,," + WORDS));
        assertThat(answer("accepted").code()).isEqualTo(66);
    }

    @Test
    void aLaterVersionIsComparedWithTheOneBefore() throws IOException {
        job.send("103001 第二次.xlsx", "201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00", "208 | 社会保障和就业支出 | 3.20 | 1.00 | 2.00");
        job.night();

        assertThat(data("units.csv"))
                .anyMatch(line -> line.contains("103001 第二次.xlsx") && line.contains("上次 1 处问题：已改正 1 处，新增 1 处"));
        assertThat(data("findings.csv"))
                .anyMatch(line -> line.contains(",103001.xlsx,B03-01,") && line.contains(",corrected,"))
                .anyMatch(line -> line.contains(",103001 第二次.xlsx,B03-01,") && line.contains(",open,"));
        assertThat(data("units.csv"))
                .anyMatch(line -> line.contains(",superseded,no,103001.xlsx,") && line.contains(",0,0,0,"));
    }

    @Test
    void aCheckHeedsTheWaiversOfItsDay() throws IOException {
        job.say("waive", "--rule=B03-01", "--unit=103001", "--by=何文静", "--reason=属实", "--until=2023-12-31");

        assertThat(check("--date=2023-12-31").out()).contains("已由何文静豁免");
        assertThat(check("--date=2024-01-01").out()).doesNotContain("豁免");
    }

    private Spoken check(String option) {
        return Spoken.by(
                "check",
                job.input().resolve("103001.xlsx").toString(),
                "--job=" + job.job().folder(),
                option);
    }

    @Test
    void aCheckComparesWithWhatIsPublished() throws IOException {
        Path later = folder.resolve("103001 later.xlsx");
        Files.copy(job.input().resolve("103001.xlsx"), later);
        job.job().replace("job.yaml", "output: output/department-budget-2023", "output: " + job.output());

        Spoken same = Spoken.by("check", later.toString(), "--job=" + job.job().folder(), "--against-previous");
        assertThat(same.out()).contains("上次 1 处问题：已改正 0 处，新增 0 处\n");
    }

    private Spoken answer(String answer) {
        return job.say("waive", "--rule=B03-01", "--unit=103001", "--by=何文静", "--explanation=" + answer);
    }

    private void explain(String words) throws IOException {
        change("单位说明", "单位说明", words);
    }

    /** Types into a column of the returned workbook's sheet, and its heading where one is given; then sends it in. */
    private void change(String heading, String newHeading, String words) throws IOException {
        Path input = job.input().resolve("103001.xlsx");
        try (InputStream in = Files.newInputStream(source(input));
                Workbook workbook = WorkbookFactory.create(in)) {
            Sheet results = workbook.getSheetAt(0);
            Row headings = results.getRow(4);
            for (Cell cell : headings) {
                if (cell.getStringCellValue().equals(heading)) {
                    for (int row = 5; row <= results.getLastRowNum(); row++) {
                        results.getRow(row).createCell(cell.getColumnIndex()).setCellValue(words);
                    }
                    if (words.isEmpty()) {
                        cell.setCellValue(newHeading);
                    }
                }
            }
            try (OutputStream out = Files.newOutputStream(folder.resolve("changed.xlsx"))) {
                workbook.write(out);
            }
        }
        Files.copy(folder.resolve("changed.xlsx"), input, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What was sent in, if it is a returned workbook already. */
    private Path source(Path input) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(input.toFile(), null, true)) {
            return workbook.getSheetName(0).equals("校验结果") ? input : returned();
        }
    }

    private Path returned() throws IOException {
        try (Stream<Path> files = Files.list(job.current().resolve("returned"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private List<String> results() throws IOException {
        try (Workbook workbook = WorkbookFactory.create(returned().toFile(), null, true)) {
            Sheet sheet = workbook.getSheetAt(0);
            return Stream.iterate(0, row -> row + 1)
                    .limit(sheet.getLastRowNum() + 1L)
                    .map(row -> text(sheet.getRow(row)))
                    .toList();
        }
    }

    private static String text(Row row) {
        StringBuilder text = new StringBuilder();
        row.forEach(cell -> text.append(cell).append('|'));
        return text.toString();
    }

    private List<String> explained() throws IOException {
        return data("findings.csv").stream()
                .filter(line -> line.contains(",explained,"))
                .toList();
    }

    private List<String> data(String table) throws IOException {
        return Files.readAllLines(job.current().resolve("data").resolve(table));
    }
}
