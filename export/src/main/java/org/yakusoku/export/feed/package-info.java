/// News for feed readers: Atom. Start with [AtomForm].
@NullMarked
package org.yakusoku.export.feed;

import org.jspecify.annotations.NullMarked;
