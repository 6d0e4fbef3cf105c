package budget.publish;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A publication's own account of the bytes it came about by.
 *
 * @param program the program's name and version
 * @param jobFiles every file of the job folder with its SHA-256, by name
 * @param inputs every file that lay in the input folder
 * @param outputs every file of the publication, but for those that are never listed
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedManifest(
        String job,
        Map<String, String> program,
        Map<String, String> jobFiles,
        List<Input> inputs,
        List<Output> outputs) {

    /** Its name in a publication. */
    public static final String FILE = Manifest.FILE;

    /** The files of a publication that no manifest lists: itself, and what is only true of one run. */
    public static final List<String> UNLISTED = Stream.concat(
                    RunHashes.COVERED.stream(), Stream.of(FILE, RunHashes.FILE))
            .toList();

    /** Limit: 64 MiB; a manifest of 100,000 submissions has 40. */
    public static final int LARGEST = 64 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern LEADS_ELSEWHERE = Pattern.compile("(?:.*/)?\\.{0,2}(?:/.*)?|.*[\\\\\\x00].*");

    /** Paths that lead out of their folder, and hashes that are none, are no account. */
    public PublishedManifest {
        program = Map.copyOf(program);
        jobFiles = Map.copyOf(jobFiles);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        jobFiles.forEach(PublishedManifest::check);
        outputs.forEach(output -> check(output.path, output.sha256));
    }

    private static void check(String path, String sha256) {
        if (LEADS_ELSEWHERE.matcher(path).matches() || !HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("A manifest cannot list " + path + " " + sha256);
        }
    }

    /** Whether the program that made it told its build; those that do also list the hashes of what no manifest lists. */
    public boolean namesBuild() {
        return program.values().stream().anyMatch(version -> version.contains("+"));
    }

    /** The account a publication gives; nothing where it is gone or cannot be understood. */
    public static Optional<PublishedManifest> of(Path publication) throws IOException {
        try (InputStream in = Files.newInputStream(publication.resolve(FILE))) {
            return parse(in.readNBytes(LARGEST + 1));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The account in these bytes; nothing where they cannot be understood. */
    public static Optional<PublishedManifest> parse(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(bytes, PublishedManifest.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * A file that went in.
     *
     * @param path below the input folder
     * @param sha256 of its bytes; empty where they could not be read
     * @param firstSeen in which intake these bytes were first met under this path
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Input(String path, String sha256, int firstSeen) {

        public Input {
            if (!sha256.isEmpty() && !HASH.matcher(sha256).matches()) {
                throw new IllegalArgumentException("A manifest cannot list " + path + " " + sha256);
            }
        }

        public boolean isRead() {
            return !sha256.isEmpty();
        }
    }

    /** A file that came out, by its path below the publication. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Output(String path, long bytes, String sha256) {}
}
