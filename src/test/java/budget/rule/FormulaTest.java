package budget.rule;

import static budget.rule.Verdict.BROKEN;
import static budget.rule.Verdict.EXACT;
import static budget.rule.Verdict.NOT_APPLICABLE;
import static budget.rule.Verdict.NOT_EVALUABLE;
import static budget.rule.Verdict.ROUNDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budget.figures.Presence;
import org.junit.jupiter.api.Test;

/** Every construct of the language, each on figures that hold and on figures that do not. */
class FormulaTest {

    private static final String TWO_FORMS = "表3 | 合计\n%s\n表5 | 合计\n%s";

    @Test
    void everyRowIncludesTheTotalRow() {
        String formula = "表3[*].合计 = 表5[*].合计";

        assertThat(two(formula, "201 | 1.00\n合计 | 1.00", "201 | 1.00\n合计 | 1.00"))
                .containsExactly(EXACT);
        assertThat(two(formula, "201 | 1.00\n合计 | 1.00", "201 | 1.00\n合计 | 2.00"))
                .containsExactly(EXACT, BROKEN);
    }

    @Test
    void aRowOfOneTableAloneCountsAsZeroInTheOther() {
        assertThat(two("表3[*].合计 = 表5[*].合计", "201 | 1.00\n合计 | 1.00", "合计 | 1.00"))
                .containsExactly(EXACT, BROKEN);
    }

    @Test
    void levelsOfCodesBindEachToItsOwn() {
        String wrongBelow = "201 | 1.00\n20103 | 2.00\n2010301 | 3.00";
        String rows = "201 | 1.00\n20103 | 1.00\n2010301 | 1.00";

        assertThat(two("表3[类].合计 = 表5[类].合计", wrongBelow, rows)).containsExactly(EXACT);
        assertThat(two("表3[款].合计 = 表5[款].合计", wrongBelow, rows)).containsExactly(BROKEN);
        assertThat(two("表3[项].合计 = 表5[项].合计", wrongBelow, rows)).containsExactly(BROKEN);
    }

    @Test
    void rowsBelowAreTheNearestStatedOnes() {
        String formula = "表3[*].合计 = sum(表3[下级].合计)";

        assertThat(Claims.judge(formula, "表3 | 合计\n201 | 3.00\n2010301 | 1.00\n2010350 | 2.00"))
                .containsExactly(EXACT, NOT_APPLICABLE);
        assertThat(Claims.judge(formula, "表3 | 合计\n201 | 3.00\n20103 | 2.00\n2010301 | 2.00"))
                .containsExactly(EXACT, BROKEN, NOT_APPLICABLE);
        assertThat(Claims.judge(formula, "表3 | 合计\n2010301 | 3.00")).containsExactly(NOT_APPLICABLE);
    }

    @Test
    void projectsBindOnCodeAndNameAndWithTargetsOnTheName() {
        String formula = "绩效[项目].年度预算总额 = 表7[项目].项目支出合计";

        assertThat(Claims.judge(formula, "表7 | 项目支出合计\n2010399/网络（运维） | 8.40\n绩效 | 年度预算总额\n网络(运维) | 8.40"))
                .containsExactly(EXACT);
        assertThat(Claims.judge(formula, "表7 | 项目支出合计\n2010399/网络运维 | 8.40\n绩效 | 年度预算总额\n网络运维 | 8.50"))
                .containsExactly(BROKEN);
    }

    @Test
    void inSumsASelectorIsFreeButProjectsOfACodeAreItsOwn() {
        String projects =
                "表5 | 项目支出\n2010399 | 3.00\n2010350 | 0\n表7 | 项目支出合计\n2010399/网络运维 | 1.00\n2010399/机房改造 | 2.00";

        assertThat(Claims.judge("表5[项].项目支出 = sum(表7[项目].项目支出合计)", projects)).containsExactly(EXACT);
        assertThat(Claims.judge("表5[项].项目支出 = sum(表7[*].项目支出合计)", projects)).containsExactly(BROKEN);
    }

    @Test
    void allColumnsAreThoseTheTablesShareByName() {
        String formula = "表3[*].各列 >= 表5[*].各列";

        assertThat(
                        Claims.judge(
                                formula,
                                "表3 | 合计 | 基本支出 | 项目支出\n201 | 3.00 | 1.00 | 2.00\n表5 | 合计 | 基本支出 | 项目支出\n201 | 3.00 | 1.00 | 2.00"))
                .containsExactly(EXACT);
        assertThat(
                        Claims.judge(
                                formula,
                                "表3 | 合计 | 基本支出 | 项目支出\n201 | 3.00 | 1.00 | 2.00\n表5 | 合计 | 基本支出 | 项目支出\n201 | 3.00 | 2.00 | 1.00"))
                .containsExactly(EXACT, BROKEN);
    }

