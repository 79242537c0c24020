/// What reading costs, side by side with a tokeniser. Start with [ReadingBenchmark] and
/// `bench/run`.
@NullMarked
package org.yakusoku.bench;

import org.jspecify.annotations.NullMarked;
