package budget.operator;

import budget.base.Messages;
import budget.plan.RunProgress;
import java.io.Closeable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how many workbooks have been read, and how long the rest will take. */
final class ProgressBars implements RunProgress, Closeable {

    private static final int WIDTH = 78;

    private final Console console;
    private final Messages messages;
    private final boolean watched;
    private @Nullable ProgressBar bar;

    ProgressBars(Console console, Messages messages, boolean watched) {
        this.console = console;
        this.messages = messages;
        this.watched = watched;
    }

    @Override
    public synchronized void toRead(int workbooks) {
        close();
        if (watched && workbooks > 0) {
            bar = new ProgressBarBuilder()
                    .setTaskName(messages.text("run.reading"))
                    .setInitialMax(workbooks)
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                    .setConsumer(new ConsoleProgressBarConsumer(console.err(), WIDTH))
                    .build();
        }
    }

    @Override
    public synchronized void read(int workbooks) {
        if (bar != null) {
            bar.stepBy(workbooks);
        }
    }

    @Override
    public synchronized void stopping() {
        close();
        console.remark(messages, "run.stopping");
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
