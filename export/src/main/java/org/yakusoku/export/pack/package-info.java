/// The frozen pack: a whole register in one file that can be cited, checked with standard tools,
/// and taken into an empty register again. Start with [PackWriter] and [Pack].
@NullMarked
package org.yakusoku.export.pack;

import org.jspecify.annotations.NullMarked;
