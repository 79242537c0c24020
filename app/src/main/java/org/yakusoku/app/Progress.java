package org.yakusoku.app;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import org.yakusoku.app.terminal.Terminal;

import java.io.PrintWriter;

/// How far the reading of many documents has come, for a person who waits.
interface Progress extends AutoCloseable {
    /// Nobody looks.
    Progress NONE =
            new Progress() {
                @Override
                public void step() {}

                @Override
                public void close() {}
            };

    /// One document more is done.
    void step();

    /// Wipes the bar away.
    @Override
    void close();

    /// A bar on standard error.
    ///
    /// @param task what is being done, such as `reading`
    static Progress of(String task, int documents, Terminal terminal) {
        PrintWriter err = Messages.writer(terminal.err());
        ProgressBar bar =
                new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(documents)
                        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                        .setUpdateIntervalMillis(100)
                        .setConsumer(
                                new DelegatingProgressBarConsumer(
                                        line -> {
                                            err.print("\r" + line);
                                            err.flush();
                                        },
                                        terminal.width() - 1))
                        .build();
        return new Progress() {
            @Override
            public void step() {
                bar.step();
            }

            @Override
            public void close() {
                bar.close();
                err.print("\r\u001b[K");
                err.flush();
            }
        };
    }
}
