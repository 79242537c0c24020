/// The seam between a register and the formats that leave it: what a format is, what it takes, what
/// can be asked of it. Start with [Form] and [Holdings].
@NullMarked
package org.yakusoku.export.form;

import org.jspecify.annotations.NullMarked;
