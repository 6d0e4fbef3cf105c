package budget.returned;

import budget.base.OrderedParallel;
import budget.bench.SideBySide;
import budget.definition.JobDefinition;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.model.CellAddress;
import budget.model.SheetCell;
import budget.submission.Arrival;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The editor in place beside POI: one comment and one sheet are added to a workbook. */
public final class Editors {

    private final Path workbook;
    private final Path folder;
    private final ReturnedFolder returned;
    private final Standing standing;

    private Editors(Path workbook, Path folder, String sheet) throws IOException {
        this.workbook = workbook;
        this.folder = folder;
        JobDefinition job = JobDefinition.read(Path.of("jobs", "department-budget-2023"));
        this.returned =
                new ReturnedFolder(folder, job.settings(), "1.0", new Originals(workbook), new OrderedParallel(1));
        SheetCell cell = new SheetCell(sheet, new CellAddress(2, 1));
        this.standing = new Standing(
                null,
                new Arrival(
                        String.valueOf(workbook.getFileName()),
                        "hash",
                        Files.size(workbook),
                        0,
                        1,
                        Arrival.Condition.TAKEN),
                SubmissionStatus.HELD_BACK,
                false,
                List.of(Finding.at(
                        FindingCode.AMOUNT_NOT_A_NUMBER, new Finding.Subject(sheet, "", cell.toString()), cell, "-")));
    }

    /** The editors of one workbook; files go into a folder. */
    public static Editors of(Path workbook, Path folder) throws IOException {
        try (Workbook opened = WorkbookFactory.create(workbook.toFile(), null, true)) {
            return new Editors(workbook, folder, opened.getSheetName(0));
        }
    }

    /** The tasks. */
    public SideBySide tasks() {
        return new SideBySide()
                .add("returned.XlsxReturned", () -> Files.size(ours()))
                .add("POI, XSSF", () -> Files.size(poi()));
    }

    /** Prints which parts are the same bytes, changed or lost. */
    public void printParts() throws IOException {
        System.out.println(workbook.getFileName());
        System.out.println("  returned.XlsxReturned: " + difference(workbook, ours()));
        System.out.println("  POI, XSSF:             " + difference(workbook, poi()));
    }

    private Path ours() throws IOException {
        return folder.resolve(returned.write(List.of(standing)).get(0).path());
    }

    private Path poi() throws IOException {
        Path target = folder.resolve("poi-" + workbook.getFileName());
        try (InputStream in = Files.newInputStream(workbook);
                Workbook opened = WorkbookFactory.create(in);
                OutputStream out = Files.newOutputStream(target)) {
            Sheet sheet = opened.getSheetAt(0);
            CreationHelper helper = opened.getCreationHelper();
            ClientAnchor anchor = helper.createClientAnchor();
            Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setString(helper.createRichTextString("-"));
            comment.setAddress(1, 1);
            opened.createSheet("added");
            opened.write(out);
        }
        return target;
    }

    private static String difference(Path before, Path after) throws IOException {
        Map<String, byte[]> was = parts(before);
        Map<String, byte[]> is = parts(after);
        List<String> lost =
                was.keySet().stream().filter(name -> !is.containsKey(name)).toList();
        List<String> changed = was.keySet().stream()
                .filter(name -> is.containsKey(name) && !Arrays.equals(was.get(name), is.get(name)))
                .map(name -> name + " (" + was.get(name).length + " → " + is.get(name).length + ")")
                .toList();
        return (was.size() - lost.size() - changed.size()) + " of " + was.size() + " the same; changed " + changed
                + "; lost " + lost;
    }

    private static Map<String, byte[]> parts(Path workbook) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return parts;
    }
}
