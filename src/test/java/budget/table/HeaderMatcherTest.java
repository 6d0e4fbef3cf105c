package budget.table;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.Messages;
import budget.finding.FindingText;
import budget.sample.Reading;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the words of a header tell which column is which. */
class HeaderMatcherTest {

    @Test
    void columnsInAnotherOrderAreReadByTheirWords() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                项目支出 | 合计   | 科目名称 | 基本支出 | 科目编码
                8.40     | 109.57 | 事业运行 | 101.17   | 2010350
                8.40     | 109.57 | 合计     | 101.17   |
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!A4 表3 2010350 项目支出 8.40万元",
                        "Sheet1!B4 表3 2010350 合计 109.57万元",
                        "Sheet1!D4 表3 2010350 基本支出 101.17万元",
                        "Sheet1!A5 表3 合计 项目支出 8.40万元",
                        "Sheet1!B5 表3 合计 合计 109.57万元",
                        "Sheet1!D5 表3 合计 基本支出 101.17万元");
        assertThat(reading.findings()).containsExactly("提示 Sheet1!A3 表3：栏目顺序与表样不同，已按栏目名称读取");
    }

    @Test
    void bothSidesOfATwoSidedFormAreRead() {
        Reading reading = Reading.of("表4", """
                财政拨款收支预算总体情况表
                单位：万元
                财政拨款收入         | <      | 财政拨款支出         | <      | < | < | <
                项目                 | 合计   | 功能分类             | 合计   | 一般公共预算 | 政府性基金预算 | 国有资本经营预算
                一、财政拨款（补助） | 30.00  | 201 一般公共服务支出 | 20.00  | 20.00 |       |
                一般公共预算         | 25.00  | 212城乡社区支出      | 10.00  | 5.00  | 5.00  |
                政府性基金预算       | 5.00   |                      |        |       |       |
                收  入  总  计       | 30.00  | 支  出  总  计       | 30.00  | 25.00 | 5.00  |
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!B5 表4收入 一、财政拨款（补助） 合计 30.00万元",
                        "Sheet1!B6 表4收入 一、财政拨款（补助）/一般公共预算 合计 25.00万元",
                        "Sheet1!B7 表4收入 一、财政拨款（补助）/政府性基金预算 合计 5.00万元",
                        "Sheet1!B8 表4收入 收入总计 合计 30.00万元",
                        "Sheet1!D5 表4支出 201 合计 20.00万元",
                        "Sheet1!E5 表4支出 201 一般公共预算 20.00万元",
                        "Sheet1!D6 表4支出 212 合计 10.00万元",
                        "Sheet1!E6 表4支出 212 一般公共预算 5.00万元",
                        "Sheet1!F6 表4支出 212 政府性基金预算 5.00万元",
                        "Sheet1!D8 表4支出 支出总计 合计 30.00万元",
                        "Sheet1!E8 表4支出 支出总计 一般公共预算 25.00万元",
                        "Sheet1!F8 表4支出 支出总计 政府性基金预算 5.00万元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void headersMergedOverSeveralRowsHeadTheColumnsBelowThem() {
        Reading reading = Reading.of("表2", """
                单位收入总体情况表
                单位：万元
                功能分类科目编码 | < | < | 功能分类科目名称 | 总计 | 财政拨款（补助） | < | < | 单位资金 | 财政拨款结转
                类 | 款 | 项     | ^     | ^    | 财政拨款（补助）小计 | 一般公共预算 | 政府性基金预算 | ^ | ^
                '201 | '03 | '50 | 事业运行 | 7.00 | 5.00 | 4.00 | 1.00 | 1.50 | 0.50
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!E5 表2 2010350 总计 7.00万元",
                        "Sheet1!F5 表2 2010350 财政拨款（补助）小计 5.00万元",
                        "Sheet1!G5 表2 2010350 一般公共预算 4.00万元",
                        "Sheet1!H5 表2 2010350 政府性基金预算 1.00万元",
                        "Sheet1!I5 表2 2010350 单位资金 1.50万元",
                        "Sheet1!J5 表2 2010350 财政拨款结转 0.50万元");
    }

    @Test
    void oneCodeHeaderMergedOverThreeColumnsHeadsThemAll() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | <   | <   | 科目名称 | 合计 | 基本支出 | 项目支出
                '201     | '03 | '50 | 事业运行 | 1.00 | 1.00     |
                         |     |     | 合计     | 1.00 | 1.00     |
                """);

        assertThat(reading.facts()).hasSize(4).contains("Sheet1!E4 表3 2010350 合计 1.00万元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void groupWordsTellColumnsWithTheSameWordApart() {
        Reading reading = Reading.of("表4", """
                财政拨款收支预算总体情况表
                单位：万元
                财政拨款支出         | <     | <            | 财政拨款收入         | <
                功能分类             | 合计  | 一般公共预算 | 项目                 | 合计
                201 一般公共服务支出 | 20.00 | 20.00        | 一、财政拨款（补助） | 30.00
                支出总计             | 20.00 | 20.00        | 收入总计             | 30.00
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!E5 表4收入 一、财政拨款（补助） 合计 30.00万元",
                        "Sheet1!E6 表4收入 收入总计 合计 30.00万元",
                        "Sheet1!B5 表4支出 201 合计 20.00万元",
                        "Sheet1!C5 表4支出 201 一般公共预算 20.00万元",
                        "Sheet1!B6 表4支出 支出总计 合计 20.00万元",
                        "Sheet1!C6 表4支出 支出总计 一般公共预算 20.00万元");
    }

    @Test
    void aColumnThatIsNotThereIsMissing() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出
                2010350  | 事业运行 | 1.00 | 1.00
                         | 合计     | 1.00 | 1.00
                """);

        assertThat(reading.facts()).hasSize(4);
        assertThat(reading.findings()).containsExactly("必须修改 Sheet1!A3 表3 项目支出：没有找到“项目支出”一栏");
    }

    @Test
    void aColumnMoreIsUnknownAndItsAmountsAreLeftOver() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 单位预留机动经费 | 经办科室
                2010350  | 事业运行 | 1.00 | 1.00     |          | 0.30             | 按实
                         | 合计     | 1.00 | 1.00     |          |                  |
                """);

        assertThat(reading.facts()).hasSize(4);
        assertThat(reading.findings())
                .containsExactly(
                        "必须修改 Sheet1!F3 表3：表样里没有“单位预留机动经费”这一栏，其下 1 个数没有读取",
                        "须作说明 Sheet1!G3 表3：表样里没有“经办科室”这一栏，其下 0 个数没有读取");
    }

    @Test
    void aColumnUnderAnotherNameIsSuggestedButNotTaken() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目经费
                2010350  | 事业运行 | 1.00 | 1.00     | 0
                         | 合计     | 1.00 | 1.00     |
                """);

        assertThat(reading.facts()).hasSize(4);
        assertThat(reading.findings()).containsExactly("必须修改 Sheet1!E3 表3 项目支出：没有“项目支出”一栏，只有一栏写作“项目经费”，其下 1 个数没有读取");
    }

    @Test
    void ofAnUnknownColumnTheNearestColumnOfTheFormIsSuggested() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 项目支出2
                         | 合计     | 1.00 | 1.00     |          |
                """);

        assertThat(reading.content().findings())
                .singleElement()
                .satisfies(finding -> assertThat(new FindingText(Messages.in(Locale.CHINESE)).remedy(finding))
                        .isEqualTo("请恢复表样的栏目名称，多出的栏请删去；与它最接近的栏目：项目支出"));
    }

    @Test
    void columnsUnderAnUnknownGroupAreNotBoundToTheirNeighbours() {
        Reading reading = Reading.of("表4", """
                财政拨款收支预算总体情况表
                单位：万元
                本年财力             | <      | 财政拨款支出         | <
                项目                 | 合计   | 功能分类             | 合计
                一、财政拨款（补助） | 30.00  | 201 一般公共服务支出 | 30.00
                收入总计             | 30.00  | 支出总计             | 30.00
                """);

        assertThat(reading.facts()).isEmpty();
        assertThat(reading.findings()).anyMatch(finding -> finding.startsWith("必须修改 Sheet1!A1 表4：找到了表4，但它的"));
    }

    @Test
    void oneColumnMayBeHeadedCodeAndName() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                支出功能分类科目编码及名称 | 合计 | 基本支出 | 项目支出
                栏次                       | 1=2+3 | 2       | 3
                2080502 事业单位离退休     | 1.00 | 1.00     |
                事业运行（2010350）        | 2.00 | 2.00     |
                合计                       | 3.00 | 3.00     |
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!B5 表3 2080502 合计 1.00万元",
                        "Sheet1!C5 表3 2080502 基本支出 1.00万元",
                        "Sheet1!B6 表3 2010350 合计 2.00万元",
                        "Sheet1!C6 表3 2010350 基本支出 2.00万元",
                        "Sheet1!B7 表3 合计 合计 3.00万元",
                        "Sheet1!C7 表3 合计 基本支出 3.00万元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void columnsThatOnlyTheirPlacesTellApartAreToldWithThem() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 项目支出 | 项目支出
                2010350 | 事业运行 | 109.57 | 101.17 | 8.40
                | 合计 | 109.57 | 101.17 | 8.40
                """);

        assertThat(reading.findings()).anyMatch(finding -> finding.contains("“项目支出（D3）、项目支出（E3）”不能认定是哪一栏"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计：", "合计:", "合计①", "合计*", "合计¹"})
    void marksBehindTheWordsOfAHeadSayNothing(String head) {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | %s | 基本支出 | 项目支出
                2010350 | 事业运行 | 109.57 | 101.17 | 8.40
                | 合计 | 109.57 | 101.17 | 8.40
                """.formatted(head));

        assertThat(reading.facts()).hasSize(6);
        assertThat(reading.findings()).isEmpty();
    }
}
