/// Ways out of the register: from commitments and documents to bytes in the formats that others
/// read. Start with [Exports].
@NullMarked
package org.yakusoku.export;

import org.jspecify.annotations.NullMarked;
