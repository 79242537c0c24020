/// From the bytes of a document to its source text. Start with [TextFiles] and [PlainTextReader];
/// what cannot be read ends in an [IntakeException].
@NullMarked
package org.yakusoku.intake;

import org.jspecify.annotations.NullMarked;
