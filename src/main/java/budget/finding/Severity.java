package budget.finding;

/** How much a finding weighs. */
public enum Severity {
    /** 必须修改: the submission is held back. */
    BLOCKING,
    /** 须作说明: counts, but wants an explanation. */
    ADVISORY,
    /** 提示: for information. */
    NOTE;

    /** The word of the machine files. */
    public String code() {
        return switch (this) {
            case BLOCKING -> "blocking";
            case ADVISORY -> "advisory";
            case NOTE -> "note";
        };
    }
}
