package budget.book;

import static org.assertj.core.api.Assertions.assertThat;

import budget.definition.JobDefinition;
import budget.finding.FindingCode;
import budget.model.BudgetUnit;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import budget.sample.WholeSample;
import budget.submission.SubmissionContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The blank workbook: what it asks for, what it works out, and that it comes back as it was filled in. */
class TemplateBookTest {

    private static final JobDefinition SAMPLE = Reading.sampleJob();

    private static final JobDefinition PROVINCE = JobDefinition.read(Path.of("src/test/resources/jobs/other-province"));

    private static final BudgetUnit UNIT = SAMPLE.register().find("103001").orElseThrow();

    @TempDir
    private Path folder;

    @Test
    void blankItIsEveryFormEmptyAndNothingElse() throws IOException {
        Reading blank = Reading.of(SAMPLE, Files.readAllBytes(template(SAMPLE, Optional.of(UNIT))));

        assertThat(blank.findingsExcept(FindingCode.TABLE_EMPTY_UNDECLARED)).isEmpty();
        assertThat(blank.findings()).hasSize(10);
        assertThat(blank.facts()).isEmpty();
        assertThat(blank.content().unitNames()).containsExactly("澜川州财政局");
    }

    @ParameterizedTest
    @ValueSource(strings = {"103001 澜川州财政局 2023年部门预算.xlsx", "107001 澜川州水利局 2023年部门预算.xlsx"})
    void filledInByAProgramItStatesTheSame(String name) throws IOException {
        Path file = Path.of("input/department-budget-2023", name);
        SubmissionContent content = Reading.of(SAMPLE, Files.readAllBytes(file)).content();

        byte[] filled = FilledTemplate.with(SAMPLE, template(SAMPLE, Optional.of(UNIT)), content);

        assertThat(FilledTemplate.stated(Reading.of(SAMPLE, filled).content()))
                .isEqualTo(FilledTemplate.stated(content));
    }

    @Test
    void anotherProvincesFormsComeFromItsLayouts() throws IOException {
        Path file = template(PROVINCE, Optional.empty());

        assertThat(SheetAsText.names(file)).containsExactly("校验", "公开01", "公开03", "公开08", "公开09");
        assertThat(SheetAsText.of(file, "公开09")).isEqualTo("""
                2023年“三公”经费和机关运行经费预算表 |
                编制单位： | 单位：万元
                项目 | 2023年预算数
                因公出国（境）费 |
                公务接待费 |
                公务用车购置及运行费 | =IF(COUNT(B7:B8)=0,"",SUM(B7:B8))→
                公务用车购置费 |
                公务用车运行费 |
                机关运行经费 |
                合计 | =IF(COUNT(B4:B6,B9)=0,"",SUM(B4:B6,B9))→
                如本表确无数据，请在下面注明：“三公”经费和机关运行经费预算表为空表 |
                 |
                """);
        assertThat(SheetAsText.of(file, "公开03").lines().skip(1).limit(3))
                .containsExactly(
                        "编制单位： |  |  |  | 单位：元 |",
                        "科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 单位预留机动经费",
                        " | =IFERROR(VLOOKUP(SUBSTITUTE('校验'!AG4,\"P\",\"\"),'校验'!$Q$1:$R$7,2,FALSE),\"\")→ | =IF(COUNT(D4:F4)=0,\"\",SUM(D4:F4))→ |  |  |");
        assertThat(SheetAsText.of(file, "公开03").lines().filter(line -> line.contains("总计")))
                .singleElement()
                .asString()
                .startsWith(" | 总计 | =IF(COUNT(C4:C43)=0,\"\",SUMIF(A4:A43,\"???\",C4:C43))→ | =IF(COUNT(D4:D43)=0");
    }

    @Test
    void aTargetTableHasAllThatTheFormHas() throws IOException {
        assertThat(SheetAsText.of(template(SAMPLE, Optional.of(UNIT)), "绩效")
                        .lines()
                        .limit(10))
                .containsExactly(
                        "2023年项目支出绩效目标表 |  |  |  |  |  |  |  |",
                        "编制单位：澜川州财政局 |  |  |  |  |  |  | 单位：万元 |",
                        "每个项目一张；项目多于一个时，请复制本工作表 |  |  |  |  |  |  |  |",
                        "项目名称 |  |  |  |  |  |  |  |",
                        "项目负责人 |  |  |  |  |  |  |  |",
                        "年度预算总额 |  |  |  |  |  |  |  |",
                        "其中：财政拨款 |  |  |  |  |  |  |  |",
                        "其他资金 |  |  |  |  |  |  |  |",
                        "项目总体目标 |  |  |  |  |  |  |  |",
                        "一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值设置依据 | 上年完成值 | 指标分值权重 | 指标赋分规则 | 佐证资料");
    }

    @Test
    void filledInAnotherProvincesFormsStateTheSame() throws IOException {
        SubmissionContent content =
                Reading.of(PROVINCE, TextWorkbook.of("""
                                #sheet 公开03表
                                2023年部门支出预算总表
                                编制部门：江北省统计局 | | | | 单位：元
                                科目编码 | 科目名称         | 合计    | 基本支出 | 项目支出 | 单位预留机动经费
                                201      | 一般公共服务支出 | 2800000 | 1800000  | 900000   | 100000
                                201-05   | 统计信息事务     | 2800000 | 1800000  | 900000   | 100000
                                2010501  | 行政运行         | 1900000 | 1800000  |          | 100000
                                2010507  | 专项普查活动     | 900000  |          | 900000   |
                                         | 总计             | 2800000 | 1800000  | 900000   | 100000
                                """).xlsx()).content();

        byte[] filled = FilledTemplate.with(PROVINCE, template(PROVINCE, Optional.empty()), content);

        assertThat(FilledTemplate.stated(Reading.of(PROVINCE, filled).content()))
                .isEqualTo(FilledTemplate.stated(content))
                .hasSize(17);
    }

