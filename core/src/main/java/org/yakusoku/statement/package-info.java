/// Who says that who does what, and how strongly. Start with [StatementReader], [Statement] and
/// [Force].
@NullMarked
package org.yakusoku.statement;

import org.jspecify.annotations.NullMarked;
