package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which published numbers something feeds, by the sample's publication and by small ones. */
class ImpactTest {

    private static final String SEED = "昌吉州电子政务办公室2023年部门预算.xlsx";
    private static final String FINANCE = "103001 澜川州财政局.xlsx";

    @TempDir
    private static Path folder;

    @TempDir
    private Path small;

    @BeforeAll
    static void theSampleIsPublished() {
        Published.ofSample(folder);
    }

    @Test
    void aCellFeedsTheNumberOfItsRowAndTheAnalystsLines() {
        assertThat(impact("表3!E9", "--unit=101001").out()).isEqualTo("""
                昌吉州电子政务办公室2023年部门预算.xlsx 表3!E9 = 109.57 万元（101001 昌吉回族自治州人民政府电子政务办公室）进入：
                ├ 表3 2010350 事业运行 合计 = 109.57 万元，1 个单位
                ├ by-function.csv 2010350 total = 109.57 万元
                └ 以上是全部
                """);
        assertThat(impact(SEED + "!表7!h8", "--lang=en").out()).isEqualTo("""
                昌吉州电子政务办公室2023年部门预算.xlsx 表7!H8 = 3.00 万元 (101001 昌吉回族自治州人民政府电子政务办公室) enters:
                ├ 表7 2010399/机构运行补助 商品和服务支出 = 3.00 万元 from 1 unit
                ├ by-economic.csv 302 amount = 437.73 万元
                └ that is all
                """);
    }

    @Test
    void theTotalOfAFormFeedsTheUnitsLine() {
        assertThat(impact(SEED + "!表3!E25").out())
                .contains("表3 合计 合计 = ")
                .contains("by-unit.csv 101001 expenditure_total");
    }

    @Test
    void aFileFeedsEveryNumberItHasAFigureIn() {
        JsonNode fed = json(SEED);

        assertThat(fed.get("counted").asBoolean()).isTrue();
        assertThat(fed.get("numbers").size()).isGreaterThan(300);
        assertThat(impact(SEED).out().lines())
                .hasSize(42)
                .first()
                .isEqualTo(SEED + "（101001 昌吉回族自治州人民政府电子政务办公室）：计入 331 个数，进入 331 个汇总数");
        assertThat(impact(SEED).out()).endsWith("└ 另有 291 个，见 --format json\n");
    }

    @Test
    void aCodeIsInRowsAndInColumns() {
        assertThat(impact("2010350").out().lines().limit(2))
                .containsExactly("科目 2010350 进入 8 个汇总数", "├ 表3 2010350 事业运行 合计 = 109.57 万元，1 个单位；最大的：101001 109.57 万元");
        List<String> places = new ArrayList<>();
        json("302", "--unit=103001")
                .get("numbers")
                .forEach(number -> places.add(number.get("table").asString() + " "
                        + number.get("row").asString() + " "
                        + number.get("measure").asString() + " "
                        + number.get("sharing").asInt()));
        assertThat(places).containsExactly("表7 合计 商品和服务支出 1", "表6 302 公用经费 1", "表6 302 合计 1", "表6 302 人员经费 1");
    }

    @Test
    void whatIsHeldBackFeedsNothingAndItIsSaidWhy() throws IOException {
        OneTableJob job = OneTableJob.in(small, "103001,澜川州财政局,", "104001,澜川州审计局,")
                .send(FINANCE, "201 | 一般公共服务支出 | 9.00 | 1.00 | 2.00")
                .send("104001 澜川州审计局.xlsx", "201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00");
        job.run();

        String why = "：表3 201 一般公共服务支出 合计为 9.00 万元";
        assertThat(job.say("impact", FINANCE).out()).startsWith(FINANCE + " 现在不影响任何发布数：没有计入（退回）" + why);
        assertThat(job.say("impact", FINANCE + "!表3!C4").out())
                .startsWith(FINANCE + " 表3!C4 现在不影响任何发布数：没有计入（退回）" + why);
        assertThat(job.say("impact", "表3!C4", "--unit=104001").out()).contains("├ 表3 201 一般公共服务支出 合计 = 3.00 万元");
    }

    @Test
    void anEarlierPublicationIsAskedByItsName() throws IOException {
        OneTableJob job = OneTableJob.in(small, "103001,澜川州财政局,").send(FINANCE, "201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00");
        job.run();
        job.send(FINANCE, "201 | 一般公共服务支出 | 4.00 | 2.00 | 2.00").run();

        assertThat(job.say("impact", "201", "--publication=2023-02-01-1").out()).contains("合计 = 3.00 万元");
        assertThat(job.say("impact", "201").out()).contains("合计 = 4.00 万元");
        assertThat(job.say("impact", "201", "--publication=2022-02-01-1"))
                .isEqualTo(new Spoken(66, "", "FOLDER/output 中没有发布 2022-02-01-1；现有 2023-02-02-1，2023-02-01-1\n"));
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(impact("昌吉州电子政务2023年部门预算.xlsx"))
                .isEqualTo(new Spoken(66, "", "这次发布中没有“昌吉州电子政务2023年部门预算.xlsx”这个文件；是不是“" + SEED + "”？\n"));
        assertThat(impact("9999999"))
                .isEqualTo(new Spoken(66, "", "这次发布中没有科目 9999999；见 data/consolidated.csv 的 row 列\n"));
        assertThat(impact(SEED + "!表3!A1")).isEqualTo(new Spoken(66, "", SEED + " 的 表3!A1 没有计入的数：是空白、文字或表外单元格\n"));
        assertThat(impact("表3!E9", "--unit=999")).isEqualTo(new Spoken(66, "", "这次发布中没有单位 999\n"));
    }

    @Test
    void aCommandThatIsNotRightIsToldSo() {
        assertThat(impact("表3!E9"))
                .isEqualTo(new Spoken(
                        64, "", "命令有误：表3!E9 每个单位都有；请用 --unit 指明单位，或写成 文件!表!单元格\n用法见 budget impact --help\n"));
        assertThat(Spoken.by("impact").code()).isEqualTo(64);
    }

    private static JsonNode json(String what, String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.add("--format=json");
        return JsonMapper.shared()
                .readTree(impact(what, all.toArray(String[]::new)).out());
    }

    private static Spoken impact(String what, String... more) {
        List<String> arguments = new ArrayList<>(List.of("impact", what, output()));
        arguments.addAll(List.of(more));
        return Spoken.by(arguments);
    }

    private static String output() {
        return "--output=" + folder.resolve("output");
    }
}
