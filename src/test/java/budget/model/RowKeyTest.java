package budget.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How a row is found again. */
class RowKeyTest {

    private static final ClassificationCode CODE = new ClassificationCode(CodeSystem.FUNCTIONAL, 2023, "2010399");

    @Test
    void aCodesRowIsItsDigits() {
        RowKey row = new RowKey.Code(CODE);

        assertThat(row.text()).isEqualTo("2010399");
        assertThat(row.code()).contains(CODE);
        assertThat(row.project()).isEmpty();
    }

    @Test
    void aProjectsRowIsItsCodeAndItsName() {
        RowKey row = new RowKey.Project(CODE, "机构运行补助");

        assertThat(row.text()).isEqualTo("2010399/机构运行补助");
        assertThat(row.code()).contains(CODE);
        assertThat(row.project()).contains("机构运行补助");
    }

    @Test
    void aTargetsRowIsItsProject() {
        RowKey row = new RowKey.Target("机构运行补助");

        assertThat(row.text()).isEqualTo("机构运行补助");
        assertThat(row.code()).isEmpty();
        assertThat(row.project()).contains("机构运行补助");
    }

    @Test
    void itemsAndTotalsAreTheirWords() {
        assertThat(new RowKey.Item("一、本年收入/5.单位资金").text()).isEqualTo("一、本年收入/5.单位资金");
        assertThat(new RowKey.Total("收入总计").text()).isEqualTo("收入总计");
        assertThat(new RowKey.Total("收入总计").code()).isEmpty();
        assertThat(new RowKey.Total("收入总计").project()).isEmpty();
    }

    @Test
    void anIndicatorIsAChildOfItsProjectsTarget() {
        RowKey row = new RowKey.Measured("机构运行补助", "保障人员数");

        assertThat(row.text()).isEqualTo("机构运行补助/保障人员数");
        assertThat(row.project()).contains("机构运行补助");
        assertThat(row.isBelow(new RowKey.Target("机构运行补助"))).isTrue();
        assertThat(row.isBelow(new RowKey.Target("另一个"))).isFalse();
        assertThat(row.isBelow(new RowKey.Total("合计"))).isFalse();
    }

    @Test
    void codesStandBelowTheirHigherCodesAndEverythingBelowTheTotal() {
        RowKey total = new RowKey.Total("合计");
        RowKey section = code("20103");
        RowKey item = code("2010399");
        RowKey project = new RowKey.Project(CODE, "甲");

        assertThat(item.isBelow(section)).isTrue();
        assertThat(item.isBelow(code("20105"))).isFalse();
        assertThat(item.isBelow(project)).isFalse();
        assertThat(project.isBelow(item)).isTrue();
        assertThat(project.isBelow(section)).isTrue();
        assertThat(project.isBelow(code("208"))).isFalse();
        assertThat(project.isBelow(new RowKey.Item("甲"))).isFalse();
        assertThat(List.of(section, item, project, new RowKey.Item("甲"), new RowKey.Target("甲")))
                .allMatch(row -> row.isBelow(total));
        assertThat(total.isBelow(total)).isFalse();
        assertThat(new RowKey.Target("甲").isBelow(project)).isFalse();
    }

    @Test
    void aListedLineStandsBelowEveryLineOfItsPath() {
        RowKey line = new RowKey.Item("一、本年收入/5.单位资金/其他收入");

        assertThat(line.isBelow(new RowKey.Item("一、本年收入"))).isTrue();
        assertThat(line.isBelow(new RowKey.Item("一、本年收入/5.单位资金"))).isTrue();
        assertThat(line.isBelow(new RowKey.Item("一、本年"))).isFalse();
        assertThat(line.isBelow(code("201"))).isFalse();
    }

    private static RowKey code(String digits) {
        return new RowKey.Code(new ClassificationCode(CodeSystem.FUNCTIONAL, 2023, digits));
    }
}
