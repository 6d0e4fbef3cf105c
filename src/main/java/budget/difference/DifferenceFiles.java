package budget.difference;

import budget.base.Messages;
import budget.dataset.DataFolder;
import budget.definition.JobDefinition;
import budget.published.PublishedFacts;
import budget.report.PageHead;
import budget.submission.Standing;
import budget.submission.UnitPlaces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes {@code difference.csv} and {@code difference.html}. */
public final class DifferenceFiles {

    static final String TABLE = "difference.csv";
    static final String PAGE = "difference.html";

    private static final int NUMBERS_OF_A_TABLE = 40;

    /** Files of a publication, to which the page has links. */
    private static final List<String> BESIDE =
            List.of("report.html", "consolidated.xlsx", "data/", TABLE, "datapackage.json", "manifest.json");

    private final JobDefinition job;
    private final Messages messages;
    private final List<Standing> standings;

    /** Files in one language, of any two publications. */
    public DifferenceFiles(JobDefinition job, Messages messages) {
        this(job, messages, List.of());
    }

    /** Files of a new publication with these standings. */
    public DifferenceFiles(JobDefinition job, Messages messages, List<Standing> standings) {
        this.job = job;
        this.messages = messages;
        this.standings = List.copyOf(standings);
    }

    /**
     * Writes into a new publication what changed against the one before it, if there is one it can be compared with.
     *
     * @param name the publication's
     */
    public void writeInto(String name, PublishedFacts now, Optional<PublishedFacts> before) throws IOException {
        Path publication = now.publication();
        DifferencePage page = new DifferencePage(job, messages, about(name), BESIDE);
        if (before.isEmpty()) {
            writeNothing(publication, page, messages.text("diff.page.first"));
            return;
        }
        try {
            Difference difference = Difference.between(before.get(), now, job);
            write(publication, difference, page, name);
        } catch (NotComparableException e) {
            String other = String.valueOf(before.get().publication().getFileName());
            writeNothing(publication, page, messages.text("diff.page.not-comparable", other));
        }
    }

    /** Who publishes what, in lines as the report has them. */
    private List<String> about(String name) {
        UnitPlaces<Standing> places = UnitPlaces.of(standings, !job.register().isEmpty());
        return Stream.concat(
                        Stream.of(messages.text("look.publication", name, name.substring(0, name.lastIndexOf('-')))),
                        PageHead.about(job, messages, places.count(UnitPlaces.Place.COUNTED), places.due()).stream())
                .toList();
    }

    /**
     * Writes them into any folder.
     *
     * @param now the name of the later publication
     */
    public void write(Path folder, Difference difference, String now) throws IOException {
        write(folder, difference, new DifferencePage(job, messages, List.of(), List.of()), now);
    }

    private void write(Path folder, Difference difference, DifferencePage page, String now) throws IOException {
        DifferenceSummary summary = new DifferenceSummary(new TotalRows(job), NUMBERS_OF_A_TABLE);
        try (DifferenceTable table = new DifferenceTable(DataFolder.of(folder, job))) {
            difference.eachNumber(number -> {
                table.accept(number);
                summary.accept(number);
            });
        }
        page.write(folder, difference, summary, now);
    }

    private void writeNothing(Path folder, DifferencePage page, String why) throws IOException {
        new DifferenceTable(DataFolder.of(folder, job)).close();
        page.writeNothing(folder, why);
    }
}
