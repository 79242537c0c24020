package org.yakusoku.intake;

import org.yakusoku.sample.AsksTheMachine;

/// Closes a cycle between two packages: a sample for the test of the house rules.
public class UsesCore {
    AsksTheMachine back() {
        return new AsksTheMachine();
    }
}
