/// Test support: golden files, seeded text, architecture rules.
@NullMarked
package org.yakusoku.testkit;

import org.jspecify.annotations.NullMarked;
