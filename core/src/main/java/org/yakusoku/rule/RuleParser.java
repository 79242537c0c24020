package org.yakusoku.rule;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads one YAML file of rules; every complaint names file and line.
final class RuleParser {
    private static final Set<String> FIELDS =
            Set.of(
                    "id",
                    "says",
                    "match",
                    "gives",
                    "with",
                    "unless",
                    "when",
                    "examples",
                    "counterexamples",
                    "source");
    private static final Set<String> EXAMPLE_FIELDS = Set.of("text", "on", "value");
    private static final Set<String> PART_FIELDS = Set.of("part", "says", "match");

    private final String file;
    private final Condition.Tables tables;
    private final Map<String, Pattern> parts;

    /// @param parts the named parts of the stage so far; those of this file are added
    RuleParser(String file, Condition.Tables tables, Map<String, Pattern> parts) {
        this.file = file;
        this.tables = tables;
        this.parts = parts;
    }

    /// The YAML as a tree; needs no tables, so that it can be done beside reading them.
    static Optional<Node> compose(String file, String yaml) {
        try {
            return new Compose(
                            LoadSettings.builder()
                                    .setLabel(file)
                                    .setAllowDuplicateKeys(false)
                                    .build())
                    .composeString(yaml);
        } catch (YamlEngineException e) {
            throw new RuleException(
                    file, "no YAML: " + String.valueOf(e.getMessage()).replace('\n', ' '), e);
        }
    }

    List<Rule> parse(Optional<Node> root) {
        if (root.isEmpty()) {
            return List.of();
        }
        var rules = new ArrayList<Rule>();
        for (Node node : sequence(root.get(), "a list of rules")) {
            if (isPart(node)) {
                part(node);
            } else {
                rules.add(rule(node));
            }
        }
        return rules;
    }

    private static boolean isPart(Node node) {
        return node instanceof MappingNode mapping
                && mapping.getValue().stream()
                        .anyMatch(
                                tuple ->
                                        tuple.getKeyNode() instanceof ScalarNode key
                                                && key.getValue().equals("part"));
    }

    /// A piece of a pattern that several rules share; it may use parts that stand before it.
    private void part(Node node) {
        Map<String, Node> fields = mapping(node, "a part", PART_FIELDS);
        String where = where(node);
        String name = required(fields, "part", node);
        required(fields, "says", node);
        if (Program.isShape(name)) {
            throw new RuleException(where, "part " + name + " has the name of a shape");
        }
        Pattern pattern = Pattern.parse(where, required(fields, "match", node)).with(parts);
        if (parts.putIfAbsent(name, pattern) != null) {
            throw new RuleException(where, "part " + name + " stands twice");
        }
    }

    private Rule rule(Node node) {
        Map<String, Node> fields = mapping(node, "a rule", FIELDS);
        String where = where(node);
        String id = required(fields, "id", node);
        if (!id.matches("[a-z]{2}(\\.[a-z0-9]+(-[a-z0-9]+)*){2,}")) {
            throw new RuleException(where, "id " + id + " must look like ja.topic.what-it-says");
        }
        String gives = required(fields, "gives", node);
        Meaning meaning = Meaning.named(gives);
        if (meaning == null) {
            throw new RuleException(
                    where(fields.getOrDefault("gives", node)),
                    "rule " + id + " gives unknown meaning " + gives);
        }
        var with = new HashMap<String, String>();
        Node withNode = fields.get("with");
        if (withNode != null) {
            mapping(withNode, "constants", meaning.slots())
                    .forEach((key, value) -> with.put(key, scalar(value)));
        }
        List<Rule.Example> examples = examples(id, fields.get("examples"), node);
        return new Rule(
                id,
                required(fields, "says", node),
                required(fields, "match", node),
                meaning,
                with,
                conditions(fields.get("unless")),
                conditions(fields.get("when")),
                examples,
                strings(fields.get("counterexamples")),
                fields.containsKey("source") ? scalar(fields.get("source")) : null,
                file,
                line(node));
    }

    private List<Rule.Example> examples(String id, @Nullable Node node, Node rule) {
        if (node == null) {
            throw new RuleException(
                    where(rule),
                    "rule " + id + " has no examples; a rule without examples does not load");
        }
        var examples = new ArrayList<Rule.Example>();
        for (Node item : sequence(node, "a list of examples")) {
            Map<String, Node> fields =
                    item instanceof ScalarNode
                            ? Map.of("text", item)
                            : mapping(item, "an example", EXAMPLE_FIELDS);
            String text = required(fields, "text", item);
            if (text.indexOf('⟦') < 0 || text.indexOf('⟧') < text.indexOf('⟦')) {
                throw new RuleException(
                        where(item),
                        "example of " + id + " does not mark a span with ⟦ and ⟧: " + text);
            }
            examples.add(
                    new Rule.Example(
                            text,
                            fields.containsKey("on") ? scalar(fields.get("on")) : null,
                            fields.containsKey("value") ? scalar(fields.get("value")) : null));
        }
        if (examples.isEmpty()) {
            throw new RuleException(
                    where(rule),
                    "rule " + id + " has no examples; a rule without examples does not load");
        }
        return examples;
    }

    private List<Condition> conditions(@Nullable Node node) {
        if (node == null) {
            return List.of();
        }
        var conditions = new ArrayList<Condition>();
        for (Node item : sequence(node, "a list of conditions")) {
            conditions.add(Condition.parse(where(item), scalar(item), tables));
        }
        return conditions;
    }

    private List<String> strings(@Nullable Node node) {
        return node == null
                ? List.of()
                : sequence(node, "a list of texts").stream().map(this::scalar).toList();
    }

    private String required(Map<String, Node> fields, String name, Node at) {
        Node node = fields.get(name);
        if (node == null) {
            throw new RuleException(where(at), name + " is missing");
        }
        return scalar(node);
    }

    private String scalar(@Nullable Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new RuleException(
                node == null ? file : where(node), "expected a word or a line of text");
    }

    private List<Node> sequence(Node node, String what) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw new RuleException(where(node), "expected " + what);
    }

    private Map<String, Node> mapping(Node node, String what, Set<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw new RuleException(where(node), "expected " + what);
        }
        var fields = new HashMap<String, Node>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (!known.contains(key)) {
                throw new RuleException(
                        where(tuple.getKeyNode()),
                        "unknown field "
                                + key
                                + " in "
                                + what
                                + "; known are "
                                + known.stream().sorted().toList());
            }
            fields.put(key, tuple.getValueNode());
        }
        return fields;
    }

    private String where(Node node) {
        return file + ":" + line(node);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
