package org.yakusoku.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.yakusoku.Pipeline;
import org.yakusoku.Reading;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.text.SourceText;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// Reading a text against tokenising it, on one thread, in one run: the counter `characters` of
/// both, in units a second, is what `docs` quote. Reading should reach half of tokenising at every
/// length.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadingBenchmark {
    /// Length of the text in UTF-16 units.
    @Param({"22000"})
    public int units;

    private final Tokeniser tokeniser = new Tokeniser();
    private final Pipeline pipeline = Pipeline.of(RuleSet.bundled());
    private SourceText source = SourceText.of("sample", "");

    /// How many characters were read; JMH prints it as a rate.
    @AuxCounters
    @State(Scope.Thread)
    public static class Characters {
        /// UTF-16 units in the texts read in one iteration.
        public long characters;
    }

    /// Makes the text.
    @Setup(Level.Trial)
    public void makeText() {
        source = SourceText.of("sample", Sample.text(units));
    }

    /// Closes the peer.
    @TearDown(Level.Trial)
    public void close() {
        tokeniser.close();
    }

    /// From text to reading.
    @Benchmark
    public Reading read(Characters counter) {
        counter.characters += units;
        return pipeline.read(source, Pipeline.Settings.NONE);
    }

    /// From text to tokens.
    @Benchmark
    public long tokenise(Characters counter) throws IOException {
        counter.characters += units;
        return tokeniser.covered(source.text());
    }
}
