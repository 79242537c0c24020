package org.yakusoku.rule;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How predicates inflect: a network that leads from a stem's class to the end of the word.
///
/// 支援-してまいります leads from `suru` over `te` to the end and has aspect onward, tense nonpast, ending
/// final. A pattern writes `{form:suru}` for any ending of that class.
public final class Inflection {
    private static final int MAX_CACHED = 20_000;
    private static final Map<String, String> NONE = Map.of();
    private final Map<String, List<Step>> states;
    private final Map<String, Map<String, String>> cache =
            new java.util.concurrent.ConcurrentHashMap<>();

    private Inflection(Map<String, List<Step>> states) {
        this.states = states;
    }

    /// One step of the network.
    ///
    /// @param text what stands there, perhaps nothing
    /// @param next the state behind it, or `.`
    /// @param features what the step says of the word
    record Step(String text, String next, Map<String, String> features) {}

    static Inflection parse(String name, String tsv) {
        var states = new LinkedHashMap<String, List<Step>>();
        int line = 0;
        for (String row : tsv.split("\n", -1)) {
            line++;
            if (row.isBlank() || row.startsWith("#") || row.startsWith("state\t")) {
                continue;
            }
            String[] cells = row.split("\t", -1);
            if (cells.length != 4) {
                throw new RuleException(
                        name + ":" + line,
                        "expected state, text, next, features; found " + cells.length + " cells");
            }
            var features = new HashMap<String, String>();
            for (String feature :
                    cells[3].isBlank() ? new String[0] : cells[3].strip().split(" ")) {
                int equals = feature.indexOf('=');
                if (equals < 1) {
                    throw new RuleException(
                            name + ":" + line,
                            "feature must look like tense=past, found " + feature);
                }
                features.put(feature.substring(0, equals), feature.substring(equals + 1));
            }
            states.computeIfAbsent(cells[0], _ -> new ArrayList<>())
                    .add(new Step(Fold.of(cells[1]), cells[2], Map.copyOf(features)));
        }
        for (List<Step> steps : states.values()) {
            for (Step step : steps) {
                if (!step.next().equals(".") && !states.containsKey(step.next())) {
                    throw new RuleException(name, "state " + step.next() + " has no rows");
                }
            }
        }
        return new Inflection(states);
    }

    /// An inflection that knows nothing.
    static Inflection none() {
        return new Inflection(Map.of());
    }

    boolean has(String state) {
        return states.containsKey(state);
    }

    List<Step> steps(String state) {
        return states.getOrDefault(state, List.of());
    }

    /// What the ending `[start, end)` behind a stem of this class says, or null if it is none.
    ///
    /// Of several ways to read it the one whose steps come first in the file wins.
    ///
    /// @return features such as tense, aspect, ending, voice, mood
    public @Nullable Map<String, String> features(String folded, int start, int end, String state) {
        String key = state + folded.substring(start, end);
        Map<String, String> known = cache.get(key);
        if (known == null) {
            known = work(folded, start, end, state);
            if (cache.size() < MAX_CACHED) {
                cache.put(key, known);
            }
        }
        return known.equals(NONE) ? null : known;
    }

    private Map<String, String> work(String folded, int start, int end, String state) {
        var path = new ArrayList<Step>();
        if (!walk(folded, start, end, state, path, new java.util.HashSet<>())) {
            return NONE;
        }
        var features = new HashMap<String, String>();
        path.forEach(step -> features.putAll(step.features()));
        return features;
    }

    private boolean walk(
            String folded,
            int at,
            int end,
            String state,
            List<Step> path,
            java.util.Set<String> dead) {
        if (state.equals(".")) {
            return at == end;
        }
        String key = state + at;
        if (dead.contains(key)) {
            return false;
        }
        dead.add(key);
        for (Step step : steps(state)) {
            int next = at + step.text().length();
            if (next <= end && folded.startsWith(step.text(), at)) {
                path.add(step);
                if (walk(folded, next, end, step.next(), path, dead)) {
                    return true;
                }
                path.removeLast();
            }
        }
        return false;
    }
}
