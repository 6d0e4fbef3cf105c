package budget.opening;

import budget.jobfile.FolderChain;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of {@code job.yaml} for the next year: only the values that belong to the year are changed. */
final class NextSettings {

    private final int from;
    private final int to;
    private String text;

    private NextSettings(String text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /**
     * The changed text.
     *
     * @param folder the job folder it is of
     * @param opened the folder it is for
     * @param lastYear the folder of last year's publications; nothing where there is none
     */
    static String of(String text, Path folder, Path opened, int from, int to, Optional<String> lastYear) {
        NextSettings settings = new NextSettings(text, from, to);
        settings.change("fiscalYear", value -> Integer.toString(to));
        settings.change("name", settings::moved);
        settings.change("input", settings::moved);
        settings.change("output", settings::moved);
        settings.change("title", value -> value.replace(Integer.toString(from), Integer.toString(to)));
        settings.change(FolderChain.BASE, value -> settings.relative(value, folder, opened));
        if (!settings.change("lastYear", value -> value.contains("{上年}") ? value : lastYear.orElse(""))) {
            lastYear.ifPresent(settings::addLastYear);
        }
        return settings.text;
    }

    private void addLastYear(String folder) {
        text = text.replaceFirst("(?m)^(fiscalYear:.*)$", "$1\nlastYear: " + Matcher.quoteReplacement(folder));
    }

    /** A name without a year gets one: two years must not share a name or a folder. */
    private String moved(String value) {
        String year = Integer.toString(from);
        if (value.isEmpty() || value.contains("{年}")) {
            return value;
        }
        return value.contains(year)
                ? value.replace(year, Integer.toString(to))
                : value.replaceFirst("([\"']?)$", "-" + to + "$1");
    }

    /** A path relative to another folder. */
    private String relative(String base, Path folder, Path opened) {
        Path named = Path.of(base);
        if (base.isEmpty() || named.isAbsolute()) {
            return base;
        }
        Path target = folder.toAbsolutePath().resolve(named).normalize();
        return opened.toAbsolutePath().normalize().relativize(target).toString().replace('\\', '/');
    }

    /** Changes the value of a key, before the comment that may follow; whether the key is there. */
    private boolean change(String key, UnaryOperator<String> change) {
        Matcher line = Pattern.compile("(?m)^" + key + ":([^#\\n]*)(#.*)?$").matcher(text);
        if (!line.find()) {
            return false;
        }
        String written = line.group(1);
        String before = written.strip();
        String value = change.apply(before);
        if (!value.equals(before)) {
            String comment = Objects.requireNonNullElse(line.group(2), "");
            String gap = written.substring(written.stripTrailing().length());
            String behind = comment.isEmpty() ? "" : (before.isEmpty() ? "  " : gap) + comment;
            text = text.substring(0, line.start()) + key + ": " + value + behind + text.substring(line.end());
        }
        return true;
    }
}
