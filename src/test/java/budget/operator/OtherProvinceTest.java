package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.TextWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another province's forms are a job folder and no Java: other titles, one code column, yuan, page breaks. */
class OtherProvinceTest {

    private static final String SUMMARY = """
            #sheet 公开01表
            %1$s2023年部门财务收支预算总表
            编制部门：%1$s |           |                        | 单位：元
            本年收入       | <         | 本年支出               | <
            收入项目       | 预算数    | 支出功能分类           | 预算数
            一、财政拨款收入    | 3,000,000.00 | 一、一般公共服务支出   | 2,800,000.00
            1.一般公共预算资金  | 3,000,000.00 | 二、社会保障和就业支出 | 200,000.00
            2.政府性基金        |              |                        |
            3.国有资本经营预算  |              |                        |
            二、事业收入        |              |                        |
            三、事业单位经营收入 |             |                        |
            四、其他收入        |              |                        |
            收入总计            | 3,000,000.00 | 支出总计               | 3,000,000.00
            """;

    private static final String SPENDING = """
            #sheet 公开03表
            部门支出预算总表
            编制部门：%s |                  |           |          |          | 单位：元
            科目编码 | 科目名称             | 合计      | 基本支出 | 项目支出 | 单位预留机动经费
            201      | 一般公共服务支出     | 2800000   | 1800000  | 900000   | 100000
            201-05   | 统计信息事务         | 2800000   | 1800000  | 900000   | 100000
            2010501  | 行政运行             | 1900000   | 1800000  |          | 100000
            部门支出预算总表
            编制部门：%s |                  |           |          |          | 单位：元
            科目编码 | 科目名称             | 合计      | 基本支出 | 项目支出 | 单位预留机动经费
            2010507  | 专项普查活动         | 900000    |          | 900000   |
            208      | 社会保障和就业支出   | 200000    | 200000   |          |
            208.05   | 行政事业单位养老支出 | 200000    | 200000   |          |
            2080505  | 机关事业单位基本养老保险缴费支出 | 200000 | 200000 |  |
                     | 总▫计                | 3000000   | 2000000  | 900000   | 100000
            """;

    private static final String BASIC = """
            #sheet 公开08表
            部门基本支出部门预算经济分类预算表
            编制部门：%s |                     |         |          | 单位：元
            部门预算经济分类科目编码 | 部门预算经济分类科目名称 | 预算数 | 人员经费 | 公用经费
            301          | 工资福利支出        | 1500000 | 1500000  |
            30101        | 基本工资            | 1500000 | 1500000  |
            302          | 商品和服务支出      | 500000  |          | 500000
            30201        | 办公费              | 500000  |          | 500000
                         | 合计                | 2000000 | 1500000  | 500000
            """;

    private static final String THREE_PUBLIC = """
            #sheet 公开09表
            “三公”经费和机关运行经费预算表
            编制部门：%s         | 单位：万元
            项目                 | 2023年预算数
            合计                 | 3.5
            因公出国（境）费     | 0
            公务接待费           | 0.5
            公务用车购置及运行费 | 3
            公务用车购置费       | 0
            公务用车运行费       | 3
            机关运行经费         | 50
            """;

    @TempDir
    private static Path folder;

    private static Path data = Path.of("");

    @BeforeAll
    static void run() throws IOException {
        Path input = Files.createDirectories(folder.resolve("input"));
        for (String unit : List.of("江北省统计局", "江北省统计局普查中心")) {
            TextWorkbook.of(
                            SUMMARY.formatted(unit),
                            SPENDING.formatted(unit, unit),
                            BASIC.formatted(unit),
                            THREE_PUBLIC.formatted(unit))
                    .writtenTo(input, unit + ".xlsx");
        }

        Spoken spoken = Spoken.by(
                "run",
                "src/test/resources/jobs/other-province",
                "--input=" + input,
                "--output=" + folder.resolve("output"),
                "--state=" + folder.resolve("state"),
                "--date=2023-02-01");

        assertThat(spoken.code()).as(spoken.out() + spoken.err()).isZero();
        assertThat(spoken.out()).contains("：计入 2 · ", "收入总计 600.00 万元 = 支出总计 600.00 万元");
        data = folder.resolve("output/2023-02-01-1/data");
    }

    @Test
    void theFactsAreYuanWithTheKeysOfTheProvincesForms() throws IOException {
        assertThat(lines("facts.csv"))
                .contains(
                        "2023,江北省统计局,江北省统计局,公开01,一、财政拨款收入/1.一般公共预算资金,,,,一、财政拨款收入/1.一般公共预算资金,本年预算,3000000.00,2,江北省统计局.xlsx,公开01表,B6,,元,item,yes",
                        "2023,江北省统计局,江北省统计局,公开01,201,201,,,,本年预算,2800000.00,2,江北省统计局.xlsx,公开01表,D5,,元,类,no",
                        "2023,江北省统计局,江北省统计局,公开03,20105,20105,,,,支出预算合计,2800000.00,0,江北省统计局.xlsx,公开03表,C5,,元,款,no",
                        "2023,江北省统计局,江北省统计局,公开03,2010501,2010501,,,,单位预留机动经费,100000.00,0,江北省统计局.xlsx,公开03表,F6,,元,项,yes",
                        "2023,江北省统计局,江北省统计局,公开03,2080505,2080505,,,,基本支出,200000.00,0,江北省统计局.xlsx,公开03表,D13,,元,项,yes",
                        "2023,江北省统计局,江北省统计局,公开03,总计,,,,,支出预算合计,3000000.00,0,江北省统计局.xlsx,公开03表,C14,,元,total,no",
                        "2023,江北省统计局,江北省统计局,公开08,30201,,30201,,,公用经费,500000.00,0,江北省统计局.xlsx,公开08表,E7,,元,款,yes",
                        "2023,江北省统计局,江北省统计局,公开09,公务用车购置及运行费/公务用车运行费,,,,公务用车购置及运行费/公务用车运行费,本年数,30000.00,0,江北省统计局.xlsx,公开09表,B9,,万元,item,no")
                .hasSize(1 + 2 * 47);
    }

