package budget.word;

import static org.assertj.core.api.Assertions.assertThat;

import budget.figures.Table;
import budget.finding.Finding;
import budget.finding.Severity;
import budget.model.Figure;
import budget.sample.Reading;
import budget.sample.SoundUnit;
import budget.submission.SubmissionContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of a unit give the same facts in a workbook and in a document, however people have left the document: {@code
 * -Dword.seeds=500} for long. A workbook may keep fewer decimals of a number than are typed, so these are not compared.
 */
class SameFactsTest {

    private static final List<SoundUnit> UNITS = SoundUnit.typed();

    static Stream<Integer> seeds() {
        return IntStream.range(0, Integer.getInteger("word.seeds", UNITS.size()))
                .boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aWorkbookAndADocumentGiveTheSameFacts(int seed) {
        SoundUnit unit = UNITS.get(seed % UNITS.size());

        SubmissionContent workbook =
                Reading.of(Reading.sampleJob(), unit.xlsx()).content();
        SubmissionContent document =
                Reading.of(Reading.sampleJob(), unit.docx(new Random(seed))).content();

        assertThat(document.isDocument()).isTrue();
        assertThat(difference(facts(workbook), facts(document))).isEmpty();
        assertThat(facts(document)).hasSizeGreaterThan(50);
        assertThat(document.indicators()).hasSameSizeAs(workbook.indicators());
        assertThat(blocking(document)).isEqualTo(blocking(workbook));
    }

    private static List<String> facts(SubmissionContent content) {
        List<String> facts = new ArrayList<>();
        for (Table table : content.tables()) {
            for (int row = 0; row < table.rows().size(); row++) {
                for (Figure figure : table.figures(row)) {
                    facts.add(String.join(
                            " ",
                            table.panel().key(),
                            table.rows().get(row).text(),
                            figure.measure(),
                            figure.amount().inYuan()));
                }
            }
        }
        return facts;
    }

    private static List<String> difference(List<String> facts, List<String> others) {
        return Stream.concat(
                        facts.stream()
                                .filter(fact -> !others.contains(fact))
                                .map(fact -> "only in the workbook: " + fact),
                        others.stream()
                                .filter(fact -> !facts.contains(fact))
                                .map(fact -> "only in the document: " + fact))
                .toList();
    }

    private static List<String> blocking(SubmissionContent content) {
        return content.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCKING)
                .map(Finding::key)
                .toList();
    }
}
