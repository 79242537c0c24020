/// The text of a document and places in it. Start with [SourceText], [Span] and [Finding].
@NullMarked
package org.yakusoku.text;

import org.jspecify.annotations.NullMarked;
