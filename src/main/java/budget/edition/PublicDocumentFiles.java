package budget.edition;

import budget.base.OrderedParallel;
import budget.dataset.OutputFile;
import budget.published.OutputFolder;
import budget.submission.Standing;
import budget.submission.SubmissionContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The documents of an edition for the public: one of each unit that counts, without what is withheld. */
record PublicDocumentFiles(Path publication, PublicUnitSet units, PublicDocuments documents) {

    private static final String FOLDER = OutputFolder.PUBLIC + "/" + PublicDocuments.FOLDER;

    List<OutputFile> write(Stream<CountedSubmission> counted, OrderedParallel parallel) throws IOException {
        Files.createDirectories(publication.resolve(FOLDER));
        List<OutputFile> files = new ArrayList<>();
        parallel.each(counted, this::document, files::add);
        return files;
    }

    private OutputFile document(CountedSubmission counted) {
        Standing standing = counted.standing();
        String code = standing.unitCode();
        SubmissionContent whole = counted.content().get();
        String file = FOLDER + "/" + PublicDocuments.fileName(code, standing.unitName());
        try {
            documents.write(
                    new PublicDocuments.Unit(
                            standing, whole, units.content(code, whole), text -> units.isHidden(code, text)),
                    publication.resolve(file));
            return OutputFile.of(publication, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
