/// The register that people work on: documents, commitments with permanent ids, evidence,
/// assessments, history. Start with [Register], [Commitment] and [Entry].
@NullMarked
package org.yakusoku.register;

import org.jspecify.annotations.NullMarked;
