package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.TextWorkbook;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file whose table has the rows of several units, from the input folder to the publication. */
class UnitsInOneFileTest {

    private static final String LAYOUT = """
            form: 表3
            name: 部门支出汇总表
            rows: [unit, function]
            columns:
              - { key: unit-code, header: [单位编码] }
              - { key: unit, header: [单位名称] }
              - { key: code, header: [科目编码] }
              - { key: name, header: [科目名称] }
              - { measure: 合计, header: [合计] }
              - { measure: 基本支出, header: [基本支出] }
              - { measure: 项目支出, header: [项目支出] }
            total: [合计]
            """;

    private static final String HEAD = """
            部门支出汇总表
            单位：元
            单位编码 | 单位名称 | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
            """;

    private static final String ONE = "101001 | 甲局 | 201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00\n";
    private static final String TWO = "101002 | 乙局 | 201 | 一般公共服务支出 | 5.00 | 1.00 | 4.00\n";
    private static final String THREE = "101003 | 丙局 | 201 | 一般公共服务支出 | 7.00 | 1.00 | 6.00\n";
    private static final String TWO_WRONG = TWO.replace("5.00", "5.50");

    @TempDir
    private Path folder;

    private OneTableJob job;

    @BeforeEach
    void aJobWithThreeUnits() throws IOException {
        job = OneTableJob.in(folder, "101001,甲局,", "101002,乙局,", "101003,丙局,");
        job.job().write("layouts/table-03.yaml", LAYOUT);
    }

    @Test
    void oneUnitsMistakeHoldsBackThatUnitAlone() throws IOException {
        send("部门.xlsx", ONE + TWO_WRONG + THREE + "合计 | | | | 15.50 | 3.00 | 12.00\n");

        Spoken run = job.run();

        assertThat(run.code()).isEqualTo(10);
        assertThat(run.out()).contains("：计入 2 · 由汇总或下属单位计入 0 · 退回 1");
        assertThat(lines("units.csv", "unit_code", "status", "counted", "file", "blocking"))
                .containsExactly(
                        "|divided|no|部门.xlsx|0",
                        "101001|accepted|yes|部门.xlsx|0",
                        "101002|held-back|no|部门.xlsx|1",
                        "101003|accepted|yes|部门.xlsx|0");
        assertThat(lines("facts.csv", "unit_code", "row", "measure", "amount", "cell"))
                .contains("101001|201|合计|3.00|E4", "101003|201|合计|7.00|E6")
                .noneMatch(line -> line.startsWith("101002"));
        assertThat(lines("findings.csv", "unit_code", "rule", "severity", "sheet", "cells"))
                .containsExactly("101002|B03-01|blocking|Sheet1|E5 F5 G5");
        assertThat(files("returned")).containsExactly("101002-乙局.xlsx");
    }

    @Test
    void theUnitThatWasHeldBackSendsItsOwnWorkbook() throws IOException {
        send("部门.xlsx", ONE + TWO_WRONG + THREE);
        job.run();
        TextWorkbook.of("""
                        部门支出汇总表
                        编制单位：乙局 | | | 单位：元
                        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                        201 | 一般公共服务支出 | 5.00 | 1.00 | 4.00
                        合计 | | 5.00 | 1.00 | 4.00
                        """).writtenTo(job.input(), "乙局.xlsx");

        Spoken run = job.run();

        assertThat(run.code()).isZero();
        assertThat(lines("units.csv", "unit_code", "status", "counted", "file"))
                .containsExactly(
                        "|divided|no|部门.xlsx",
                        "101001|accepted|yes|部门.xlsx",
                        "101002|accepted|yes|乙局.xlsx",
                        "101002|superseded|no|部门.xlsx",
                        "101003|accepted|yes|部门.xlsx");
        assertThat(lines("consolidated.csv", "row", "measure", "amount", "units"))
                .contains("201|合计|15.00|3");
    }

    @Test
    void aTotalOfAllUnitsThatIsWrongIsTheFilesFindingAndHoldsNobodyBack() throws IOException {
        send("部门.xlsx", ONE + TWO + THREE + "合计 | | | | 16.00 | 3.00 | 12.00\n");

        Spoken run = job.run();

        assertThat(run.code()).isZero();
        assertThat(lines("findings.csv", "unit_code", "file", "rule", "severity", "sheet", "cells"))
                .containsExactly("|部门.xlsx|total-of-units-differs|advisory|Sheet1|E7");
        assertThat(lines("findings.csv", "message").get(0)).contains("16.00 元", "15.00 元", "1.00 元");
    }

    @Test
    void aUnitThatIsNotInTheRegisterIsHeldBackAlone() throws IOException {
        send("部门.xlsx", ONE + TWO + THREE.replace("101003 | 丙局", "101009 | 丁局"));

        Spoken run = job.run();

        assertThat(run.code()).isEqualTo(10);
        assertThat(lines("units.csv", "unit_code", "status", "file"))
                .containsExactly(
                        "|divided|部门.xlsx",
                        "|held-back|部门.xlsx",
                        "101001|accepted|部门.xlsx",
                        "101002|accepted|部门.xlsx",
                        "101003|missing|");
        assertThat(lines("findings.csv", "rule", "sheet", "cells")).contains("unit-not-registered|Sheet1|A6");
        DeclaredKeys.assertKept(job.current());
    }

