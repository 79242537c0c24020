package org.yakusoku.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class RuleSetTest {
    private static final String PARTS =
            """
            - part: amount
              says: a number and what it counts
              match: "{n:number}{unit:units}"
            """;
    private static final String RULES =
            """
            - id: ja.test.range
              says: from one amount to another
              match: "{from:amount}から{to:amount}{role=まで|迄}"
              gives: time.calendar
              examples: ["⟦三人から五人まで⟧"]
            - id: ja.test.amount
              says: an amount
              match: "{amount}"
              gives: time.calendar
              examples: ["⟦三人⟧"]
            """;

    @TempDir private Path folder;

    @Test
    void partsAreSharedAndKeepTheirSlotsBelowTheirName() throws IOException {
        Automaton automaton = load(PARTS, RULES).stage("ja/one");

        assertThat(slots(automaton, "三人から五人まで来た", "from.n", "to.n", "role"))
                .containsExactly("三", "五", "まで");
        assertThat(slots(automaton, "三人から五人来た", "n", "unit")).containsExactly("三", "人");
    }

    @Test
    void aWordDoesNotCountBesideWhatItsRowForbids() throws IOException {
        Automaton automaton = load(PARTS, RULES).stage("ja/one");

        assertThat(slots(automaton, "2機を提供", "n", "unit")).containsExactly("2", "機");
        assertThat(slots(automaton, "2機能を統合", "n", "unit")).isEmpty();
    }

    @Test
    void aSlotThatItsMeaningDoesNotKnowStopsLoading() {
        assertThatThrownBy(() -> load(PARTS, RULES.replace("{role=", "{how=")))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("ja/one/rules.yaml:1")
                .hasMessageContaining("has no slot how");
    }

    @Test
    void aPartThatNobodyDefinedStopsLoading() {
        assertThatThrownBy(() -> load("", RULES))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("unknown slot or table ja/amount");
    }

    @Test
    void aConditionOfAWordNamesItsRow() {
        assertThatThrownBy(() -> load(PARTS, RULES, "phrase\tunless\n機\tbefore 能\n"))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("ja/units.tsv:2")
                .hasMessageContaining("before 能");
    }

    @Test
    void twoWritingsOfOneWordMayStandSideBySide() throws IOException {
        assertThat(load(PARTS, RULES, "phrase\tunless\n圓\n円\n人\n機\n").table("ja/units").rows())
                .hasSize(3);
    }

    private RuleSet load(String parts, String rules) throws IOException {
        return load(parts, rules, "phrase\tunless\n機\tfollowed-by 能\n人\n");
    }

    private RuleSet load(String parts, String rules, String units) throws IOException {
        write("files.txt", "ja/units.tsv\nja/one/parts.yaml\nja/one/rules.yaml\n");
        write("ja/units.tsv", units);
        write("ja/one/parts.yaml", parts);
        write("ja/one/rules.yaml", rules);
        return RuleSet.from(folder);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> slots(Automaton automaton, String text, String... names) {
        @Nullable List<String> found =
                automaton.match(
                        text,
                        0,
                        text.length(),
                        false,
                        hit -> List.of(names).stream().map(name -> "" + hit.text(name)).toList());
        return found == null ? List.of() : found;
    }
}
