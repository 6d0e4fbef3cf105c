package budget.dataset;

import budget.base.Messages;
import budget.definition.JobSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The descriptor {@code datapackage.json} (Data Package v2): every machine file with its bytes and hash, and for every column
 * what it holds, in the publication's language; {@code columnType} is its role in the taxonomy of the Fiscal Data Package.
 */
public final class DataPackage {

    /** Its name in a publication. */
    public static final String FILE = "datapackage.json";

    private final JobSettings settings;
    private final Messages words;
    private final DataSchema schema;

    private DataPackage(JobSettings settings, DataSchema schema) {
        this.settings = settings;
        this.words = Messages.in(settings.presentation().language());
        this.schema = schema;
    }

    /** Writes it, and returns the machine files it describes. */
    public static List<OutputFile> write(Path publication, JobSettings settings, DataSchema schema) throws IOException {
        DataPackage description = new DataPackage(settings, schema);
        List<OutputFile> files = new ArrayList<>();
        List<Map<String, Object>> resources = new ArrayList<>();
        for (DataTable table : schema.tables()) {
            OutputFile file = OutputFile.of(publication, table.path());
            files.add(file);
            resources.add(description.resource(file, table));
        }
        Json.write(publication.resolve(FILE), description.around(resources));
        return files;
    }

    private Map<String, Object> around(List<Map<String, Object>> resources) {
        Year year = settings.fiscalYear();
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        descriptor.put("name", settings.name());
        descriptor.put("title", settings.title());
        descriptor.put("description", words.text("column.package"));
        descriptor.put("countryCode", "CN");
        descriptor.put(
                "fiscalPeriod",
                ordered(
                        "start", year.atDay(1).toString(),
                        "end", year.atMonth(12).atEndOfMonth().toString()));
        descriptor.put("resources", resources);
        return descriptor;
    }

    private Map<String, Object> resource(OutputFile file, DataTable table) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", table.title());
        resource.put("type", "table");
        resource.put("path", file.path());
        resource.put("description", schema.about(table));
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", file.bytes());
        resource.put("hash", "sha256:" + file.sha256());
        resource.put("schema", schema(table));
        return resource;
    }

    private Map<String, Object> schema(DataTable table) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "fields",
                this.schema.fields(table).stream().map(DataPackage::field).toList());
        if (!this.schema.key(table).isEmpty()) {
            schema.put("primaryKey", this.schema.key(table));
        }
        this.schema
                .reference(table)
                .ifPresent(reference -> schema.put("foreignKeys", List.of(foreign(table, reference))));
        return schema;
    }

    /** A reference within a table names none. */
    private static Map<String, Object> foreign(DataTable table, DataSchema.Reference reference) {
        String resource = reference.table() == table ? "" : reference.table().title();
        return ordered(
                "fields",
                List.of(reference.column()),
                "reference",
                ordered("resource", resource, "fields", List.of(reference.target())));
    }

    private static Map<String, Object> field(DataSchema.Field column) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("type", column.type().word());
        field.put("title", column.title());
        field.put("description", column.about());
        column.role().ifPresent(role -> field.put("columnType", role));
        if (!column.aliases().isEmpty()) {
            field.put("aliases", column.aliases());
        }
        if (column.type() == DataColumn.Type.YUAN) {
            field.put("currency", "CNY");
        }
        if (column.type() == DataColumn.Type.YES_OR_NO) {
            field.put("trueValues", List.of("yes"));
            field.put("falseValues", List.of("no"));
        }
        if (!column.allowed().isEmpty()) {
            field.put("constraints", Map.of("enum", column.allowed()));
        }
        return field;
    }

    private static Map<String, Object> ordered(String one, Object first, String other, Object second) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put(one, first);
        both.put(other, second);
        return both;
    }
}
