package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The next year's folder is made from that of a year that is published. */
class OpenYearTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aPublishedYear() throws IOException {
        write("packs/small/job.yaml", "title: {年}年预算\n");
        write("packs/small/layouts/spending.yaml", """
                form: 表5
                name: 支出表
                rows: function
                columns:
                  - { key: code, header: [科目编码] }
                  - { measure: 合计, header: [合计] }
                  - { measure: 上年, header: ["2022年执行数"] }
                total: [合计]
                """);
        write("packs/small/codes/function.csv", """
                code,name
                201,一般公共服务支出
                20105,统计信息事务
                2010501,行政运行
                20106,财政事务
                2010601,行政运行
                20107,税收事务
                206,科学技术支出
                20601,科普
                20602,教育和体育
                20603,科技交流
                20604,科技合作
                20699,其他
                """);
        write("jobs/one-2023/job.yaml", """
                name: one-2023               # in publications
                base: ../../packs/small
                fiscalYear: 2023
                input: %1$s/input
                output: %1$s/output-2023
                lastYear:            # of the year before
                """.formatted(folder));
        write("jobs/one-2023/units.csv", """
                unit_code,unit_name,former_codes
                101001,财政局,100
                102001,教育局,
                """);
        write("jobs/one-2023/waivers.csv", """
                rule,unit_code,row,reason,by,approved_by,until,amount
                表5-下属,101001,,按公开的文本采用,何文静,梁启明,2023-12-31,100.00
                """);
        write("jobs/one-2023/control-totals.csv", """
                unit_code,table,row,measure,relation,amount
                101001,表5,合计,合计,<=,5000.00
                """);
        write("output-2023/current", "2023-02-01-1\n");
        write("output-2023/2023-02-01-1/manifest.json", "{}");
        write("output-2023/2023-02-01-1/data/facts.csv", """
                fiscal_year,unit_code,table
                2023,101001,表5
                """);
        write("output-2023/2023-02-01-1/data/by-function.csv", """
                unit_code,function_code,total
                101001,2010501,100.00
                102001,2010501,20.00
                101001,2010601,7.00
                102001,20602,30.00
                102001,20603,1.00
                102001,20604,2.00
                """);
        write("codes-2024/function.csv", """
                code,name
                201,一般公共服务支出
                20106,财政及税收事务
                2010601,行政运行
                20108,统计信息事务
                2010801,行政运行
                206,科学技术支出
                20601,科学技术普及
                20605,教育
                20606,体育
                20607,科技交流与科技合作
                20699,其他
                20611,科技条件
                """);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name)).replace(folder + "/", "");
    }

    private Spoken open(String... more) {
        Stream<String> usual = Stream.of(
                "open-year",
                folder.resolve("jobs/one-2023").toString(),
                "--to=" + folder.resolve("jobs/one-2024"),
                "--lang=en");
        Spoken spoken = Spoken.by(Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
        return new Spoken(
                spoken.code(),
                spoken.out().replace(folder + "/", ""),
                spoken.err().replace(folder + "/", ""));
    }

    @Test
    void theSettingsOfTheYearMoveAndTheRestStays() throws IOException {
        assertThat(open("--year=2024").code()).isZero();

        assertThat(read("jobs/one-2024/job.yaml")).isEqualTo("""
                name: one-2024               # in publications
                base: ../../packs/small
                fiscalYear: 2024
                input: input-2024
                output: output-2024
                lastYear: output-2023  # of the year before
                """);
        assertThat(read("jobs/one-2024/units.csv")).isEqualTo("""
                unit_code,unit_name,former_codes
                101001,财政局,
                102001,教育局,
                """);
        assertThat(folder.resolve("jobs/one-2024"))
                .isDirectoryNotContaining("glob:**.part")
                .isDirectoryNotContaining("glob:**waivers.csv")
                .isDirectoryNotContaining("glob:**control-totals.csv");
        assertThat(Spoken.by("explain", folder.resolve("jobs/one-2024").toString())
                        .code())
                .isZero();
    }

    @Test
    void theChangesOfCodesAreDraftedWithTheMoneyOfTheYearBefore() throws IOException {
        assertThat(open("--year=2024", "--codes=" + folder.resolve("codes-2024"))
                        .code())
                .isZero();

        assertThat(read("jobs/one-2024/codes/code-changes.csv")).isEqualTo("""
                since,kind,from,to,share,note
                2024,moved,20105,20108,,统计信息事务；2023年 120.00 元
                2024,moved,2010501,2010801,,行政运行；2023年 120.00 元
                2024,renamed,20106,20106,,财政事务 → 财政及税收事务；2023年 7.00 元
                2024,ended,20107,,,税收事务
                2024,renamed,20601,20601,,科普 → 科学技术普及
                2024,split,20602,20605 20606,,教育和体育 → 教育、体育；2023年 30.00 元
                2024,merged,20603 20604,20607,,科技交流、科技合作 → 科技交流与科技合作；2023年 3.00 元
                2024,new,,20611,,科技条件
                """);
        assertThat(read("jobs/one-2024/codes/function.csv")).isEqualTo(read("codes-2024/function.csv"));
    }

    @Test
    void whatIsLeftBehindAndWhatIsUndecidedIsSaid() throws IOException {
        Spoken spoken = open("--year=2024");

        assertThat(spoken.out()).isEqualTo("""
                Made jobs/one-2024: fiscal year 2024, 2 files
                  last year is output-2023/2023-02-01-1
                Waivers left behind (1); give new ones for the findings of the new year:
                  表5-下属  101001  *  100.00  按公开的文本采用
                Control totals left behind (1); replace them by those of the new year:
                  101001  表5  合计  合计  <= 5000.00
                To decide (3):
                  no code lists of 2024 were given (--codes); those of 2023 are still used
                  the register was copied (units: 2); change those that are new, merged or renumbered, and write the\
                 former code of a renumbered unit in former_codes (former entries cleared: 1)
                  packs/small/layouts/spending.yaml, line 7 names the year 2022, which does not move; write {年} or\
                 {上年} instead
                """);
        assertThat(read("jobs/one-2024/open-year.md")).isEqualTo(spoken.out());
    }

    @Test
    void anotherYearThanTheNextIsRefused() {
        Spoken spoken = open("--year=2025");

        assertThat(spoken.code()).isEqualTo(64);
        assertThat(spoken.err()).contains("the year after that of jobs/one-2023 is 2024");
    }

    @Test
    void aFolderThatIsThereIsNotChanged() throws IOException {
        write("jobs/one-2024/notes.txt", "mine");

        assertThat(open("--year=2024").code()).isEqualTo(74);
        assertThat(folder.resolve("jobs/one-2024")).isDirectoryContaining("glob:**notes.txt");
        assertThat(folder.resolve("jobs/one-2024/job.yaml")).doesNotExist();
    }

    @Test
    void aNewListWithMistakesMakesNoFolder() throws IOException {
        write("codes-2024/function.csv", "code,name\n20,一般公共服务支出\n");

        Spoken spoken = open("--year=2024", "--codes=" + folder.resolve("codes-2024"));

        assertThat(spoken.code()).isEqualTo(78);
        assertThat(spoken.err()).contains("codes-2024/function.csv, line 2");
        assertThat(List.of("jobs/one-2024", "jobs/.one-2024.part"))
                .allSatisfy(name -> assertThat(folder.resolve(name)).doesNotExist());
    }

    @Test
    void codesThatAreNotThereAreRefused() {
        assertThat(open("--year=2024", "--codes=" + folder.resolve("packs")).code())
                .isEqualTo(66);
    }

    @Test
    void withoutAPublicationLastYearStaysEmpty() throws IOException {
        Files.delete(folder.resolve("output-2023/2023-02-01-1/manifest.json"));
        Files.delete(folder.resolve("output-2023/current"));

        Spoken spoken = open("--year=2024");

        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains("last year has no publication").contains("name its output in");
        assertThat(read("jobs/one-2024/job.yaml")).contains("lastYear:            # of");
    }

    @Test
    void whatWasWithheldIsCarriedOverUndecidedSoThatTheFolderCannotBeRunBefore() throws IOException {
        write("jobs/one-2023/disclosure.csv", """
                unit_code,project,level,basis,by,approved_by
                101001,金库改造,withheld,秘密〔2023〕1号,王甲,李乙
                """);

        Spoken spoken = open("--year=2024");

        assertThat(read("jobs/one-2024/disclosure.csv")).isEqualTo("""
                unit_code,project,level,basis,by,approved_by
                101001,金库改造,withheld,秘密〔2023〕1号,,
                """);
        assertThat(spoken.out())
                .contains("Projects withheld (1), carried over to jobs/one-2024/disclosure.csv")
                .contains("  101001  金库改造  withheld  秘密〔2023〕1号\n")
                .contains("disclosure.csv, line 2");
        assertThat(Spoken.by("plan", folder.resolve("jobs/one-2024").toString()).code())
                .isEqualTo(78);
    }
}
