package budget.definition;

import static org.assertj.core.api.Assertions.assertThat;

import budget.jobfile.Mistakes;
import budget.jobfile.Place;
import budget.jobfile.YamlNode;
import budget.rule.MadeExample;
import budget.rule.Rule;
import budget.sample.Reading;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the sample's layouts declare is a rule by itself, and each such rule has an example that bears it out. */
class DerivedRulesTest {

    private static final Rules RULES = Reading.sampleJob().rules();

    @Test
    void sumsOfColumnsAndRowsAndRollUpsAreDerivedUnderTheIdsTheLayoutsGive() {
        assertThat(RULES.derived())
                .extracting(Rule::id, Rule::written)
                .contains(
                        tuple("B03-01", "表3[*].合计 = 表3[*].基本支出 + 表3[*].项目支出"),
                        tuple("B03-02", "表3[*].各列 = sum(表3[下级].各列)"),
                        tuple("B01-01", "表1收入[*].预算数 = sum(表1收入[下级].预算数)"),
                        tuple("B02-02", "表2[*].财政拨款（补助）小计 = 表2[*].财政拨款列"),
                        tuple("R10-01", "表10[*].各列 = 下属.表10[*].各列"));
    }

    /** Those of the layouts; the others are of sentences, whose examples are the narratives of other tests. */
    private static List<Rule> ofLayouts() {
        return RULES.derived().stream()
                .filter(rule -> !rule.written().contains("说明."))
                .toList();
    }

    private static org.assertj.core.groups.Tuple tuple(String id, String formula) {
        return org.assertj.core.api.Assertions.tuple(id, formula);
    }

    @Test
    void eachHasAnExampleThatBearsItOut() {
        assertThat(ofLayouts())
                .allSatisfy(rule -> assertThat(MadeExample.of(rule, RULES.vocabulary()))
                        .as(rule.id())
                        .isPresent());
    }

    @Test
    void aWrittenRuleWithItsFormulaTakesItsPlace() {
        Rule first = RULES.derived().get(0);

        List<Rule> derived = DerivedRules.of(
                Reading.sampleJob().forms(),
                new Formulas(RULES.vocabulary(), Set.of(), true, new Mistakes()),
                panel -> Place.of(panel.key()),
                List.of(first));

        assertThat(derived).hasSize(ofLayouts().size() - 1);
    }

    @Test
    void aFormulaAloneIsARuleWithAMadeExample() {
        Mistakes mistakes = new Mistakes();

        List<Rule> rules = RulesFile.parse(
                YamlNode.parse("rules.yaml", "- 表1支出[类].预算数 = 表3[类].合计", mistakes),
                new Formulas(RULES.vocabulary(), Set.of(), true, mistakes));

        mistakes.end();
        assertThat(rules)
                .singleElement()
                .satisfies(rule -> assertThat(rule.name().chinese()).isEqualTo("表1支出各类的预算数等于表3各类的合计"));
    }
}
