package budget.store;

import budget.model.Amount;
import budget.model.CellAddress;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How small values are written: as one number each. */
final class StateModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    private static final int COLUMNS = 1 << 14;

    StateModule() {
        addSerializer(Amount.class, new Numbers<>(Amount.class, Amount::fen));
        addDeserializer(Amount.class, new FromNumber<>(Amount.class, Amount::ofFen));
        addSerializer(CellAddress.class, new Numbers<>(CellAddress.class, StateModule::number));
        addDeserializer(CellAddress.class, new FromNumber<>(CellAddress.class, StateModule::cell));
    }

    /** An address as one number. */
    private static long number(CellAddress cell) {
        return (long) cell.row() * COLUMNS + cell.column();
    }

    private static CellAddress cell(long number) {
        return new CellAddress((int) (number / COLUMNS), (int) (number % COLUMNS));
    }

    private static final class Numbers<T> extends StdSerializer<T> {
        private final Function<T, Long> number;

        private Numbers(Class<T> type, Function<T, Long> number) {
            super(type);
            this.number = number;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeNumber(number.apply(value).longValue());
        }
    }

    private static final class FromNumber<T> extends StdDeserializer<T> {
        private final transient Function<Long, T> value;

        private FromNumber(Class<T> type, Function<Long, T> value) {
            super(type);
            this.value = value;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            return value.apply(in.getLongValue());
        }
    }
}
