package budget.store;

import budget.model.SheetCell;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.smile.SmileFactory;
import tools.jackson.dataformat.smile.SmileMapper;
import tools.jackson.dataformat.smile.SmileWriteFeature;

/** Values to compact compressed bytes and back (Smile, deflated). */
final class Documents {

    private static final int BUFFER = 8192;

    private static final ObjectMapper MAPPER = SmileMapper.builder(SmileFactory.builder()
                    .enable(SmileWriteFeature.CHECK_SHARED_STRING_VALUES)
                    .build())
            // Values are written by their components; what else they can say of themselves is not stored.
            .changeDefaultVisibility(
                    visibility -> visibility.withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
            .addModule(new StateModule())
            .withConfigOverride(SheetCell.class, Documents::asArray)
            .build();

    private Documents() {}

    private static void asArray(tools.jackson.databind.cfg.MutableConfigOverride override) {
        override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY));
    }

    static byte[] write(Object value) {
        return write(out -> out.writePOJO(value));
    }

    /** What this writes, piece by piece. */
    static byte[] write(Consumer<JsonGenerator> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (JsonGenerator out = MAPPER.createGenerator(new DeflaterOutputStream(bytes, fast, BUFFER))) {
            writing.accept(out);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    static <T> List<T> readList(byte[] bytes, Class<T> type) {
        return read(bytes, in -> MAPPER.readerForListOf(type).readValue(in));
    }

    /** What this reads, piece by piece; it need not read all. */
    static <T> T read(byte[] bytes, Function<JsonParser, T> reading) {
        Inflater inflater = new Inflater();
        InputStream inflated = new InflaterInputStream(new ByteArrayInputStream(bytes), inflater, BUFFER);
        try (JsonParser in = MAPPER.createParser(inflated)) {
            return reading.apply(in);
        } finally {
            inflater.end();
        }
    }

    /** The next piece of what is read. */
    static <T> T next(JsonParser in, Class<T> type) {
        in.nextToken();
        return in.readValueAs(type);
    }
}
