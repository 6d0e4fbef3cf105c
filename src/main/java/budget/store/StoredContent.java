package budget.store;

import budget.store.ContentStore.Summary;
import budget.submission.SubmissionContent;

/** A content as it is kept, to be read by any thread. */
public final class StoredContent {

    private final byte[] document;
    private final ContentFormat format;

    StoredContent(byte[] document, ContentFormat format) {
        this.document = document;
        this.format = format;
    }

    /** All of it. */
    public SubmissionContent content() {
        return Documents.read(document, format::read);
    }

    /** What it says of itself, its figures left where they are. */
    public Summary summary() {
        return Documents.read(document, format::summary);
    }
}
