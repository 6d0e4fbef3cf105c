package budget.publish;

import budget.definition.JobSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The descriptor {@code datapackage.json} (Data Package v2): every machine file with its columns, bytes and hash. */
final class DataPackage {

    private DataPackage() {}

    static void write(Path publication, JobSettings settings) throws IOException {
        List<Map<String, Object>> resources = new ArrayList<>();
        for (DataTable table : DataTable.values()) {
            resources.add(resource(OutputFile.of(publication, table.path()), table));
        }
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        descriptor.put("name", settings.name());
        descriptor.put("title", settings.title());
        descriptor.put("resources", resources);
        Json.write(publication.resolve("datapackage.json"), descriptor);
    }

    private static Map<String, Object> resource(OutputFile file, DataTable table) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", table.title());
        resource.put("type", "table");
        resource.put("path", file.path());
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", file.bytes());
        resource.put("hash", "sha256:" + file.sha256());
        resource.put(
                "schema",
                Map.of("fields", table.fields().stream().map(DataPackage::field).toList()));
        return resource;
    }

    private static Map<String, Object> field(DataTable.Field field) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", field.name());
        described.put("type", field.type());
        if (field.type().equals("boolean")) {
            described.put("trueValues", List.of("yes"));
            described.put("falseValues", List.of("no"));
        }
        return described;
    }
}
