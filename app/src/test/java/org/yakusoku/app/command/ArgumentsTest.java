package org.yakusoku.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

final class ArgumentsTest {
    private static final Option FORMAT =
            Option.of("--format", "-f", "FORMAT", "Form of the output.");
    private static final Option ALL = Option.flag("--all", "-a", "Everything.");
    private static final Command READ =
            new Command(
                    "y read",
                    "Reads.",
                    new Command.Operands("FILE…", "What to read.", 2),
                    List.of(FORMAT, ALL),
                    List.of("", "Examples:", "  y read a"),
                    List.of(),
                    _ -> 0);
    private static final Command PROGRAM =
            new Command("y", "Does things.", null, List.of(), List.of(), List.of(READ), null);

    @ParameterizedTest
    @CsvSource({
        "read -f json -a x",
        "read --format json --all x",
        "read x --format=json -a",
        "read -fjson x -a",
        "read -af json x",
        "read -af json -- x"
    })
    void optionsMayBeWrittenInSeveralWays(String line) {
        var arguments = parse(line);
        assertThat(arguments.command()).isEqualTo(READ);
        assertThat(arguments.operands()).containsExactly("x");
        assertThat(arguments.value(FORMAT)).isEqualTo("json");
        assertThat(arguments.has(ALL)).isTrue();
    }

    @Test
    void behindTwoDashesEverythingIsAnOperand() {
        assertThat(parse("read -- -a --all").operands()).containsExactly("-a", "--all");
    }

    @Test
    void aDashAloneIsAnOperand() {
        assertThat(parse("read -").operands()).containsExactly("-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "raed x|unknown command raed (did you mean read?); see 'y --help'",
                "write x|unknown command write; see 'y --help'",
                "read --al x|unknown option --al (did you mean --all?); see 'y read --help'",
                "read --form x|unknown option --form (did you mean --format?); see 'y read --help'",
                "read -x|unknown option -x; see 'y read --help'",
                "read|missing FILE; see 'y read --help'",
                "read x --format|missing FORMAT behind --format; see 'y read --help'",
                "read x -f a -f b|--format is given twice; see 'y read --help'",
                "read x --all=yes|--all takes no value; see 'y read --help'",
                "read a b c|too much: 'c'; put quotes round a text with blanks; see 'y read --help'"
            })
    void whatIsWrongIsSaid(String line, String message) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }

    @Test
    void helpNeedsNothingElse() {
        assertThat(parse("read --help").wantsHelp()).isTrue();
        assertThat(parse("--help").command()).isEqualTo(PROGRAM);
        assertThat(parse("--debug read x").wantsTrace()).isTrue();
    }

    @Test
    void helpNamesEverything() {
        assertThat(Help.of(READ, 60, false))
                .isEqualTo(
                        """
                        Usage: y read [OPTION]… FILE…
                        Reads.

                          FILE…                What to read.
                          -f, --format FORMAT  Form of the output.
                          -a, --all            Everything.
                          -h, --help           Show this help.
                          -V, --version        Show the version of the program.
                              --debug          Show the stack trace of an unexpected
                                               error.

                        Examples:
                          y read a
                        """);
        assertThat(Help.of(PROGRAM, 60, false)).contains("  read  Reads.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "read,read,0",
        "raed,read,1",
        "rea,read,1",
        "reads,read,1",
        "roadie,read,9",
        "lost,list,1"
    })
    void wordsThatAreAlikeAreNear(String a, String b, int distance) {
        if (distance == 9) {
            assertThat(Arguments.distance(a, b)).isGreaterThan(2);
        } else {
            assertThat(Arguments.distance(a, b)).isEqualTo(distance);
        }
    }

    private static Arguments parse(String line) {
        return Arguments.parse(PROGRAM, List.of(line.split(" ")));
    }
}
