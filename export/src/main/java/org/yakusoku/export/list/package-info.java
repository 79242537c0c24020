/// Lists of commitments, one a row or a line: CSV and NDJSON. Start with [CsvForm] and
/// [NdjsonForm].
@NullMarked
package org.yakusoku.export.list;

import org.jspecify.annotations.NullMarked;
