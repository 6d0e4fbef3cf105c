package budget.workbook;

import budget.base.WorkBudget;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.model.CellAddress;
import budget.model.CellRange;
import budget.ooxml.WholeCharacters;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SharedFormulaRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.record.common.FormatRun;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Reads the records of an .xls in one pass, without building a model of the workbook. */
final class XlsRecords implements HSSFListener {

    /** How Excel names the storages of objects of other programs. */
    private static final String EMBEDDED = "MBD";

    private final List<Finding> notes;
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final List<XlsSheet> visible = new ArrayList<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final List<Integer> fontOfStyle = new ArrayList<>();
    private final List<FontRecord> fonts = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final Map<Short, NumberFormat> formatOfCells = new HashMap<>();
    private final XlsSums sums = new XlsSums();
    private final XlsFormulas formulas = new XlsFormulas();
    private @Nullable SSTRecord strings;
    private @Nullable XlsSheet sheet;
    private @Nullable CellAddress textOfFormula;
    private long cells;
    private int depth;
    private int sheetNumber = -1;
    private int links;

    private XlsRecords(List<Finding> notes) {
        this.notes = notes;
    }

    static List<XlsSheet> read(POIFSFileSystem container, String stream, List<Finding> notes) throws IOException {
        XlsRecords records = new XlsRecords(notes);
        try (InputStream sizes = container.createDocumentInputStream(stream)) {
            XlsSizes.check(sizes);
        }
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(records);
        try (InputStream in = container.createDocumentInputStream(stream)) {
            new HSSFEventFactory().processEvents(request, in);
        }
        notes.addAll(records.formulas.calculate(container, records.cells));
        if (container.getRoot().hasEntry("_VBA_PROJECT_CUR")) {
            notes.add(Finding.ofFile(FindingCode.MACROS));
        }
        long embedded = container.getRoot().getEntryNames().stream()
                .filter(name -> name.startsWith(EMBEDDED))
                .count();
        if (embedded > 0) {
            notes.add(Finding.ofFile(FindingCode.EMBEDDED_OBJECTS, Long.toString(embedded)));
        }
        if (records.links > 0) {
            notes.add(Finding.ofFile(FindingCode.EXTERNAL_LINKS, Integer.toString(records.links)));
        }
        return records.visible;
    }

    @Override
    public void processRecord(Record record) {
        WorkBudget.check();
        formulas.take(record);
        cells += record instanceof CellValueRecordInterface ? 1 : 0;
        if (record instanceof BOFRecord start) {
            begin(start);
        } else if (record instanceof EOFRecord) {
            depth--;
        } else if (sheet != null && depth == 1) {
            takeInSheet(sheet, record);
        } else if (sheetNumber < 0) {
            takeGlobal(record);
        }
    }

    /** Sheets follow one another in the order of their positions; what starts inside a sheet is an embedded chart. */
    private void begin(BOFRecord start) {
        depth++;
        if (depth > 1 || start.getType() == BOFRecord.TYPE_WORKBOOK) {
            return;
        }
        sheetNumber++;
        sheet = null;
        List<BoundSheetRecord> inOrder = List.of(BoundSheetRecord.orderByBofPosition(bound));
        if (sheetNumber >= inOrder.size()) {
            return;
        }
        BoundSheetRecord declared = inOrder.get(sheetNumber);
        if (declared.isHidden() || declared.isVeryHidden()) {
            notes.add(Finding.ofFile(FindingCode.HIDDEN_SHEET, WholeCharacters.name(declared.getSheetname())));
        } else if (start.getType() == BOFRecord.TYPE_WORKSHEET) {
            sheet = new XlsSheet(WholeCharacters.name(declared.getSheetname()));
            visible.add(sheet);
        }
    }

    private void takeGlobal(Record record) {
        if (record instanceof BoundSheetRecord declared) {
            bound.add(declared);
        } else if (record instanceof SSTRecord shared) {
            strings = shared;
        } else if (record instanceof FormatRecord format) {
            formats.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord style) {
            formatOfStyle.add((int) style.getFormatIndex());
            fontOfStyle.add((int) style.getFontIndex());
        } else if (record instanceof FontRecord font) {
            fonts.add(font);
        } else if (record instanceof SupBookRecord book && book.isExternalReferences()) {
            links++;
        }
    }

