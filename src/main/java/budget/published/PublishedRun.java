package budget.published;

import budget.submission.CountedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The content of {@code run.json} of a publication; none where it is missing or malformed. */
public final class PublishedRun {

    public static final String FILE = "run.json";

    private static final String UNIT = "unit_code";
    private static final String NAME = "unit_name";
    private static final String PATH = "file";
    private static final String HASH = "sha256";

    private static final String REGISTER = "units.csv";

    private PublishedRun() {}

    /** The files of units that counted in the publication before and had no file in the input folder. */
    public static List<CountedFile> withdrawn(Path publication) throws IOException {
        return entries(
                publication,
                "withdrawn",
                unit -> new CountedFile(
                        unit.path(UNIT).asString(""),
                        unit.path(NAME).asString(""),
                        unit.path(PATH).asString(""),
                        unit.path(HASH).asString("")));
    }

    /** Whether its job had a register of the expected units, be it inherited. */
    public static boolean hasRegister(Path publication) throws IOException {
        return PublishedManifest.of(publication)
                .filter(manifest -> manifest.jobFiles().keySet().stream()
                        .anyMatch(file -> file.equals(REGISTER) || file.endsWith("/" + REGISTER)))
                .isPresent();
    }

    /** The waivers that need attention, as {@code WaiverReview} writes them. */
    public static List<Map<String, String>> waivers(Path publication) throws IOException {
        return entries(publication, "waivers", waiver -> {
            Map<String, String> fields = new LinkedHashMap<>();
            List.of("why", UNIT, "rule", "row", "detail")
                    .forEach(name -> fields.put(name, waiver.path(name).asString("")));
            return fields;
        });
    }

    private static <T> List<T> entries(Path publication, String list, Function<JsonNode, T> entry) throws IOException {
        Path file = publication.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            JsonNode run = JsonMapper.shared().readTree(Files.readAllBytes(file));
            return run.path(list).valueStream().map(entry).toList();
        } catch (JacksonException e) {
            return List.of();
        }
    }

    /** A withdrawn file as {@code run.json} and the answers to programs name it. */
    public static Map<String, String> json(CountedFile file) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put(UNIT, file.unitCode());
        json.put(NAME, file.unitName());
        json.put(PATH, file.path());
        json.put(HASH, file.sha256());
        return json;
    }
}
