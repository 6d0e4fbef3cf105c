package budget.finding;

/** The severity of a finding. */
public enum Severity {
    /** 必须修改: the submission is held back. */
    BLOCKING,
    /** 须作说明: counts, but needs an explanation. */
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
