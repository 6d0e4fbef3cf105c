package budget.store;

import budget.model.CellAddress;
import budget.model.SheetCell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Words that return in every document: a known one is written as its number, any other as it is. */
final class StoredWords {

    private final List<String> words;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Knows these words; what is written with them can be read with the same ones only. */
    StoredWords(List<String> words) {
        this.words = List.copyOf(words);
        for (int number = 0; number < words.size(); number++) {
            numbers.put(words.get(number), number);
        }
    }

    void write(String word, JsonGenerator out) {
        Integer number = numbers.get(word);
        if (number == null) {
            out.writeString(word);
        } else {
            out.writeNumber(number.intValue());
        }
    }

    String next(JsonParser in) {
        return in.nextToken() == JsonToken.VALUE_STRING ? in.getString() : words.get(in.getIntValue());
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
