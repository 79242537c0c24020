package org.yakusoku.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToolchainTest {
    @Test
    void testsRunOnJdk25WhateverMavenRunsOn() {
        assertThat(Runtime.version().feature()).isEqualTo(25);
    }
}
