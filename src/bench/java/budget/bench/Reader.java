package budget.bench;

import budget.check.SubmissionReader;
import budget.definition.JobDefinition;
import budget.figures.Table;
import budget.workbook.Passwords;
import budget.workbook.WorkbookReader;
import cn.idev.excel.EasyExcel;
import cn.idev.excel.context.AnalysisContext;
import cn.idev.excel.event.AnalysisEventListener;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Those who read a workbook. Each touches every cell and does nothing with it; the last two are this program's own, which
 * finds tables, reads figures and judges them as well.
 */
enum Reader {
    /** Inflates every part and splits its XML into tokens: nothing that reads a workbook can do with less. */
    LIMIT("unzip + tokenise (the limit)") {
        @Override
        long read(Path file) throws IOException, XMLStreamException {
            long tokens = 0;
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                    ZipEntry entry = entries.nextElement();
                    if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                        try (InputStream in = zip.getInputStream(entry)) {
                            tokens += tokens(in);
                        }
                    }
                }
            }
            return tokens;
        }
    },
    FASTEXCEL("fastexcel-reader") {
        @Override
        long read(Path file) throws IOException {
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
                return workbook.getSheets().mapToLong(Reader::cells).sum();
            }
        }
    },
    POI_EVENTS("POI, event model") {
        @Override
        long read(Path file) throws IOException, OpenXML4JException, SAXException {
            try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                return events(opened);
            }
        }
    },
    POI_USER("POI, user model") {
        @Override
        long read(Path file) throws IOException {
            try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
                long cells = 0;
                for (Sheet sheet : workbook) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            cells += cell.getColumnIndex() >= 0 ? 1 : 0;
                        }
                    }
                }
                return cells;
            }
        }
    },
    FESOD("Fesod's predecessor") {
        @Override
        long read(Path file) {
            Counting counting = new Counting();
            EasyExcel.read(file.toFile(), counting).headRowNumber(0).doReadAll();
            return counting.cells;
        }
    },
    CELLS("this program: cells only") {
        @Override
        long read(Path file) throws IOException {
            long[] cells = {0};
            Own.CELLS.read(file, file.getFileName().toString(), sheet -> {
                for (var row = sheet.nextRow(); row.isPresent(); row = sheet.nextRow()) {
                    cells[0] += row.get().cells().size();
                }
            });
            return cells[0];
        }
    },
    OURS("this program: figures and verdicts") {
        @Override
        long read(Path file) throws IOException {
            return Own.READER.read(file, file.getFileName().toString()).file().tables().stream()
                    .map(Table::rows)
                    .mapToLong(java.util.List::size)
                    .sum();
        }
    };

    private static final InputFactoryImpl XML = new InputFactoryImpl();

    private final String words;

    Reader(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Reads a workbook and says how much it met, so that nothing is left out as unused. */
    abstract long read(Path file) throws Exception;

    private static long tokens(InputStream in) throws XMLStreamException {
        XMLStreamReader reader = XML.createXMLStreamReader(in);
        long tokens = 0;
        while (reader.hasNext()) {
            reader.next();
            tokens++;
        }
        return tokens;
    }

    private static long cells(org.dhatim.fastexcel.reader.Sheet sheet) {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            return rows.flatMap(org.dhatim.fastexcel.reader.Row::stream)
                    .filter(cell -> cell != null && cell.getRawValue() != null)
                    .count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long events(OPCPackage opened) throws IOException, OpenXML4JException, SAXException {
        CellCount count = new CellCount();
        XSSFReader reader = new XSSFReader(opened);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened);
        for (var sheets = reader.getSheetsData(); sheets.hasNext(); ) {
            try (InputStream sheet = sheets.next()) {
                var parser = XMLHelper.newXMLReader();
                parser.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), strings, count, false));
                parser.parse(new InputSource(sheet));
            } catch (javax.xml.parsers.ParserConfigurationException e) {
                throw new SAXException(e);
            }
        }
        return count.cells;
    }

    private static final class CellCount implements XSSFSheetXMLHandler.SheetContentsHandler {
        private long cells;

        @Override
        public void startRow(int row) {}

        @Override
        public void endRow(int row) {}

        @Override
        public void cell(String reference, String value, @Nullable XSSFComment comment) {
            cells++;
        }
    }

    private static final class Counting extends AnalysisEventListener<Map<Integer, String>> {
        private long cells;

        @Override
        public void invoke(Map<Integer, String> row, AnalysisContext context) {
            cells += row.size();
        }

        @Override
        public void doAfterAllAnalysed(AnalysisContext context) {}
    }

    /** This program, with the sample's forms and rules; loaded only where it is asked. */
    private static final class Own {
        private static final JobDefinition JOB = JobDefinition.read(Path.of("jobs", "department-budget-2023"));
        private static final WorkbookReader CELLS =
                new WorkbookReader(JOB.settings().limits(), Passwords.none());
        private static final SubmissionReader READER = new SubmissionReader(JOB, Passwords.none());
    }
}
