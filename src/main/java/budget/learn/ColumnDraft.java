package budget.learn;

import java.util.List;
import java.util.Optional;

/**
 * A column as the layout will have it.
 *
 * @param key a measure's key, or the role's name
 * @param header its lowest words
 * @param group the words above it that part it from others, or empty
 * @param claim what it follows from, found in the samples
 * @param doubts about it
 */
record ColumnDraft(
        GuessedColumn guess, String key, String header, String group, Optional<Claim> claim, List<Doubt> doubts) {

    ColumnDraft {
        doubts = List.copyOf(doubts);
    }

    boolean isMeasure() {
        return guess.kind() == ColumnKind.MEASURE && !key.equals("remark");
    }

    ColumnDraft claiming(Claim found) {
        return new ColumnDraft(guess, key, header, group, Optional.of(found), doubts);
    }

    ColumnDraft withoutGroup() {
        return new ColumnDraft(guess, key, header, "", claim, doubts);
    }

    ColumnDraft named(String name) {
        return new ColumnDraft(guess, name, header, group, claim, doubts);
    }

    /**
     * A relation to other columns of the row.
     *
     * @param word {@code sumOf} or {@code equals}
     * @param of the members of a sum, or one formula
     * @param support in how many rows with money it holds
     * @param against in how many it does not
     */
    record Claim(String word, List<String> of, int support, int against) {

        Claim {
            of = List.copyOf(of);
        }

        /** Whether it may be declared: it holds wherever there is money. */
        boolean isSure() {
            return support > 0 && against == 0;
        }
    }
}
