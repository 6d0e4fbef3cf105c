package budget.returned;

import budget.model.CellAddress;
import budget.model.CellRange;
import budget.ooxml.CannotAnnotateException;
import budget.ooxml.Splices;
import budget.ooxml.XmlText;
import budget.ooxml.XmlTree;
import budget.ooxml.XmlTree.Element;
import budget.returned.CommentWords.Range;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The comments of one sheet of an .xlsx: the program's are added, its earlier ones removed, others kept. */
final class CommentsPart {

    private static final String LETTERS =
            "<sz val=\"9\"/><color indexed=\"81\"/><rFont val=\"宋体\"/><charset val=\"134\"/>";

    private final XmlTree tree;
    private final CommentWords words;
    private final TreeMap<CellAddress, CellNote> left;
    private final Splices splices = new Splices();
    private final Map<CellAddress, String> written = new TreeMap<>();
    private final List<CellAddress> removed = new ArrayList<>();

    CommentsPart(byte[] bytes, CommentWords words, SortedMap<CellAddress, CellNote> notes) throws IOException {
        this.tree = XmlTree.of(bytes);
        this.words = words;
        this.left = new TreeMap<>(notes);
        tree.section("commentList").children("comment").forEach(this::take);
        addNew();
    }

    /** A part without a comment. */
    static byte[] empty(String namespace) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"" + namespace
                        + "\"><authors></authors><commentList></commentList></comments>")
                .getBytes(StandardCharsets.UTF_8);
    }

    boolean isChanged() {
        return !splices.isEmpty();
    }

    byte[] bytes() throws IOException {
        return tree.with(splices);
    }

    /** The whole text at each cell with a comment of the program. */
    Map<CellAddress, String> written() {
        return written;
    }

    /** Cells whose comment was the program's alone and was removed. */
    List<CellAddress> removed() {
        return removed;
    }

    private void take(Element comment) {
        Optional<CellAddress> cell = CellRange.cell(comment.attribute("ref"));
        if (cell.isEmpty()) {
            return;
        }
        CellNote note = left.remove(cell.get());
        List<Element> pieces = pieces(comment);
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        Optional<Range> ours = CommentWords.ours(text.toString());
        String theirs = CommentWords.withoutOurs(text.toString());
        if (ours.isPresent() && theirs.isBlank()) {
            replace(comment, cell.get(), note);
        } else {
            ours.ifPresent(range -> cut(range, pieces));
            if (note != null) {
                append(comment, note);
                written.put(cell.get(), theirs + "\n\n" + words.head() + words.body(note));
            }
        }
    }

    /** The runs of a comment's text, without phonetic ones. */
    private static List<Element> pieces(Element comment) {
        return comment.children("text")
                .flatMap(text -> text.children().stream())
                .flatMap(child -> child.name().equals("r") ? child.children().stream() : Optional.of(child).stream())
                .filter(child -> child.name().equals("t"))
                .toList();
    }

    private void replace(Element comment, CellAddress cell, @Nullable CellNote note) {
        if (note == null) {
            splices.replace(comment, "");
            removed.add(cell);
        } else {
            left.put(cell, note);
            splices.replace(comment, "");
        }
    }

    private void cut(Range range, List<Element> pieces) {
        int start = 0;
        for (Element piece : pieces) {
            String kept = range.cutFrom(piece.text(), start);
            if (kept.length() < piece.text().length()) {
                splices.replaceContent(piece, XmlText.content(kept));
            }
            start += piece.text().length();
        }
    }

    private void append(Element comment, CellNote note) {
        Optional<Element> text = comment.child("text");
        String runs = runs("\n\n", note);
        if (text.isEmpty()) {
            splices.append(comment, tree.prefixed("<text>" + runs + "</text>"));
            return;
        }
        text.get().child("t").ifPresent(plain -> {
            splices.insert(plain.from(), tree.prefixed("<r>"));
            splices.insert(plain.to(), tree.prefixed("</r>"));
        });
        Optional<Element> after = text.get().children().stream()
                .filter(child -> child.name().equals("rPh") || child.name().equals("phoneticPr"))
                .findFirst();
        if (after.isPresent()) {
            splices.insert(after.get().from(), runs);
        } else {
            splices.append(text.get(), runs);
        }
    }

    private void addNew() throws CannotAnnotateException {
        if (left.isEmpty()) {
            return;
        }
        int author = author();
        StringBuilder comments = new StringBuilder();
        left.forEach((cell, note) -> {
            comments.append(tree.prefixed("<comment ref=\"" + cell.a1() + "\" authorId=\"" + author + "\"><text>"))
                    .append(runs("", note))
                    .append(tree.prefixed("</text></comment>"));
            written.put(cell, words.head() + words.body(note));
        });
        splices.append(tree.section("commentList"), comments.toString());
    }

    private int author() throws CannotAnnotateException {
        Element authors = tree.section("authors");
        List<String> names = authors.children("author").map(Element::text).toList();
        if (!names.contains(words.author())) {
            splices.append(authors, tree.prefixed("<author>" + XmlText.string(words.author()) + "</author>"));
            return names.size();
        }
        return names.indexOf(words.author());
    }

    private String runs(String before, CellNote note) {
        return tree.prefixed("<r><rPr><b/>" + LETTERS + "</rPr><t xml:space=\"preserve\">"
                + XmlText.string(before + words.head()) + "</t></r><r><rPr>" + LETTERS
                + "</rPr><t xml:space=\"preserve\">" + XmlText.string(words.body(note)) + "</t></r>");
    }
}
