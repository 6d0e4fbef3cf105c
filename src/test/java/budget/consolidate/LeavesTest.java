package budget.consolidate;

import static budget.consolidate.UnitSheets.spending;
import static org.assertj.core.api.Assertions.assertThat;

import budget.definition.JobDefinition;
import budget.figures.Part;
import budget.figures.Vocabulary.Column;
import budget.figures.Vocabulary.Panel;
import budget.model.CellAddress;
import budget.model.RowKey;
import budget.sample.PackSamples;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import budget.submission.SubmissionContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which figures of a column can be added up, whatever the unit states. */
class LeavesTest {

    @Test
    void theLowestRowsAreAddedUp() {
        assertThat(added("合计", spending("""
                        | 合计         | 6.00 | 6.00 |
                        201 | 一般公共服务 | 5.00 | 5.00 |
                        20103 | 政府办公厅   | 5.00 | 5.00 |
                        2010301 | 行政运行     | 3.00 | 3.00 |
                        2010350 | 事业运行     | 2.00 | 2.00 |
                        205 | 教育         | 1.00 | 1.00 |
                        """))).containsExactly("2010301 30000.00", "2010350 20000.00", "205 10000.00");
    }

    @Test
    void aRowThatIsNotTheSumOfThoseBelowItIsAddedUpInTheirPlace() {
        assertThat(added("合计", spending("""
                        | 合计         | 6.00 | |
                        201 | 一般公共服务 | 5.00 | |
                        20103 | 政府办公厅   | 4.00 | |
                        2010301 | 行政运行     | 3.00 | |
                        205 | 教育         | 1.00 | |
                        """)))
                .as("20103 states 4.00, 201 states 5.00")
                .containsExactly("201 50000.00", "205 10000.00");
    }

    @Test
    void eachColumnHasItsOwn() {
        String sheet = spending("""
                | 合计         | 5.00 | 5.00 | 0.00
                201 | 一般公共服务 | 5.00 | 4.00 |
                """);

        assertThat(added("合计", sheet)).containsExactly("201 50000.00");
        assertThat(added("基本支出", sheet)).containsExactly("合计 50000.00");
        assertThat(added("项目支出", sheet)).containsExactly("合计 0.00");
    }

    @Test
    void linesOfWhichARowIsMadeOnlyInPartAreNotAddedUp() {
        assertThat(added("预算数", """
                        部门（单位）收支总体情况表
                        单位：万元
                        收入                | <      | 支出                 | <
                        项目                | 预算数 | 功能分类             | 预算数
                        一、本年收入        | 2.00   | 201 一般公共服务支出 | 2.00
                        1.一般公共预算拨款  | 2.00   |                      |
                        其中：一般财力      | 1.50   |                      |
                        收入总计            | 2.00   | 支出总计             | 2.00
                        """))
                .as("and both sides of the form state the same money")
                .containsExactly("一、本年收入/1.一般公共预算拨款 20000.00");
    }

    static LongStream seeds() {
        return LongStream.range(0, 2L * Integer.getInteger("budget.seeds", 2));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverAUnitStates(long seed) {
        assertAddUp(
                UnitSheets.JOB,
                Reading.of(
                                UnitSheets.JOB,
                                TextWorkbook.of(new RandomUnit(seed).sheets()).xlsx())
                        .content());
    }

    @ParameterizedTest
    @ValueSource(strings = {"final-accounts-2023", "central-departments-2023"})
    void inTheFormsOfOthers(String name) throws IOException {
        JobDefinition job = JobDefinition.read(Path.of("jobs", name));

        assertAddUp(job, Reading.of(job, PackSamples.xlsx(name)).content());
    }

    /** The leaves of a column add up to its total, where one is stated; none of them is below another. */
    private static void assertAddUp(JobDefinition job, SubmissionContent content) {
        List<Fact> leaves = new ArrayList<>();
        new Facts(job).each(content, fact -> {
            if (fact.isLeaf()) {
                leaves.add(fact);
            }
        });
        assertThat(leaves).isNotEmpty();
        Set<String> met = new HashSet<>();
        for (Panel panel : job.rules().vocabulary().panels()) {
            content.table(panel.key()).ifPresent(table -> {
                for (Column column : panel.columns()) {
                    List<Part> stated = Part.inColumn(table, panel.column(column.key())).stream()
                            .filter(Part::isStated)
                            .toList();
                    if (!stated.isEmpty() && met.add(panel.form() + " " + column.key())) {
                        assertAddUp(
                                stated,
                                leaves.stream()
                                        .filter(leaf -> leaf.row().table().equals(panel.form()))
                                        .filter(leaf -> leaf.figure().measure().equals(column.key()))
                                        .toList());
                    }
                }
            });
        }
    }

    private static void assertAddUp(List<Part> stated, List<Fact> leaves) {
        Set<CellAddress> added =
                leaves.stream().map(leaf -> leaf.figure().cell()).collect(Collectors.toSet());
        List<Part> parts = stated.stream()
                .filter(part -> added.contains(part.place().orElseThrow().address()))
                .toList();
        assertThat(parts).hasSameSizeAs(leaves);
        for (Part part : stated) {
            List<Part> below = parts.stream()
                    .filter(leaf -> leaf.key().isBelow(part.key()))
                    .toList();
            boolean isInOneAbove = parts.stream().anyMatch(leaf -> part.key().isBelow(leaf.key()));
            if (parts.contains(part)) {
                assertThat(below).as(part.row()).isEmpty();
            } else if (!isInOneAbove && !(part.key() instanceof RowKey.Subtotal)) {
                assertThat(below.stream().mapToLong(Part::value).sum())
                        .as(part.row())
                        .isEqualTo(part.value());
            }
        }
    }

    private static List<String> added(String measure, String... sheets) {
        List<String> added = new ArrayList<>();
        new Facts(UnitSheets.JOB)
                .each(Reading.of(UnitSheets.JOB, TextWorkbook.of(sheets).xlsx()).content(), fact -> {
                    if (fact.isLeaf() && fact.figure().measure().equals(measure)) {
                        added.add(
                                fact.row().text() + " " + fact.figure().amount().inYuan());
                    }
                });
        return added;
    }
}
