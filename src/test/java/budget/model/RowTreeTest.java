package budget.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which rows stand below which. */
class RowTreeTest {

    @Test
    void codesStandBelowTheNearestHigherCodeThatIsThere() {
        List<RowKey> rows = List.of(code("201"), code("2010301"), code("20105"), code("2010501"), total());

        assertThat(tree(rows)).containsExactly("201 > 2010301 20105", "20105 > 2010501", "合计 > 201");
    }

    @Test
    void whatHasNothingAboveItStandsBelowTheTotalWhereverThatIs() {
        assertThat(tree(List.of(total(), code("2010301"), code("208")))).containsExactly("合计 > 2010301 208");
        assertThat(tree(List.of(code("2010301"), code("208")))).isEmpty();
    }

    @Test
    void projectsStandBelowTheirCode() {
        List<RowKey> rows =
                List.of(code("20103"), project("2010399", "甲"), code("2010350"), project("2010350", "乙"), total());

        assertThat(tree(rows)).containsExactly("20103 > 2010399/甲 2010350", "2010350 > 2010350/乙", "合计 > 20103");
    }

    @Test
    void listedLinesStandBelowTheNearestLineOfTheirPathThatIsThere() {
        List<RowKey> rows = List.of(item("一"), item("一/5/其他"), item("二/1"), item("二/1/其中"), total());

        assertThat(tree(rows)).containsExactly("一 > 一/5/其他", "二/1 > 二/1/其中", "合计 > 一 二/1");
    }

    @Test
    void belowAKeyThatHasNoRowStandTheNearestRowsUnderIt() {
        RowTree tree = new RowTree(List.of(code("2010301"), code("20105"), code("2010501"), code("208")));

        assertThat(tree.below(code("201"))).containsExactly(0, 1);
        assertThat(tree.below(code("20105"))).containsExactly(2);
        assertThat(tree.below(code("299"))).isEmpty();
        assertThat(tree.below(total())).containsExactly(0, 1, 3);
        assertThat(tree.total()).isEqualTo(-1);
    }

    /** One line for each row that has rows below it. */
    private static List<String> tree(List<RowKey> rows) {
        RowTree tree = new RowTree(rows);
        return IntStream.range(0, rows.size())
                .filter(row -> tree.children(row).length > 0)
                .mapToObj(row -> rows.get(row).text() + " > "
                        + String.join(
                                " ",
                                Arrays.stream(tree.children(row))
                                        .mapToObj(child -> rows.get(child).text())
                                        .toList()))
                .toList();
    }

    private static RowKey code(String digits) {
        return new RowKey.Code(new ClassificationCode(CodeSystem.FUNCTIONAL, 2023, digits));
    }

    private static RowKey project(String digits, String name) {
        return new RowKey.Project(new ClassificationCode(CodeSystem.FUNCTIONAL, 2023, digits), name);
    }

    private static RowKey item(String path) {
        return new RowKey.Item(path);
    }

    private static RowKey total() {
        return new RowKey.Total("合计");
    }
}
