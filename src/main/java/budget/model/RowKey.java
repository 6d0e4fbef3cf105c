package budget.model;

import java.util.Optional;

/** The subject of a row, which identifies it in other tables and in other units' workbooks. */
public sealed interface RowKey {

    /** The key as the datasets carry it: a code, an item's path, {@code code/project}, or the total's name. */
    String text();

    /** A key and its row's name for display; without the name where the key ends with it. */
    static String inWords(String key, String name) {
        return key.endsWith(name) ? key : key + " " + name;
    }

    /** The name of the row itself: of a line in a hierarchy the last step of its path. */
    default String label() {
        return text();
    }

    /** The code of the row, where it has one. */
    default Optional<ClassificationCode> code() {
        return Optional.empty();
    }

    /** The project of the row, where it is about one. */
    default Optional<String> project() {
        return Optional.empty();
    }

    /** Whether the row is the sum of other rows, whatever follows it: a total, a subtotal. */
    default boolean isSum() {
        return this instanceof Total || this instanceof Subtotal;
    }

    /** Whether it is a line the layout lists. */
    default boolean isListed() {
        return this instanceof Item || this instanceof Subtotal;
    }

    /** Whether this row is below a row with the other key, in the same table or another one. */
    boolean isBelow(RowKey other);

    /** A total row: 合计, 收入总计, 支出总计. */
    record Total(String text) implements RowKey {
        @Override
        public boolean isBelow(RowKey other) {
            return false;
        }
    }

    /** A listed line that is the sum of other rows beside it, such as 本年支出合计; no row is below it. */
    record Subtotal(String text) implements RowKey {
        @Override
        public String label() {
            return text.substring(text.lastIndexOf('/') + 1);
        }

        @Override
        public boolean isBelow(RowKey other) {
            return false;
        }
    }

    /** A row of a function or economic code. */
    record Code(ClassificationCode of) implements RowKey {
        @Override
        public String text() {
            return of.digits();
        }

        @Override
        public Optional<ClassificationCode> code() {
            return Optional.of(of);
        }

        @Override
        public boolean isBelow(RowKey other) {
            return other instanceof Total || (other instanceof Code code && of.isBelow(code.of));
        }
    }

    /** A project under a function code. */
    record Project(ClassificationCode of, String named) implements RowKey {
        @Override
        public String text() {
            return of.digits() + "/" + named;
        }

        @Override
        public Optional<ClassificationCode> code() {
            return Optional.of(of);
        }

        @Override
        public Optional<String> project() {
            return Optional.of(named);
        }

        @Override
        public boolean isBelow(RowKey other) {
            return other instanceof Total
                    || (other instanceof Code code && (of.equals(code.of()) || of.isBelow(code.of())));
        }
    }

    /** A line the layout lists, by its path from the top. */
    record Item(String text) implements RowKey {
        @Override
        public String label() {
            return text.substring(text.lastIndexOf('/') + 1);
        }

        @Override
        public boolean isBelow(RowKey other) {
            return other instanceof Total || (other instanceof Item item && text.startsWith(item.text + "/"));
        }
    }

    /** A project known by its name alone: a performance-target table, a line of a list without codes. */
    record Target(String text) implements RowKey {
        @Override
        public Optional<String> project() {
            return Optional.of(text);
        }

        @Override
        public boolean isBelow(RowKey other) {
            return other instanceof Total;
        }
    }

    /** An indicator of a performance-target table, by its project and its 三级指标. */
    record Measured(String of, String named) implements RowKey {
        @Override
        public String text() {
            return of + "/" + named;
        }

        @Override
        public Optional<String> project() {
            return Optional.of(of);
        }

        @Override
        public boolean isBelow(RowKey other) {
            return other instanceof Target target && target.text().equals(of);
        }
    }
}
