/// The register on disk: SQLite in a folder, or PostgreSQL, by one SQL code base. Start with
/// [SqlRegister].
@NullMarked
package org.yakusoku.store;

import org.jspecify.annotations.NullMarked;
