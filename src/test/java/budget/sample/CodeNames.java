package budget.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the codes that the invented units use, as the 2023 lists have them. */
final class CodeNames {

    private static final Map<String, String> NAMES = Stream.of("/sample/codes.csv", "/sound/codes.csv")
            .flatMap(CodeNames::read)
            .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));

    private CodeNames() {}

    static Stream<String> all() {
        return NAMES.keySet().stream();
    }

    static String of(String code) {
        return Optional.ofNullable(NAMES.get(code))
                .orElseThrow(() -> new IllegalArgumentException("no codes.csv names the code " + code));
    }

    private static Stream<String[]> read(String resource) {
        try (InputStream csv = CodeNames.class.getResourceAsStream(resource)) {
            if (csv == null) {
                throw new IllegalStateException("No list of codes at " + resource);
            }
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().skip(1).map(line -> line.split(",")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the list of codes " + resource, e);
        }
    }
}
