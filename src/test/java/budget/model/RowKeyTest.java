package budget.model;

import static org.assertj.core.api.Assertions.assertThat;

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
}
