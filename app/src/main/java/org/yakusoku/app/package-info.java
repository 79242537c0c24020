/// The command line: what a user starts. Start with [Yakusoku] and [ReadCommand].
@NullMarked
package org.yakusoku.app;

import org.jspecify.annotations.NullMarked;
