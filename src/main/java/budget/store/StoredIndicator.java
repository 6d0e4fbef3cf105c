package budget.store;

import budget.model.Amount;
import budget.model.Indicator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** How an indicator is written. */
final class StoredIndicator {

    private final StoredWords words;

    StoredIndicator(StoredWords words) {
        this.words = words;
    }

    void write(Indicator indicator, JsonGenerator out) {
        words.write(indicator.project(), out);
        words.write(indicator.names().first(), out);
        words.write(indicator.names().second(), out);
        words.write(indicator.names().third(), out);
        words.write(indicator.target().operator(), out);
        words.write(indicator.target().number(), out);
        words.write(indicator.target().words(), out);
        write(indicator.target().cost(), out);
        words.write(indicator.weight(), out);
        words.write(indicator.notes().basis(), out);
        words.write(indicator.notes().lastYear(), out);
        words.write(indicator.cell(), out);
    }

    Indicator next(JsonParser in) {
        return new Indicator(
                words.next(in),
                new Indicator.Names(words.next(in), words.next(in), words.next(in)),
                new Indicator.Target(words.next(in), words.next(in), words.next(in), nextCost(in)),
                words.next(in),
                new Indicator.Notes(words.next(in), words.next(in)),
                words.nextCell(in));
    }

    private static void write(@Nullable Amount cost, JsonGenerator out) {
        if (cost == null) {
            out.writeNull();
        } else {
            out.writeNumber(cost.fen());
        }
    }

    private static @Nullable Amount nextCost(JsonParser in) {
        return in.nextToken() == JsonToken.VALUE_NULL ? null : Amount.ofFen(in.getLongValue());
    }
}
