package budget.store;

import budget.model.SentenceValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** How a value of a sentence is written. */
final class StoredSentence {

    private final StoredWords words;
    private final StoredKeys keys;

    StoredSentence(StoredWords words, StoredKeys keys) {
        this.words = words;
        this.keys = keys;
    }

    void write(SentenceValue value, JsonGenerator out) {
        words.write(value.table(), out);
        keys.write(value.row(), out);
        words.write(value.slot(), out);
        words.write(value.kind().name(), out);
        words.write(value.value(), out);
        words.write(value.unit(), out);
        words.write(value.place(), out);
        words.write(value.sentence(), out);
        out.writeNumber(value.from());
        out.writeNumber(value.to());
    }

    SentenceValue next(JsonParser in) {
        return new SentenceValue(
                words.next(in),
                keys.next(in),
                words.next(in),
                SentenceValue.Kind.valueOf(words.next(in)),
                words.next(in),
                words.next(in),
                words.nextCell(in),
                words.next(in),
                in.nextIntValue(0),
                in.nextIntValue(0));
    }
}
