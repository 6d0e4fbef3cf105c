package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that look like markup, as a unit, a file and a sheet may have them, are shown as they are and do nothing. */
class MarkupTest {

    private static final String UNIT = "<u onclick=alert(1)>审计局</u>";
    private static final String SHEET = "<img src=x onerror=alert(1)>";

    @Test
    void namesOfUnitsFilesAndSheetsAreShownAsTheyAre(@TempDir Path place) throws Exception {
        try (RunningConsole console = RunningConsole.start(place)) {
            name(console);
            console.run();
            Visitor reviewer = Visitor.as("reviewer", console);

            Document units = reviewer.page(console.page("/units"));
            Document unit = reviewer.page(console.page("/units/104001"));
            Document findings = reviewer.page(console.page("/findings?unit=104001"));
            Document finding = reviewer.page(
                    console.address(findings.select("tbody td.k a").get(0).attr("href")));

            for (Document page : List.of(units, unit, findings, finding)) {
                assertThat(page.select("main u, main b, main img, main script")).isEmpty();
            }
            assertThat(units.text()).contains(UNIT);
            assertThat(unit.select("h1").text()).isEqualTo(UNIT);
            assertThat(unit.text()).contains(SHEET).contains("<b>.xlsx");
            assertThat(finding.text()).contains(SHEET);
        }
    }

    private static void name(RunningConsole console) throws IOException {
        Path units = console.job().resolve("units.csv");
        Files.writeString(units, Files.readString(units).replace("104001,澜川州审计局", "104001," + UNIT));
        Path workbook;
        try (Stream<Path> input = Files.list(console.place().resolve("input"))) {
            workbook = input.filter(file -> file.getFileName().toString().startsWith("104001"))
                    .findFirst()
                    .orElseThrow();
        }
        Path renamed = Files.move(workbook, workbook.resolveSibling("104001 <b>.xlsx"));
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + renamed.toUri()), Map.of())) {
            Path names = zip.getPath("xl/workbook.xml");
            String escaped = SHEET.replace("<", "&lt;").replace(">", "&gt;");
            Files.writeString(
                    names,
                    Files.readString(names).replaceFirst("<sheet name=\"表2\"", "<sheet name=\"" + escaped + "\""));
        }
    }
}
