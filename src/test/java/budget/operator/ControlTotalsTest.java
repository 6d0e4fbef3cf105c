package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.TextWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bureau sets figures for single units: one not to be exceeded, another to be met. */
class ControlTotalsTest {

    private static final String SPENDING = """
            #sheet 表3
            单位支出总体情况表
            编制单位：澜川州财政局 | | | | 单位：万元
            科目编码 | 科目名称         | 合计   | 基本支出 | 项目支出
            201      | 一般公共服务支出 | 120.00 | 100.00   | 20.00
                     | 合计             | 120.00 | 100.00   | 20.00
            """;

    private static final String COLUMNS = "unit_code,table,row,measure,relation,amount\n";

    @TempDir
    private Path folder;

    private JobCopy job;

    @BeforeEach
    void aJob() throws IOException {
        job = JobCopy.in(folder.resolve("job"));
    }

    @Test
    void aCeilingIsExceeded() throws IOException {
        assertThat(found("103001,表3,合计,合计,<=,1150000.00"))
                .containsExactly(
                        "表3!C5",
                        "表3 合计 合计为 120.00 万元，大于 控制数表3 合计 合计 115.00 万元，相差 5.00 万元；四舍五入造成的差须小于 0.005",
                        "请核对财政局下达的控制数");
    }

    @Test
    void aCeilingIsKept() throws IOException {
        assertThat(found("103001,表3,合计,合计,<=,1200000.00")).isEmpty();
        assertThat(found("103001,表3,合计,合计,<=,1300000.00")).isEmpty();
    }

    @Test
    void aFigureToBeMetIsMissedEitherWay() throws IOException {
        assertThat(found("103001,表3,201,项目支出,=,210000.00"))
                .containsExactly(
                        "表3!E4",
                        "表3 与 控制数表3 不一致，相差 1.00 万元：表3 201 一般公共服务支出 项目支出为 20.00 万元，控制数表3 201 项目支出为 21.00 万元；四舍五入造成的差须小于 0.005",
                        "请核对财政局下达的控制数");
        assertThat(found("103001,表3,201,项目支出,=,190000.00")).hasSize(3);
    }

    @Test
    void aFigureToBeMetIsMet() throws IOException {
        assertThat(found("103001,表3,201,项目支出,=,200000.00")).isEmpty();
    }

    @Test
    void everyLineOfAUnitIsLookedAt() throws IOException {
        assertThat(found("103001,表3,合计,合计,<=,1150000.00", "103001,表3,合计,项目支出,<=,100000.00"))
                .hasSize(6);
    }

    @Test
    void anotherUnitsFiguresAreNoneOfItsBusiness() throws IOException {
        assertThat(found("104001,表3,合计,合计,<=,100.00")).isEmpty();
    }

    @Test
    void aRowThatTheUnitDoesNotHaveIsNothing() throws IOException {
        assertThat(found("103001,表3,208,合计,=,100000.00")).hasSize(3);
        assertThat(found("103001,表3,208,合计,<=,100000.00")).isEmpty();
    }

    /** What the check says of the lines: place, message, remedy of each. */
    private List<String> found(String... lines) throws IOException {
        job.write("control-totals.csv", COLUMNS + String.join("\n", lines) + "\n");
        Path file = TextWorkbook.of(SPENDING).writtenTo(folder, "103001 澜川州财政局.xlsx");
        Spoken spoken = Spoken.by("check", file.toString(), "--job=" + job.folder());
        assertThat(spoken.err()).isEmpty();
        List<String> said = spoken.out().lines().toList();
        List<String> found = new ArrayList<>();
        for (int line = 0; line < said.size(); line++) {
            if (said.get(line).endsWith("[control-total]")) {
                found.add(said.get(line).replaceFirst("^[0-9]+ +", "").replace("  [control-total]", ""));
                found.add(said.get(line + 1).strip());
                found.add(said.get(line + 2).strip());
            }
        }
        return found;
    }
}
