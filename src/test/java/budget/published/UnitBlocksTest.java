package budget.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitBlocksTest {

    @TempDir
    private Path folder;

    @Test
    void passesOnTheLinesOfOneUnitAfterTheOther() throws IOException {
        write("unit_code,row\n", "10,a\n", "10,\"b\n10,\"\"c\"\n", "20,d\n", "\"30\",e\n");
        List<String> rows = new ArrayList<>();
        try (UnitBlocks blocks = UnitBlocks.open(folder, "facts.csv")) {
            blocks.take(line -> rows.add(line.getField("row")));
            assertThat(blocks.unit()).isEqualTo("20");
            blocks.skip();
            blocks.take(line -> rows.add(line.getField("row")));
            assertThat(blocks.isOver()).isTrue();
        }
        assertThat(rows).containsExactly("a", "b\n10,\"c", "e");
    }

    @Test
    void aTableWithoutLinesIsOver() throws IOException {
        write("unit_code,row\n");
        try (UnitBlocks blocks = UnitBlocks.open(folder, "facts.csv")) {
            assertThat(blocks.isOver()).isTrue();
        }
    }

    @Test
    void aQuoteThatDoesNotEndIsNotHeldInMemoryToTheEndOfTheFile() throws IOException {
        write("unit_code\n", "\"" + "x".repeat(1 << 25));

        assertThatThrownBy(() -> UnitBlocks.open(folder, "facts.csv")).isInstanceOf(CsvParseException.class);
    }

    private void write(String... lines) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/facts.csv"), String.join("", lines));
    }
}
