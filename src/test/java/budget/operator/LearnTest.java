package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.TextWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that drafts a job folder from sample workbooks. */
class LearnTest {

    private static final String SPENDING = """
            #sheet 公开03表
            2024年部门支出总表
            编制部门：清源县水务局 | | | | 单位：元
            科目编码 | 科目名称 | 2024年预算 | < | <
            ^ | ^ | 合计 | 基本支出 | 项目支出
            栏次 | | 1=2+3 | 2 | 3
            213 | 农林水支出 | 5000000 | 3000000 | 2000000
            21303 | 水利 | 5000000 | 3000000 | 2000000
            2130301 | 行政运行 | 3000000 | 3000000 |
            2130305 | 水利工程建设 | 2000000 | | 2000000
            | 合计 | 5000000 | 3000000 | 2000000
            """;

    private static final String GENERAL = """
            #sheet 公开05表
            2024年一般公共预算支出表
            编制部门：清源县水务局 | | | | 单位：元
            科目编码 | 科目名称 | 2023年执行数 | 2024年预算数 | 增减额 | 增减% | 备注
            213 | 农林水支出 | 4500000 | 5000000 | 500000 | 11.11% |
            21303 | 水利 | 4500000 | 5000000 | 500000 | 11.11% |
            2130301 | 行政运行 | 2800000 | 3000000 | 200000 | 7.14% | 增人
            2130305 | 水利工程建设 | 1700000 | 2000000 | 300000 | 17.65% |
            | 合计 | 4500000 | 5000000 | 500000 | 11.11% |
            """;

    @TempDir
    private Path folder;

    private Path sample;

    @BeforeEach
    void writeSample() throws IOException {
        sample = folder.resolve("清源县水务局.xlsx");
        TextWorkbook.of(SPENDING, GENERAL).writtenTo(folder, "清源县水务局.xlsx");
    }

