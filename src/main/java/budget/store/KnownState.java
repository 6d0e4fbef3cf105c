package budget.store;

import budget.submission.Arrival;
import budget.submission.Standing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What the state of a job knows, without starting the job.
 *
 * @param arrivals the files that lay in the input folder at the last intake
 * @param kept the hashes of all files whose content holds with the job folder and the program as they are
 * @param standings the status of each file and unit at the end of the last round
 * @param settled the last round that led to a publication
 */
public record KnownState(
        List<Arrival> arrivals, Set<String> kept, List<Standing> standings, Optional<RoundStore.Settled> settled) {

    private static final KnownState NOTHING = new KnownState(List.of(), Set.of(), List.of(), Optional.empty());

    /**
     * Reads the state; the caller holds its lock where it is in a folder.
     *
     * @param readWith what the contents must have been read with to hold, by the key of the state
     */
    public static KnownState of(
            StateDatabase state, String job, Function<byte[], String> readWith, ContentFormat format) {
        if (!state.isThere()) {
            return NOTHING;
        }
        SingleConnectionDataSource database = state.open();
        try {
            JdbcTemplate jdbc = new JdbcTemplate(database);
            if (state.isServer() && !StateSchema.isThere(jdbc)) {
                return NOTHING;
            }
            StateSchema.bringUpToDate(database);
            RoundStore round = new RoundStore(jdbc, job);
            Set<String> kept = new ContentStore(jdbc, readWith.apply(StateSchema.key(jdbc)), format).kept();
            List<Standing> standings = round.standings();
            kept.removeAll(RoundStore.givenUp(standings));
            KnownState known = new KnownState(new ArrivalStore(jdbc, job).all(), kept, standings, round.settled());
            state.leave(database);
            return known;
        } finally {
            database.destroy();
        }
    }
}
