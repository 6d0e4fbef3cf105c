package budget.model;

import java.util.Optional;

/** What a row of a table is about, and by which it is found again in another table or another unit's workbook. */
public sealed interface RowKey {

    /** The key as the datasets carry it: a code, an item's path, {@code code/project}, or the total's name. */
    String text();

    /** The code of the row, where it has one. */
    default Optional<ClassificationCode> code() {
        return Optional.empty();
    }

    /** The project of the row, where it is about one. */
    default Optional<String> project() {
        return Optional.empty();
    }

    /** A total row: 合计, 收入总计, 支出总计. */
    record Total(String text) implements RowKey {}

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
    }

    /** A project under a function code (表7). */
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
    }

    /** A line the layout lists (表1, 表4, 表10), by its path from the top. */
    record Item(String text) implements RowKey {}

    /** A performance-target table, by the name of its project. */
    record Target(String text) implements RowKey {
        @Override
        public Optional<String> project() {
            return Optional.of(text);
        }
    }
}
