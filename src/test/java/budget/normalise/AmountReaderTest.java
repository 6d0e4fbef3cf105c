package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.model.AmountUnit;
import budget.model.CellAddress;
import budget.normalise.AmountReader.AmountReading;
import budget.submission.Repair;
import budget.workbook.Cell;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which an amount is typed: what it says in yuan, with how many decimals, and what was mended. */
class AmountReaderTest {

    private static final CellAddress E9 = new CellAddress(9, 4);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // typed             | yuan, decimals and repairs
                "109.57              | 1095700.00 2",
                "170                 | 1700000.00 0",
                "170.00              | 1700000.00 2",
                "0.165               | 1650.00 3",
                "0                   | 0.00 0",
                "0.00                | 0.00 2",
                "-8.40               | -84000.00 2",
                "+8.40               | 84000.00 2",
                ".5                  | 5000.00 1",
                "5.                  | 50000.00 0",
                "007                 | 70000.00 0",
                "12.345678           | 123456.78 6",
                "12.3456781          | 123456.78 6 rounded",
                "12.3456785          | 123456.79 6 rounded",
                "-12.3456785         | -123456.79 6 rounded",
                "12.34567800         | 123456.78 6",
                // blanks around and inside, of any width, are no repairs
                "▫109.57▫            | 1095700.00 2",
                "␣1 870.00           | 18700000.00 2",
                "1▫870.00            | 18700000.00 2",
                "1 234 567.8         | 12345678000.00 1",
                "- 8.40              | -84000.00 2",
                "8.40 万元           | 84000.00 2 unit",
                "¥ 8.40              | 84000.00 2 currency",
                "8.40↵               | 84000.00 2",
                "8.40↵万元           | 84000.00 2 unit",
                "21 .59              | 215900.00 2 point",
                // between digits they may part two numbers
                "12 34               | amount-not-a-number",
                "3 38                | amount-not-a-number",
                "1.95 1              | amount-not-a-number",
                "1. 95               | amount-not-a-number",
                "0 123               | amount-not-a-number",
                "1234 567            | amount-not-a-number",
                "1, 870.00           | amount-not-a-number",
                "1 870,00            | amount-not-a-number",
                "108↵44              | amount-not-a-number",
                "1↵870.00            | amount-not-a-number",
                "236↵.31             | amount-not-a-number",
                // thousands marks are no repairs
                "1,870.00            | 18700000.00 2",
                "1,234,567.89        | 12345678900.00 2",
                "-1,870              | -18700000.00 0",
                // full width
                "１０９．５７         | 1095700.00 2 width",
                "１，８７０．００     | 18700000.00 2 width",
                "－８．４０           | -84000.00 2 width",
                // the ideographic full stop for the point
                "1。60               | 16000.00 2 point",
                "１。６０             | 16000.00 2 width point",
                // currency signs
                "¥109.57             | 1095700.00 2 currency",
                "￥1,870.00           | 18700000.00 2 currency",
                "RMB8                | 80000.00 0 currency",
                "人民币8元            | 8.00 0 元 currency unit",
                "¥-8.40              | -84000.00 2 currency",
                "-¥8.40              | -84000.00 2 currency",
                "(¥8.40)             | -84000.00 2 sign currency",
                // a unit of money of the cell's own
                "12.3万元             | 123000.00 1 unit",
                "12.3 万              | 123000.00 1 unit",
                "123000元             | 123000.00 0 元 unit",
                "1.5亿元              | 150000000.00 1 亿元 unit",
                "(8.4万元)            | -84000.00 1 sign unit",
                "(8.4)万元            | -84000.00 1 unit sign",
                // negatives in brackets, with the minus behind, or with another sign
                "(8.40)              | -84000.00 2 sign",
                "（8.40）             | -84000.00 2 width sign",
                "8.40-               | -84000.00 2 sign",
                "−8.40               | -84000.00 2 sign",
                "–8.40               | -84000.00 2 sign",
                "—8.40               | -84000.00 2 sign",
                "(1,870.00)          | -18700000.00 2 sign",
                // nothing
                "-                   | nothing",
                "--                  | nothing",
                "—                   | nothing",
                "——                  | nothing",
                "–                   | nothing",
                "/                   | nothing",
                "／                   | nothing",
                "无                   | nothing",
                "▫－▫                 | nothing",
                // no amounts
                "待定                 | amount-not-a-number",
                "约8                  | amount-not-a-number",
                "8.40左右             | amount-not-a-number",
                "1.2.3               | amount-not-a-number",
                "1,87                | amount-not-a-number",
                "1,8700.00           | amount-not-a-number",
                "12,34,567           | amount-not-a-number",
                "(-8.40)             | amount-not-a-number",
                "(8.40               | amount-not-a-number",
                "1.234.567,89        | amount-not-a-number",
                "20、33              | amount-not-a-number",
                "268.87²             | amount-not-a-number",
                "341.98①             | amount-not-a-number",
                "1.95*               | amount-not-a-number",
                "1.95 1)             | amount-not-a-number",
                "1.95(1)             | amount-not-a-number",
                "△85.56              | amount-not-a-number",
                "++8.40              | amount-not-a-number",
                "TRUE                | amount-not-a-number",
                "2023-01-31          | amount-not-a-number",
                "1。2。3               | amount-not-a-number",
                "5%                  | amount-not-a-number",
                "1e5                 | amount-not-a-number",
                "8/9                 | amount-not-a-number",
                "1000000000          | amount-too-large",
                "100000亿元            | amount-too-large",
                "无预算               | amount-not-a-number",
                "万元                 | amount-not-a-number"
            })
    void aTextIsReadWithTheRepairsThatAreSafe(String typed, String expected) {
        Cell cell = new Cell.Text(E9, typed.replace('▫', '　').replace('␣', ' ').replace('↵', '\n'));

        assertThat(said(AmountReader.read(cell, AmountUnit.TEN_THOUSAND_YUAN))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // stored              | format decimals | yuan, decimals and repairs
                "109.57                | -1 | 1095700.00 2",
                "109.57                |  2 | 1095700.00 2",
                "170                   | -1 | 1700000.00 0",
                "170                   |  2 | 1700000.00 2",
                "0.165                 |  2 | 1650.00 3",
                "5.4                   |  2 | 54000.00 2",
                "5.4                   |  9 | 54000.00 6",
                "0                     | -1 | 0.00 0",
                "0                     |  2 | 0.00 2",
                "-0.0                  | -1 | 0.00 0",
                "0E-30                 | -1 | 0.00 0",
                "-8.4                  | -1 | -84000.00 1",
                "2.0681800000000001E3  | -1 | 20681800.00 2",
                "1E+3                  | -1 | 10000000.00 0",
                // what lies behind 15 digits, or rounds away below a thousandth of a 分, is noise
                "2029.9000000000001    | -1 | 20299000.00 1",
                "0.30000000000000004   | -1 | 3000.00 1",
                "33.3400000000001      | -1 | 333400.00 2",
                "1928.72999999999      | -1 | 19287300.00 2",
                "1.0000000000001E-7    | -1 | 0.00 6 rounded",
                "1E-12                 | -1 | 0.00 0",
                "1E-300                | -1 | 0.00 0",
                // anything more is a repair
                "12.3456781            | -1 | 123456.78 6 rounded",
                "12.3456785            | -1 | 123456.79 6 rounded",
                "-12.3456785           | -1 | -123456.79 6 rounded",
                // more than any budget has
                "999999999.99          | -1 | 9999999999900.00 2",
                "1000000000            | -1 | amount-too-large",
                "-1E9                  | -1 | amount-too-large",
                "1E300                 | -1 | amount-too-large",
                "1E999999999           | -1 | amount-too-large",
                "1E-999999999          | -1 | 0.00 0",
                "NaN                   | -1 | amount-not-a-number",
                "12a                   | -1 | amount-not-a-number"
            })
    void aNumberIsReadAsDecimalTextAndNeverThroughBinaryFloatingPoint(String stored, int decimals, String expected) {
        Cell cell = new Cell.Number(E9, stored, decimals);

        assertThat(said(AmountReader.read(cell, AmountUnit.TEN_THOUSAND_YUAN))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "128700     | 128700.00 0 元",
                "128700.5   | 128700.50 1 元",
                "128700.50  | 128700.50 2 元",
                "128700.505 | 128700.51 2 元 rounded",
                "12.87万元  | 128700.00 2 unit"
            })
    void inYuanTwoDecimalsAreTheMost(String typed, String expected) {
        assertThat(said(AmountReader.read(new Cell.Text(E9, typed), AmountUnit.YUAN)))
                .isEqualTo(expected);
    }

    @Test
    void whatIsNeitherTextNorNumberIsNoAmount() {
        assertThat(said(new Cell.Truth(E9, true))).isEqualTo("amount-not-a-number");
        assertThat(said(new Cell.Date(E9, "44927"))).isEqualTo("amount-not-a-number");
        assertThat(said(new Cell.Fault(E9, "#REF!"))).isEqualTo("amount-error-value");
        assertThat(said(new Cell.Unvalued(E9, "A1+B1", false))).isEqualTo("formula-without-value");
    }

    private static String said(Cell cell) {
        return said(AmountReader.read(cell, AmountUnit.TEN_THOUSAND_YUAN));
    }

    private static String said(AmountReading reading) {
        if (reading instanceof AmountReading.Unreadable not) {
            return not.why().code();
        }
        if (!(reading instanceof AmountReading.Stated stated)) {
            return "nothing";
        }
        String unit = stated.unit() == AmountUnit.TEN_THOUSAND_YUAN
                ? ""
                : " " + stated.unit().printed();
        String repairs = stated.repairs().stream().map(Repair.Kind::code).collect(Collectors.joining(" "));
        return (stated.amount().inYuan() + " " + stated.decimals() + unit + " " + repairs).strip();
    }
}
