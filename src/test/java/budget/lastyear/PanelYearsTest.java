package budget.lastyear;

import static org.assertj.core.api.Assertions.assertThat;

import budget.definition.CodeChange;
import budget.definition.CodeChange.Kind;
import budget.definition.JobDefinition;
import budget.figures.Vocabulary.Panel;
import budget.model.Amount;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table in two years, with codes that changed in between; a line is row | last year | comparable | this year | basis. */
class PanelYearsTest {

    private static final List<Panel> PANELS = JobDefinition.read(Path.of("jobs/department-budget-2023"))
            .rules()
            .vocabulary()
            .panels();

    @Test
    void aRowWithoutAChangeIsComparedWithItself() {
        assertThat(compared(List.of(), "2010301 100.00", "2010301 120.00"))
                .containsExactly("2010301 | 100.00 | 100.00 | 120.00 | same | 20.00");
    }

    @Test
    void aRowThatOneYearDoesNotHaveIsNewOrEnded() {
        assertThat(compared(List.of(), "2010301 100.00", "2010302 120.00"))
                .containsExactly(
                        "2010301 | 100.00 | 100.00 |  | ended | -100.00", "2010302 |  | 0.00 | 120.00 | new | ");
    }

    @Test
    void aRenamedCodeIsComparedWithItself() {
        assertThat(compared(change(Kind.RENAMED, "2010301", "2010301"), "2010301 100.00", "2010301 150.00"))
                .containsExactly("2010301 | 100.00 | 100.00 | 150.00 | renamed | 50.00");
    }

    @Test
    void aMovedAmountLeavesTheRowsAboveItAndComesToThoseAboveItsNewRow() {
        assertThat(compared(
                        change(Kind.MOVED, "2010301", "2010601"),
                        "201 300.00, 20103 100.00, 2010301 60.00, 2010302 40.00, 20106 200.00, 2010602 200.00",
                        "201 330.00, 20103 40.00, 2010302 40.00, 20106 290.00, 2010601 90.00, 2010602 200.00"))
                .containsExactly(
                        "201 | 300.00 | 300.00 | 330.00 | same | 10.00",
                        "20103 | 100.00 | 40.00 | 40.00 | moved | 0.00",
                        "2010301 | 60.00 | 0.00 |  | moved | ",
                        "2010302 | 40.00 | 40.00 | 40.00 | same | 0.00",
                        "20106 | 200.00 | 260.00 | 290.00 | moved | 11.54",
                        "2010601 |  | 60.00 | 90.00 | moved | 50.00",
                        "2010602 | 200.00 | 200.00 | 200.00 | same | 0.00");
    }

    @Test
    void codesBelowAMovedCodeFollowItAndItsAmountMovesOnce() {
        assertThat(compared(
                        change(Kind.MOVED, "20103", "20106"),
                        "201 100.00, 20103 100.01, 2010301 100.00",
                        "201 100.00, 20106 100.00, 2010601 100.00"))
                .containsExactly(
                        "201 | 100.00 | 100.00 | 100.00 | same | 0.00",
                        "20103 | 100.01 | 0.00 |  | moved | ",
                        "2010301 | 100.00 | 0.00 |  | moved | ",
                        "20106 |  | 100.01 | 100.00 | moved | -0.01",
                        "2010601 |  | 100.00 | 100.00 | moved | 0.00");
    }

    @Test
    void aSplitCodeIsDividedByItsSharesToTheCent() {
        assertThat(compared(
                        split("2010301", "2010302 2010303 2010304", "0.3333 0.3333 0.3334"),
                        "2010301 0.05, 2010303 1.00",
                        "2010302 0.02, 2010303 1.02, 2010304 0.02"))
                .containsExactly(
                        "2010301 | 0.05 | 0.00 |  | moved | ",
                        "2010302 |  | 0.01 | 0.02 | moved | 100.00",
                        "2010303 | 1.00 | 1.02 | 1.02 | moved | 0.00",
                        "2010304 |  | 0.02 | 0.02 | moved | 0.00");
    }

    @Test
    void aSplitCodeWithoutSharesMakesOneGroupOnEveryLevelWhereItsCodesDiffer() {
        assertThat(compared(
                        split("2010301", "2010302 2010601", ""),
                        "201 130.00, 20103 100.00, 2010301 100.00, 20106 30.00, 2010601 30.00",
                        "201 160.00, 20103 70.00, 2010302 70.00, 20106 90.00, 2010601 90.00"))
                .containsExactly(
                        "201 | 130.00 | 130.00 | 160.00 | same | 23.08",
                        "20103 20106 | 130.00 | 130.00 | 160.00 | group | 23.08",
                        "2010301 | 100.00 | 0.00 |  | group | ",
                        "2010302 2010601 | 30.00 | 130.00 | 160.00 | group | 23.08");
    }

    @Test
    void codesThatNobodyUsedMakeNoGroup() {
        assertThat(compared(split("2010301", "2010302 2010303", ""), "2010302 10.00", "2010302 10.00, 2010303 5.00"))
                .containsExactly("2010302 | 10.00 | 10.00 | 10.00 | same | 0.00", "2010303 |  | 0.00 | 5.00 | new | ");
    }

    @Test
    void mergedCodesAreComparedTogether() {
        assertThat(compared(
                        change(Kind.MERGED, "2010301 2010302", "2010303"),
                        "2010301 10.00, 2010302 30.00",
                        "2010303 50.00"))
                .containsExactly(
                        "2010301 | 10.00 | 0.00 |  | group | ",
                        "2010302 | 30.00 | 0.00 |  | group | ",
                        "2010303 |  | 40.00 | 50.00 | group | 25.00");
    }

