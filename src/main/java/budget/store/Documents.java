package budget.store;

import budget.model.FigureRow;
import budget.model.SheetCell;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
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
            .withConfigOverride(FigureRow.class, Documents::asArray)
            .withConfigOverride(SheetCell.class, Documents::asArray)
            .build();

    private Documents() {}

    private static void asArray(tools.jackson.databind.cfg.MutableConfigOverride override) {
        override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY));
    }

    static byte[] write(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out = new DeflaterOutputStream(bytes, fast)) {
            MAPPER.writeValue(out, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    static <T> T read(byte[] bytes, Class<T> type) {
        return inflated(bytes, in -> MAPPER.readValue(in, type));
    }

    static <T> List<T> readList(byte[] bytes, Class<T> type) {
        return inflated(bytes, in -> MAPPER.readerForListOf(type).readValue(in));
    }

    private static <T> T inflated(byte[] bytes, Function<InputStream, T> reading) {
        Inflater inflater = new Inflater();
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes), inflater, BUFFER)) {
            return reading.apply(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            inflater.end();
        }
    }
}
