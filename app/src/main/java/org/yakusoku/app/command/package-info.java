/// What a user may write on the command line: commands, their options, help and errors. Start with
/// [Command] and [Arguments].
@NullMarked
package org.yakusoku.app.command;

import org.jspecify.annotations.NullMarked;
