package budget.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose workbook it is: by a code in the file's name, and by 编制单位 in the sheets. */
class UnitResolverTest {

    private static final String REGISTER = """
            102000 | 澜川州教育局         |        | 部门汇总 |
            102001 | 澜川州教育局本级     | 102000 | 行政     |
            102002 | 澜川州第一中学       | 102000 | 事业     |
            103001 | 澜川州财政局         |        | 行政     | 州财政局;财政局
            104001 | 澜川州人民政府电子政务办公室 | | 事业 |
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // file | 编制单位 | unit
                "103001 财政局.xlsx | | 103001",
                "a/b/103001.xlsx | | 103001",
                "103001.xlsx | 澜川州财政局 | 103001",
                "2023年部门预算_103001_20230131.xlsx | | 103001",
                "预算.xlsx | 澜川州财政局 | 103001",
                "预算.xlsx | 澜 川 州 财 政 局 | 103001",
                "预算.xlsx | “澜川州财政局” | 103001",
                "预算.xlsx | 州财政局 | 103001",
                "预算.xlsx | 103001澜川州财政局 | 103001",
                "预算.xlsx | 澜川州财政局（103001） | 103001",
                "预算.xlsx | 澜川州人民政府电子政务 | 104001",
                "预算.xlsx | 澜川州财政局;州财政局 | 103001",
                "预算.xlsx | 澜川州人民政府电子政务;澜川州人民政府电子政务办公室 | 104001"
            })
    void codesNamesAliasesAndShortenedNamesTellTheUnit(String file, String names, String unit) {
        assertThat(after(file, names)).contains(unit + " " + file + " accepted counted");
    }

    @Test
    void otherDigitsInTheNameAreIgnored() {
        assertThat(after("2023 1030011.xlsx", "澜川州财政局")).contains("103001 2023 1030011.xlsx accepted counted");
    }

    @Test
    void aFolderWithACodeInItsNameTellsNothing() {
        assertThat(after("103001/预算.xlsx", "澜川州第一中学")).contains("102002 103001/预算.xlsx accepted counted");
    }

    @Test
    void aNameAndContentThatContradictEachOtherHoldTheFileBack() {
        assertThat(after("103001.xlsx", "澜川州第一中学")).contains("? 103001.xlsx held-back");
        assertThat(findings("103001.xlsx", "澜川州第一中学"))
                .containsExactly("必须修改 文件名“103001.xlsx”与内容所指的单位不一致：103001 澜川州财政局、102002 澜川州第一中学");
    }

    @Test
    void twoCodesInOneNameContradictEachOther() {
        assertThat(findings("103001 102002.xlsx", ""))
                .containsExactly("必须修改 文件名“103001 102002.xlsx”与内容所指的单位不一致：103001 澜川州财政局、102002 澜川州第一中学");
    }

    @Test
    void sheetsThatNameTwoUnitsContradictEachOther() {
        assertThat(findings("预算.xlsx", "澜川州财政局;澜川州第一中学"))
                .containsExactly("必须修改 文件名“预算.xlsx”与内容所指的单位不一致：103001 澜川州财政局、102002 澜川州第一中学");
    }

    @Test
    void anUnregisteredNameUnderARegisteredCodeIsAdvisory() {
        assertThat(after("103001.xlsx", "某某局")).contains("103001 103001.xlsx accepted counted");
        assertThat(findings("103001.xlsx", "某某局")).containsExactly("须作说明 表内“编制单位”为“某某局”，名册中没有；按编码认定为 103001 澜川州财政局");
    }

    @Test
    void anUnknownUnitIsHeldBackWithTheNearestName() {
        assertThat(after("预算.xlsx", "澜川州财证局")).contains("? 预算.xlsx held-back");
        assertThat(findings("预算.xlsx", "澜川州财证局"))
                .containsExactly("必须修改 无法确定是哪个单位报送的；表内“编制单位”为“澜川州财证局”，名册中最接近的是“澜川州财政局”");
        assertThat(findings("预算.xlsx", "")).containsExactly("必须修改 无法确定是哪个单位报送的；表内“编制单位”为“”，名册中最接近的是“”");
    }

    @Test
    void aNameThatIsExactlyRegisteredDecidesBetweenRollUpAndOffice() {
        assertThat(after("部门预算.xlsx", "澜川州教育局")).contains("102000 部门预算.xlsx accepted counted");
        assertThat(after("部门预算.xlsx", "澜川州教育局本级")).contains("102001 部门预算.xlsx accepted counted");
        assertThat(after("本级.xlsx", "澜川州教育局")).contains("102000 本级.xlsx accepted counted");
    }

    @Test
    void aCodeInTheNameDecidesBetweenRollUpAndOffice() {
        assertThat(after("102001 澜川州教育局.xlsx", "澜川州教育局")).contains("102001 102001 澜川州教育局.xlsx accepted counted");
        assertThat(after("102000.xlsx", "澜川州教育局本级")).contains("102000 102000.xlsx accepted counted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "教育局汇总.xlsx | 102000",
                "教育局本级.xlsx | 102001",
                "教育局单位预算.xlsx | 102001",
            })
    void wordsDecideOnlyWhereCodesAndNamesLeaveItOpen(String file, String unit) {
        assertThat(after(file, "澜川州教育局;澜川州教育局本级")).contains(unit + " " + file + " accepted counted");
    }

    @ParameterizedTest
    @CsvSource({"教育局部门预算.xlsx", "教育局本级汇总.xlsx"})
    void whatIsStillOpenIsHeldBackWithThatQuestion(String file) {
        assertThat(after(file, "澜川州教育局;澜川州教育局本级")).contains("? " + file + " held-back");
        assertThat(findings(file, "澜川州教育局;澜川州教育局本级"))
                .containsExactly("必须修改 分不清是部门汇总还是本级单位：102000 澜川州教育局、102001 澜川州教育局本级");
    }

    @ParameterizedTest
    @CsvSource({
        "澜川州教育局（汇总）, 102000",
        "澜川州教育局（本级）, 102001",
        "澜川州教育局汇总, 102000",
        "'澜川州教育局;澜川州教育局（汇总）', 102000",
        "'澜川州财政局（本级）', 103001"
    })
    void theWordMayStandInTheSheetsToo(String names, String unit) {
        assertThat(after("部门预算.xlsx", names)).contains(unit + " 部门预算.xlsx accepted counted");
    }

    @Test
    void withoutARegisterTheNameIsTheUnit() {
        assertThat(Standings.of("").after("预算.xlsx | 某 局;另一局")).containsExactly("某局 预算.xlsx accepted counted");
        assertThat(Standings.of("").findings("预算.xlsx", "预算.xlsx"))
                .containsExactly("必须修改 无法确定是哪个单位报送的；表内“编制单位”为“”，名册中最接近的是“”");
    }

    private static List<String> after(String file, String names) {
        return Standings.of(REGISTER).after(file + "|" + (names == null ? "" : names));
    }

    private static List<String> findings(String file, String names) {
        return Standings.of(REGISTER).findings(file + "|" + names, file);
    }
}
