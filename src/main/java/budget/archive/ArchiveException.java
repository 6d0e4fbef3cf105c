package budget.archive;

import budget.base.Messages;
import java.io.IOException;
import java.util.List;

/** Why a publication cannot be packed or verified. */
public final class ArchiveException extends IOException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final transient List<String> words;

    ArchiveException(Reason reason, String... words) {
        super(reason + " " + String.join(" ", words));
        this.reason = reason;
        this.words = List.of(words);
    }

    /** Whether something needed is missing, rather than changed. */
    public boolean isAboutSomethingMissing() {
        return reason != Reason.CHANGED && reason != Reason.MANIFEST_UNREADABLE;
    }

    /** The sentence about it. */
    public String in(Messages messages) {
        return messages.text(reason.key, words.toArray());
    }

    enum Reason {
        NO_PUBLICATION("archive.no-publication"),
        MANIFEST_UNREADABLE("archive.manifest-unreadable"),
        MISSING("archive.missing"),
        INPUT_NOT_KEPT("archive.input-not-kept"),
        JOB_FILE_NOT_KEPT("archive.job-file-not-kept"),
        LAST_YEAR_NOT_KEPT("archive.last-year-not-kept"),
        CHANGED("archive.changed");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }
}
