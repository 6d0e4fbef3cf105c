package budget.store;

import budget.base.TextCache;
import budget.model.ClassificationCode;
import budget.model.CodeSystem;
import budget.model.RowKey;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * How the keys of rows are written: a known one as its number, any other as one word: its kind's letter and its text; codes
 * carry their system's letter and their year in front.
 */
final class StoredKeys {

    private static final int YEAR = 2;
    private static final int DIGITS = 6;

    private final Numbered<RowKey> known;
    private final TextCache<RowKey> others = new TextCache<>(StoredKeys::parsed);

    /** Knows these keys; what is written with them can be read with the same ones only. */
    StoredKeys(List<RowKey> known) {
        this.known = new Numbered<>(known);
    }

    void write(RowKey key, JsonGenerator out) {
        known.write(key, StoredKeys::word, out);
    }

    RowKey next(JsonParser in) {
        return known.next(in, others::of);
    }

    private static String word(RowKey key) {
        if (key instanceof RowKey.Code code) {
            return "C" + letter(code.of().system()) + code.of().year() + code.text();
        }
        if (key instanceof RowKey.Project project) {
            return "P" + letter(project.of().system()) + project.of().year() + project.text();
        }
        if (key instanceof RowKey.Measured part) {
            return "M" + part.of().length() + "/" + part.text();
        }
        return letter(key) + key.text();
    }

    private static RowKey parsed(String word) {
        int slash = word.indexOf('/');
        return switch (word.charAt(0)) {
            case 'T' -> new RowKey.Total(word.substring(1));
            case 'I' -> new RowKey.Item(word.substring(1));
            case 'S' -> new RowKey.Subtotal(word.substring(1));
            case 'G' -> new RowKey.Target(word.substring(1));
            case 'M' -> part(word, slash);
            case 'C' -> new RowKey.Code(code(word, word.length()));
            default -> new RowKey.Project(code(word, slash), word.substring(slash + 1));
        };
    }

    /** A part of a project, whose name may have a slash: its length is written in front. */
    private static RowKey part(String word, int slash) {
        int named = slash + 1 + Integer.parseInt(word, 1, slash, 10);
        return new RowKey.Measured(word.substring(slash + 1, named), word.substring(named + 1));
    }

    private static ClassificationCode code(String word, int end) {
        int year = Integer.parseInt(word, YEAR, DIGITS, 10);
        return new ClassificationCode(system(word.charAt(1)), year, word.substring(DIGITS, end));
    }

    private static String letter(RowKey key) {
        return key instanceof RowKey.Total
                ? "T"
                : key instanceof RowKey.Item ? "I" : key instanceof RowKey.Subtotal ? "S" : "G";
    }

    private static char letter(CodeSystem system) {
        return switch (system) {
            case FUNCTIONAL -> 'f';
            case ECONOMIC_DEPARTMENT -> 'e';
            case ECONOMIC_GOVERNMENT -> 'g';
        };
    }

    private static CodeSystem system(char letter) {
        return switch (letter) {
            case 'f' -> CodeSystem.FUNCTIONAL;
            case 'e' -> CodeSystem.ECONOMIC_DEPARTMENT;
            default -> CodeSystem.ECONOMIC_GOVERNMENT;
        };
    }
}
