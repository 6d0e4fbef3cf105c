package budget.definition;

import budget.jobfile.CsvFile;
import budget.jobfile.CsvFile.Line;
import budget.jobfile.DefinitionException;
import budget.jobfile.MistakeCode;
import budget.jobfile.Mistakes;
import budget.jobfile.Place;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the table of passwords, {@code file,password}, which is outside the job folder: the folder's files are named in
 * the manifest and may be given away.
 */
public final class PasswordsFile {

    private PasswordsFile() {}

    /** The passwords by file; no message contains them. */
    public static Map<String, String> read(Path file) {
        Place place = Place.of(file.toString());
        if (!Files.isRegularFile(file)) {
            throw new DefinitionException(place, MistakeCode.NO_PASSWORDS_FILE.of());
        }
        try {
            return passwords(file);
        } catch (UncheckedIOException e) {
            throw new DefinitionException(place, MistakeCode.PASSWORDS_UNREADABLE.of(), e);
        }
    }

    /** Refuses a table inside the job folder, whose files are named in the manifest. */
    public static void refuseInside(Path file, Path jobFolder) {
        if (file.toAbsolutePath()
                .normalize()
                .startsWith(jobFolder.toAbsolutePath().normalize())) {
            throw new DefinitionException(Place.of(file.toString()), MistakeCode.PASSWORDS_IN_JOB_FOLDER.of());
        }
    }

    private static Map<String, String> passwords(Path file) {
        Map<String, String> passwords = new LinkedHashMap<>();
        Mistakes mistakes = new Mistakes();
        for (Line line : CsvFile.lines(file, List.of("file", "password"), mistakes)) {
            String name = line.need("file").replace('\\', '/');
            line.need("password");
            // Blanks at the ends may be part of a password.
            String password = line.fields().getOrDefault("password", "");
            if (passwords.put(name, password) != null) {
                line.report(MistakeCode.LISTED_TWICE.of(name));
            }
        }
        mistakes.end();
        return passwords;
    }
}
