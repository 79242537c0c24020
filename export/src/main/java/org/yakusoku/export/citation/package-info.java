/// References for reference managers: CSL-JSON, BibTeX and RIS, of documents or of single
/// commitments. Start with [Citation].
@NullMarked
package org.yakusoku.export.citation;

import org.jspecify.annotations.NullMarked;
