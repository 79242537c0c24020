/// What became of earlier promises in a later document: which are renewed, changed, new, or not
/// mentioned again. Start with [Comparison], [Renewal] and [Resemblance].
@NullMarked
package org.yakusoku.compare;

import org.jspecify.annotations.NullMarked;
