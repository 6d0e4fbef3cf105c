package budget.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The program's own name and version. */
public final class Program {

    /** Digits of a build's hash that tell it from others. */
    private static final int SHOWN = 12;

    private Program() {}

    /** The version it was built as, and the hash of the sources it was built from; without the hash where no build made it. */
    public static String version() {
        Properties properties = new Properties();
        try (InputStream in = Program.class.getResourceAsStream("/budget.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = properties.getProperty("version", "unknown");
        String build = properties.getProperty("build", "");
        return build.matches("[0-9a-f]{64}") ? version + "+" + build.substring(0, SHOWN) : version;
    }
}