    @Test
    void onlyWhatIsAskedForCanBeTypedInto() throws IOException {
        try (XSSFWorkbook workbook = open(template(SAMPLE, Optional.empty()))) {
            XSSFSheet sheet = workbook.getSheet("表3");

            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword())
                    .isFalse();
            assertThat(locked(sheet, "A1", "A3", "D3", "E5", "D45", "E45")).containsOnly(true);
            assertThat(locked(sheet, "A2", "A5", "B5", "C5", "D5", "F5", "G44")).containsOnly(false);
            assertThat(locked(workbook.getSheet("表1"), "A5", "C5")).containsOnly(true);
            assertThat(locked(workbook.getSheet("表1"), "B5", "B6", "D5")).containsOnly(false);
        }
    }

    @Test
    void codesAndAmountsAreCheckedAsTheyAreTyped() throws IOException {
        try (XSSFWorkbook workbook = open(template(SAMPLE, Optional.empty()))) {
            List<XSSFDataValidation> checks = workbook.getSheet("表3").getDataValidations();

            assertThat(checks)
                    .extracting(
                            check -> check.getRegions().getCellRangeAddress(0).formatAsString())
                    .containsExactly("A5:A44", "B5:B44", "C5:C44", "E5:E44", "F5:F44", "G5:G44");
            assertThat(checks)
                    .extracting(check -> check.getValidationConstraint().getValidationType())
                    .containsExactly(
                            ValidationType.LIST,
                            ValidationType.FORMULA,
                            ValidationType.FORMULA,
                            ValidationType.DECIMAL,
                            ValidationType.DECIMAL,
                            ValidationType.DECIMAL);
            assertThat(checks.get(0).getValidationConstraint().getExplicitListValues())
                    .contains("201", "208", "234");
            assertThat(checks.get(1).getValidationConstraint().getFormula1())
                    .isEqualTo("AND(ISNUMBER(VALUE(B5)),OR(LEN(B5)=2))");
        }
    }

    @Test
    void whatTheBureauHasSetIsFilledInOrListed() throws IOException {
        Path job = folder.resolve("job");
        WholeSample.in(job);
        Files.writeString(job.resolve("control-totals.csv"), """
                unit_code,table,row,measure,relation,amount
                103001,表3,合计,合计,<=,1150000.00
                103001,表3,2010601,基本支出,=,210000.00
                103001,表1,一、本年收入/5.单位资金/其他收入,预算数,=,1234.56
                104001,表3,208,合计,=,1.00
                """);

        Path file = template(JobDefinition.read(job), Optional.of(UNIT));

        assertThat(SheetAsText.of(file, "表3").lines().skip(4).limit(1))
                .containsExactly("201 | 06 | 01 | 行政运行 | =IF(COUNT(F5:G5)=0,\"\",SUM(F5:G5))→ | 21 |");
        assertThat(SheetAsText.of(file, "表1")).contains("其他收入 | 0.123456 | ");
        assertThat(SheetAsText.of(file, "财政局下达的控制数").lines().skip(2))
                .containsExactly(
                        "表 | 行 | 栏 | 要求 | 控制数（元）",
                        "表3 | 合计 | 合计 | 不超过 | 1150000",
                        "表3 | 2010601 | 基本支出 | 等于 | 210000",
                        "表1 | 一、本年收入/5.单位资金/其他收入 | 预算数 | 等于 | 1234.56");
        assertThat(Reading.of(SAMPLE, Files.readAllBytes(file)).facts())
                .containsExactlyInAnyOrder(
                        "表1!B21 表1收入 一、本年收入/5.单位资金/其他收入 预算数 0.123456万元", "表3!F5 表3 2010601 基本支出 21.00万元");
    }

    @Test
    void itIsKnownAgainByJobYearAndLayouts() throws IOException {
        String stamp = stamp(template(SAMPLE, Optional.empty()));
        Path job = folder.resolve("job");
        WholeSample.in(job);
        Files.writeString(
                job.resolve("layouts/table-03.yaml"),
                "# changed\n" + Files.readString(job.resolve("layouts/table-03.yaml")));

        assertThat(stamp).matches("department-budget-2023 2023 [0-9a-f]{12}");
        assertThat(stamp(template(JobDefinition.read(job), Optional.empty())))
                .startsWith("department-budget-2023 2023 ")
                .isNotEqualTo(stamp);
    }

    @Test
    void theSameJobGivesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(template(SAMPLE, Optional.of(UNIT)));

        assertThat(Files.readAllBytes(template(SAMPLE, Optional.of(UNIT)))).isEqualTo(first);
    }

    private static String stamp(Path file) throws IOException {
        try (XSSFWorkbook workbook = open(file)) {
            String keywords = workbook.getProperties().getCoreProperties().getKeywords();
            assertThat(workbook.getName("budget_stamp").getRefersToFormula()).isEqualTo("\"" + keywords + "\"");
            assertThat(workbook.getSheetAt(0).getFooter().getLeft()).contains(keywords);
            return keywords;
        }
    }

    private static List<Boolean> locked(XSSFSheet sheet, String... cells) {
        return Stream.of(cells)
                .map(CellReference::new)
                .map(cell -> sheet.getRow(cell.getRow())
                        .getCell(cell.getCol())
                        .getCellStyle()
                        .getLocked())
                .toList();
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private Path template(JobDefinition job, Optional<BudgetUnit> unit) throws IOException {
        Path file = folder.resolve("template.xlsx");
        new TemplateBook(job).write(file, unit);
        return file;
    }
}
