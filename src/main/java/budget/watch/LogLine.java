package budget.watch;

/** A line of a log: {@code key=value} by {@code key=value}, a value in quotes where it needs them; always one line. */
public final class LogLine {

    private final StringBuilder text;

    private LogLine(String text) {
        this.text = new StringBuilder(text);
    }

    /** The beginning of every line that belongs to a run. */
    public static LogLine of(String run, String event) {
        return new LogLine("run=").value(run).and("event", event);
    }

    public LogLine and(String key, Object value) {
        text.append(' ').append(key).append('=');
        return value(String.valueOf(value));
    }

    private LogLine value(String value) {
        boolean isPlain = !value.isEmpty()
                && value.codePoints()
                        .allMatch(c -> Showing.shows(c) && !Character.isWhitespace(c) && "=\"\\".indexOf(c) < 0);
        if (isPlain) {
            text.append(value);
        } else {
            text.append('"')
                    .append(Showing.of(value.replace("\\", "\\\\").replace("\"", "\\\"")))
                    .append('"');
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
