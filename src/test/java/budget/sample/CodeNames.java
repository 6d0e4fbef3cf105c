package budget.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names of the codes that the invented units use, as the 2023 lists have them. */
final class CodeNames {

    private static final Map<String, String> NAMES = read();

    private CodeNames() {}

    static String of(String code) {
        return Optional.ofNullable(NAMES.get(code))
                .orElseThrow(() -> new IllegalArgumentException("sample/codes.csv does not name the code " + code));
    }

    private static Map<String, String> read() {
        try (InputStream csv = CodeNames.class.getResourceAsStream("/sample/codes.csv")) {
            if (csv == null) {
                throw new IllegalStateException("No sample/codes.csv");
            }
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading sample/codes.csv", e);
        }
    }
}
