package budget.published;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The manifest of a publication: its inputs and outputs with their hashes.
 *
 * @param program the program's name and version
 * @param jobFiles every file of the job folder with its SHA-256, by name
 * @param lastYear the files of last year's publication that it is compared with, with their SHA-256, by name
 * @param inputs every file of the input folder
 * @param outputs every file of the publication, but for those that are never listed
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedManifest(
        String job,
        Map<String, String> program,
        Map<String, String> jobFiles,
        Map<String, String> lastYear,
        List<Input> inputs,
        List<Output> outputs) {

    /** Its name in a publication. */
    public static final String FILE = Manifest.FILE;

    /** The files of a publication that no manifest lists: itself, and those specific to one run. */
    public static final List<String> UNLISTED = Stream.concat(
                    RunHashes.COVERED.stream(), Stream.of(FILE, RunHashes.FILE))
            .toList();

    /** Limit: 64 MiB; a manifest of 100,000 submissions has 40. */
    public static final int LARGEST = 64 << 20;

    /** Not there where a job names no last year. */
    private static final String LAST_YEAR = "lastYear";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern LEADS_ELSEWHERE = Pattern.compile("(?:.*/)?\\.{0,2}(?:/.*)?|.*[\\\\\\x00].*");

    /** Rejects paths that lead out of their folder, and malformed hashes. */
    public PublishedManifest {
        program = Map.copyOf(program);
        jobFiles = Map.copyOf(jobFiles);
        lastYear = Map.copyOf(lastYear);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        jobFiles.forEach(PublishedManifest::check);
        lastYear.forEach(PublishedManifest::check);
        outputs.forEach(output -> check(output.path, output.sha256));
    }

    private static void check(String path, String sha256) {
        if (LEADS_ELSEWHERE.matcher(path).matches() || !HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("A manifest cannot list " + path + " " + sha256);
        }
    }

    /** Whether it names the build of its program; such publications also have {@code run.sha256}. */
    public boolean namesBuild() {
        return program.values().stream().anyMatch(version -> version.contains("+"));
    }

    /** The manifest of a publication; none where it is missing or malformed. */
    public static Optional<PublishedManifest> of(Path publication) throws IOException {
        try (InputStream in = Files.newInputStream(publication.resolve(FILE))) {
            return parse(in.readNBytes(LARGEST + 1));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The manifest in these bytes; none where they are malformed. */
    public static Optional<PublishedManifest> parse(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return Optional.empty();
        }
        try {
            JsonNode tree = MAPPER.readTree(bytes);
            if (tree instanceof ObjectNode object && !object.has(LAST_YEAR)) {
                object.putObject(LAST_YEAR);
            }
            return Optional.of(MAPPER.treeToValue(tree, PublishedManifest.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * An input file.
     *
     * @param path below the input folder
     * @param sha256 of its bytes; empty where they could not be read
     * @param firstSeen the intake in which these bytes were first received under this path
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

    /** An output file, by its path below the publication. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Output(String path, long bytes, String sha256) {}
}
