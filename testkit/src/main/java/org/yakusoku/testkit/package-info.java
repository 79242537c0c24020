/// Test support, used at test scope only: [GoldenFile], [SeededText], [HostileText], [HouseRules].
@NullMarked
package org.yakusoku.testkit;

import org.jspecify.annotations.NullMarked;
