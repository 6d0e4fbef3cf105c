package budget.returned;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.OrderedParallel;
import budget.check.SubmissionReader;
import budget.definition.JobDefinition;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.model.CellAddress;
import budget.model.SheetCell;
import budget.sample.SeedDocument;
import budget.sample.TextDocument;
import budget.submission.Arrival;
import budget.submission.Standing;
import budget.submission.SubmissionContent;
import budget.submission.SubmissionStatus;
import budget.workbook.Passwords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit gets its own document back: a comment where something is to be said, and all else as it was. */
class ReturnedDocumentTest {

    private static final JobDefinition JOB = JobDefinition.read(Path.of("jobs/department-budget-2023"));
    private static final String TEXT = """
            第一部分 概况
            表3
            科目编码 | 合计 |
            201 | 1.00 |
                | < |
            人员减少1人
            """;

    @TempDir
    private Path folder;

    @Test
    void theCommentsAreAtTheCellsAndParagraphsOfTheFindings() throws IOException {
        byte[] returned = returned(
                TextDocument.of(TEXT).docx(),
                at("表3(第1表)", new CellAddress(2, 1)),
                at("表3(第1表)", CellAddress.ofParagraphAbove(2)),
                at("正文", CellAddress.ofParagraph(3)));

        assertThat(commented(returned))
                .containsEntry("1.00", "必须修改")
                .containsEntry("表3", "必须修改")
                .containsEntry("人员减少1人", "必须修改")
                .containsEntry("第一部分 概况", "【校验结果】校验结果");
    }

    @Test
    void theCommentAtABlankCellIsInIt() throws IOException {
        byte[] returned = returned(
                TextDocument.of(TEXT).docx(),
                at("表3(第1表)", new CellAddress(3, 0)),
                at("表3(第1表)", new CellAddress(3, 1)));

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(returned))) {
            assertThat(document.getTables()
                            .get(0)
                            .getRow(2)
                            .getCell(0)
                            .getCTTc()
                            .xmlText())
                    .contains("commentReference");
            assertThat(document.getDocComments().getComments())
                    .as("the counts, and one for each finding")
                    .hasSize(3);
        }
    }

    @Test
    void aParagraphThatIsAnEmptyElementIsOpened() throws IOException {
        TextDocument document = TextDocument.ofBody(
                "<w:tbl><w:tr><w:tc><w:p w:rsidR=\"1\"/></w:tc><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");

        byte[] returned = returned(document.docx(), at("第1表", new CellAddress(1, 0)));

        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(returned))) {
            assertThat(read.getTables().get(0).getRow(0).getCell(0).getCTTc().xmlText())
                    .contains("commentReference");
        }
    }

    @Test
    void theCommentAboutATextBoxIsWhereItIsAnchored() throws IOException {
        byte[] returned =
                returned(TextDocument.of("第一部分\n情况说明⟨b单位：万元⟩\n").docx(), at("正文", CellAddress.ofParagraph(3)));

        String xml = new String(parts(returned).get("word/document.xml"), StandardCharsets.UTF_8);
        assertThat(xml).contains("w:commentReference w:id=\"1\"");
        assertThat(xml.replaceAll("(?s)<w:txbxContent>.*?</w:txbxContent>", "")).contains("w:id=\"1\"");
    }

    @Test
    void allOtherPartsKeepTheirBytesAndTheTextIsTheSame() throws IOException {
        byte[] original =
                TextDocument.of(TEXT).part("word/media/a.bin", "bytes").docx();

        byte[] returned = returned(original, at("表3(第1表)", new CellAddress(2, 1)));

        Map<String, byte[]> before = parts(original);
        Map<String, byte[]> after = parts(returned);
        assertThat(after.keySet()).containsAll(before.keySet()).contains("word/comments.xml");
        assertThat(after.get("word/media/a.bin")).isEqualTo(before.get("word/media/a.bin"));
        assertThat(content(returned).tables().size())
                .isEqualTo(content(original).tables().size());
    }

    @Test
    void aReturnedDocumentThatIsSentAgainHasOnlyTheCommentsOfNow() throws IOException {
        byte[] original = SeedDocument.docx();
        SheetCell place = at("表3(第3表)", new CellAddress(4, 4));

        byte[] once = returned(original, place);
        byte[] twice = returned(once, place);

        assertThat(parts(twice)).hasSameSizeAs(parts(once));
        assertThat(new String(parts(twice).get("word/comments.xml"), StandardCharsets.UTF_8).split("<w:comment ", -1))
                .hasSize(3);
        assertThat(new String(parts(twice).get("word/document.xml"), StandardCharsets.UTF_8)
                        .split("commentReference", -1))
                .hasSize(3);
        assertThat(content(once).findings()).isEqualTo(content(original).findings());
    }

    private static SheetCell at(String sheet, CellAddress address) {
        return new SheetCell(sheet, address);
    }

    private SubmissionContent content(byte[] document) throws IOException {
        Path file = Files.write(folder.resolve("read.docx"), document);
        return new SubmissionReader(JOB, Passwords.none())
                .read(file, "read.docx")
                .file();
    }

    private byte[] returned(byte[] original, SheetCell... marked) throws IOException {
        Path file = Files.write(folder.resolve("original.docx"), original);
        Arrival arrival = new Arrival("original.docx", "hash", original.length, 0, 1, Arrival.Condition.TAKEN);
        List<Finding> findings = Arrays.stream(marked)
                .map(cell -> Finding.at(
                        FindingCode.AMOUNT_NOT_A_NUMBER, new Finding.Subject("表3", "合计", cell.toString()), cell, "待定"))
                .toList();
        Standing standing = new Standing(null, arrival, SubmissionStatus.HELD_BACK, false, findings);
        List<ReturnedFile> files = new ReturnedFolder(
                        folder, JOB.settings(), "1.0", new Originals(file), new OrderedParallel(1))
                .write(List.of(standing));
        assertThat(files)
                .singleElement()
                .satisfies(made -> assertThat(made.path()).endsWith(".docx"));
        return Files.readAllBytes(folder.resolve(files.get(0).path()));
    }

    /** The first word of each comment, by the text of the paragraph that it is at. */
    private static Map<String, String> commented(byte[] returned) throws IOException {
        Map<String, String> commented = new LinkedHashMap<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(returned))) {
            String xml = document.getDocument().xmlText();
            for (XWPFComment comment : document.getDocComments().getComments()) {
                int start = xml.indexOf("commentRangeStart w:id=\"" + comment.getId() + "\"");
                int end = xml.indexOf("commentRangeEnd w:id=\"" + comment.getId() + "\"");
                String text = xml.substring(start, end).replaceAll("^[^>]*>|<[^>]*>|<[^>]*$", "");
                commented.put(text, comment.getText().replace("【校验结果】\n", "").split("[ \n]", 2)[0]);
            }
        }
        return commented;
    }

    private static Map<String, byte[]> parts(byte[] document) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