    @Test
    void itSaysWhatBecameOfEachSheet() {
        Spoken spoken = learn("drafted");

        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.out()).isEqualTo("""
                已写入 FOLDER/drafted：2 张表，9 个文件
                读回 清源县水务局.xlsx 公开03表：13／13 个数归位
                读回 清源县水务局.xlsx 公开05表：15／15 个数归位
                空白表读回：2／2 张表认得
                存疑 1 处，见各文件里以“# ?”开头的行
                """);
        assertThat(spoken.code()).isZero();
    }

    @Test
    void itWritesAJobFolderThatStarts() throws IOException {
        learn("drafted");
        StringBuilder written = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder.resolve("drafted"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.resolve("drafted").relativize(file).toString();
                written.append("== ").append(name).append('\n').append(Files.readString(file));
            }
        }

        Golden.assertSame("learned.txt", written.toString());
        assertThat(Spoken.by("check", sample.toString(), "--job=" + folder.resolve("drafted"))
                        .code())
                .isZero();
    }

    @Test
    void itNeverOverwrites() throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/notes.md"), "mine");

        Spoken spoken = Spoken.by("learn", sample.toString(), "--to=" + folder.resolve("mine"), "--lang=en");

        assertThat(spoken.code()).isEqualTo(64);
        assertThat(spoken.err()).contains("has files in it; choose another name");
        assertThat(folder.resolve("mine/notes.md")).hasContent("mine");
        assertThat(folder.resolve("mine/job.yaml")).doesNotExist();
    }

    @Test
    void amountsItCannotPlaceAreNamedAndChangeTheExitCode() throws IOException {
        TextWorkbook.of(SPENDING, """
                #sheet 附注
                车辆 | 3
                面积 | 1200
                """).writtenTo(folder, "清源县水务局.xlsx");

        Spoken spoken = learn("drafted");

        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.code()).isEqualTo(10);
        assertThat(spoken.out()).contains("读回 清源县水务局.xlsx 附注：0／2 个数归位，没有读到 B1 B2");
    }

    @Test
    void itAnswersProgramsToo() {
        Spoken spoken = Spoken.by(
                "learn", sample.toString(), "--to=" + folder.resolve("drafted"), "--format=json", "--lang=en");

        assertThat(spoken.out()).contains("\"forms\":2", "\"placed\":13", "\"there\":13", "\"doubts\":1");
    }

    @Test
    void whatItCannotExpressIsSaidWithThePlaceInTheDraft() throws IOException {
        TextWorkbook.of("""
                #sheet 公开01表
                2024年收支总表
                编制部门：清源县水务局 | | | 单位：元
                收入 | < | 支出 | <
                项目 | 金额 | 项目 | 金额
                一、事业收入 | 5 | 一、日常支出 | 4
                二、结转 | 1 | 二、结转 | 2
                收入总计 | 6 | 支出总计 | 6
                """).writtenTo(folder, "清源县水务局.xlsx");

        Spoken spoken = learn("drafted");

        assertThat(spoken.code()).isEqualTo(78);
        assertThat(spoken.err())
                .startsWith("草稿已写入 FOLDER/drafted，但还不能用")
                .contains("FOLDER/drafted/layouts/form-01.yaml 第 ")
                .contains("结转")
                .doesNotContain("budget-learn-");
        assertThat(folder.resolve("drafted/layouts/form-01.yaml")).content().contains("收支总表");
    }

    @Test
    void aTableOfFundsIsNotAllSpendingByFunction() throws IOException {
        TextWorkbook.of(SPENDING.replace("部门支出总表", "政府性基金预算支出表")).writtenTo(folder, "清源县水务局.xlsx");

        learn("drafted");

        assertThat(folder.resolve("drafted/datasets.yaml"))
                .content()
                .contains("# ? 公开03表 只是全部支出的一部分")
                .doesNotContain("by-function: ");
    }

    @Test
    void aNewAndARenamedColumnAreAllThatIsWrittenOnABase() throws IOException {
        learn("base");
        Files.writeString(folder.resolve("base/rules.yaml"), "[]\n");
        String[] changes = {
            "2024年预算 | < | <", "2024年预算 | < | < | <",
            "合计 | 基本支出 | 项目支出", "合计 | 基本支出 | 项目类支出 | 预备费",
            "1=2+3 | 2 | 3", "1=2+3+4 | 2 | 3 | 4",
            "5000000 | 3000000 | 2000000", "5500000 | 3000000 | 2000000 | 500000",
            "2000000 | | 2000000", "2500000 | | 2000000 | 500000"
        };
        String sheet = SPENDING;
        for (int at = 0; at < changes.length; at += 2) {
            sheet = sheet.replace(changes[at], changes[at + 1]);
        }
        TextWorkbook.of(sheet, GENERAL).writtenTo(folder, "清源县水务局.xlsx");

        Spoken spoken = learn("drafted", "--base=" + folder.resolve("base"));

        assertThat(spoken.out()).contains("公开03表：17／17 个数归位", "公开05表：15／15 个数归位");
        assertThat(folder.resolve("drafted/layouts/form-01.yaml")).hasContent("""
                like: 公开03表
                columns:
                  - { measure: 合计, sumOf: [基本支出, 项目支出, 预备费] }
                  # ? “项目类支出”或许就是 base 里的“项目支出”，改了名
                  - { measure: 项目支出, header: [项目支出, 项目类支出] }
                  - { measure: 预备费, header: [预备费], under: ["{年}年预算"] }
                """);
        assertThat(folder.resolve("drafted/layouts/form-02.yaml")).doesNotExist();
    }

    private Spoken learn(String to, String... options) {
        List<String> words = new ArrayList<>(List.of("learn", sample.toString(), "--to=" + folder.resolve(to)));
        words.addAll(List.of(options));
        Spoken spoken = Spoken.by(words);
        return new Spoken(
                spoken.code(),
                spoken.out().replace(folder.toString(), "FOLDER"),
                spoken.err().replace(folder.toString(), "FOLDER"));
    }
}