    @Test
    void aSetIsTheSumOfItsColumns() {
        assertThat(Claims.judge("表2[类].总计 = 表2[类].财政拨款列", "表2 | 总计 | 一般公共预算 | 政府性基金预算\n201 | 3.00 | 1.00 | 2.00"))
                .containsExactly(EXACT);
    }

    @Test
    void otherScopesAreTheYearBeforeTheChildrenAndTheControlFigures() {
        for (String scope : new String[] {"上年", "下属", "控制数"}) {
            String formula = "表3[*].合计 <= " + scope + ".表3[*].合计";

            assertThat(Claims.judge(formula, "表3 | 合计\n201 | 1.00\n" + scope + ".表3 | 合计\n201 | 2.00"))
                    .contains(EXACT)
                    .doesNotContain(BROKEN);
            assertThat(Claims.judge(formula, "表3 | 合计\n201 | 3.00\n" + scope + ".表3 | 合计\n201 | 2.00"))
                    .contains(BROKEN);
            assertThat(Claims.judge(formula, "表3 | 合计\n201 | 3.00")).containsExactly(NOT_APPLICABLE);
        }
    }

    @Test
    void signsAndBracketsCountAsWritten() {
        assertThat(Claims.judge(
                        "表3[*].合计 - (表3[*].基本支出 + 表3[*].项目支出) = 0", "表3 | 合计 | 基本支出 | 项目支出\n201 | 3.00 | 1.00 | 2.00"))
                .containsExactly(EXACT);
    }

    @Test
    void aConditionThatIsFalseMakesARuleNotApplicable() {
        String formula = "if 表3[*].基本支出 <> 0 and not 表3[*].项目支出 = 0 then 表3[*].合计 >= 5万元";

        assertThat(Claims.judge(formula, "表3 | 合计 | 基本支出 | 项目支出\n201 | 6.00 | 1.00 | 2.00"))
                .containsExactly(EXACT);
        assertThat(Claims.judge(formula, "表3 | 合计 | 基本支出 | 项目支出\n201 | 4.00 | 1.00 | 2.00"))
                .containsExactly(BROKEN);
        assertThat(Claims.judge(formula, "表3 | 合计 | 基本支出 | 项目支出\n201 | 4.00 | 1.00 |"))
                .containsExactly(NOT_APPLICABLE);
    }

    @Test
    void eitherConditionIsEnoughForOr() {
        String formula = "if 表3[*].基本支出 >= 3万元 or 表3[*].项目支出 <= 1万元 then 表3[*].合计 = 900万元";

        assertThat(Claims.judge(formula, "表3 | 合计 | 基本支出 | 项目支出\n201 | 900.00 | 3.00 | 9.00"))
                .containsExactly(EXACT);
        assertThat(Claims.judge(formula, "表3 | 合计 | 基本支出 | 项目支出\n201 | 9.00 | 1.00 | 1.00"))
                .containsExactly(BROKEN);
        assertThat(Claims.judge(formula, "表3 | 合计 | 基本支出 | 项目支出\n201 | 9.00 | 1.00 | 9.00"))
                .containsExactly(NOT_APPLICABLE);
    }

    @Test
    void aBlankFigureIsToldFromATypedZero() {
        String formula = "if 表3[*].合计 <> 0 then not blank(表3[*].基本支出)";

        assertThat(Claims.judge(formula, "表3 | 合计 | 基本支出\n201 | 3.00 | 0")).containsExactly(EXACT);
        assertThat(Claims.judge(formula, "表3 | 合计 | 基本支出\n201 | 3.00 |")).containsExactly(BROKEN);
    }

    @Test
    void aRowCanBeRequiredUnlessTheProjectIsSecret() {
        String formula = "if 表7[项目].项目支出合计 <> 0 and not 涉密(表7[项目]) then not absent(绩效[项目])";
        String project = "表7 | 项目支出合计\n2010399/网络运维 | 8.40\n";

        assertThat(Claims.judge(formula, project + "绩效 | 年度预算总额\n网络运维 | 8.40")).containsExactly(EXACT);
        assertThat(Claims.judge(formula, project)).containsExactly(BROKEN);
        assertThat(Claims.judge(formula, project + "涉密 | 网络运维")).containsExactly(NOT_APPLICABLE);
    }

    @Test
    void aTableCanBeRequiredToBeThereOrDeclaredEmpty() {
        assertThat(Claims.judgeWithout("表8", Presence.MISSING, "if absent(表8) then empty(表9)"))
                .containsExactly(BROKEN);
        assertThat(Claims.judgeWithout("表9", Presence.DECLARED_EMPTY, "if not absent(表8) then empty(表9)"))
                .containsExactly(EXACT);
        assertThat(Claims.judgeWithout("表9", Presence.DECLARED_EMPTY, "if absent(表8) then empty(表9)"))
                .containsExactly(NOT_APPLICABLE);
    }

