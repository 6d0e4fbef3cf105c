package budget.publish;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A publication's own account of the bytes it came about by.
 *
 * @param program the program's name and version
 * @param jobFiles every file of the job folder with its SHA-256, by name
 * @param inputs every file that lay in the input folder
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedManifest(Map<String, String> program, Map<String, String> jobFiles, List<Input> inputs) {

    public PublishedManifest {
        program = Map.copyOf(program);
        jobFiles = Map.copyOf(jobFiles);
        inputs = List.copyOf(inputs);
    }

    /** The account a publication gives; nothing where it is gone. */
    public static Optional<PublishedManifest> of(Path publication) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(publication.resolve(Manifest.FILE));
            return Optional.of(JsonMapper.shared().readValue(bytes, PublishedManifest.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * A file that went in.
     *
     * @param path below the input folder
     * @param firstSeen in which intake these bytes were first met under this path
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Input(String path, String sha256, int firstSeen) {}
}
