package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.model.SentenceValue;
import budget.sample.Reading;
import budget.sample.SeedDocument;
import budget.sample.SeedWorkbook;
import budget.submission.SubmissionContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the real narrative: every line that is wrong in it, and none that holds. */
class NarrativeCheckTest {

    /** The lines of the real document that are wrong, contradict one another, are left out or are to be asked about. */
    static final Set<String> MARKED = Set.of(
            // 五(一): 当年拨款合计 2058.18 contains what is carried over
            "说明.拨款合计-合计-金额 | 合计",
            // 五(一) 1750.33 and 五(三)2 1700 of new projects
            "S05-02 | 新增项目",
            // 五(三)1: 101.17 in place of 99.57; 五(三)2: 1870 in place of 1920.33, 增长100% in place of 1000 %
            "说明.用途-金额 | 2010350",
            "说明.用途-金额 | 2010399",
            "说明.用途-变动率 | 2010399",
            // 五(三): the nine items and their changes do not add up
            "S05-03 | 2010350",
            "S05-01 | 2010350",
            // 五(三) 4 6 8 9: one person less, elsewhere two
            "说明.人数变化-变动 | A47",
            "说明.人数变化-变动 | A49",
            "说明.人数变化-变动 | A51",
            "说明.人数变化-变动 | A52",
            // 六: 公务员医疗补助 0.43 in place of 0.42; 离休费 without anybody
            "说明.基本支出明细-金额 | 30111",
            "S06-01 | 30301",
            // 七: 50.33 is not described
            "S07-01 | 政务云平台机房存储扩容项目",
            // 十一: no 机关运行经费 in a 事业单位; no large equipment; 2 projects in place of 1, a target table missing
            "S11-01 | 合计",
            "S11-02 | 合计",
            "S11-03 | 合计",
            "S11-04 | 合计");

    @TempDir
    private Path folder;

    @Test
    void everyWrongLineOfTheRealNarrativeIsFoundAndNoOtherIsCalledWrong() {
        SubmissionContent content =
                Reading.of(Reading.sampleJob(), SeedWorkbook.withNarrative()).content();
        Set<String> found = content.findings().stream()
                .filter(finding -> finding.code() == FindingCode.RULE_BROKEN)
                .filter(finding -> finding.rule().matches("说明\\..*|S[0-9]{2}-.*"))
                .map(finding -> finding.rule() + " | " + finding.subject().row())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(new TreeSet<>(MARKED));
    }

    @Test
    void theTablesAreJudgedAsTheyAreWithoutTheNarrative() {
        List<Finding> alone =
                Reading.of(Reading.sampleJob(), SeedWorkbook.xlsx()).content().findings();
        List<Finding> beside = Reading.of(Reading.sampleJob(), SeedWorkbook.withNarrative())
                .content()
                .findings();
        assertThat(beside.stream().map(Finding::key).toList())
                .containsAll(alone.stream().map(Finding::key).toList());
    }

    @Test
    void checkQuotesTheSentencesOfTheRealNarrative() throws IOException {
        Path file = folder.resolve("说明.xlsx");
        Files.write(file, SeedWorkbook.withNarrative());
        Golden.assertSame(
                "printed/check-narrative.txt",
                Spoken.by("check", file.toString()).out());
    }

    @Test
    void checkQuotesTheSentencesOfTheRealDocument() throws IOException {
        Path file = folder.resolve("说明.docx");
        Files.write(file, SeedDocument.docx());
        Golden.assertSame(
                "printed/check-document.txt",
                Spoken.by("check", file.toString()).out());
    }

    @Test
    void theDocumentStatesTheSameAsASheet() {
        List<String> document =
                stated(Reading.of(Reading.sampleJob(), SeedDocument.docx()).content());
        List<String> sheet = stated(
                Reading.of(Reading.sampleJob(), SeedWorkbook.withNarrative()).content());
        assertThat(document).isEqualTo(sheet).isNotEmpty();
    }

    private static List<String> stated(SubmissionContent content) {
        return content.sentences().stream()
                .filter(SentenceValue::isNumber)
                .filter(value -> !value.row().text().matches("A[0-9]+|第.*"))
                .map(value -> value.table() + value.row().text() + value.slot() + value.value() + value.unit())
                .toList();
    }
}
