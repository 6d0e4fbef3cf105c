package budget.publish;

import budget.model.CountedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code run.json} says of the run that made a publication; nothing where it is gone or cannot be understood. */
public final class PublishedRun {

    static final String FILE = "run.json";

    private static final String UNIT = "unit_code";
    private static final String NAME = "unit_name";
    private static final String PATH = "file";
    private static final String HASH = "sha256";

    private PublishedRun() {}

    /** The files whose units counted in the publication before it and had nothing in the input folder any more. */
    public static List<CountedFile> withdrawn(Path publication) throws IOException {
        List<CountedFile> withdrawn = new ArrayList<>();
        Path file = publication.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return withdrawn;
        }
        try {
            for (JsonNode unit : JsonMapper.shared()
                    .readTree(Files.readAllBytes(file))
                    .path("withdrawn")
                    .values()) {
                withdrawn.add(new CountedFile(
                        unit.path(UNIT).asString(""),
                        unit.path(NAME).asString(""),
                        unit.path(PATH).asString(""),
                        unit.path(HASH).asString("")));
            }
        } catch (JacksonException e) {
            withdrawn.clear();
        }
        return withdrawn;
    }

    /** The waivers that wanted attention, as {@code WaiverReview} writes them. */
    public static List<Map<String, String>> waivers(Path publication) throws IOException {
        List<Map<String, String>> waivers = new ArrayList<>();
        Path file = publication.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return waivers;
        }
        try {
            for (JsonNode waiver : JsonMapper.shared()
                    .readTree(Files.readAllBytes(file))
                    .path("waivers")
                    .values()) {
                Map<String, String> fields = new LinkedHashMap<>();
                List.of("why", "unit_code", "rule", "row", "detail")
                        .forEach(name -> fields.put(name, waiver.path(name).asString("")));
                waivers.add(fields);
            }
        } catch (JacksonException e) {
            waivers.clear();
        }
        return waivers;
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
