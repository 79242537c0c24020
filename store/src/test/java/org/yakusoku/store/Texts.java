package org.yakusoku.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Pipeline;
import org.yakusoku.Reading;
import org.yakusoku.register.Addition;
import org.yakusoku.register.Id;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.statement.Statement;
import org.yakusoku.text.SourceText;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/// Texts written for the tests and the examples, read as the program reads them.
final class Texts {
    /// Seven commitments, then WELCOME (8) and DONE (9), three amounts.
    static final String TALKS =
            """
            日米首脳会談の成果
            2024年4月10日、ワシントン

            日本と米国は、次の取組を進める。

            宇宙

            月面探査:日本は、2031年までに与圧ローバを提供する。米国は、日本人宇宙飛行士に2回の飛行機会を提供する意図を有する。\
            両国は、第1回作業部会を本年6月までに開催する予定である。

            経済

            投資:トヨタ自動車は、米国に80億ドルを投資することを発表している。両首脳は、この投資を歓迎する。\
            日本は、昨年、インドに対し100億円を拠出した。米国は、ウクライナに対し、約2億ドルから3億ドルを拠出することを目指す。\
            両国は、人材育成について協力を強化する。
            """;

    /// Two commitments, a year later.
    static final String LATER =
            """
            日米首脳会談の成果
            2025年4月12日、東京

            日本と米国は、宇宙に関する協力を強化する。日本は、2032年までに与圧ローバを提供する。
            """;

    private static final Pipeline PIPELINE = Pipeline.of(RuleSet.bundled());

    private Texts() {}

    static Reading read(String text) {
        return PIPELINE.read(SourceText.of("text", text), Pipeline.Settings.NONE);
    }

    static Addition addition(String text) {
        return addition(text, null, null);
    }

    static Addition addition(String text, @Nullable Id editionOf, @Nullable String alias) {
        return new Addition(
                text.getBytes(UTF_8),
                "talks.txt",
                "/documents/talks.txt",
                "text/plain",
                read(text),
                editionOf,
                alias);
    }

    /// The examples of the repository.
    static List<String> examples() {
        try (var files = Files.list(Path.of("..", "examples"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(Texts::content)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What other rules would have read in the same text.
    static Reading other(Reading reading, UnaryOperator<List<Statement>> change, char rules) {
        return new Reading(
                reading.source(),
                reading.outline(),
                reading.mentions(),
                change.apply(reading.statements()),
                reading.findings(),
                String.valueOf(rules).repeat(64));
    }

    /// The same statement with other promisors.
    static Statement by(Statement statement, String... promisors) {
        return new Statement(
                statement.span(),
                statement.cue(),
                statement.force(),
                statement.chain(),
                statement.reaffirmed(),
                statement.continuing(),
                statement.conditional(),
                statement.reported(),
                List.of(promisors),
                statement.counterparts(),
                statement.action(),
                statement.money(),
                statement.quantities(),
                statement.due(),
                statement.checkable(),
                statement.rules());
    }
}
