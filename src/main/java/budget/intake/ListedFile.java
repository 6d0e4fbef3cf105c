package budget.intake;

import java.nio.file.Path;

/**
 * A file of the input folder as the listing shows it.
 *
 * @param name its path below the folder, with forward slashes
 * @param modified in whole seconds
 */
public record ListedFile(String name, Path path, long size, long modified) {}
