package budget.watch;

import budget.base.ReplacedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code STATE/summary.txt}: the last run as a text to mail; its first line is fit to be the subject. */
public final class SummaryFile {

    /** Mail programs cut longer subjects off. */
    private static final int LONGEST_SUBJECT = 200;

    private SummaryFile() {}

    /** Replaces the file in a state folder. */
    public static void write(Path state, String subject, List<String> lines) throws IOException {
        StringBuilder text = new StringBuilder(shortened(Showing.of(subject))).append("\n\n");
        lines.forEach(line -> text.append(Showing.of(line)).append('\n'));
        ReplacedFile.write(state.resolve("summary.txt"), text.toString());
    }

    private static String shortened(String subject) {
        int length = subject.codePointCount(0, subject.length());
        return length <= LONGEST_SUBJECT
                ? subject
                : subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT - 2)) + " …";
    }
}
