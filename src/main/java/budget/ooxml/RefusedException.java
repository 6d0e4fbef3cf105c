package budget.ooxml;

import budget.finding.Finding;
import budget.finding.FindingCode;
import java.io.IOException;

/** Ends the reading of a file that cannot be read; {@code workbook} makes a finding of it. */
public final class RefusedException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    public RefusedException(FindingCode code, String... arguments) {
        super(code.code());
        finding = Finding.ofFile(code, arguments);
    }

    public Finding finding() {
        return finding;
    }
}
