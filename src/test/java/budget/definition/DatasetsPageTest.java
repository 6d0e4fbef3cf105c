package budget.definition;

import static org.assertj.core.api.Assertions.assertThat;

import budget.jobfile.Mistakes;
import budget.jobfile.YamlNode;
import budget.model.Amount;
import budget.rule.FigureSum;
import budget.sample.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page on datasets shows is what the program reads. */
class DatasetsPageTest {

    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final JobDefinition JOB = Reading.sampleJob();

    @Test
    void everyExampleOfThePageIsRead() throws IOException {
        List<Datasets> read = BLOCK.matcher(Files.readString(Path.of("src/docs/datasets.md")))
                .results()
                .map(MatchResult::group)
                .map(block -> block.substring("```yaml\n".length(), block.length() - 3))
                .map(DatasetsPageTest::datasets)
                .toList();

        assertThat(read).hasSize(3);
        assertThat(read.get(0).headline().hasBoth()).isTrue();
        assertThat(read.get(1).byUnit())
                .extracting(Datasets.UnitColumn::title)
                .containsExactly("income_total", "支出合计", "non_fiscal", "items");
        assertThat(read.get(2).byEconomic())
                .extracting(Datasets.ByEconomic::source)
                .containsExactly("基本支出", "项目支出");
        assertThat(read.get(2).byEconomic().get(1).total())
                .map(Datasets.Column::measure)
                .contains("项目支出合计");
        assertThat(read.get(2).sources().orElseThrow().columns()).hasSize(3);
    }

    @Test
    void whatIsNotWrittenIsNotDefined() {
        assertThat(datasets("headline: {}")).isEqualTo(Datasets.NONE);
    }

    @Test
    void aSumAddsAndTakesOffWhatItsSourceTells() {
        FigureSum sum = FigureSum.parse("表3[合计].合计 - sum(表5[类].合计)", JOB.rules().vocabulary());

        assertThat(sum.in(
                        (rows, column) -> Optional.of(Amount.ofYuan(rows.rows().isOne() ? "5.00" : "2.00"))))
                .contains(Amount.ofYuan("3.00"));
        assertThat(sum.in((rows, column) -> rows.rows().isOne() ? Optional.of(Amount.ZERO) : Optional.empty()))
                .isEmpty();
    }

    @Test
    void ofConsolidatedNumbersItTakesItsOwn() {
        FigureSum.Total total = new FigureSum.Total(
                FigureSum.parse("表3[合计].合计 - sum(表5[类].合计)", JOB.rules().vocabulary()));

        assertThat(total.amount()).isEmpty();
        total.take("表3", "合计", "合计", Amount.ofYuan("9.00"));
        total.take("表3", "201", "合计", Amount.ofYuan("9.00"));
        total.take("表5", "201", "合计", Amount.ofYuan("4.00"));
        total.take("表5", "20103", "合计", Amount.ofYuan("4.00"));
        total.take("表5", "201", "基本支出", Amount.ofYuan("4.00"));
        assertThat(total.amount()).contains(Amount.ofYuan("5.00"));
    }

    private static Datasets datasets(String text) {
        Mistakes mistakes = new Mistakes();
        Datasets datasets = DatasetsFile.parse(
                YamlNode.parse("datasets.md", text, mistakes),
                new Formulas(JOB.rules().vocabulary(), Set.of(), true, mistakes),
                JOB.forms());
        mistakes.end();
        return datasets;
    }
}
