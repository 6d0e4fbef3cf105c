package budget.workbook;

import budget.base.FileLimits;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.ooxml.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads what is kept in an OLE2 container: .xls and .et, or an encrypted .xlsx. */
final class Ole2Reader {

    private static final String ENCRYPTED_PACKAGE = "EncryptedPackage";

    /** Excel 5.0 and 95. */
    private static final int BIFF5 = 0x0500;

    private static final int BIFF8 = 0x0600;
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;
    private static final int MOST_ROUNDS = 1_000_000;

    private static final Map<String, String> OTHER_KINDS = new TreeMap<>(Map.of(
            "WordDocument", "Word (.doc)",
            "PowerPoint Document", "PowerPoint",
            "VisioDocument", "Visio"));

    private final FileLimits limits;
    private final List<PackageFormat> others;
    private final Optional<String> password;

    Ole2Reader(FileLimits limits, List<PackageFormat> others, Optional<String> password) {
        this.limits = limits;
        this.others = others;
        this.password = password;
    }

    /** Reads a file; whether it holds a package of another format than .xlsx. */
    boolean read(Path file, SheetVisitor visitor, List<Finding> notes) throws IOException {
        try (POIFSFileSystem container = open(file)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntry(ENCRYPTED_PACKAGE)) {
                return readEncrypted(container, visitor, notes);
            }
            readBiff(file, container, workbookIn(root), visitor, notes);
            return false;
        }
    }

    /** The stream of the workbook; programs name it Workbook or BOOK, in capitals or not. */
    private static String workbookIn(DirectoryNode root) throws IOException {
        for (String wanted : List.of("Workbook", "Book")) {
            for (String name : root.getEntryNames()) {
                if (name.equalsIgnoreCase(wanted)
                        && root.getEntryCaseInsensitive(name).isDocumentEntry()) {
                    int version = version(root, name);
                    if (version == BIFF5 || (version != BIFF8 && wanted.equals("Book"))) {
                        throw new RefusedException(FindingCode.NOT_A_WORKBOOK, FileKind.OLD_EXCEL.printed());
                    }
                    return name;
                }
            }
        }
        throw new RefusedException(
                FindingCode.NOT_A_WORKBOOK,
                OTHER_KINDS.entrySet().stream()
                        .filter(kind -> root.hasEntryCaseInsensitive(kind.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(FileKind.UNKNOWN.printed()));
    }

    /** The version in the record that starts the stream; 0 if no such record does. */
    private static int version(DirectoryNode root, String stream) throws IOException {
        try (InputStream in = root.createDocumentInputStream(stream)) {
            byte[] head = in.readNBytes(6);
            boolean starts = head.length == 6 && head[0] == 9 && head[1] == 8;
            return starts ? (head[4] & 0xff) | (head[5] & 0xff) << 8 : 0;
        } catch (IOException | RuntimeException e) {
            // Damage is reported where the whole stream is read.
            return 0;
        }
    }

    private static POIFSFileSystem open(Path file) throws IOException {
        try {
            return new POIFSFileSystem(file.toFile(), true);
        } catch (IOException | RuntimeException e) {
            throw damaged(file, "OLE2");
        }
    }

    private static RefusedException damaged(Path file, String where) throws IOException {
        return Ole2Sectors.isTruncated(file)
                ? new RefusedException(FindingCode.TRUNCATED)
                : new RefusedException(FindingCode.CORRUPT, where);
    }

    private void readBiff(
            Path file, POIFSFileSystem container, String stream, SheetVisitor visitor, List<Finding> notes)
            throws IOException {
        List<XlsSheet> sheets;
        try {
            Biff8EncryptionKey.setCurrentUserPassword(password.orElse(null));
            sheets = XlsRecords.read(container, stream, notes);
        } catch (EncryptedDocumentException e) {
            throw new RefusedException(FindingCode.ENCRYPTED);
        } catch (RefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(file, "BIFF8");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        for (XlsSheet sheet : sheets) {
            visitor.visit(sheet);
            notes.addAll(sheet.sumsOutOfDate());
        }
    }

    /** What needs a password is kept in memory alone, never in a file. */
    private boolean readEncrypted(POIFSFileSystem container, SheetVisitor visitor, List<Finding> notes)
            throws IOException {
        byte[] plain;
        try (InputStream in = decrypted(container)) {
            plain = in.readNBytes((int) Math.min(limits.file() + 1, LARGEST_ARRAY));
        } catch (RefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new RefusedException(FindingCode.CORRUPT, ENCRYPTED_PACKAGE);
        }
        if (plain.length > limits.file()) {
            throw new RefusedException(
                    FindingCode.TOO_LARGE, Integer.toString(plain.length), Long.toString(limits.file()));
        }
        return new XlsxReader(limits, others).read(plain, visitor, notes);
    }

    private InputStream decrypted(POIFSFileSystem container) throws RefusedException {
        try {
            EncryptionInfo encryption = new EncryptionInfo(container);
            refuseEndlessWork(encryption.getVerifier().getSpinCount());
            Decryptor decryptor = encryption.getDecryptor();
            // Excel uses a fixed public password for workbooks that are only protected from changes.
            if (!(password.isPresent() && decryptor.verifyPassword(password.get()))
                    && !decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw new RefusedException(FindingCode.ENCRYPTED);
            }
            return decryptor.getDataStream(container);
        } catch (RefusedException e) {
            throw e;
        } catch (GeneralSecurityException | EncryptedDocumentException e) {
            throw new RefusedException(FindingCode.ENCRYPTED);
        } catch (IOException | RuntimeException e) {
            throw new RefusedException(FindingCode.CORRUPT, ENCRYPTED_PACKAGE);
        }
    }

    /** Limit of rounds to try a password, which the file states; real files have 100,000. */
    private static void refuseEndlessWork(int rounds) throws RefusedException {
        if (rounds < 0 || rounds > MOST_ROUNDS) {
            throw new RefusedException(FindingCode.CORRUPT, ENCRYPTED_PACKAGE + ": " + rounds);
        }
    }
}
