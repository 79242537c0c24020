/// From the bytes of a document to its source text.
@NullMarked
package org.yakusoku.intake;

import org.jspecify.annotations.NullMarked;
