package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of the publication that stands, but for what is only true of one run; whatever its number, for a kill may have
 * come between moving it and naming it.
 */
record Published(Map<String, String> files) {

    /** What stands in the output folder of a place; nothing where none was made. */
    static Optional<Published> in(Path place) throws IOException {
        Path output = place.resolve("output");
        Path current = output.resolve("current");
        if (!Files.exists(current)) {
            return Optional.empty();
        }
        Path publication = output.resolve(Files.readString(current).strip());
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(publication)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        publication.relativize(path).toString(),
                        new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        }
        files.keySet().removeAll(List.of("run.json", "run.sha256", "difference.csv", "difference.html"));
        return Optional.of(new Published(files));
    }

    /** Where the publication of the sample lies, which is run for it in a folder. */
    static Path ofSample(Path folder) {
        Spoken run = Spoken.by(
                "run",
                "--output=" + folder.resolve("output"),
                "--state=" + folder.resolve("state"),
                "--date=2023-02-01");
        assertThat(run.code()).as(run.err()).isZero();
        return folder.resolve("output/2023-02-01-1");
    }

    /** Every file its manifest names is there, byte for byte. */
    void assertWhole() {
        String manifest =
                new String(bytes("manifest.json").getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        for (JsonNode output : JsonMapper.shared().readTree(manifest).get("outputs")) {
            String path = output.get("path").asString();
            assertThat(sha256(bytes(path)))
                    .as(path)
                    .isEqualTo(output.get("sha256").asString());
        }
    }

    private String bytes(String path) {
        return Optional.ofNullable(files.get(path)).orElseThrow(() -> new AssertionError(path + " is gone"));
    }

    private static String sha256(String bytes) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(bytes.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
