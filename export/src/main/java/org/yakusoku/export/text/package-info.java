/// Whole texts with what was read in them, in the XML of text editors and of legal documents. Start
/// with [TeiForm] and [AkomaNtosoForm].
@NullMarked
package org.yakusoku.export.text;

import org.jspecify.annotations.NullMarked;
