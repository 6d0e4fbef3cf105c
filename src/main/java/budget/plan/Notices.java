package budget.plan;

import java.util.ArrayList;
import java.util.List;

/** What a run found damaged before it began, and mended: reported with its result. */
public final class Notices {

    private final List<Notice> all = new ArrayList<>();

    public void add(String key, String... arguments) {
        Notice notice = new Notice(key, List.of(arguments));
        if (!all.contains(notice)) {
            all.add(notice);
        }
    }

    public List<Notice> all() {
        return List.copyOf(all);
    }

    /**
     * A sentence of the catalogue.
     *
     * @param key below {@code notice.}
     */
    public record Notice(String key, List<String> arguments) {}
}
