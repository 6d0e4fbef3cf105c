package budget.store;

import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.CellAddress;
import budget.model.Figure;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How a figure is written: measure, amount, decimals, unit and cell in a row. Most of a document are figures, and each is
 * read several times, so nothing is looked up for them.
 */
final class StoredFigure {

    private StoredFigure() {}

    static final class Writer extends StdSerializer<Figure> {

        Writer() {
            super(Figure.class);
        }

        @Override
        public void serialize(Figure figure, JsonGenerator out, SerializationContext context) {
            out.writeStartArray(figure, 5);
            out.writeString(figure.measure());
            out.writeNumber(figure.amount().fen());
            out.writeNumber(figure.decimals());
            out.writeString(figure.unit().name());
            out.writeNumber(StateModule.number(figure.cell()));
            out.writeEndArray();
        }
    }

    static final class Reader extends StdDeserializer<Figure> {

        Reader() {
            super(Figure.class);
        }

        @Override
        public Figure deserialize(JsonParser in, DeserializationContext context) {
            String measure = in.nextStringValue();
            Amount amount = Amount.ofFen(in.nextLongValue(0));
            int decimals = in.nextIntValue(0);
            AmountUnit unit = AmountUnit.valueOf(in.nextStringValue());
            CellAddress cell = StateModule.cell(in.nextLongValue(0));
            if (in.nextToken() != JsonToken.END_ARRAY) {
                throw context.wrongTokenException(in, Figure.class, JsonToken.END_ARRAY, "a figure has five parts");
            }
            return new Figure(measure, amount, decimals, unit, cell);
        }
    }
}
