package org.yakusoku.rule;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The rules and word tables of one language, loaded and compiled once.
final class LanguageRules {
    private static final String INFLECTION = "/inflection.tsv";
    private final Map<String, WordTable> tables;
    private final Map<String, Automaton> stages;
    private final Map<String, Rule> rules;
    private final Map<String, Inflection> inflections;

    private LanguageRules(
            Map<String, WordTable> tables,
            Map<String, Automaton> stages,
            Map<String, Rule> rules,
            Map<String, Inflection> inflections) {
        this.inflections = inflections;
        this.tables = tables;
        this.stages = stages;
        this.rules = rules;
    }

    /// One task a rule file; a task runs once, whoever comes first.
    private static Map<String, FutureTask<Optional<Node>>> trees(Map<String, String> texts) {
        var trees = new LinkedHashMap<String, FutureTask<Optional<Node>>>();
        texts.forEach(
                (path, text) -> {
                    if (path.endsWith(".yaml")) {
                        trees.put(path, new FutureTask<>(() -> RuleParser.compose(path, text)));
                    }
                });
        return trees;
    }

    private static Optional<Node> tree(Map<String, FutureTask<Optional<Node>>> trees, String path) {
        try {
            return Objects.requireNonNull(trees.get(path)).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuleException wrong) {
                throw wrong;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Loads them.
    ///
    /// @param texts words of the files by path, in the order of `files.txt`
    static LanguageRules load(Map<String, String> texts) {
        Map<String, FutureTask<Optional<Node>>> trees = trees(texts);
        var worker = new Thread(() -> trees.values().forEach(FutureTask::run), "rules");
        worker.setDaemon(true);
        worker.start();
        var tables = new HashMap<String, WordTable>();
        var inflections = new HashMap<String, Inflection>();
        texts.forEach(
                (path, text) -> {
                    if (path.endsWith(INFLECTION)) {
                        inflections.put(
                                path.substring(0, path.indexOf('/')), Inflection.parse(path, text));
                    } else if (path.endsWith(".tsv")) {
                        String name = path.substring(0, path.length() - ".tsv".length());
                        WordTable table = WordTable.parse(name, text);
                        tables.put(name, table);
                        table.byClass()
                                .forEach((part, rows) -> tables.put(name + "." + part, rows));
                    }
                });
        List.copyOf(trees.values())
                .reversed()
                .forEach(FutureTask::run); // whatever the worker has not begun
        Condition.Tables finder =
                (where, name) -> {
                    WordTable table = tables.get(name);
                    table =
                            table == null
                                    ? tables.get("shared/" + name.substring(name.indexOf('/') + 1))
                                    : table;
                    if (table == null) {
                        throw new RuleException(where, "unknown slot or table " + name);
                    }
                    return table;
                };
        var byStage = new LinkedHashMap<String, List<Rule>>();
        var partsByStage = new HashMap<String, Map<String, Pattern>>();
        var rules = new LinkedHashMap<String, Rule>();
        texts.forEach(
                (path, text) -> {
                    if (path.endsWith(".yaml")) {
                        String language = path.substring(0, path.indexOf('/'));
                        Condition.Tables own =
                                (where, name) ->
                                        finder.table(
                                                where,
                                                name.indexOf('/') < 0
                                                        ? language + "/" + name
                                                        : name);
                        String stage = path.substring(0, path.lastIndexOf('/'));
                        var parts = partsByStage.computeIfAbsent(stage, _ -> new HashMap<>());
                        for (Rule rule :
                                new RuleParser(path, own, parts).parse(tree(trees, path))) {
                            Rule other = rules.putIfAbsent(rule.id(), rule);
                            if (other != null) {
                                throw new RuleException(
                                        rule.where(),
                                        "id " + rule.id() + " is taken by " + other.where());
                            }
                            byStage.computeIfAbsent(stage, _ -> new ArrayList<>()).add(rule);
                        }
                    }
                });
        var stages = new HashMap<String, Automaton>();
        byStage.forEach(
                (stage, list) -> {
                    String language = stage.substring(0, stage.indexOf('/'));
                    var inflection = inflections.getOrDefault(language, Inflection.none());
                    stages.put(
                            stage,
                            compile(
                                    stage,
                                    list,
                                    partsByStage.getOrDefault(stage, Map.of()),
                                    finder,
                                    inflection));
                });
        return new LanguageRules(tables, stages, rules, inflections);
    }

    private static Automaton compile(
            String stage,
            List<Rule> rules,
            Map<String, Pattern> parts,
            Condition.Tables tables,
            Inflection inflection) {
        String language = stage.substring(0, stage.indexOf('/'));
        var program = new Program(tables, language, inflection);
        var compiled = new ArrayList<CompiledRule>();
        for (Rule rule : rules) {
            Pattern pattern = Pattern.parse(rule.where(), rule.match()).with(parts);
            var slots = new ArrayList<Pattern.Slot>();
            int start = program.add(rule.where(), pattern, compiled.size(), slots);
            for (Pattern.Slot slot : slots) {
                if (!rule.gives().slots().containsAll(List.of(slot.name().split("\\.")))) {
                    throw new RuleException(
                            rule.where(),
                            "rule "
                                    + rule.id()
                                    + ": "
                                    + rule.gives().id()
                                    + " has no slot "
                                    + slot.name()
                                    + "; known are "
                                    + rule.gives().slots().stream().sorted().toList());
                }
            }
            var slotTables = new HashMap<String, WordTable>();
            collect(pattern, language, tables, inflection, rule.where(), slotTables);
            compiled.add(CompiledRule.of(rule, slots, slotTables, start));
        }
        return new Automaton(program, compiled);
    }

    private static void collect(
            Pattern pattern,
            String language,
            Condition.Tables tables,
            Inflection inflection,
            String where,
            Map<String, WordTable> found) {
        switch (pattern) {
            case Pattern.Slot(String _, String ref) -> {
                if (!Program.isShape(ref) && !inflection.has(ref)) {
                    String table = ref.endsWith("+") ? ref.substring(0, ref.length() - 1) : ref;
                    found.put(
                            ref,
                            tables.table(
                                    where,
                                    table.indexOf('/') < 0 ? language + "/" + table : table));
                }
            }
            case Pattern.Sequence(List<Pattern> parts) ->
                    parts.forEach(
                            part -> collect(part, language, tables, inflection, where, found));
            case Pattern.Choice(List<Pattern> options) ->
                    options.forEach(
                            option -> collect(option, language, tables, inflection, where, found));
            case Pattern.Optional(Pattern part) ->
                    collect(part, language, tables, inflection, where, found);
            case Pattern.Literal _, Pattern.Blanks _ -> {}
        }
    }

    Map<String, Rule> rules() {
        return rules;
    }

    @Nullable WordTable table(String name) {
        return tables.get(name);
    }

    @Nullable Automaton stage(String name) {
        return stages.get(name);
    }

    Inflection inflection(String language) {
        return inflections.getOrDefault(language, Inflection.none());
    }
}
