package budget.definition;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A change of codes from the year before to a fiscal year.
 *
 * @param from the codes of the year before
 * @param to the codes of the fiscal year
 * @param shares the part of the amount that goes to each code of {@code to}; none where the codes are one group
 */
public record CodeChange(Kind kind, List<String> from, List<String> to, List<BigDecimal> shares) {

    public CodeChange {
        from = List.copyOf(from);
        to = List.copyOf(to);
        shares = List.copyOf(shares);
    }

    /** Whether its codes can be compared only together. */
    public boolean isGroup() {
        return kind == Kind.MERGED || (kind == Kind.SPLIT && shares.isEmpty());
    }

    /** The kinds of changes, each with the number of codes before and after. */
    public enum Kind {
        RENAMED(1, 1, 1, 1),
        MOVED(1, 1, 1, 1),
        SPLIT(1, 1, 2, Integer.MAX_VALUE),
        MERGED(2, Integer.MAX_VALUE, 1, 1),
        NEW(0, 0, 1, Integer.MAX_VALUE),
        ENDED(1, Integer.MAX_VALUE, 0, 0);

        private final int leastBefore;
        private final int mostBefore;
        private final int leastAfter;
        private final int mostAfter;

        Kind(int leastBefore, int mostBefore, int leastAfter, int mostAfter) {
            this.leastBefore = leastBefore;
            this.mostBefore = mostBefore;
            this.leastAfter = leastAfter;
            this.mostAfter = mostAfter;
        }

        /** Its word in the job folder. */
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> writtenAs(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.written().equals(word))
                    .findFirst();
        }

        boolean allowsBefore(int codes) {
            return codes >= leastBefore && codes <= mostBefore;
        }

        boolean allowsAfter(int codes) {
            return codes >= leastAfter && codes <= mostAfter;
        }

        /** The allowed number of codes before, such as {@code 1} or {@code 2+}. */
        String before() {
            return range(leastBefore, mostBefore);
        }

        /** The allowed number of codes after. */
        String after() {
            return range(leastAfter, mostAfter);
        }

        private static String range(int least, int most) {
            return most == least ? Integer.toString(least) : least + "+";
        }
    }
}
