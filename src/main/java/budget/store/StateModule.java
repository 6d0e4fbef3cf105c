package budget.store;

import budget.model.Amount;
import budget.model.CellAddress;
import budget.model.ClassificationCode;
import budget.model.CodeSystem;
import budget.model.Figure;
import budget.model.RowKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How the small values that occur thousands of times in a document are written: as one number or one word each. */
final class StateModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    private static final int COLUMNS = 1 << 14;

    StateModule() {
        addSerializer(Amount.class, new Numbers<>(Amount.class, Amount::fen));
        addDeserializer(Amount.class, new FromNumber<>(Amount.class, Amount::ofFen));
        addSerializer(CellAddress.class, new Numbers<>(CellAddress.class, StateModule::number));
        addDeserializer(CellAddress.class, new FromNumber<>(CellAddress.class, StateModule::cell));
        addSerializer(Figure.class, new StoredFigure.Writer());
        addDeserializer(Figure.class, new StoredFigure.Reader());
        addSerializer(RowKey.class, new RowKeys());
        addDeserializer(RowKey.class, new FromRowKey());
    }

    /** An address as one number. */
    static long number(CellAddress cell) {
        return (long) cell.row() * COLUMNS + cell.column();
    }

    static CellAddress cell(long number) {
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

    /** A key is its kind's letter and its text; codes carry their year in front. */
    private static final class RowKeys extends StdSerializer<RowKey> {
        private RowKeys() {
            super(RowKey.class);
        }

        @Override
        public void serialize(RowKey key, JsonGenerator out, SerializationContext context) {
            out.writeString(text(key));
        }

        private static String text(RowKey key) {
            if (key instanceof RowKey.Code code) {
                return "C" + letter(code.of().system()) + code.of().year() + code.text();
            }
            if (key instanceof RowKey.Project project) {
                return "P" + letter(project.of().system()) + project.of().year() + project.text();
            }
            return (key instanceof RowKey.Total ? "T" : key instanceof RowKey.Item ? "I" : "G") + key.text();
        }
    }

    private static final class FromRowKey extends StdDeserializer<RowKey> {
        /** A submission names few codes, each in very many rows; more than these are not worth remembering. */
        private static final int CODES_REMEMBERED = 10_000;

        private final transient Map<String, ClassificationCode> codes = new ConcurrentHashMap<>();

        private FromRowKey() {
            super(RowKey.class);
        }

        @Override
        public RowKey deserialize(JsonParser in, DeserializationContext context) {
            String text = in.getString();
            return switch (text.charAt(0)) {
                case 'T' -> new RowKey.Total(text.substring(1));
                case 'I' -> new RowKey.Item(text.substring(1));
                case 'G' -> new RowKey.Target(text.substring(1));
                case 'C' -> new RowKey.Code(code(text, text.length()));
                default -> new RowKey.Project(code(text, text.indexOf('/')), text.substring(text.indexOf('/') + 1));
            };
        }

        private ClassificationCode code(String text, int end) {
            String written = text.substring(1, end);
            ClassificationCode known = codes.get(written);
            if (known != null) {
                return known;
            }
            int year = Integer.parseInt(written.substring(1, 5));
            ClassificationCode code = new ClassificationCode(system(written.charAt(0)), year, written.substring(5));
            if (codes.size() < CODES_REMEMBERED) {
                codes.put(written, code);
            }
            return code;
        }
    }
}
