package budget.workbook;

import budget.definition.JobSettings.Limits;
import budget.model.Finding;
import budget.model.FindingCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads what is kept in an OLE2 container: .xls and .et, or an encrypted .xlsx. */
final class Ole2Reader {

    private static final Map<String, String> OTHER_KINDS = Map.of(
            "WordDocument", "Word",
            "PowerPoint Document", "PowerPoint",
            "Book", "Excel 5.0/95",
            "VisioDocument", "Visio");

    private final Limits limits;
    private final Optional<String> password;

    Ole2Reader(Limits limits, Optional<String> password) {
        this.limits = limits;
        this.password = password;
    }

    void read(Path file, SheetVisitor visitor, List<Finding> notes) throws IOException {
        try (POIFSFileSystem container = open(file)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                readEncrypted(container, visitor, notes);
            } else if (root.hasEntry("Workbook") || root.hasEntry("WORKBOOK")) {
                readBiff(container, visitor, notes);
            } else {
                throw new RefusedException(
                        FindingCode.NOT_A_WORKBOOK,
                        OTHER_KINDS.entrySet().stream()
                                .filter(kind -> root.hasEntry(kind.getKey()))
                                .map(Map.Entry::getValue)
                                .findFirst()
                                .orElse(FileKind.UNKNOWN.printed()));
            }
        }
    }

    private static POIFSFileSystem open(Path file) throws IOException {
        try {
            return new POIFSFileSystem(file.toFile(), true);
        } catch (IOException | RuntimeException e) {
            // The container is made of sectors of 512 bytes; a file cut off anywhere else has lost its end.
            throw Files.size(file) % 512 == 0
                    ? new RefusedException(FindingCode.CORRUPT, "OLE2")
                    : new RefusedException(FindingCode.TRUNCATED);
        }
    }

    private void readBiff(POIFSFileSystem container, SheetVisitor visitor, List<Finding> notes) throws IOException {
        List<XlsSheet> sheets;
        try {
            Biff8EncryptionKey.setCurrentUserPassword(password.orElse(null));
            sheets = XlsRecords.read(container, notes);
        } catch (EncryptedDocumentException e) {
            throw new RefusedException(FindingCode.ENCRYPTED);
        } catch (RuntimeException e) {
            throw new RefusedException(FindingCode.CORRUPT, "BIFF8");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        for (XlsSheet sheet : sheets) {
            visitor.visit(sheet);
        }
    }

    private void readEncrypted(POIFSFileSystem container, SheetVisitor visitor, List<Finding> notes)
            throws IOException {
        Path plain = Files.createTempFile("budget-", ".xlsx");
        try {
            Decryptor decryptor = new EncryptionInfo(container).getDecryptor();
            if (password.isEmpty() || !decryptor.verifyPassword(password.get())) {
                throw new RefusedException(FindingCode.ENCRYPTED);
            }
            try (InputStream in = decryptor.getDataStream(container)) {
                Files.copy(in, plain, StandardCopyOption.REPLACE_EXISTING);
            }
            new XlsxReader(limits).read(plain, visitor, notes);
        } catch (GeneralSecurityException | EncryptedDocumentException e) {
            throw new RefusedException(FindingCode.ENCRYPTED);
        } finally {
            Files.deleteIfExists(plain);
        }
    }
}
