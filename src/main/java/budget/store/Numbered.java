package budget.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Values that return in every document: a known one is written as its number, any other as a word. */
final class Numbered<T> {

    private final List<T> known;
    private final Map<T, Integer> numbers = new HashMap<>();

    /** Knows these values; what is written with them can be read with the same ones only. */
    Numbered(List<T> known) {
        this.known = List.copyOf(known);
        for (int number = 0; number < known.size(); number++) {
            numbers.put(known.get(number), number);
        }
    }

    void write(T value, Function<T, String> word, JsonGenerator out) {
        Integer number = numbers.get(value);
        if (number == null) {
            out.writeString(word.apply(value));
        } else {
            out.writeNumber(number.intValue());
        }
    }

    T next(JsonParser in, Function<String, T> meaning) {
        return in.nextToken() == JsonToken.VALUE_STRING ? meaning.apply(in.getString()) : known.get(in.getIntValue());
    }
}