    @Test
    void aMissingTableIsNeverAPassWhileADeclaredEmptyOneIsZero() {
        String formula = "表3[合计].合计 = 表8[合计].合计";

        assertThat(Claims.judgeWithout("表8", Presence.MISSING, formula)).containsExactly(NOT_EVALUABLE);
        assertThat(Claims.judgeWithout("表8", Presence.DECLARED_EMPTY, formula)).containsExactly(EXACT);
    }

    @Test
    void aDriverBindsARuleWhoseLeftSideIsASum() {
        String formula = "sum(绩效指标[下级].分值权重) = 参数.performanceWeight";
        String target = "绩效 | 年度预算总额\n网络运维 | 8.40\n绩效指标 | 分值权重\n网络运维/完成率 | 50\n";

        assertThat(Claims.judge(formula, "绩效[*]", target + "网络运维/满意度 | 40")).containsExactly(EXACT);
        assertThat(Claims.judge(formula, "绩效[*]", target + "网络运维/满意度 | 30")).containsExactly(BROKEN);
    }

    @Test
    void aBlankSumOverFilledPartsHasTheirValue() {
        String formula = "表3[*].合计 = 表3[*].基本支出 + 表3[*].项目支出";

        assertThat(Claims.judge(formula, "表3 | 合计 | 基本支出 | 项目支出\n201 | | 1.00 | 2.00"))
                .doesNotContain(BROKEN);
        assertThat(Claims.judge(formula, "表3 | 合计 | 基本支出 | 项目支出\n201 | 0.00 | 1.00 | 2.00"))
                .contains(BROKEN);
    }

    @Test
    void aFigureMayBeBoundByAShareOfAnother() {
        String formula = "表3[*].合计 <= 上年.表3[*].合计 * 110%";

        assertThat(Claims.judge(formula, "表3 | 合计\n合计 | 110.00\n上年.表3 | 合计\n合计 | 100.00"))
                .containsExactly(EXACT);
        assertThat(Claims.judge(formula, "表3 | 合计\n合计 | 110.01\n上年.表3 | 合计\n合计 | 100.00"))
                .containsExactly(ROUNDING);
        assertThat(Claims.judge(formula, "表3 | 合计\n合计 | 110.02\n上年.表3 | 合计\n合计 | 100.00"))
                .containsExactly(BROKEN);
    }

    @Test
    void aQuotientStandsForEveryQuotientItsFiguresMayStandFor() {
        String formula = "绩效指标[*].分值权重 = 表3[合计].基本支出 / 表3[合计].合计 * 100";

        assertThat(Claims.judge(formula, shares("25", "1.00", "4.00"))).containsExactly(EXACT);
        assertThat(Claims.judge(formula, shares("33.33", "0.01", "0.03"))).containsExactly(ROUNDING);
        assertThat(Claims.judge(formula, shares("33.33", "10.00", "30.00"))).containsExactly(ROUNDING);
        assertThat(Claims.judge(formula, shares("33.33", "100.00", "300.00"))).containsExactly(BROKEN);
        assertThat(Claims.judge(formula, shares("34", "1.00", "0"))).containsExactly(NOT_APPLICABLE);
    }

    @Test
    void aGrowthFromZeroIsCalledByCustom() {
        String formula = "绩效指标[*].分值权重 = (表3[合计].合计 - 表5[合计].合计) / 表5[合计].合计";
        String from = "表3 | 合计\n合计 | 4.00\n表5 | 合计\n合计 | %s\n绩效指标 | 分值权重\n甲/乙 | %s";

        assertThat(Claims.judge(formula, from.formatted("2.00", "1"))).containsExactly(EXACT);
        assertThat(Claims.judge(formula, from.formatted("0", "1"))).containsExactly(EXACT);
        assertThat(Claims.judge(formula, from.formatted("0", "0"))).containsExactly(EXACT);
        assertThat(Claims.judge(formula, from.formatted("0", "4"))).containsExactly(BROKEN);
    }

    @Test
    void moneyTimesMoneyIsNoAmount() {
        assertThatThrownBy(() -> Claims.judge("表3[*].合计 = 表3[*].基本支出 * 表3[*].项目支出", ""))
                .isInstanceOf(FormulaException.class);
    }

    private static String shares(String share, String part, String whole) {
        return "表3 | 合计 | 基本支出\n合计 | %s | %s\n绩效指标 | 分值权重\n甲/乙 | %s".formatted(whole, part, share);
    }

    @Test
    void aBlankFigureIsNotDefinedByAnotherTable() {
        assertThat(two("表3[*].合计 = 表5[*].合计", "201 |", "201 | 1.00")).containsExactly(BROKEN);
    }

    private static java.util.Set<Verdict> two(String formula, String third, String fifth) {
        return Claims.judge(formula, TWO_FORMS.formatted(third, fifth));
    }
}
