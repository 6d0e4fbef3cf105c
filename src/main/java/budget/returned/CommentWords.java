package budget.returned;

import budget.base.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The program's text of a comment, between a first and a last line by which it is recognised when a returned copy
 * is sent in, whatever the unit has written before or after it.
 */
final class CommentWords {

    private static final List<Ends> KNOWN = Stream.of(Locale.CHINESE, Locale.ENGLISH)
            .map(Messages::in)
            .map(Ends::of)
            .toList();

    private final Ends ends;
    private final String author;

    CommentWords(Messages messages) {
        this.ends = Ends.of(messages);
        this.author = messages.text("returned.author");
    }

    String author() {
        return author;
    }

    /** The first line, in bold. */
    String head() {
        return ends.head;
    }

    /** All that follows the first line. */
    String body(CellNote note) {
        return "\n" + String.join("\n\n", note.texts()) + "\n\n" + ends.foot;
    }

    /** The range of the program's earlier text in a comment, with the line breaks before it. */
    static Optional<Range> ours(String comment) {
        for (Ends ends : KNOWN) {
            int from = comment.indexOf(ends.head);
            if (from >= 0) {
                int foot = comment.indexOf(ends.foot, from);
                int to = foot < 0 ? comment.length() : foot + ends.foot.length();
                while (from > 0 && comment.charAt(from - 1) <= ' ') {
                    from--;
                }
                return Optional.of(new Range(from, to));
            }
        }
        return Optional.empty();
    }

    /** A comment without the program's earlier text. */
    static String withoutOurs(String comment) {
        return ours(comment).map(range -> range.cutFrom(comment, 0)).orElse(comment);
    }

    /** A piece of a text. */
    record Range(int from, int to) {

        /** What is left of a part of the text that starts at some place in it. */
        String cutFrom(String part, int start) {
            int cutFrom = Math.max(0, Math.min(part.length(), from - start));
            int cutTo = Math.max(cutFrom, Math.min(part.length(), to - start));
            return part.substring(0, cutFrom) + part.substring(cutTo);
        }
    }

    private record Ends(String head, String foot) {
        private static Ends of(Messages messages) {
            return new Ends(messages.text("returned.comment.head"), messages.text("returned.comment.foot"));
        }
    }
}
