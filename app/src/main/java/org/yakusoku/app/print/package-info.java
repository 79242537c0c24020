/// A reading as a person or a program wants it: text for a terminal, JSON, NDJSON, CSV. Start with
/// [Format] and [Entry].
@NullMarked
package org.yakusoku.app.print;

import org.jspecify.annotations.NullMarked;
