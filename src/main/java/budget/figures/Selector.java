package budget.figures;

import java.util.Arrays;
import java.util.Optional;

/**
 * The rows of a table that a reference means.
 *
 * @param text the row's key for {@link Kind#FIXED}, else empty
 */
public record Selector(Kind kind, String text) {

    public static Selector fixed(String text) {
        return new Selector(Kind.FIXED, text);
    }

    /** The kinds of text between the brackets of a reference. */
    public static Selector of(String written) {
        return Kind.writtenAs(written).map(kind -> new Selector(kind, "")).orElseGet(() -> fixed(written));
    }

    /** Whether the row depends on the binding of the rule. */
    public boolean isBound() {
        return kind != Kind.FIXED;
    }

    public enum Kind {
        FIXED(""),
        EVERY("*"),
        CATEGORY("类"),
        SECTION("款"),
        ITEM("项"),
        PROJECT("项目"),
        BELOW("下级");

        private final String written;

        Kind(String written) {
            this.written = written;
        }

        static Optional<Kind> writtenAs(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind != FIXED && kind.written.equals(word))
                    .findFirst();
        }

        public String written() {
            return written;
        }
    }
}
