package budget.sample;

import static budget.sample.AmountDefects.on;

import budget.sample.Made.Maker;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A kind of mistake that is made once in a sound workbook, by the number and name it is published under. */
public enum Defect {
    LEAF("01 amount of a row", Cause.CELL, on(AmountDefects::inLeaf, AmountDefects::other, Forms.CODES)),
    SUM("02 subtotal or total", Cause.CELL, on(AmountDefects::inSum, AmountDefects::other, Forms.CODES)),
    DIGITS(
            "03 digits transposed",
            Cause.CELL,
            on(AmountDefects::anywhere, AmountDefects::transposed, Forms.FIRST_NINE)),
    ROWS_SWAPPED("04 two rows swapped", Cause.PLACE, RowDefects::swapped),
    CODE_MOVED("05 amount moved between codes, sums follow", Cause.PLACE, RowDefects::movedToOtherCode),
    ROW_DELETED("06 row deleted", Cause.PLACE, RowDefects::deleted),
    ROW_DELETED_SUMS("07 row deleted, sums follow", Cause.PLACE, RowDefects::deletedWithSums),
    ROW_TWICE("08 row twice", Cause.PLACE, RowDefects::duplicated),
    CODE_OTHER("09 wrong code, right name (code exists)", Cause.PLACE, CodeDefects::ofOtherName),
    CODE_NONE("10 wrong code, right name (no such code)", Cause.PLACE, CodeDefects::unknown),
    CATEGORY_NONE("11 unknown 类", Cause.PLACE, CodeDefects::unknownCategory),
    LABEL_YUAN("12 unit slip: label", Cause.PLACE, TableDefects::labelledYuan),
    FORM_YUAN("13 unit slip: amounts of a form", Cause.PLACE, TableDefects::keptInYuan),
    CELL_YUAN(
            "14 unit slip: one cell", Cause.CELL, on(AmountDefects::anywhere, AmountDefects::inYuan, Forms.FIRST_NINE)),
    DECIMALS_LOST(
            "15 decimals lost",
            Cause.CELL,
            on(AmountDefects::anywhere, AmountDefects::withoutDecimals, Forms.FIRST_NINE)),
    TENFOLD(
            "16 tenfold or a tenth",
            Cause.CELL,
            on(AmountDefects::anywhere, AmountDefects::tenfoldOrTenth, Forms.FIRST_NINE)),
    MINUS("17 minus sign", Cause.CELL, on(AmountDefects::anywhere, AmountDefects::negative, Forms.FIRST_NINE)),
    PROJECT_AMOUNT(
            "18 amount of a project in 表7", Cause.CELL, on(AmountDefects::inLeaf, AmountDefects::other, List.of(7))),
    PROJECT_DELETED("19 project missing in 表7, sums follow", Cause.PLACE, RowDefects::projectDeleted),
    PROJECT_RENAMED("20 project renamed in 表7", Cause.PLACE, CodeDefects::projectRenamed),
    CLASS_OTHER("21 economic code of the wrong class in 表6", Cause.PLACE, CodeDefects::ofOtherClass),
    PROJECT_CODE("22 project under a wrong code in 表7", Cause.PLACE, CodeDefects::ofProject),
    THREE_PUBLIC("23 line of 三公", Cause.CELL, on(AmountDefects::anywhere, AmountDefects::other, List.of(10))),
    THREE_PUBLIC_LARGE("24 三公 more than 表6 and 表7 can hold", Cause.CELL, TableDefects::receptionTooLarge),
    INSURANCE("25 social insurance as wages, sums follow", Cause.PLACE, RowDefects::insuranceAsWages),
    INCOME_LINE("26 income line of 表1", Cause.CELL, on(AmountDefects.inColumn(1), AmountDefects::other, List.of(1))),
    SPENDING_LINE(
            "27 spending line of 表1", Cause.CELL, on(AmountDefects.inColumn(3), AmountDefects::other, List.of(1))),
    FORM_4("28 cell of 表4", Cause.CELL, on(AmountDefects::anywhere, AmountDefects::other, List.of(4))),
    TARGET_MISSING("29 target table missing", Cause.PLACE, TargetDefects::tableMissing),
    TOTAL_STALE("30 stale total", Cause.PLACE, RowDefects::totalStale),
    OVERTYPED("31 formula overtyped", Cause.CELL, FormulaDefects::overtyped),
    BASIC_PROJECT("32 basic/project mixed up, sums follow", Cause.PLACE, RowDefects.inOtherColumn(List.of(3, 5))),
    SOURCE("33 source column mixed up in 表2, sums follow", Cause.PLACE, RowDefects.inOtherColumn(List.of(2))),
    BLANK("34 amount blank", Cause.PLACE, on(AmountDefects::anywhere, AmountDefects::blank, Forms.FIRST_NINE)),
    WORDS("35 words for an amount", Cause.PLACE, on(AmountDefects::anywhere, AmountDefects::words, Forms.FIRST_NINE)),
    FORM_MISSING("36 table missing", Cause.PLACE, TableDefects::missing),
    FORM_EMPTIED("37 table emptied", Cause.PLACE, TableDefects::emptied),
    EMPTY_FILLED("38 declared empty but filled", Cause.PLACE, TableDefects::declaredEmptyFilled),
    ERROR("39 error value", Cause.PLACE, on(AmountDefects::anywhere, AmountDefects::error, Forms.FIRST_NINE)),
    TEXT("40 amounts as text that sums pass over", Cause.PLACE, FormulaDefects::keptAsText),
    SHIFTED("41 a column of amounts one row down", Cause.PLACE, TableDefects::columnShifted),
    HIDDEN("42 row hidden and left out of sums", Cause.PLACE, RowDefects::hidden),
    YEAR("43 another year's title on a sheet", Cause.PLACE, TableDefects::ofOtherYear),
    UNIT_NAME("44 another unit's name on a sheet", Cause.PLACE, TableDefects::ofOtherUnit),
    MONEY_UNIT("45 unit of money missing", Cause.PLACE, TableDefects::withoutMoneyUnit),
    HEADERS_EXCHANGED("46 headers changed about", Cause.PLACE, TableDefects::headersExchanged),
    TWO_FORMS("47 same change in two tables", Cause.PLACE, RowDefects::sameInTwoForms),
    COLUMN_MISSING("48 column missing", Cause.PLACE, TableDefects::columnMissing),
    HEADERS_RENAMED("49 two headers renamed", Cause.PLACE, TableDefects::headersRenamed),
    OWN_MONEY("50 own money as fiscal in 表5, sums follow", Cause.PLACE, RowDefects::ownMoneyAsFiscal),
    BELOW_TOTAL("51 row below the total", Cause.PLACE, RowDefects::belowTotal),
    SUM_SHORT("52 sum formula too short", Cause.CELL, FormulaDefects::tooShort),
    STAFF_OFFICE("53 人员/公用 mixed up, sums follow", Cause.PLACE, RowDefects.inOtherColumn(List.of(6))),
    TARGET_SOURCE("54 target: fiscal as other money", Cause.PLACE, TargetDefects::fiscalAsOther),
    TARGET_AMOUNT("55 target: amount", Cause.PLACE, TargetDefects::amount),
    NO_BENEFITS("56 target without 效益", Cause.PLACE, TargetDefects::withoutBenefits),
    WEIGHT("57 target: weight", Cause.PLACE, TargetDefects::weight),
    INDICATOR("58 target: line missing", Cause.PLACE, TargetDefects::lineMissing),
    OLD_FIGURES("59 whole table of old figures", Cause.PLACE, TableDefects::ofOldFigures),
    NO_TOTAL("60 total row missing", Cause.NOTE, RowDefects::totalRowMissing),
    LITTLE_OFF(
            "61 fact told twice, 0.01 to 0.05 apart",
            Cause.CELL,
            on(AmountDefects::inLeafTotal, AmountDefects::littleOff, List.of(3))),
    CATEGORY_MOVED("62 amount of another 类 in 表1", Cause.PLACE, CodeDefects::movedInFormOne);

