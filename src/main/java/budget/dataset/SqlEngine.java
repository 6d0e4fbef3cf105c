package budget.dataset;

import budget.dataset.DataSchema.Field;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A database that a publication can be loaded into, with what its SQL has of its own. */
enum SqlEngine {
    DUCKDB("BEGIN TRANSACTION;\n", "COMMIT;\n"),
    POSTGRESQL("\\set ON_ERROR_STOP on\nBEGIN;\n", "COMMIT;\n"),
    SQLITE(".bail on\nPRAGMA foreign_keys = ON;\nBEGIN;\n", "COMMIT;\n");

    private static final String FEN = "_fen";
    private static final String STAGED = "staged";

    private final String start;
    private final String end;

    SqlEngine(String start, String end) {
        this.start = start;
        this.end = end;
    }

    /** The name of its script. */
    String file() {
        return code() + ".sql";
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first lines of a script, after which all of it is done or nothing. */
    String start() {
        return start;
    }

    String end() {
        return end;
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** The line of a column in the statement that makes its table; SQLite keeps comments only as they stand in it. */
    String column(Field field) {
        String definition = quoted(field.name()) + " " + type(field.type());
        if (!field.allowed().isEmpty() || (this == SQLITE && field.type() == DataColumn.Type.YES_OR_NO)) {
            List<String> allowed = field.allowed().isEmpty() ? List.of("yes", "no") : field.allowed();
            definition += " CHECK (" + quoted(field.name()) + " IN ("
                    + allowed.stream().map(SqlEngine::text).collect(Collectors.joining(", ")) + "))";
        }
        if (this != SQLITE) {
            return definition;
        }
        String comment = "-- " + about(field) + "\n    ";
        return isAmount(field)
                ? comment + quoted(field.name() + FEN) + " INTEGER,\n    " + quoted(field.name())
                        + " REAL GENERATED ALWAYS AS (" + quoted(field.name() + FEN) + " / 100.0) VIRTUAL"
                : comment + definition;
    }

    private String type(DataColumn.Type type) {
        return switch (type) {
            case TEXT -> "TEXT";
            case YEAR -> "SMALLINT";
            case COUNT -> "BIGINT";
            case YUAN -> "NUMERIC(20, 2)";
            case PER_CENT -> this == SQLITE ? "REAL" : "NUMERIC(20, 2)";
            case YES_OR_NO -> this == SQLITE ? "TEXT" : "BOOLEAN";
        };
    }

    private static boolean isAmount(Field field) {
        return field.type() == DataColumn.Type.YUAN;
    }

    static String about(Field field) {
        return field.title() + "：" + field.about();
    }

    /** Whether a line may belong to one further down in the same table. */
    boolean allowsReferencesWithin() {
        return this != DUCKDB;
    }

    /** The statements that describe a table or view and its columns. */
    String comments(String kind, String name, String about, List<Field> fields) {
        if (this == SQLITE) {
            return "";
        }
        StringBuilder comments = new StringBuilder();
        comments.append("COMMENT ON %s %s IS %s;\n".formatted(kind, quoted(name), text(about)));
        for (Field field : fields) {
            comments.append("COMMENT ON COLUMN %s.%s IS %s;\n"
                    .formatted(quoted(name), quoted(field.name()), text(about(field))));
        }
        return comments.toString();
    }

    /** The sum of a column of amounts, exact to the 分. */
    String sum(String column) {
        return this == SQLITE ? "SUM(" + quoted(column + FEN) + ") / 100.0" : "SUM(" + quoted(column) + ")";
    }

    /** The statements that fill a table from a file of the folder in which the script is run. */
    String load(String table, String file, List<Field> fields) {
        return switch (this) {
            case DUCKDB ->
                "COPY %s FROM %s (FORMAT csv, HEADER true, DELIMITER ',', QUOTE '\"', ESCAPE '\"', NULLSTR '', AUTO_DETECT false);\n"
                        .formatted(quoted(table), text(file));
            case POSTGRESQL ->
                "\\copy %s from %s with (format csv, header true, encoding 'UTF8')\n"
                        .formatted(quoted(table), text(file));
            case SQLITE ->
                """
                CREATE TABLE %1$s (%2$s);
                .import --csv --skip 1 %3$s %1$s
                INSERT INTO %4$s (%5$s)
                SELECT %6$s
                FROM %1$s;
                DROP TABLE %1$s;
                """.formatted(
                                STAGED,
                                joined(fields, field -> quoted(field.name()) + " TEXT"),
                                file,
                                quoted(table),
                                joined(fields, field -> quoted(field.name() + (isAmount(field) ? FEN : ""))),
                                joined(fields, SqlEngine::staged));
        };
    }

    /** An empty field is no value; an amount, which has two decimals, is a number of 分. */
    private static String staged(Field field) {
        String value = "NULLIF(" + quoted(field.name()) + ", '')";
        return isAmount(field) ? "CAST(REPLACE(" + value + ", '.', '') AS INTEGER)" : value;
    }

    private static String joined(List<Field> fields, Function<Field, String> each) {
        return fields.stream().map(each).collect(Collectors.joining(", "));
    }
}
