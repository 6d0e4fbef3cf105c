package budget.sample;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice, where the machine has it: it works formulas out and opens documents as people's programs do. */
public final class LibreOffice {

    /** Set where its absence is a failure: what runs the tests has installed it. */
    private static final String REQUIRED = "BUDGET_TESTS_NEED_LIBREOFFICE";

    private LibreOffice() {}

    /** Skips a test on a machine without it. */
    public static void isNeeded() {
        assumeTrue(System.getenv(REQUIRED) != null || isThere(), "LibreOffice is not installed");
    }

    private static boolean isThere() {
        for (String folder : System.getenv("PATH").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, "soffice"))) {
                return true;
            }
        }
        return false;
    }

    /** Opens files, works out their formulas and saves them in another folder, under the same names but for the ending. */
    public static void convert(String format, List<Path> files, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("LibreOffice did not convert " + files);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IllegalStateException(e);
        }
    }
}
