package budget.word;

import budget.ooxml.RefusedException;
import budget.ooxml.XmlPart;
import budget.ooxml.XmlPart.Event;
import budget.word.ShownText.RunLook;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Reads the text of paragraphs: runs, insertions, results of fields, links; of text boxes the blocks. */
final class ParagraphReader {

    private static final Set<String> AROUND_RUNS = Set.of(
            "hyperlink",
            "ins",
            "moveTo",
            "smartTag",
            "fldSimple",
            "customXml",
            "dir",
            "bdo",
            "oMath",
            "oMathPara",
            "AlternateContent",
            "Choice");

    private static final Set<String> RAISED_OR_LOWERED = Set.of("superscript", "subscript");

    /** Stands for a sign of a font of signs. */
    private static final String SIGN = "\u25a1";

    private final XmlPart xml;
    private final BlockReader blocks;
    private final Traces traces;
    private final ListNumbers numbers;

    ParagraphReader(XmlPart xml, BlockReader blocks, Traces traces, ListNumbers numbers) {
        this.xml = xml;
        this.blocks = blocks;
        this.traces = traces;
        this.numbers = numbers;
    }

    /**
     * Reads a paragraph that has started, up to its end.
     *
     * @param boxes takes the blocks of its text boxes
     */
    Read read(ShownText text, List<Block> boxes) throws IOException {
        long from = xml.from();
        long content = xml.to();
        boolean isEmpty = xml.isEmpty();
        ParagraphProperties properties = ParagraphProperties.NONE;
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START && xml.name().equals("pPr")) {
                properties = ParagraphProperties.read(xml);
                content = xml.to();
            } else if (event == Event.START) {
                inline(text, boxes);
            }
        }
        if (!properties.runsOn()) {
            text.number(numbers.next(properties.place(), properties.style()));
        }
        return new Read(new ElementBytes(from, content, isEmpty ? from : xml.from()), properties.runsOn());
    }

    private void inlines(ShownText text, List<Block> boxes) throws IOException {
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START) {
                inline(text, boxes);
            }
        }
    }

    private void inline(ShownText text, List<Block> boxes) throws IOException {
        String name = xml.name();
        if (name.equals("r")) {
            run(text, boxes, RunLook.USUAL);
        } else if (name.equals("sdt")) {
            blocks.control(() -> inlines(text, boxes));
        } else if (name.equals("del") || name.equals("moveFrom")) {
            traces.countDeletion();
            xml.skip();
        } else if (AROUND_RUNS.contains(name)) {
            if (name.equals("ins") || name.equals("moveTo")) {
                traces.countInsertion();
            }
            inlines(text, boxes);
        } else {
            xml.skip();
        }
    }

    private void run(ShownText text, List<Block> boxes, RunLook around) throws IOException {
        RunLook look = around;
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START) {
                switch (xml.name()) {
                    case "rPr" -> look = look();
                    case "t" -> text(text, look);
                    case "tab", "ptab" -> sign(text, "\t", look);
                    case "br", "cr" -> sign(text, "\n", look);
                    case "noBreakHyphen" -> sign(text, "-", look);
                    case "sym" -> sign(text, SIGN, look);
                    case "AlternateContent", "Choice" -> run(text, boxes, look);
                    case "drawing", "pict", "object" -> drawing(boxes);
                    case "ruby" -> ruby(text, boxes);
                    default -> xml.skip();
                }
            }
        }
    }

    private void text(ShownText text, RunLook look) throws IOException {
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.TEXT) {
                text.add(xml.run(), look);
            } else {
                xml.skip();
            }
        }
    }

    private void sign(ShownText text, String sign, RunLook look) throws IOException {
        text.add(sign, look);
        xml.skip();
    }

    private RunLook look() throws IOException {
        boolean isHidden = false;
        boolean isMarked = false;
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START) {
                switch (xml.name()) {
                    case "vanish", "webHidden" -> isHidden |= xml.name().equals("vanish") && xml.is("val", true);
                    case "strike", "dstrike" -> isMarked |= xml.is("val", true);
                    case "vertAlign" -> isMarked |= RAISED_OR_LOWERED.contains(xml.attribute("val", ""));
                    default -> {}
                }
                xml.skip();
            }
        }
        return new RunLook(isHidden, isMarked);
    }

    /** The base of a text with reading aids, which are left out. */
    private void ruby(ShownText text, List<Block> boxes) throws IOException {
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START && xml.name().equals("rubyBase")) {
                inlines(text, boxes);
            } else if (event == Event.START) {
                xml.skip();
            }
        }
    }

    /** The text boxes of a drawing. What older programs show instead of it repeats them. */
    private void drawing(List<Block> boxes) throws IOException {
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START) {
                switch (xml.name()) {
                    case "txbxContent" -> blocks.read(boxes::add);
                    case "Fallback" -> xml.skip();
                    case "OLEObject" -> {
                        traces.countEmbedded();
                        xml.skip();
                    }
                    default -> drawing(boxes);
                }
            }
        }
    }

    /** The place of a paragraph, and whether the next one goes on in its line. */
    record Read(ElementBytes bytes, boolean runsOn) {}

    /** Reads something that has started, up to its end. */
    @FunctionalInterface
    interface Content {
        void read() throws IOException, RefusedException;
    }
}
