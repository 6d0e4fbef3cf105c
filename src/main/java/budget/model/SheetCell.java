package budget.model;

/** A cell of a workbook: its sheet and its address there. */
public record SheetCell(String sheet, CellAddress address) {

    /** As it is written: {@code 支出!E9}, or for a paragraph {@code 第12段}. */
    public String printed() {
        return address.paragraph() > 0 ? address.a1() : sheet + "!" + address.a1();
    }

    /** As it is written relative to a sheet: {@code E9}, or {@code 支出!E9} from any other one. */
    public String seenFrom(String otherSheet) {
        return sheet.equals(otherSheet) ? address.a1() : printed();
    }
}
