package budget.dataset;

import static budget.dataset.SqlEngine.quoted;

import budget.base.Messages;
import budget.dataset.DataSchema.Field;
import budget.dataset.SqlViews.View;
import budget.definition.JobDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The scripts under {@code data/load/} that load the machine files into a database: a table for each, with types, keys and
 * comments, and views for the usual questions. They are made of the same schema as the descriptor.
 */
public final class LoadScripts {

    private static final String FOLDER = "data/load";

    private final DataSchema schema;
    private final Messages words;
    private final String title;
    private final SqlEngine engine;
    private final StringBuilder script = new StringBuilder();

    private LoadScripts(JobDefinition job, DataSchema schema, SqlEngine engine) {
        this.schema = schema;
        this.engine = engine;
        words = Messages.in(job.settings().presentation().language());
        title = job.settings().title();
    }

    /** Writes a script for each database. */
    public static List<OutputFile> write(Path publication, JobDefinition job, DataSchema schema) throws IOException {
        Path folder = Files.createDirectories(publication.resolve(FOLDER));
        List<OutputFile> files = new ArrayList<>();
        for (SqlEngine engine : SqlEngine.values()) {
            Files.writeString(folder.resolve(engine.file()), new LoadScripts(job, schema, engine).text(job));
            files.add(OutputFile.of(publication, FOLDER + "/" + engine.file()));
        }
        return files;
    }

    private String text(JobDefinition job) {
        script.append("-- ").append(title).append('\n');
        words.text("column.load." + engine.code())
                .lines()
                .forEach(line -> script.append("-- ").append(line).append('\n'));
        script.append('\n').append(engine.start());
        List<DataTable> tables = new ArrayList<>(schema.tables());
        if (tables.remove(DataTable.BY_UNIT)) {
            tables.add(0, DataTable.BY_UNIT);
        }
        tables.forEach(this::addTable);
        new SqlViews(job, schema, engine).all().forEach(this::addView);
        return script.append('\n').append(engine.end()).toString();
    }

    private void addTable(DataTable table) {
        List<Field> fields = schema.fields(table);
        List<String> lines = new ArrayList<>(fields.stream().map(engine::column).toList());
        List<String> key = schema.key(table);
        if (!key.isEmpty()) {
            lines.add("PRIMARY KEY (" + key.stream().map(SqlEngine::quoted).collect(Collectors.joining(", ")) + ")");
        }
        schema.reference(table)
                .filter(reference -> reference.table() != table || engine.allowsReferencesWithin())
                .ifPresent(reference -> lines.add("FOREIGN KEY (%s) REFERENCES %s (%s)"
                        .formatted(
                                quoted(reference.column()),
                                quoted(reference.table().sqlName()),
                                quoted(reference.target()))));
        script.append("\n-- ").append(schema.about(table)).append('\n');
        script.append(
                "CREATE TABLE %s (\n    %s\n);\n".formatted(quoted(table.sqlName()), String.join(",\n    ", lines)));
        script.append(engine.comments("TABLE", table.sqlName(), schema.about(table), fields));
        script.append(engine.load(table.sqlName(), file(table), fields));
    }

    /** The file, seen from the folder of the data. */
    private static String file(DataTable table) {
        return table.path().startsWith("data/") ? table.path().substring("data/".length()) : "../" + table.path();
    }

    private void addView(View view) {
        String about = words.text("column.load.view." + view.name().replace('_', '-'));
        script.append("\n-- ").append(about).append('\n');
        script.append("CREATE VIEW %s AS\n%s;\n".formatted(quoted(view.name()), view.query()));
        script.append(engine.comments("VIEW", view.name(), about, List.of()));
    }
}
