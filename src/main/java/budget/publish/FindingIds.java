package budget.publish;

import budget.model.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** Stable names of findings: the same finding of the same unit keeps its id from one publication to the next. */
final class FindingIds {

    private FindingIds() {}

    /** The finding's id; a second finding of the same subject gets one of its own by its number. */
    static String unique(String unitCode, Finding finding, Set<String> taken) {
        String subject = String.join(
                "\n",
                unitCode,
                finding.code().code(),
                finding.subject().table(),
                finding.subject().row(),
                finding.subject().measure());
        String id = hash(subject);
        for (int number = 2; !taken.add(id); number++) {
            id = hash(subject + "\n" + number);
        }
        return id;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