    @Test
    void theConsolidatedLinesAddBothUnits() throws IOException {
        assertThat(lines("consolidated.csv"))
                .contains(
                        "2023,公开01,收入总计,收入总计,本年预算,6000000.00,2,0.00,0.00",
                        "2023,公开01,208,社会保障和就业支出,本年预算,400000.00,2,0.00,0.00",
                        "2023,公开03,2010507,专项普查活动,项目支出,1800000.00,2,0.00,0.00",
                        "2023,公开03,总计,总计,单位预留机动经费,200000.00,2,0.00,0.00",
                        "2023,公开08,301,工资福利支出,人员经费,3000000.00,2,0.00,0.00",
                        "2023,公开09,公务接待费,公务接待费,本年数,10000.00,2,0.00,0.00");
    }

    @Test
    void theClassesThatBearNoCodeAreRepairsInTheLedger() throws IOException {
        assertThat(lines("repairs.csv"))
                .contains("江北省统计局,江北省统计局.xlsx,公开01表,C5,code-from-name,一、一般公共服务支出,201")
                .hasSize(1 + 2 * 2);
    }

    @Test
    void nothingIsHeldAgainstTheUnitsButNotes() throws IOException {
        assertThat(lines("findings.csv").stream().skip(1)).allMatch(line -> line.contains(",code-repaired,note,"));
    }

    @Test
    void theDatasetsAreThoseTheFolderDefines() throws IOException {
        assertThat(lines("by-unit.csv"))
                .containsExactly(
                        "fiscal_year,unit_code,unit_name,parent_code,income_total,in_reserve,beside_basic,items",
                        "2023,江北省统计局,江北省统计局,,3000000.00,100000.00,1000000.00,3000000.00",
                        "2023,江北省统计局普查中心,江北省统计局普查中心,,3000000.00,100000.00,1000000.00,3000000.00");
        assertThat(lines("by-function.csv"))
                .startsWith(
                        "fiscal_year,unit_code,unit_name,level,function_code,function_name,known,total,basic,line",
                        "2023,江北省统计局,江北省统计局,item,2010501,行政运行,yes,1900000.00,1800000.00,1");
        assertThat(lines("by-economic.csv"))
                .contains(
                        "2023,江北省统计局,江北省统计局,30101,基本工资,,,基本支出,1500000.00,1",
                        "2023,江北省统计局,江北省统计局,,未按经济分类列示,,,,1000000.00,3");
    }

    @Test
    void ofWhatItDoesNotDefineNothingIsPublished() throws IOException {
        Path publication = data.resolveSibling("");
        String described = Files.readString(publication.resolve("datapackage.json"));

        assertThat(data.resolve("projects.csv")).doesNotExist();
        assertThat(described)
                .doesNotContain("projects.csv", "target_amount", "expenditure_total", "项目支出")
                .contains("\"公开03支出预算合计列，元\"", "公开03[总计].单位预留机动经费", "；合计等于公开03");
    }

    @Test
    void theReportAndTheWorkbookShowTheProvincesOwnForms() throws IOException {
        Path publication = data.resolveSibling("");

        assertThat(Jsoup.parse(publication.resolve("report.html")).text())
                .contains("收入总计 6,000,000.00 元", "财政拨款收入", "“三公”经费", "公务接待费", "基本支出")
                .doesNotContain("项目支出");
        try (Workbook book =
                WorkbookFactory.create(publication.resolve("consolidated.xlsx").toFile(), null, true)) {
            List<String> sheets = new ArrayList<>();
            book.forEach(sheet -> sheets.add(sheet.getSheetName()));
            assertThat(sheets).contains("公开01", "公开01分单位", "公开03分单位").noneMatch(name -> name.contains("表"));
        }
    }

    @Test
    void aCellIsTracedIntoTheDefinedDatasets() {
        assertThat(impact("公开03表!F14").out()).contains("by-unit.csv 江北省统计局 in_reserve = 10.00 万元");
        assertThat(impact("公开08表!C5").out()).contains("by-economic.csv 30101 amount = 150.00 万元");
    }

    private static Spoken impact(String cell) {
        return Spoken.by(
                "impact",
                "src/test/resources/jobs/other-province",
                cell,
                "--unit=江北省统计局",
                "--output=" + folder.resolve("output"));
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(data.resolve(file));
    }
}
