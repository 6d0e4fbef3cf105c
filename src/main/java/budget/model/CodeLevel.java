package budget.model;

/** The level of a classification code: 类, 款 or 项. */
public enum CodeLevel {
    CATEGORY("类", 3),
    SECTION("款", 5),
    ITEM("项", 7);

    private final String printed;
    private final int digits;

    CodeLevel(String printed, int digits) {
        this.printed = printed;
        this.digits = digits;
    }

    /** The word on the form: 类, 款, 项. */
    public String printed() {
        return printed;
    }

    /** How many digits a code of this level has. */
    public int digits() {
        return digits;
    }

    static CodeLevel ofLength(int digits) {
        return switch (digits) {
            case 3 -> CATEGORY;
            case 5 -> SECTION;
            case 7 -> ITEM;
            default -> throw new IllegalArgumentException("A code has 3, 5 or 7 digits, not " + digits);
        };
    }
}
