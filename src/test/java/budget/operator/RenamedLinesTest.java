package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.PackSamples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line under another name is one finding, with all that misses it under it. */
class RenamedLinesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "central-departments-2023, 公开表1, A10, 0",
        "central-departments-2023, 公开表1, C15, 3",
        "central-departments-2023, 公开表1, C17, 1",
        "central-departments-2023, 公开表4, C6, 4",
        "final-accounts-2023, 公开04, D12, 1",
        "final-accounts-2023, 公开06, A14, 2"
    })
    void isNoColumnOutOfPlace(String pack, String sheet, String cell, int fewest) throws IOException {
        Path file = folder.resolve(PackSamples.workbook(pack).getFileName());
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(PackSamples.xlsx(pack)));
                OutputStream out = Files.newOutputStream(file)) {
            CellReference at = new CellReference(cell);
            book.getSheet(sheet).getRow(at.getRow()).getCell(at.getCol()).setCellValue("另行安排款");
            book.write(out);
        }

        Spoken checked = Spoken.by("check", file.toString(), "--job=jobs/" + pack);

        assertThat(checked.out()).contains("必须修改 1 ", "[行的科目或项目不明]").doesNotContain("错开", "互换");
        assertThat(checked.out().lines().filter(line -> line.contains("随第 1 项")))
                .hasSizeGreaterThanOrEqualTo(fewest);
    }
}
