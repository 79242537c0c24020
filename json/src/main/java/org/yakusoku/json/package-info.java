/// The JSON form of a reading and of what a register holds, in one place for store, export and app.
/// Start with [JsonReading] and [ReadingParser].
@NullMarked
package org.yakusoku.json;

import org.jspecify.annotations.NullMarked;
