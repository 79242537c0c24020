/// Benchmarks of reading, side by side with a tokeniser.
@NullMarked
package org.yakusoku.bench;

import org.jspecify.annotations.NullMarked;
