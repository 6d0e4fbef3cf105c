package budget.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON: two blanks of indentation, LF, keys in the order given. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private Json() {}

    public static void write(Path file, Object value) throws IOException {
        String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
    }
}
