package budget.jobfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file of a job folder: a regular one of bounded size, in UTF-8. */
public final class JobFile {

    /** Limit: 64 MiB; a register of 100,000 units has 10. */
    private static final int MOST_BYTES = 64 << 20;

    private JobFile() {}

    /** The text of the file. A link may lead to a regular file; pipes and devices are refused, as reading them may block. */
    public static String text(Path file) {
        Place place = Place.of(file.toString());
        if (!Files.isRegularFile(file)) {
            throw new DefinitionException(place, MistakeCode.NO_REGULAR_FILE.of());
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new DefinitionException(place, MistakeCode.FILE_TOO_LARGE.of(Integer.toString(MOST_BYTES >> 20)));
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DefinitionException(place, MistakeCode.NOT_UTF_8.of(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
