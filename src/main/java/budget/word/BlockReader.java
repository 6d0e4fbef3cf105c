package budget.word;

import budget.base.WorkBudget;
import budget.ooxml.XmlPart;
import budget.ooxml.XmlPart.Event;
import budget.word.ParagraphReader.Content;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the blocks of a part of a document in their order. */
final class BlockReader {

    private static final Set<String> AROUND_BLOCKS = Set.of(
            "document",
            "body",
            "footnotes",
            "footnote",
            "endnotes",
            "endnote",
            "customXml",
            "ins",
            "moveTo",
            "AlternateContent",
            "Choice");

    private final XmlPart xml;
    private final Traces traces;
    private final ParagraphReader paragraphs;
    private @Nullable Unended unended;

    BlockReader(XmlPart xml, Traces traces, ListNumbers numbers) {
        this.xml = xml;
        this.traces = traces;
        this.paragraphs = new ParagraphReader(xml, this, traces, numbers);
    }

    /** Reads up to the end of the element that has started, or of the part. */
    void read(Blocks to) throws IOException {
        for (Event event = xml.next(); event != Event.END && event != Event.NOTHING; event = xml.next()) {
            if (event == Event.START) {
                block(to);
            }
        }
        endParagraph(to);
    }

    /** Passes on a paragraph whose end is deleted, where no other one follows. */
    void endParagraph(Blocks to) throws IOException {
        Unended last = unended;
        unended = null;
        if (last != null) {
            to.take(last.text.paragraph(last.bytes));
        }
    }

    /** Reads a block that has started, up to its end. */
    void block(Blocks to) throws IOException {
        WorkBudget.check();
        String name = xml.name();
        if (name.equals("p")) {
            paragraph(to);
            return;
        }
        endParagraph(to);
        if (name.equals("tbl")) {
            to.take(new TableReader(xml, this, traces).read());
        } else if (name.equals("sdt")) {
            control(() -> read(to));
        } else if (AROUND_BLOCKS.contains(name)) {
            read(to);
        } else {
            xml.skip();
        }
    }

    private void paragraph(Blocks to) throws IOException {
        ShownText text = unended == null ? new ShownText(traces) : unended.text;
        unended = null;
        List<Block> boxes = new ArrayList<>();
        ParagraphReader.Read read = paragraphs.read(text, boxes);
        if (read.runsOn()) {
            unended = new Unended(text, read.bytes());
        } else {
            to.take(text.paragraph(read.bytes()));
        }
        for (Block box : boxes) {
            to.take(box instanceof Paragraph inBox ? inBox.anchoredIn(read.bytes()) : box);
        }
    }

    /** Reads the content of a content control, but for the hint that an empty one shows. */
    void control(Content content) throws IOException {
        boolean isHint = false;
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START && xml.name().equals("sdtPr")) {
                isHint = isHint();
            } else if (event == Event.START && xml.name().equals("sdtContent") && !isHint) {
                content.read();
            } else if (event == Event.START) {
                xml.skip();
            }
        }
    }

    private boolean isHint() throws IOException {
        boolean isHint = false;
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START) {
                isHint |= xml.name().equals("showingPlcHdr") && xml.is("val", true);
                xml.skip();
            }
        }
        return isHint;
    }

    /** A paragraph so far whose end is deleted. */
    private record Unended(ShownText text, ElementBytes bytes) {}

    /** Takes blocks in their order. */
    @FunctionalInterface
    interface Blocks {
        void take(Block block) throws IOException;
    }
}
