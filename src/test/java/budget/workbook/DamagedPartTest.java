package budget.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.Reading;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A workbook of which some bits are not what they were when it was written. */
class DamagedPartTest {

    /** From the name of an entry in an archive's directory back to its CRC-32. */
    private static final int SUM_BEFORE_NAME = 46 - 16;

    @Test
    void aPartWithAnotherCheckSumIsDamage() {
        byte[] bytes =
                XlsxParts.withRows("<row r='1'><c r='A1'><v>1.5</v></c></row>").bytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int listed = text.indexOf("xl/worksheets/sheet1.xml", text.indexOf("PK\u0001\u0002"));
        bytes[listed - SUM_BEFORE_NAME] ^= 1;

        assertThat(Reading.of(Reading.jobOf("表3"), bytes).findings())
                .containsExactly("必须修改 文件已损坏，无法读取（xl/worksheets/sheet1.xml）");
    }
}
