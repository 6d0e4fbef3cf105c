package budget.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a publication says of itself: the hash of all that went in and of all that came out.
 *
 * @param inputs the submissions, by their names below the input folder; without a hash those that could not be read
 * @param jobFiles the files of the job folder
 * @param outputs the files of the publication, but for the manifest itself and what is only true of one run
 */
public record PublicationManifest(String job, List<Listed> inputs, List<Listed> jobFiles, List<Listed> outputs) {

    /** Its name in a publication. */
    public static final String FILE = Manifest.FILE;

    /** The files of a publication that a manifest never lists. */
    public static final List<String> UNLISTED = List.of("difference.csv", "difference.html", FILE, "run.json");

    public PublicationManifest {
        inputs = List.copyOf(inputs);
        jobFiles = List.copyOf(jobFiles);
        outputs = List.copyOf(outputs);
    }

    /** The manifest of a publication; nothing where it has none that can be understood. */
    public static Optional<PublicationManifest> of(Path publication) throws IOException {
        Path file = publication.resolve(FILE);
        return Files.isRegularFile(file) ? parse(Files.readAllBytes(file)) : Optional.empty();
    }

    /** The manifest in these bytes; nothing where they cannot be understood, or name a file outside its folder. */
    public static Optional<PublicationManifest> parse(byte[] bytes) {
        try {
            JsonNode root = JsonMapper.shared().readTree(bytes);
            PublicationManifest manifest = new PublicationManifest(
                    root.required("job").asString(),
                    listed(root.required("inputs")),
                    jobFiles(root.required("jobFiles")),
                    listed(root.required("outputs")));
            boolean staysInside = manifest.jobFiles().stream().allMatch(Listed::staysInside)
                    && manifest.outputs().stream().allMatch(Listed::staysInside);
            return staysInside ? Optional.of(manifest) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<Listed> listed(JsonNode files) {
        List<Listed> listed = new ArrayList<>();
        files.forEach(file -> listed.add(new Listed(
                file.required("path").asString(), file.required("sha256").asString())));
        return listed;
    }

    private static List<Listed> jobFiles(JsonNode hashes) {
        List<Listed> listed = new ArrayList<>();
        hashes.properties()
                .forEach(file ->
                        listed.add(new Listed(file.getKey(), file.getValue().asString())));
        return listed;
    }

    /** A file and the hash of its bytes; the hash is empty where nobody could read it. */
    public record Listed(String path, String sha256) {

        private static final Pattern HASH = Pattern.compile("([0-9a-f]{64})?");
        private static final Pattern LEADS_ELSEWHERE = Pattern.compile("(?:.*/)?\\.{0,2}(?:/.*)?|.*[\\\\\\x00].*");

        public Listed {
            if (!HASH.matcher(sha256).matches()) {
                throw new IllegalArgumentException("This is no SHA-256: " + sha256);
            }
        }

        public boolean isRead() {
            return !sha256.isEmpty();
        }

        private boolean staysInside() {
            return isRead() && !LEADS_ELSEWHERE.matcher(path).matches();
        }
    }
}
