/// What stands between the program and a person at a terminal: width, colour, line breaking for
/// Japanese. Start with [Terminal], [Styled] and [Sheet].
@NullMarked
package org.yakusoku.app.terminal;

import org.jspecify.annotations.NullMarked;
