package budget.console;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Sends the part of a page that shows progress to the browsers that have it open, each time it has changed. */
@Component
final class RunEvents {

    private static final Logger LOG = LoggerFactory.getLogger("budget");

    /** A browser asks again after it; whether it still may is looked at then. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Limit of browsers at a time; others reload the page by hand. */
    private static final int MOST = 200;

    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService seconds = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "events");
        thread.setDaemon(true);
        return thread;
    });

    @SuppressWarnings("FutureReturnValueIgnored") // it catches its own failures
    RunEvents() {
        seconds.scheduleWithFixedDelay(() -> watches.forEach(this::send), 1, 1, TimeUnit.SECONDS);
    }

    /** Sends what it is told each second, until that is the last. */
    SseEmitter watch(Source source) {
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Watch watch = new Watch(source, emitter);
        emitter.onCompletion(() -> watches.remove(watch));
        emitter.onTimeout(emitter::complete);
        if (watches.size() < MOST) {
            watches.add(watch);
        } else {
            emitter.complete();
        }
        return emitter;
    }

    private void send(Watch watch) {
        try {
            Part part = watch.source.now();
            if (!part.html.equals(watch.sent)) {
                watch.sent = part.html;
                watch.emitter.send(SseEmitter.event().name("part").data(part.html));
            }
            if (part.isLast) {
                watch.emitter.send(SseEmitter.event().name("end").data(""));
                watch.emitter.complete();
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("A browser has gone, or there is nothing to tell it", e);
            watches.remove(watch);
            watch.emitter.complete();
        }
    }

    /** Open streams would keep the server from ending. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        seconds.shutdownNow();
        watches.forEach(watch -> watch.emitter.complete());
    }

    /** The part of a page as it is now, and whether nothing will follow. */
    record Part(String html, boolean isLast) {}

    /** Makes the part. */
    @FunctionalInterface
    interface Source {
        Part now() throws IOException;
    }

    private static final class Watch {

        private final Source source;
        private final SseEmitter emitter;
        private String sent = "";

        private Watch(Source source, SseEmitter emitter) {
            this.source = source;
            this.emitter = emitter;
        }
    }
}
