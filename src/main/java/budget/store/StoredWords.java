package budget.store;

import budget.model.CellAddress;
import budget.model.SheetCell;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Words that return in every document: a known one is written as its number, any other as it is. */
final class StoredWords {

    private final Numbered<String> known;

    /** Knows these words; what is written with them can be read with the same ones only. */
    StoredWords(List<String> words) {
        known = new Numbered<>(words);
    }

    void write(String word, JsonGenerator out) {
        known.write(word, Function.identity(), out);
    }

    String next(JsonParser in) {
        return known.next(in, Function.identity());
    }

    /** A cell, its sheet by its name. */
    void write(SheetCell cell, JsonGenerator out) {
        write(cell.sheet(), out);
        out.writeNumber(cell.address().row());
        out.writeNumber(cell.address().column());
    }

    SheetCell nextCell(JsonParser in) {
        return new SheetCell(next(in), new CellAddress(in.nextIntValue(0), in.nextIntValue(0)));
    }
}
