package budget.workbook;

import budget.model.Finding;
import budget.model.FindingCode;
import java.io.IOException;

/** Ends the reading of a file that cannot be read; never leaves this package, where it becomes a finding. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    RefusedException(FindingCode code, String... arguments) {
        super(code.code());
        finding = Finding.ofFile(code, arguments);
    }

    Finding finding() {
        return finding;
    }
}
