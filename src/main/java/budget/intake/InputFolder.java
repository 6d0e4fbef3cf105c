package budget.intake;

import budget.base.CodePoints;
import budget.intake.ListedFile.Kind;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The folder into which units' workbooks are put. */
public final class InputFolder {

    private static final Set<String> DEBRIS = Set.of("thumbs.db", "desktop.ini");

    private final Path folder;

    public InputFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether the folder is there at all. */
    public boolean exists() {
        return Files.isDirectory(folder);
    }

    /** Its files by name, and folders that cannot be listed; lock files and hidden files are ignored. */
    public List<ListedFile> list() throws IOException {
        List<ListedFile> files = new ArrayList<>();
        Path root = folder.toRealPath();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean hidden = !directory.equals(root) && isHidden(directory);
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isHidden(file) || isDebris(file)) {
                    return FileVisitResult.CONTINUE;
                }
                files.add(
                        attributes.isRegularFile()
                                ? new ListedFile(
                                        name(root, file),
                                        file,
                                        attributes.size(),
                                        attributes.lastModifiedTime().to(TimeUnit.SECONDS))
                                : new ListedFile(name(root, file), file, 0, 0, Kind.LINK));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(root)) {
                    throw failure;
                }
                Kind kind = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) ? Kind.FOLDER : Kind.FILE;
                files.add(new ListedFile(name(root, file), file, 0, 0, kind));
                return FileVisitResult.CONTINUE;
            }

            /** Marks a folder as unreadable whose listing breaks off. */
            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    return visitFileFailed(directory, failure);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.comparing(ListedFile::name, CodePoints.ORDER));
        return files;
    }

    /** A backslash separates folders on some systems and is a character like others elsewhere. */
    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace(File.separatorChar, '/');
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    /** Lock files of Excel and WPS, and what file managers leave behind. */
    private static boolean isDebris(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith("~$") || name.startsWith(".~") || DEBRIS.contains(name.toLowerCase(Locale.ROOT));
    }
}
