package org.yakusoku.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yakusoku.rule.Meaning;
import org.yakusoku.rule.RuleSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the documents for people say about the repository is so: files, commands, options, rules,
/// keys.
final class DocumentsTest {
    private static final String RULES = "rules/src/main/resources/org/yakusoku/rules/";
    private static final RuleSet KNOWN = RuleSet.bundled();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern TABLE =
            Pattern.compile("`(ja/)?([a-z-]+(?:/[a-z-]+)?\\.(?:tsv|yaml))`");
    private static final Pattern RULE = Pattern.compile("`(ja\\.[a-z]+\\.[a-z-]+)`");
    private static final Pattern COMMAND =
            Pattern.compile("(?:\\./|`)yakusoku (read|explain|rules \\w+|doctor|\\w+)([^|\n`#>]*)");
    private static final Pattern OPTION = Pattern.compile("--[a-z]+");
    private static final Pattern KEY = Pattern.compile("\"([a-z_]+)\":");

    /// All documents but the decisions, which may speak of what is gone.
    static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(Repository.file("."));
                Stream<Path> below = Files.walk(Repository.file("docs"));
                Stream<Path> examples = Files.list(Repository.file("examples"))) {
            return Stream.of(top, below, examples)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("decisions/0"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(Path document) {
        var missing = new ArrayList<String>();
        Matcher link = LINK.matcher(text(document));
        while (link.find()) {
            boolean outside =
                    link.group(1).startsWith("http") || link.group(1).startsWith("mailto:");
            if (!outside && !Files.exists(document.resolveSibling(link.group(1)))) {
                missing.add(link.group(1));
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void tablesAndRulesThatAreNamedExist(Path document) {
        var missing = new ArrayList<String>();
        Matcher table = TABLE.matcher(text(document));
        while (table.find()) {
            String name = table.group(2);
            boolean known =
                    Files.exists(Repository.file(RULES + "ja/" + name))
                            || Files.exists(Repository.file(RULES + "en/" + name))
                            || name.startsWith("gold-scores")
                            || name.matches("my-rules/.*");
            if (!known) {
                missing.add(name);
            }
        }
        Matcher rule = RULE.matcher(text(document));
        while (rule.find()) {
            if (KNOWN.rule(rule.group(1)) == null) {
                missing.add(rule.group(1));
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void commandsAndOptionsThatAreShownExist(Path document) {
        var unknown = new ArrayList<String>();
        Matcher command = COMMAND.matcher(text(document));
        while (command.find()) {
            String name = command.group(1).strip();
            if (name.equals("COMMAND")) {
                continue;
            }
            String[] words = (name + " --help").split(" ", -1);
            Ran help = Ran.yakusoku(words);
            if (help.status() != ExitStatus.DONE) {
                unknown.add(command.group());
                continue;
            }
            Matcher option = OPTION.matcher(command.group(2));
            while (option.find()) {
                boolean known =
                        (help.out() + Ran.yakusoku("--help").out()).contains(option.group());
                if (!known && !option.group().equals("--formt")) {
                    unknown.add(command.group());
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyTableIsInTheReference() {
        String reference = text(Repository.file("docs/reference/rules.md"));
        List<String> tables =
                text(Repository.file(RULES + "files.txt"))
                        .lines()
                        .filter(line -> line.endsWith(".tsv"))
                        .map(line -> "`" + line.substring("ja/".length()) + "`")
                        .toList();
        assertThat(tables).isNotEmpty().allMatch(reference::contains);
    }

    @Test
    void everyMeaningIsInTheReferenceWithItsSlots() {
        String reference = text(Repository.file("docs/reference/rules.md"));
        var written = new TreeMap<String, Set<String>>();
        for (String line :
                reference.substring(reference.indexOf("<!-- meanings")).split("\n", -1)) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 5 && cells[1].strip().startsWith("`")) {
                written.put(
                        cells[1].strip().replace("`", ""),
                        Arrays.stream(cells[2].strip().split(" "))
                                .map(slot -> slot.replace("`", ""))
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
            if (line.startsWith("<!-- end of meanings")) {
                break;
            }
        }
        var known = new TreeMap<String, Set<String>>();
        for (Meaning meaning : Meaning.values()) {
            known.put(meaning.id(), new TreeSet<>(meaning.slots()));
        }
        assertThat(written).isEqualTo(known);
    }

    @Test
    void everyKeyOfTheJsonIsInTheReference() {
        String reference = text(Repository.file("docs/reference/json.md"));
        var keys = new TreeSet<String>();
        for (String format : new String[] {"json", "ndjson"}) {
            String file = Repository.file("examples/ticad-2008.ja.txt").toString();
            Matcher key =
                    KEY.matcher(Ran.yakusoku("read", "--all", "--format", format, file).out());
            while (key.find()) {
                keys.add(key.group(1));
            }
        }
        assertThat(keys).contains("promisors", "edtf", "rules_hash");
        assertThat(keys)
                .allMatch(
                        key ->
                                reference.contains("`" + key + "`")
                                        || reference.contains(key + "`"));
    }

    @Test
    void everyColumnOfTheTableIsInTheReference() {
        String reference = text(Repository.file("docs/reference/json.md"));
        String file = Repository.file("examples/ticad-2008.ja.txt").toString();
        String header =
                Ran.yakusoku("read", "--format", "csv", file).out().lines().findFirst().orElse("");
        assertThat(header.split(",", -1))
                .hasSizeGreaterThan(30)
                .allMatch(name -> reference.contains("`" + name + "`"));
    }

    @Test
    void theResultInTheReadmeIsReal() {
        String readme = text(Repository.file("README.md"));
        String shown = readme.substring(readme.indexOf("```text\n") + "```text\n".length());
        shown = shown.substring(0, shown.indexOf("```"));
        String file =
                Path.of("")
                        .toAbsolutePath()
                        .relativize(Repository.file("examples/ticad-2008.ja.txt"))
                        .toString();
        String out =
                Ran.yakusoku("read", "--width", "80", file)
                        .out()
                        .replace("../examples/", "examples/");
        for (String part : shown.split("\n?…\n\n?")) {
            assertThat(out).contains(part);
        }
    }

    @Test
    void theReadmeClaimsNoBetterFiguresThanWereMeasured() {
        var sets = List.of("fact-sheet", "others", "documents", "speeches", "english");
        var rows =
                List.of("commitment", "record exact", "money value", "time value", "actor value");
        var measured = new TreeMap<String, Double>();
        text(Repository.file("core/src/test/resources/gold-scores.tsv"))
                .lines()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells.length >= 3 && cells[2].matches("[01]\\.\\d+"))
                .forEach(
                        cells -> measured.put(cells[0] + " " + cells[1], Double.valueOf(cells[2])));
        List<String[]> claims =
                text(Repository.file("README.md"))
                        .lines()
                        .filter(line -> line.matches("\\|.*(\\| [01]\\.\\d\\d ){5}\\|"))
                        .map(line -> line.split("\\|", -1))
                        .toList();
        assertThat(claims).hasSize(sets.size());
        for (int i = 0; i < sets.size(); i++) {
            for (int k = 0; k < rows.size(); k++) {
                double claim = Double.parseDouble(claims.get(i)[k + 2].strip());
                String row = sets.get(i) + " " + rows.get(k);
                assertThat(claim)
                        .as(row)
                        .isLessThanOrEqualTo(measured.getOrDefault(row, 0.0) + 0.005);
            }
        }
    }

    @Test
    void theReadmeIsShort() {
        assertThat(text(Repository.file("README.md")).lines().count()).isLessThan(150);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