    private final String title;
    private final Cause cause;

    @SuppressWarnings("ImmutableEnumChecker") // the makers hold nothing
    private final Maker maker;

    Defect(String title, Cause cause, Maker maker) {
        this.title = title;
        this.cause = cause;
        this.maker = maker;
    }

    /** The unit's workbook with this mistake in it; nothing where the unit offers no place for it. */
    public Optional<Injected> into(SoundUnit unit, Random random) {
        return maker.into(unit, random)
                .map(made -> new Injected(this, made.places(), unit + ": " + made.what(), unit.with(made.sheets())));
    }

    public String title() {
        return title;
    }

    public int number() {
        return Integer.parseInt(title.substring(0, 2));
    }

    /** Whether one cell alone is to blame, so that a hint can name it. */
    public boolean isOfOneCell() {
        return cause == Cause.CELL;
    }

    /** Whether the contract wants no more than a note. */
    public boolean isNoted() {
        return cause == Cause.NOTE;
    }

    /** What is to blame. */
    private enum Cause {
        CELL,
        PLACE,
        NOTE
    }

    /** A workbook with one mistake, and where the mistake is. */
    public record Injected(Defect defect, Places places, String what, SoundUnit unit) {

        public byte[] workbook() {
            return unit.xlsx();
        }

        @Override
        public String toString() {
            return defect.title() + " at " + places + " (" + what + ")";
        }
    }
}
