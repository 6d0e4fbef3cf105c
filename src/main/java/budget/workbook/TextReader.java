package budget.workbook;

import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.model.CellAddress;
import budget.model.Words;
import budget.ooxml.RefusedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a text file (.txt) as one sheet of paragraphs; lines that show something are counted from 1, as in a document. */
public final class TextReader {

    /** The longest real narratives have 60 KB. */
    private static final long MOST_BYTES = 4 << 20;

    private static final char ORDER_MARK = '\ufeff';

    private TextReader() {}

    /** Whether a file of this name is a text by intention: a table with commas may look like one. */
    public static boolean isNamed(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".txt");
    }

    static void read(Path file, SheetVisitor visitor) throws IOException {
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            throw new RefusedException(FindingCode.TOO_LARGE, Long.toString(size), Long.toString(MOST_BYTES));
        }
        List<Row> rows = new ArrayList<>();
        for (String line : text(Files.readAllBytes(file)).lines().toList()) {
            if (!Words.isBlank(line)) {
                CellAddress address = CellAddress.ofParagraph(rows.size() + 1);
                rows.add(new Row(address.row(), false, List.of(new Cell.Text(address, line, line))));
            }
        }
        visitor.visit(new GridSheet(GridSheet.TEXT, MergedRegions.NONE, rows));
    }

    /** The text in UTF-8 or GB18030, or in UTF-16 where its byte order is marked; refused where it is in none of these. */
    private static String text(byte[] bytes) throws RefusedException {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        boolean isWide = mark == 0xfeff || mark == 0xfffe;
        List<Charset> possible =
                isWide ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
        for (Charset charset : possible) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return text.indexOf(ORDER_MARK) == 0 ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // not in this one
            }
        }
        throw new RefusedException(FindingCode.NOT_A_WORKBOOK, FileKind.TEXT.printed());
    }

    /** What is said of a text without a narrative. */
    public static Finding refusal() {
        return Finding.ofFile(FindingCode.NOT_A_WORKBOOK, FileKind.TEXT.printed());
    }
}
