package budget.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import budget.figures.Rounding;
import budget.figures.Vocabulary;
import budget.jobfile.DefinitionException;
import budget.jobfile.Mistakes;
import budget.jobfile.YamlNode;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.rule.Claims;
import budget.rule.Rule;
import budget.rule.RuleBook;
import budget.rule.Verdict;
import budget.sample.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the page on the rule language shows is what the program does. */
class RulesPageTest {

    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Vocabulary WORDS = Reading.sampleJob().rules().vocabulary();
    private static final Amount TOLERANCE = hundredths(5);

    @Test
    void everyExampleIsARuleWhoseOwnExamplesBearItOut() throws IOException {
        List<String> ids = blocks().stream()
                .flatMap(block -> rules(block).rules().stream())
                .map(Rule::id)
                .toList();

        assertThat(ids)
                .containsExactly("B03-01", "T-02", "T-03", "T-04", "T-05", "T-07", "表1支出[类].预算数=表3[类].合计", "T-06");
    }

    @Test
    void anExampleWithItsSidesExchangedIsRefused() throws IOException {
        String exchanged = blocks().get(0)
                .replace("pass:", "other:")
                .replace("fail:", "pass:")
                .replace("other:", "fail:");

        assertThat(catchThrowable(() -> rules(exchanged))).isInstanceOf(DefinitionException.class);
    }

    private static RuleBook rules(String text) {
        Mistakes mistakes = new Mistakes();
        List<Rule> rules = RulesFile.parse(
                YamlNode.parse("rules.md", text, mistakes), new Formulas(WORDS, Set.of(), true, mistakes));
        mistakes.end();
        return new RuleBook(rules);
    }

    @Test
    void theFourMethodsJudgeTheTwoCasesAsTheTableSays() throws IOException {
        Claim twice = new Claim(
                printed(42),
                printed(43),
                Verdict.BROKEN,
                Claims.judge("表3[*].合计 = 表5[*].合计", "表3 | 合计\n201 | 0.42\n表5 | 合计\n201 | 0.43"));
        Printed lines = new Printed(hundredths(15 * 80 + 87), 16 * printed(80).half());
        Claim total = new Claim(
                printed(1288),
                lines,
                Verdict.ROUNDING,
                Claims.judge("表7[合计].项目支出合计 = sum(表7[项目].项目支出合计)", sixteenLines()));

        assertThat(page())
                .contains("| 完全相等 | " + twice.byEquality() + " | " + total.byEquality() + " |\n"
                        + "| 固定容差 0.05 | " + twice.byTolerance() + " | " + total.byTolerance() + " |\n"
                        + "| 闭区间 | " + twice.byClosedIntervals() + " | " + total.byClosedIntervals() + " |\n"
                        + "| 本程序 | " + twice.byVerdict() + " | " + total.byVerdict() + " |\n");
    }

    private static String sixteenLines() {
        return "表7 | 项目支出合计\n合计 | 12.88\n2010399/项目0 | 0.87\n"
                + IntStream.rangeClosed(1, 15)
                        .mapToObj(line -> "2010399/项目" + line + " | 0.80\n")
                        .collect(Collectors.joining());
    }

    private static Printed printed(long hundredths) {
        return new Printed(hundredths(hundredths), Rounding.half(2, AmountUnit.TEN_THOUSAND_YUAN));
    }

    /** So many hundredths of 万元. */
    private static Amount hundredths(long count) {
        return Amount.ofFen(count * 10_000);
    }

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(page())
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("src/docs/rules.md"));
    }

    /** A printed figure or a sum of such, and how far it may be from what it stands for, in halves of a 分. */
    private record Printed(Amount amount, long half) {}

    /** Two figures that should be equal, what is true of them, and what the program says. */
    private record Claim(Printed left, Printed right, Verdict truth, Set<Verdict> verdicts) {

        private Amount difference() {
            return left.amount().minus(right.amount()).abs();
        }

        String byEquality() {
            return told(difference().isZero());
        }

        String byTolerance() {
            return told(difference().compareTo(TOLERANCE) <= 0);
        }

        String byClosedIntervals() {
            return told(2 * difference().fen() <= left.half() + right.half());
        }

        String byVerdict() {
            return verdicts.equals(Set.of(Verdict.BROKEN)) ? told(false) : "四舍五入";
        }

        private String told(boolean passes) {
            if (passes) {
                return truth == Verdict.BROKEN ? "通过（漏报）" : "通过";
            }
            return truth == Verdict.BROKEN ? "不符" : "不符（误报）";
        }
    }
}
