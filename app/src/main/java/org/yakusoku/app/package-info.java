/// The command line: what a user starts.
@NullMarked
package org.yakusoku.app;

import org.jspecify.annotations.NullMarked;
