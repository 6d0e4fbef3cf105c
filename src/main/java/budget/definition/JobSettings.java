package budget.definition;

import budget.base.FileLimits;
import budget.layout.JobWords;
import budget.model.Amount;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The settings in {@code job.yaml}.
 *
 * @param folders where the job reads and writes, relative to where the command is started
 * @param ignored titles of tables that are known and not read
 * @param words the region's own words around its tables
 * @param console what the console may do for people without a terminal
 */
public record JobSettings(
        String name,
        String title,
        Year fiscalYear,
        Folders folders,
        Policy policy,
        Presentation presentation,
        FileLimits limits,
        List<String> ignored,
        JobWords words,
        Console console) {

    public JobSettings {
        ignored = List.copyOf(ignored);
    }

    /** Settings of a job without ignored tables. */
    public JobSettings(
            String name,
            String title,
            Year fiscalYear,
            Folders folders,
            Policy policy,
            Presentation presentation,
            FileLimits limits) {
        this(name, title, fiscalYear, folders, policy, presentation, limits, List.of(), JobWords.NONE, Console.CLOSED);
    }

    /** Input, output and, where there is one, last year's output; and how long what lies in output and state is kept. */
    public record Folders(String input, String output, Optional<String> lastYear, Optional<Retention> retention) {}

    /**
     * What is kept; without a policy everything is.
     *
     * <p>A publication goes when it is beyond both bounds.
     *
     * @param publications the newest ones, so many, are kept
     * @param days those no more days old than this are kept; none for that reason where it is below zero
     * @param runs how many runs are remembered in the state
     */
    public record Retention(int publications, int days, int runs) {}

    /**
     * The policy on what counts.
     *
     * @param holdBack whether blocking findings hold a submission back, or it is published with them shown
     * @param keepEarlierVersion whether the last accepted version still counts while a later one is held back
     * @param coverageGate per cent of the expected units that must count for a publication
     * @param performanceWeight what the weights of a target table add up to
     * @param severities the severities that differ from the defaults
     * @param alarms the limits beyond which a confirmation is needed
     * @param disclosureMargin how near, in per cent, is too near to a withheld amount
     * @param hasPublicDocuments whether the edition for the public has the documents of units
     */
    public record Policy(
            boolean holdBack,
            boolean keepEarlierVersion,
            int coverageGate,
            int performanceWeight,
            Severities severities,
            Alarms alarms,
            int disclosureMargin,
            boolean hasPublicDocuments) {

        /** A tenth. */
        public static final int USUAL_MARGIN = 10;

        /** With the usual alarms and margin. */
        public Policy(
                boolean holdBack,
                boolean keepEarlierVersion,
                int coverageGate,
                int performanceWeight,
                Severities severities) {
            this(
                    holdBack,
                    keepEarlierVersion,
                    coverageGate,
                    performanceWeight,
                    severities,
                    Alarms.USUAL,
                    USUAL_MARGIN,
                    true);
        }
    }

    /**
     * The limits beyond which a confirmation is needed.
     *
     * @param largestUnit no unit's total is larger
     * @param withdrawalGate per cent of the counted units that may be gone at once
     */
    public record Alarms(Amount largestUnit, int withdrawalGate) {

        /** 100 亿元, and a tenth of the units. */
        public static final Alarms USUAL = new Alarms(Amount.ofYuan("10000000000"), 10);
    }

    /**
     * How a publication is presented.
     *
     * @param language of the publication
     * @param zone in which a day begins
     * @param deadline the last day for handing in, which templates state
     * @param publisher the bureau that publishes; empty where the job does not name it
     * @param csvBom whether its CSV files begin with a byte order mark, so that Excel opens them as UTF-8 on a double click
     */
    public record Presentation(
            Locale language, ZoneId zone, Optional<LocalDate> deadline, String publisher, boolean csvBom) {

        /** Of a job that does not say who publishes. */
        public Presentation(Locale language, ZoneId zone, Optional<LocalDate> deadline) {
            this(language, zone, deadline, "", false);
        }

        public LocalDate today() {
            return LocalDate.now(zone);
        }
    }

    /**
     * What the console may do for people without a terminal.
     *
     * @param opensCheck whether files may be checked without an account
     * @param takesUploads whether checked files may be handed in there
     */
    public record Console(boolean opensCheck, boolean takesUploads) {

        public static final Console CLOSED = new Console(false, false);
    }
}