    @Test
    void whatIsWrongWithTheWholeTableHoldsBackAllItsUnits() throws IOException {
        send("部门.xlsx", ONE + TWO + THREE);
        job.run();
        send(
                "再报.xlsx",
                "| | 201 | 一般公共服务支出 | 9.00 | 1.00 | 8.00\n"
                        + TWO.replace("5.00", "6.00").replace("4.00", "5.00")
                        + THREE.replace("7.00", "8.00").replace("6.00", "7.00"));

        Spoken run = job.run();

        assertThat(run.code()).isEqualTo(10);
        assertThat(lines("findings.csv", "unit_code", "file", "rule"))
                .contains(
                        "|再报.xlsx|row-not-understood",
                        "101002|再报.xlsx|file-held-back",
                        "101003|再报.xlsx|file-held-back");
        assertThat(lines("units.csv", "unit_code", "status", "counted", "file"))
                .contains(
                        "|held-back|no|再报.xlsx",
                        "101002|held-back|no|再报.xlsx",
                        "101002|accepted|yes|部门.xlsx",
                        "101003|accepted|yes|部门.xlsx");
    }

    @Test
    void twoSpellingsOfOneUnitAreHeldBack() throws IOException {
        job.register("101001,甲局,", "101002,乙局,", "101003,丙局,");
        send(
                "部门.xlsx",
                (ONE + TWO + THREE).replace("101001 | 甲局", " | 甲局") + "101001 | | 205 | 教育支出 | 1.00 | 1.00 | 0.00\n");

        job.run();

        assertThat(lines("findings.csv", "unit_code", "rule")).contains("101001|unit-twice");
        assertThat(lines("units.csv", "unit_code", "status"))
                .contains("101002|accepted", "101003|accepted", "101001|held-back");
    }

    @Test
    void aCopyOfTheFileIsADuplicateWithAllItsUnits() throws IOException {
        send("部门.xlsx", ONE + TWO + THREE);
        Files.copy(job.input().resolve("部门.xlsx"), job.input().resolve("部门副本.xlsx"));

        Spoken run = job.run();

        assertThat(run.code()).isZero();
        assertThat(lines("units.csv", "unit_code", "status", "counted", "file"))
                .containsExactly(
                        "|divided|no|部门.xlsx",
                        "|duplicate|no|部门副本.xlsx",
                        "101001|accepted|yes|部门.xlsx",
                        "101001|duplicate|no|部门副本.xlsx",
                        "101002|accepted|yes|部门.xlsx",
                        "101002|duplicate|no|部门副本.xlsx",
                        "101003|accepted|yes|部门.xlsx",
                        "101003|duplicate|no|部门副本.xlsx");
    }

    @Test
    void anOverwrittenFileKeepsThoseUnitsCountingThatAreWrongInTheNewOne() throws IOException {
        send("部门.xlsx", ONE + TWO + THREE);
        job.run();
        send("部门.xlsx", ONE.replace("3.00", "4.00").replace("2.00", "3.00") + TWO_WRONG);

        job.run();

        assertThat(lines("facts.csv", "unit_code", "measure", "amount"))
                .contains("101001|合计|4.00", "101002|合计|5.00")
                .noneMatch(line -> line.startsWith("101003"));
    }

    @Test
    void numbersAreTracedToTheCellsOfEachUnit() throws IOException {
        send("部门.xlsx", ONE + TWO + THREE);
        job.run();

        Spoken trace = job.say("trace", "--table=表3", "--row=201", "--measure=合计");

        assertThat(trace.out()).contains("0.0015 万元", "甲局", "E4", "乙局", "E5", "丙局", "E6");
    }

    @Test
    void aCheckSaysTheVerdictOfEachUnit() throws IOException {
        send("部门.xlsx", ONE + TWO_WRONG + THREE + "合计 | | | | 15.50 | 3.00 | 12.00\n");

        Spoken check = Spoken.by(
                "check",
                "--job=" + job.job().folder(),
                job.input().resolve("部门.xlsx").toString());

        assertThat(check.code()).isEqualTo(10);
        assertThat(check.out().lines().filter(line -> line.startsWith("部门.xlsx")))
                .containsExactly(
                        "部门.xlsx  必须修改 0 · 须作说明 0 · 提示 0",
                        "部门.xlsx · 101001 甲局  必须修改 0 · 须作说明 0 · 提示 0",
                        "部门.xlsx · 101002 乙局  必须修改 1 · 须作说明 0 · 提示 0",
                        "部门.xlsx · 101003 丙局  必须修改 0 · 须作说明 0 · 提示 0");
    }

    @Test
    void anUnchangedFileIsNotReadAgain() throws IOException {
        send("部门.xlsx", ONE + TWO + THREE);
        job.run();

        assertThat(job.run().out()).doesNotContain("退回 1");
        assertThat(files("")).contains("2023-02-01-1").doesNotContain("2023-02-02-1");
    }

    private void send(String file, String rows) throws IOException {
        TextWorkbook.of(HEAD + rows).writtenTo(job.input(), file);
    }

    private List<String> files(String under) throws IOException {
        Path from = under.isEmpty() ? job.output() : job.current().resolve(under);
        try (Stream<Path> files = Files.list(from)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private List<String> lines(String dataset, String... columns) throws IOException {
        String text = Files.readString(job.current().resolve("data").resolve(dataset));
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text);
                Stream<NamedCsvRecord> records = reader.stream()) {
            return records.map(
                            line -> Arrays.stream(columns).map(line::getField).collect(Collectors.joining("|")))
                    .toList();
        }
    }
}
