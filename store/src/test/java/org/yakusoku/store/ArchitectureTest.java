package org.yakusoku.store;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yakusoku.testkit.HouseRules;

import java.util.stream.Stream;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.tests();
    }
}