    private void takeInSheet(XlsSheet into, Record record) {
        if (record instanceof StringRecord text && textOfFormula != null) {
            into.add(CellValues.text(textOfFormula, text.getString()));
            textOfFormula = null;
        } else if (record instanceof LabelRecord label) {
            into.add(CellValues.text(new CellAddress(label.getRow() + 1, label.getColumn()), label.getValue()));
        } else if (record instanceof CellValueRecordInterface value) {
            into.add(cell(value));
            if (value instanceof FormulaRecord formula) {
                sums.take(into, formula);
                formulas.take(into, formula, format(formula));
            }
        } else if (record instanceof SharedFormulaRecord formula) {
            sums.take(into, formula);
        } else if (record instanceof RowRecord row && row.getZeroHeight()) {
            into.hideRow(row.getRowNumber() + 1);
        } else if (record instanceof ColumnInfoRecord columns && columns.getHidden()) {
            into.hideColumns(columns.getFirstColumn(), columns.getLastColumn());
        } else if (record instanceof MergeCellsRecord merged) {
            for (int i = 0; i < merged.getNumAreas(); i++) {
                CellRangeAddress area = merged.getAreaAt(i);
                into.merge(new CellRange(
                        area.getFirstRow() + 1, area.getFirstColumn(), area.getLastRow() + 1, area.getLastColumn()));
            }
        }
    }

    private @Nullable Cell cell(CellValueRecordInterface record) {
        CellAddress address = new CellAddress(record.getRow() + 1, record.getColumn());
        if (record instanceof NumberRecord number) {
            return CellValues.number(address, decimal(number), format(record));
        }
        if (record instanceof LabelSSTRecord label && strings != null) {
            UnicodeString text = strings.getString(label.getSSTIndex());
            Cell cell = CellValues.text(address, text.getString());
            return cell instanceof Cell.Text own ? CellValues.marked(own, rich(text), format(record)) : cell;
        }
        if (record instanceof BoolErrRecord value) {
            return value.isError()
                    ? fault(address, value.getErrorValue())
                    : new Cell.Truth(address, value.getBooleanValue());
        }
        return record instanceof FormulaRecord formula ? formula(formula, address) : null;
    }

    private @Nullable Cell formula(FormulaRecord formula, CellAddress address) {
        CellType type = formula.getCachedResultTypeEnum();
        if (type == CellType.STRING) {
            textOfFormula = formula.hasCachedResultString() ? address : null;
            return null;
        }
        if (type == CellType.BOOLEAN) {
            return new Cell.Truth(address, formula.getCachedBooleanValue());
        }
        if (type == CellType.ERROR) {
            return fault(address, formula.getCachedErrorValue());
        }
        return CellValues.number(
                address, new BigDecimal(Double.toString(formula.getValue())).toPlainString(), format(formula));
    }

    private static String decimal(NumberRecord number) {
        return new BigDecimal(Double.toString(number.getValue())).toPlainString();
    }

    private static Cell fault(CellAddress address, int code) {
        boolean known = FormulaError.isValidCode(code);
        return new Cell.Fault(address, known ? FormulaError.forInt(code).getString() : "#" + code);
    }

    private NumberFormat format(CellValueRecordInterface record) {
        return formatOfCells.computeIfAbsent(record.getXFIndex(), this::format);
    }

    /** A text with the fonts that begin inside it; before the first of them the cell's own applies. */
    private @Nullable RichText rich(UnicodeString text) {
        if (text.getFormatRunCount() == 0) {
            return null;
        }
        String whole = text.getString();
        StringBuilder plain = new StringBuilder();
        int from = 0;
        boolean marked = false;
        for (int i = 0; i < text.getFormatRunCount(); i++) {
            FormatRun run = text.getFormatRun(i);
            int to = Math.max(from, Math.min(whole.length(), run.getCharacterPos()));
            plain.append(marked ? "" : whole.substring(from, to));
            marked = font(run.getFontIndex())
                    .filter(font -> font.isStruckout() || font.getSuperSubScript() != 0)
                    .isPresent();
            from = to;
        }
        plain.append(marked ? "" : whole.substring(from));
        return new RichText(whole, plain.toString());
    }

    /** Font indexes skip 4 in the format. */
    private Optional<FontRecord> font(int index) {
        int at = index > 4 ? index - 1 : index;
        return at >= 0 && at < fonts.size() ? Optional.of(fonts.get(at)) : Optional.empty();
    }

    private NumberFormat format(short style) {
        int index = style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
        String code = formats.get(index);
        String builtin = index >= 0 && index < 50 ? BuiltinFormats.getBuiltinFormat(index) : null;
        NumberFormat format = NumberFormat.of(code != null ? code : builtin != null ? builtin : "General");
        boolean isStruckOut = style >= 0
                && style < fontOfStyle.size()
                && font(fontOfStyle.get(style)).filter(FontRecord::isStruckout).isPresent();
        return isStruckOut ? format.struckOut() : format;
    }
}
