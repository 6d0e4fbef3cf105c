package budget.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rules a spreadsheet program can work out, and how; that it says the same as the program is CheckSheetTest's. */
class WorkbookFormulasTest {

    /** Every panel of the sample in columns named by its number: keys K3, amounts of its first column A3_0. */
    private static final WorkbookFormulas FORMULAS = new WorkbookFormulas(
            Claims.WORDS,
            IntStream.range(0, Claims.WORDS.panels().size())
                    .boxed()
                    .collect(Collectors.toMap(Function.identity(), Ranges::new)));

    @Test
    void aRuleWithoutRowsIsOneComparison() {
        int income = number("表1收入");
        int spending = number("表1支出");

        Optional<WorkbookCheck> check = of("表1收入[收入总计].预算数 = 表1支出[支出总计].预算数");

        assertThat(check)
                .hasValueSatisfying(found -> assertThat(found.strands())
                        .singleElement()
                        .satisfies(strand -> assertThat(strand.broken())
                                .contains("SUMIF(K%d,\"收入总计\",A%d_0)".formatted(income, income))
                                .contains("SUMIF(K%d,\"支出总计\",A%d_0)".formatted(spending, spending))));
    }

    @Test
    void aRuleOverRowsIsCountedOverAllOfThem() {
        int panel = number("表3");

        Optional<WorkbookCheck> check = of("表3[*].合计 = 表3[*].基本支出 + 表3[*].项目支出");

        assertThat(check)
                .hasValueSatisfying(found -> assertThat(found.strands().get(0).broken())
                        .startsWith("SUMPRODUCT(((K%d<>\"\")".formatted(panel)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "表10[合计].合计 <= 上年.表10[合计].合计",
                "绩效指标[*].分值权重 <= 参数.performanceWeight",
                "if not absent(表7[项目]) and not absent(绩效[项目]) then 绩效[项目].年度预算总额 = 表7[项目].项目支出合计",
                "if 表7[合计].项目支出合计 <> 0 then not absent(绩效)",
                "count(表7[项目]) = 3",
                "表5[合计].合计 = 表5[合计].基本支出 * 2"
            })
    void whatOtherWorkbooksProjectsCountsOrProductsDecideIsLeftToTheProgram(String formula) {
        assertThat(of(formula)).isEmpty();
    }

    private static Optional<WorkbookCheck> of(String formula) {
        return FORMULAS.of(Claims.rule(formula, ""));
    }

    private static int number(String panel) {
        return Claims.WORDS.panels().indexOf(Claims.WORDS.panel(panel));
    }

    /** The ranges of a panel, by name. */
    private record Ranges(int panel) implements FigureCells {

        @Override
        public String keys() {
            return "K" + panel;
        }

        @Override
        public String parents() {
            return "P" + panel;
        }

        @Override
        public String tops() {
            return "T" + panel;
        }

        @Override
        public String amounts(int column) {
            return "A" + panel + "_" + column;
        }

        @Override
        public String halves(int column) {
            return "H" + panel + "_" + column;
        }
    }
}
