/// From a text to its reading. Start with [Pipeline] and [Reading].
@NullMarked
package org.yakusoku;

import org.jspecify.annotations.NullMarked;
