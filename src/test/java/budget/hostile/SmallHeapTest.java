package budget.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that want to be huge are stopped early: in a heap that none of them would fit into, and within seconds. */
class SmallHeapTest {

    @TempDir
    private Path folder;

    @Test
    void everyBombIsStoppedOrReadInASmallHeap() throws IOException, InterruptedException {
        assertThat(ends("-Xmx128m")).containsExactly("""
                blanks: bomb
                text: bomb
                section: bomb
                texts: findings
                attribute: bomb
                attributes: bomb
                words: corrupt
                depth: corrupt
                cells of a row: bomb
                blank rows: findings
                merged regions: bomb
                merged heights: bomb
                formulas: findings
                table of formulas: overfull
                table of words: overfull
                shared texts: bomb
                shared blanks: bomb
                long shared texts: findings
                styles: bomb
                formats: findings
                sheets: corrupt
                relationships: bomb
                entries: bomb
                nested: findings
                entities: corrupt
                paragraphs of a document: bomb
                blank paragraphs: findings
                runs of a paragraph: findings
                blanks of a document: bomb
                cells of a table: corrupt
                rows of a table: bomb
                blank cells: bomb
                rows without cells: bomb
                tables: bomb
                parts of a table: bomb
                tables in tables: corrupt
                text boxes: findings
                wide cells: bomb
                columns of a grid: findings
                edges of cells: bomb
                deletions: findings
                paragraphs without an end: findings
                entities of a document: corrupt
                """.lines().toArray(String[]::new));
    }

    private List<String> ends(String heap) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-Dfile.encoding=UTF-8",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        folder.resolve("work").toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(child.waitFor(10, TimeUnit.MINUTES)).isTrue();
        } finally {
            child.destroyForcibly();
        }
        return Files.readAllLines(said);
    }
}
