package budget.plan;

import budget.definition.JobDefinition;
import budget.store.ContentFormat;
import budget.workbook.Passwords;

/** All that the content of a workbook depends on beside its bytes, as one short text. */
public final class ContentKey {

    private ContentKey() {}

    /** Keyed by the state, since it is published and covers passwords. */
    public static String of(JobDefinition job, Passwords passwords, byte[] stateKey) {
        return new Digest()
                .add(job.fingerprint().digest())
                .add(Program.version())
                .add(ContentFormat.NUMBER)
                .add(passwords.digest(stateKey))
                .text();
    }
}
