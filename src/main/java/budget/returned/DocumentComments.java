package budget.returned;

import budget.ooxml.CannotAnnotateException;
import budget.ooxml.Parts;
import budget.ooxml.Splices;
import budget.ooxml.XmlPart;
import budget.ooxml.XmlPart.Event;
import budget.ooxml.XmlText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The comments of a document: without those of the program from before, and with those of now. */
final class DocumentComments {

    private final byte[] known;
    private final DocumentWords words;
    private final StringBuilder added = new StringBuilder();
    private final Set<String> removed = new HashSet<>();
    private final List<long[]> cuts;
    private long end = -1;
    private int last = -1;

    DocumentComments(byte[] known, DocumentWords words) throws IOException {
        this.known = known;
        this.words = words;
        this.cuts = new ArrayList<>();
        read();
    }

    static byte[] empty(DocumentWords words) {
        return (Parts.DECLARATION + words.element("comments", "", "\n")).getBytes(StandardCharsets.UTF_8);
    }

    private void read() throws IOException {
        try (XmlPart xml = XmlPart.of(new ByteArrayInputStream(known), "comments")) {
            for (Event event = xml.next(); event != Event.NOTHING; event = xml.next()) {
                if (event == Event.START && xml.name().equals("comments") && xml.isEmpty()) {
                    throw new CannotAnnotateException("comments without content");
                }
                if (event == Event.START && xml.name().equals("comment")) {
                    comment(xml);
                } else if (event == Event.END && xml.name().equals("comments")) {
                    end = xml.from();
                }
            }
        }
    }

    private void comment(XmlPart xml) throws IOException {
        long from = xml.from();
        String id = xml.attribute("id", "");
        last = Math.max(last, id.matches("[0-9]{1,8}") ? Integer.parseInt(id) : -1);
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            Event event = xml.next();
            depth += event == Event.START ? 1 : event == Event.END ? -1 : 0;
            if (event == Event.TEXT) {
                text.append(xml.run());
            } else if (event == Event.END && xml.name().equals("p")) {
                text.append('\n');
            }
        }
        if (CommentWords.ours(text.toString()).isPresent()
                && CommentWords.withoutOurs(text.toString()).isBlank()) {
            removed.add(id);
            cuts.add(new long[] {from, xml.to()});
        }
    }

    /** The numbers of the program's earlier comments. */
    Set<String> removed() {
        return removed;
    }

    /** Adds a comment of these lines, the first in bold, and returns its number. */
    int add(String text, String author, Year year) {
        last++;
        StringBuilder paragraphs = new StringBuilder();
        boolean isFirst = true;
        for (String line : Arrays.asList(text.split("\n", -1))) {
            String bold = isFirst ? words.inner("rPr", "", words.inner("b", "", "")) : "";
            String shown = words.inner("t", " xml:space=\"preserve\"", XmlText.content(line));
            paragraphs.append(words.inner("p", "", words.inner("r", "", bold + shown)));
            isFirst = false;
        }
        String name = XmlText.attribute(author);
        added.append(words.element(
                "comment",
                words.attribute("id", Integer.toString(last))
                        + words.attribute("author", name)
                        + words.attribute("date", year + "-01-01T00:00:00Z")
                        + words.attribute("initials", name),
                paragraphs.toString()));
        return last;
    }

    byte[] bytes() throws IOException {
        Splices splices = new Splices();
        cuts.forEach(cut -> splices.change(cut[0], cut[1], old -> ""));
        splices.insert(end, added.toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        splices.copy(new ByteArrayInputStream(known), out);
        return out.toByteArray();
    }
}
