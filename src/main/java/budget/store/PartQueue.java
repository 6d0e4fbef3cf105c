package budget.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;
import org.springframework.integration.util.UUIDConverter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The parts of a run's reading that wait for a reader, in the database that all workers share.
 *
 * <p>A request that is taken is gone when its work is done. Until then it is held by a transaction of its own, apart from those
 * of the work, so that it is there again as soon as the worker's session is gone.
 */
public final class PartQueue implements AutoCloseable {

    /** What a session may do without a word before it counts as frozen: much longer than a chunk takes. */
    private static final String MOST_SILENCE = "set idle_in_transaction_session_timeout = '10min'";

    private static final Logger LOG = LoggerFactory.getLogger("budget");
    private static final String REQUEST = "worker:";
    private static final Pattern REQUESTED = Pattern.compile(REQUEST + "([0-9]{1,18})");

    /** Bytes. */
    private static final int LONGEST_REQUEST = 64;

    private final String readers;
    private final HikariDataSource connections;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final JdbcChannelMessageStore store;

    /**
     * A queue.
     *
     * @param readers who may take from it: those who read with the same forms, rules, code lists and program
     * @param takers how many of them there may be in this process at a time
     */
    public PartQueue(StateDatabase database, String readers, int takers) {
        this.readers = readers;
        connections = database.poolOf(takers + 1);
        connections.setConnectionInitSql(MOST_SILENCE);
        jdbc = new JdbcTemplate(connections);
        transaction = new TransactionTemplate(new JdbcTransactionManager(connections));
        store = new JdbcChannelMessageStore(connections);
        store.setChannelMessageStoreQueryProvider(new PostgresChannelMessageStoreQueryProvider());
        // Plain text: writing to the table must not suffice to have objects made here.
        store.setSerializer(
                (message, out) -> out.write(String.valueOf(message.getPayload()).getBytes(StandardCharsets.UTF_8)));
        store.setDeserializer(
                in -> new GenericMessage<>(new String(in.readNBytes(LONGEST_REQUEST), StandardCharsets.UTF_8)));
        store.afterPropertiesSet();
    }

    /** Requests the reading of a part. */
    public void ask(long part) {
        store.addMessageToGroup(readers, new GenericMessage<>(REQUEST + part));
    }

    /** Takes the next request and does its work; false where there is none. A request whose work fails is put back. */
    public boolean take(LongConsumer work) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Message<?> request = store.pollMessageFromGroup(readers);
            if (request == null) {
                return false;
            }
            Matcher asked = REQUESTED.matcher(request.getPayload().toString());
            if (asked.matches()) {
                work.accept(Long.parseLong(asked.group(1)));
            } else {
                LOG.warn("request=unknown");
            }
            return true;
        }));
    }

    /** Says that the work goes on; in the thread that does it. */
    public void keepAlive() {
        jdbc.execute("select 1");
    }

    /** Whether others wait who read with something else. */
    public boolean isForOthers() {
        Integer count = jdbc.queryForObject(
                "select count(*) from int_channel_message where group_key <> ?",
                Integer.class,
                UUIDConverter.getUUID(readers).toString());
        return count != null && count > 0;
    }

    /** Withdraws the requests that no reader has taken, and says whether a reader is still at work on another. */
    public static boolean withdraw(JdbcTemplate jdbc) {
        jdbc.update("delete from int_channel_message where ctid in"
                + " (select ctid from int_channel_message for update skip locked)");
        Integer count = jdbc.queryForObject("select count(*) from int_channel_message", Integer.class);
        return count != null && count > 0;
    }

    @Override
    public void close() {
        connections.close();
    }
}
