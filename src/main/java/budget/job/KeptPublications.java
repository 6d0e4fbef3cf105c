package budget.job;

import budget.published.OutputFolder;
import budget.published.Publications;
import budget.published.PublishedManifest;
import budget.store.StateNeeds.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the publications that are kept need of the state: the files they were made of, and what was read from them. */
final class KeptPublications {

    private final Set<String> files = new HashSet<>();
    private final Set<Content> contents = new HashSet<>();

    /** Adds the publications of an output folder; says why where it cannot be known what they need. */
    Optional<String> add(Path output) throws IOException {
        if (!Files.isDirectory(output)) {
            return Optional.of("the output folder " + output
                    + " is not there; if it is gone for good, take its line out of the state's file outputs");
        }
        for (Path publication : Publications.in(new OutputFolder(output)).folders()) {
            Optional<PublishedManifest> manifest = PublishedManifest.of(publication);
            if (manifest.isEmpty()) {
                return Optional.of("the manifest of " + publication + " cannot be understood");
            }
            add(manifest.get(), digest(publication.resolve("run.json")));
        }
        return Optional.empty();
    }

    private void add(PublishedManifest manifest, String digest) {
        files.addAll(manifest.jobFiles().values());
        files.addAll(manifest.lastYear().values());
        manifest.inputs().forEach(input -> files.add(input.sha256()));
        manifest.inputs().forEach(input -> contents.add(new Content(input.sha256(), digest)));
    }

    private static String digest(Path run) throws IOException {
        try {
            return Files.isRegularFile(run)
                    ? JsonMapper.shared()
                            .readTree(Files.readAllBytes(run))
                            .path("contents")
                            .asString("")
                    : "";
        } catch (JacksonException e) {
            return "";
        }
    }

    boolean needsFile(String sha256) {
        return files.contains(sha256);
    }

    boolean needs(Content content) {
        return contents.contains(content);
    }
}
