package budget.store;

import budget.bench.SideBySide;
import budget.check.SubmissionReader;
import budget.definition.JobDefinition;
import budget.plan.DocumentDictionary;
import budget.submission.WorkbookContent;
import budget.workbook.Passwords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** One workbook's content as the stored document, and by the library alone. */
public final class DocumentWriters {

    private DocumentWriters() {}

    /** The tasks for one workbook of the sample; all of them compress. */
    public static SideBySide of(Path workbook) throws IOException {
        JobDefinition job = JobDefinition.read(Path.of("jobs", "department-budget-2023"));
        WorkbookContent content = new SubmissionReader(job, Passwords.none()).read(workbook, "workbook");
        ContentFormat format = DocumentDictionary.in(job);
        JsonMapper json = JsonMapper.builder().addModule(new StateModule()).build();
        return new SideBySide()
                .add(
                        "store.ContentFormat",
                        () -> format.encode("0", content).documents().get(0).get(0).length)
                .add("Jackson, Smile", () -> Documents.write(content.file()).length)
                .add("Jackson, JSON", () -> {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    Deflater fast = new Deflater(Deflater.BEST_SPEED);
                    try (OutputStream out = new DeflaterOutputStream(bytes, fast)) {
                        json.writeValue(out, content);
                    } finally {
                        fast.end();
                    }
                    return bytes.size();
                });
    }
}
