package budget.word;

/**
 * Where a paragraph is in its part, in bytes.
 *
 * @param from of its first tag
 * @param content behind that tag and its properties
 * @param end of the tag that ends it; the same as {@code from} where it has none of its own
 */
public record ElementBytes(long from, long content, long end) {

    /** Of a cell without a paragraph. */
    static final ElementBytes NOWHERE = new ElementBytes(-1, -1, -1);

    public boolean isNowhere() {
        return from < 0;
    }

    /** Whether it is an element without content, whose tag ends it as well. */
    public boolean isEmpty() {
        return end == from;
    }
}
