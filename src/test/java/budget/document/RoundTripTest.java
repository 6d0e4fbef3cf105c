package budget.document;

import static org.assertj.core.api.Assertions.assertThat;

import budget.docx.Block;
import budget.docx.Block.Grid;
import budget.docx.Block.Paragraph;
import budget.docx.Look;
import budget.finding.Finding;
import budget.finding.Severity;
import budget.submission.SubmissionContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was written is read back: the same facts, and nothing to say but of sentences that are still to be filled in; with one
 * figure changed, that is found.
 */
class RoundTripTest {

    /** {@code -Ddocument.trials=200} changes more figures than an ordinary build. */
    private static final int TRIALS = Integer.getInteger("document.trials", 13);

    @TempDir
    private Path folder;

    @Test
    void aDocumentReadBackHasTheFactsOfTheWorkbookAndNoFindingOfItsOwn() throws IOException {
        for (Path workbook : SampleDocuments.workbooks()) {
            SubmissionContent sent = SampleDocuments.read(workbook);
            SubmissionContent back = readBack(workbook, SampleDocuments.blocks(workbook));

            Map<String, String> facts = new TreeMap<>(SampleDocuments.facts(back));
            facts.keySet().removeAll(sums(sent, facts));
            assertThat(facts).as(workbook.toString()).isEqualTo(SampleDocuments.facts(sent));
            boolean isSound = sent.findings().stream().noneMatch(one -> one.severity() == Severity.BLOCKING);
            assertThat(SampleDocuments.findings(back))
                    .as(workbook.toString())
                    .filteredOn(finding -> isSound || !finding.contains(" 说明.")) // tables that contradict one another
                    .isSubsetOf(SampleDocuments.findings(sent));
            assertThat(back.findings())
                    .as(workbook.toString())
                    .filteredOn(SampleDocuments::isUnread)
                    .allMatch(finding -> finding.arguments().toString().contains("〔请填写"));
        }
    }

    /** Total rows that the unit has left out are written with their sums. */
    private static Set<String> sums(SubmissionContent sent, Map<String, String> facts) {
        Set<String> more = new HashSet<>(facts.keySet());
        more.removeAll(SampleDocuments.facts(sent).keySet());
        assertThat(more).allMatch(fact -> fact.contains(" 合计 "));
        return more;
    }

    @Test
    void aChangedFigureIsFoundAtItsCellOrSentence() throws IOException {
        Random random = new Random(20230131);
        List<Path> workbooks = SampleDocuments.workbooks();
        Map<Path, List<Block>> documents = new HashMap<>();
        Map<Path, Set<String>> known = new HashMap<>();
        List<String> missed = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            Path workbook = workbooks.get(trial % workbooks.size());
            if (!documents.containsKey(workbook)) {
                documents.put(workbook, SampleDocuments.blocks(workbook));
                known.put(workbook, said(readBack(workbook, documents.get(workbook))));
                assertThat(said(readBack(workbook, documents.get(workbook)))).isEqualTo(known.get(workbook));
            }
            ChangedFigure changed = ChangedFigure.in(documents.get(workbook), random);
            SubmissionContent back = readBack(workbook, changed.blocks());
            List<Finding> said = new ArrayList<>(back.findings());
            Set<String> before = Objects.requireNonNull(known.get(workbook));
            said.removeIf(finding -> before.contains(said(finding)));
            if (said.isEmpty()) {
                missed.add(workbook.getFileName() + ": " + changed.words());
            } else if (said.stream()
                    .flatMap(finding -> finding.cells().stream())
                    .noneMatch(cell -> changed.isAt(cell, back))) {
                elsewhere.add(workbook.getFileName() + ": " + changed.words() + " "
                        + said.get(0).cells());
            }
        }
        System.out.printf(
                "changed figures found: %d of %d, %d of them not at their own place%n",
                TRIALS - missed.size(), TRIALS, elsewhere.size());
        Stream.concat(missed.stream(), elsewhere.stream()).forEach(System.out::println);
        assertThat(missed).hasSizeLessThanOrEqualTo(TRIALS / 10);
        assertThat(elsewhere).hasSizeLessThanOrEqualTo(TRIALS / 5);
    }

    @Test
    void whatAUnitHasSaidInItsDocumentIsSaidAgain() throws IOException {
        Path workbook = SampleDocuments.workbooks().get(3);
        String staff = "编制数11个，实有人数9人，其中：在职8人，减少2人；退休1人，增加1人；离休0人，增加0人。";
        List<Block> filledIn = new ArrayList<>();
        for (Block block : SampleDocuments.blocks(workbook)) {
            boolean isStaff =
                    block instanceof Paragraph paragraph && paragraph.text().contains("编制数〔请填写〕个");
            filledIn.add(
                    isStaff
                            ? new Paragraph(
                                    Look.BODY, SampleDocuments.unit(workbook).name() + staff, false)
                            : block);
        }

        List<Block> again = SampleDocuments.blocks(SampleDocuments.written(folder, workbook, filledIn));

        assertThat(again)
                .filteredOn(block ->
                        block instanceof Paragraph paragraph && paragraph.text().endsWith(staff))
                .hasSize(1);
        assertThat(again.stream().filter(Grid.class::isInstance))
                .hasSameSizeAs(filledIn.stream().filter(Grid.class::isInstance).toList());
    }

    private SubmissionContent readBack(Path workbook, List<Block> blocks) throws IOException {
        return SampleDocuments.read(SampleDocuments.written(folder, workbook, blocks));
    }

    private static Set<String> said(SubmissionContent content) {
        return content.findings().stream().map(RoundTripTest::said).collect(Collectors.toSet());
    }

    /** A finding with its figures. */
    private static String said(Finding finding) {
        return finding.key() + " " + finding.arguments() + " " + finding.judgement();
    }
}
