package budget.model;

/** A list of codes (预算收支科目), which gives the digits of a code their meaning. */
public enum CodeSystem {
    /** 支出功能分类, down to 项. */
    FUNCTIONAL("function", 7),
    /** 部门预算支出经济分类, down to 款. */
    ECONOMIC_DEPARTMENT("economic-department", 5),
    /** 政府预算支出经济分类, down to 款. */
    ECONOMIC_GOVERNMENT("economic-government", 5);

    private final String fileName;
    private final int longest;

    CodeSystem(String fileName, int longest) {
        this.fileName = fileName;
        this.longest = longest;
    }

    /** The name of this list's file in a job folder, without its ending. */
    public String fileName() {
        return fileName;
    }

    /** Whether digits of this length can be a code here. */
    public boolean allows(int digits) {
        return digits == 3 || digits == 5 || (digits == 7 && longest == 7);
    }
}
