package budget.store;

import budget.model.Detail;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** How a detail is written. */
final class StoredDetail {

    private final StoredWords words;
    private final StoredKeys keys;

    StoredDetail(StoredWords words, StoredKeys keys) {
        this.words = words;
        this.keys = keys;
    }

    void write(Detail detail, JsonGenerator out) {
        words.write(detail.panel(), out);
        keys.write(detail.row(), out);
        words.write(detail.column(), out);
        words.write(detail.kind().name(), out);
        words.write(detail.value(), out);
        words.write(detail.unit(), out);
        words.write(detail.cell(), out);
    }

    Detail next(JsonParser in) {
        return new Detail(
                words.next(in),
                keys.next(in),
                words.next(in),
                Detail.Kind.valueOf(words.next(in)),
                words.next(in),
                words.next(in),
                words.nextCell(in));
    }
}