    @Test
    void aCodeWithANewMeaningIsNotComparedWithItsFormerOne() {
        assertThat(compared(change(Kind.NEW, "", "2010301"), "2010301 10.00", "2010301 50.00"))
                .containsExactly("2010301 | 10.00 |  | 50.00 | not-comparable | ");
    }

    @Test
    void projectsFollowTheCodeTheyAreUnder() {
        List<YearLine> lines = lines(
                "表7",
                change(Kind.MOVED, "2010301", "2010601"),
                figures("表7", "项目支出合计", "2010301 70.00, 2010301/修缮 70.00"),
                figures("表7", "项目支出合计", "2010601 90.00, 2010601/修缮 90.00"));

        assertThat(lines.stream().map(PanelYearsTest::text))
                .contains(
                        "2010601 |  | 70.00 | 90.00 | moved | 28.57", "2010601/修缮 |  | 70.00 | 90.00 | moved | 28.57");
    }

    @Test
    void aDecreaseOfANegativeAmountHasTheSignOfTheChange() {
        assertThat(compared(List.of(), "2010301 -100.00", "2010301 -150.00"))
                .containsExactly("2010301 | -100.00 | -100.00 | -150.00 | same | -50.00");
    }

    /** Whatever the changes: nothing is lost and nothing is counted twice, neither before nor now. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theComparableAmountsAddUpToThoseOfLastYear(int seed) {
        Random random = new Random(seed);
        List<YearFigure> before = tree(random);
        List<YearFigure> now = tree(random);
        List<YearLine> lines = lines("表3", changes(random), before, now);

        assertThat(sum(lines.stream().map(YearLine::comparable))).isEqualTo(sum(before));
        assertThat(sum(lines.stream().map(YearLine::lastYear))).isEqualTo(sum(before));
        assertThat(sum(lines.stream().map(YearLine::thisYear))).isEqualTo(sum(now));
    }

    private static List<CodeChange> changes(Random random) {
        List<CodeChange> changes = new ArrayList<>();
        changes.addAll(change(Kind.MOVED, item(1, 1), item(3, random.nextInt(4))));
        changes.addAll(split(item(1, 2), item(2, 0) + " " + item(4, random.nextInt(4)), ""));
        changes.addAll(split(item(2, 1), item(2, 2) + " " + item(3, 3), "0.371 0.629"));
        changes.addAll(change(Kind.MERGED, item(2, 3) + " " + item(4, 0), item(5, 0)));
        changes.addAll(change(Kind.MOVED, "20106", "20206"));
        changes.addAll(change(Kind.ENDED, item(3, 0), ""));
        return changes;
    }

    private static String item(int section, int number) {
        return "2010" + section + "0" + number;
    }

    private static List<YearFigure> tree(Random random) {
        List<YearFigure> figures = new ArrayList<>();
        long all = 0;
        for (int section = 1; section <= 6; section++) {
            long sum = random.nextInt(3) - 1L;
            for (int number = 0; number < 4; number++) {
                if (random.nextInt(4) > 0) {
                    long fen = random.nextInt(100_000);
                    sum += fen;
                    figures.add(figure("表3", "合计", item(section, number), Amount.ofFen(fen)));
                }
            }
            all += sum;
            figures.add(figure("表3", "合计", "2010" + section, Amount.ofFen(sum)));
        }
        figures.add(figure("表3", "合计", "201", Amount.ofFen(all)));
        figures.add(figure("表3", "合计", "合计", Amount.ofFen(all)));
        return figures;
    }

    private static Amount sum(List<YearFigure> figures) {
        return sum(figures.stream().map(figure -> Optional.of(figure.amount())));
    }

    private static Amount sum(Stream<Optional<Amount>> amounts) {
        return amounts.flatMap(Optional::stream).reduce(Amount.ZERO, Amount::plus);
    }

    private static List<CodeChange> change(Kind kind, String from, String to) {
        return List.of(new CodeChange(kind, codes(from), codes(to), List.of()));
    }

    private static List<CodeChange> split(String from, String to, String shares) {
        return List.of(new CodeChange(
                Kind.SPLIT,
                codes(from),
                codes(to),
                codes(shares).stream().map(BigDecimal::new).toList()));
    }

    private static List<String> codes(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static List<String> compared(List<CodeChange> changes, String before, String now) {
        return lines("表3", changes, figures("表3", "合计", before), figures("表3", "合计", now)).stream()
                .map(PanelYearsTest::text)
                .toList();
    }

    private static List<YearLine> lines(
            String table, List<CodeChange> changes, List<YearFigure> before, List<YearFigure> now) {
        Panel panel = PANELS.stream()
                .filter(one -> one.key().equals(table))
                .findFirst()
                .orElseThrow();
        return new PanelYears(panel, new CodeMap(changes), true, before, now).lines();
    }

    private static List<YearFigure> figures(String table, String measure, String rows) {
        return Arrays.stream(rows.split(", ", -1))
                .map(row -> row.split(" ", 2))
                .map(row -> figure(table, measure, row[0], Amount.ofYuan(row[1])))
                .toList();
    }

    private static YearFigure figure(String table, String measure, String row, Amount amount) {
        return new YearFigure(table, row, "", measure, amount);
    }

    private static String text(YearLine line) {
        return String.join(
                " | ",
                line.row(),
                yuan(line.lastYear()),
                yuan(line.comparable()),
                yuan(line.thisYear()),
                line.basis().code(),
                line.percent().map(BigDecimal::toPlainString).orElse(""));
    }

    private static String yuan(Optional<Amount> amount) {
        return amount.map(Amount::inYuan).orElse("");
    }
}
