package budget.validate;

import static org.assertj.core.api.Assertions.assertThat;

import budget.check.SubmissionReader;
import budget.sample.LayoutJob;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import budget.submission.WorkbookContent;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The totals of all units beside the sums of the units. */
class UnitTotalsTest {

    private static final String LAYOUT = """
            form: 汇总
            name: 部门支出汇总表
            rows: [unit, function]
            columns:
              - { key: unit, header: [单位] }
              - { key: code, header: [科目编码] }
              - { measure: 合计, header: [合计] }
              - { measure: 其中, header: [基本支出] }
            total: [合计]
            """;

    @TempDir
    private Path folder;

    private List<String> differing(String unit, String rows) throws IOException {
        Path file = Files.write(
                folder.resolve("file.xlsx"),
                TextWorkbook.of("部门支出汇总表\n单位：" + unit + "\n单位 | 科目编码 | 合计 | 基本支出\n" + rows)
                        .xlsx());
        WorkbookContent read =
                new SubmissionReader(LayoutJob.of(folder.resolve("job"), LAYOUT), Passwords.none()).read(file, "file");
        return UnitTotals.differing(read.file(), read.units()).stream()
                .map(Reading::line)
                .toList();
    }

    @Test
    void theTotalIsTheSumOfTheUnitsWithOrWithoutTotalsOfTheirOwn() throws IOException {
        assertThat(differing("元", """
                合计 |     | 9.00 | 3.00
                甲局 |     | 4.00 | 1.00
                     | 201 | 3.00 | 1.00
                     | 205 | 1.00 |
                乙局 | 201 | 5.00 | 2.00
                """)).isEmpty();
    }

    @Test
    void aTotalsOwnRowsByCodeAreSumsAsWell() throws IOException {
        assertThat(differing("元", """
                合计 |     | 9.00 | 3.00
                     | 201 | 7.00 | 3.00
                     | 205 | 1.00 |
                甲局 | 201 | 3.00 | 1.00
                     | 205 | 1.00 |
                乙局 | 201 | 5.00 | 2.00
                """))
                .containsExactly("须作说明 Sheet1!C5 汇总 201 合计：各单位合计为 7.00 元，各单位之和为 8.00 元，相差 1.00 元");
    }

    @Test
    void allThatDiffersInOneTableIsOneFinding() throws IOException {
        assertThat(differing("元", """
                甲局 | 201 | 3.00 | 1.00
                乙局 | 201 | 5.00 | 2.00
                合计 |     | 19.00 | 4.00
                """))
                .containsExactly("须作说明 Sheet1!C6 D6 汇总 合计 合计：各单位合计为 19.00 元，各单位之和为 8.00 元，相差 11.00 元");
    }

    @Test
    void whatRoundingExplainsIsEqual() throws IOException {
        assertThat(differing("万元", """
                甲局 | 201 | 3.01 | 1.00
                乙局 | 201 | 5.01 | 2.00
                合计 |     | 8.03 | 3.00
                """)).isEmpty();
    }

    @Test
    void anAmountOfAUnitThatIsUnreadableLeavesTheTotalOpen() throws IOException {
        assertThat(differing("元", """
                甲局 | 201 | 三  | 1.00
                乙局 | 201 | 5.00 | 2.00
                合计 |     | 19.00 | 3.00
                """)).isEmpty();
    }
}
