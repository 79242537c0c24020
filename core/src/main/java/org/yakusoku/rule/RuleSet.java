package org.yakusoku.rule;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// All rules and word tables that a reading uses; those of a language are loaded and compiled when
/// somebody first asks for them, and once.
///
/// Word tables are called by path without ending, `ja/currencies`; the rules of one stage lie in
/// one folder, `ja/number`, and are one [Automaton]. Files under `shared/` belong to every
/// language. Safe for use by many threads.
public final class RuleSet {
    private static final String SHARED = "shared";

    private final RuleFiles files;
    private final Set<String> languages;
    private final Map<String, LanguageRules> loaded = new ConcurrentHashMap<>();

    private RuleSet(RuleFiles files) {
        this.files = files;
        this.languages = new LinkedHashSet<>();
        files.texts().keySet().stream()
                .map(RuleSet::folder)
                .filter(folder -> !folder.equals(SHARED))
                .forEach(languages::add);
    }

    /// The rules that come with the program.
    public static RuleSet bundled() {
        return new RuleSet(RuleFiles.bundled());
    }

    /// Rules from a folder that has the layout of the bundled ones, `files.txt` and all. They are
    /// loaded at once, so that whatever is wrong in them shows here.
    ///
    /// @throws RuleException if a file is missing or wrong; the message names file and line
    public static RuleSet from(Path folder) {
        var rules = new RuleSet(RuleFiles.in(folder));
        rules.languages.forEach(rules::language);
        return rules;
    }

    /// Whether there are rules for a language such as `en`.
    public boolean hasLanguage(String language) {
        return languages.contains(language);
    }

    /// The languages that have rules, in the order of the files.
    public List<String> languages() {
        return List.copyOf(languages);
    }

    private LanguageRules language(String language) {
        return loaded.computeIfAbsent(
                language,
                wanted -> {
                    var texts = new LinkedHashMap<String, String>();
                    files.texts()
                            .forEach(
                                    (path, text) -> {
                                        String folder = folder(path);
                                        if (folder.equals(wanted) || folder.equals(SHARED)) {
                                            texts.put(path, text);
                                        }
                                    });
                    return LanguageRules.load(texts);
                });
    }

    private static String folder(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    /// SHA-256 over all rule files in the order of `files.txt`, as lower-case hexadecimal.
    public String hash() {
        return files.hash();
    }

    /// All rules of all languages in the order of the files.
    ///
    /// @throws RuleException if some file is wrong; the message names file and line
    public List<Rule> rules() {
        return languages.stream()
                .flatMap(language -> language(language).rules().values().stream())
                .toList();
    }

    /// The rule of that id, or null. An id begins with its language.
    public @Nullable Rule rule(String id) {
        int point = id.indexOf('.');
        String language = point < 0 ? id : id.substring(0, point);
        return languages.contains(language) ? language(language).rules().get(id) : null;
    }

    /// A word table by path without ending, such as `ja/currencies`.
    ///
    /// @throws RuleException if there is none, or a file of its language is wrong
    public WordTable table(String name) {
        WordTable table = language(folder(name)).table(name);
        if (table == null) {
            throw new RuleException("files.txt", "word table " + name + ".tsv is missing");
        }
        return table;
    }

    /// The automaton of a stage such as `ja/number`.
    ///
    /// @throws RuleException if no file lies in that folder, or a file of its language is wrong
    public Automaton stage(String name) {
        Automaton automaton = language(folder(name)).stage(name);
        if (automaton == null) {
            throw new RuleException("files.txt", "no rule file in folder " + name);
        }
        return automaton;
    }

    /// How predicates of a language inflect.
    ///
    /// @param language such as `ja`
    public Inflection inflection(String language) {
        return language(language).inflection(language);
    }
}
