package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.Fold;
import org.yakusoku.rule.WordTable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// What each body and person of one document is called in full: 国際協力銀行 for JBIC, 米国エネルギー省 for
/// エネルギー省.
///
/// Two ways of writing are one body if the document says so by a bracket, if a word table gives
/// them one name, or if they differ only by how a state is written before it. The longest way that
/// stands in the document is the name.
final class ActorNames {
    static final int MAX_ENDING = 24;
    static final int MIN_ENDING = 3;
    private final ActorWords words;
    private final String folded;
    private final Map<String, String> identities = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Set<String> defined = new HashSet<>();
    private final Map<String, Sighting> fullest = new LinkedHashMap<>();
    private final Set<String> acting = new HashSet<>();
    private final Map<String, NavigableMap<Integer, Sighting>> endings = new HashMap<>();
    private final Map<String, NavigableMap<Integer, Sighting>> stated = new HashMap<>();
    private final Map<String, Sighting> byPart = new HashMap<>();
    private final Map<String, Sighting> byTitle = new HashMap<>();
    private final List<Sighting> persons = new ArrayList<>();

    ActorNames(
            ActorWords words,
            String folded,
            List<Sighting> sightings,
            List<AcronymReader.Definition> definitions,
            BodyNames bodies,
            Sentences sentences) {
        this.words = words;
        this.folded = folded;
        for (AcronymReader.Definition definition : definitions) {
            defined.add(Fold.of(definition.shortForm()));
        }
        var named = new ArrayList<Sighting>(sightings);
        for (AcronymReader.Definition definition : definitions) {
            Sighting body = definition.outside() ? body(definition, bodies) : null;
            if (body != null) {
                named.add(body);
            }
        }
        for (Sighting sighting : named) {
            if (sighting.isBody()) {
                String gloss = sighting.gloss();
                if (gloss != null) {
                    alias(gloss, identity(sighting.key()));
                }
            } else if (sighting.sort() == Sighting.Sort.PERSON) {
                persons.add(sighting);
                byTitle.putIfAbsent(sighting.tail(), sighting);
                indexPerson(sighting);
            }
        }
        for (Sighting sighting : named) {
            if (sighting.isBody()) {
                String id = resolved(sighting.key());
                fullest.merge(id, sighting, ActorNames::longer);
            }
        }
        fullest.values().forEach(this::index);
        Sighting weak = null;
        for (Sighting sighting : sightings) {
            weak = sighting.sort() == Sighting.Sort.WEAK ? sighting : weak;
            boolean back =
                    sighting.sort() == Sighting.Sort.BACK
                            && weak != null
                            && weak.key().endsWith(sighting.tail());
            if ((sighting.isBody() || sighting.sort() == Sighting.Sort.SHORT || back)
                    && isActing(sighting, sentences)) {
                acting.add(resolved(back && weak != null ? weak.key() : sighting.key()));
            }
        }
    }

    /// The body that a long form names even where more words follow: 東南アジア諸国連合(ASEAN)加盟国.
    private @Nullable Sighting body(AcronymReader.Definition definition, BodyNames bodies) {
        String key = Sighting.key(definition.longForm());
        WordTable.Row row = words.bodies().row(key);
        BodyNames.Judgement judgement = row == null ? bodies.judge(key, true) : null;
        if (row == null && (judgement == null || judgement.sort() != Sighting.Sort.NAMED)) {
            return null;
        }
        Mention.ActorType type =
                judgement == null
                        ? BodyNames.type(row == null ? null : row.get("type"))
                        : judgement.type();
        return new Sighting(
                definition.start(),
                definition.end(),
                definition.rule(),
                Sighting.Sort.NAMED,
                type,
                definition.longForm(),
                key,
                judgement == null ? "" : judgement.suffix(),
                Fold.of(definition.shortForm()),
                List.of());
    }

    private static Sighting longer(Sighting a, Sighting b) {
        return b.name().length() > a.name().length() ? b : a;
    }

    private void alias(String gloss, String id) {
        String alias = gloss;
        int open = alias.indexOf('「');
        int close = alias.indexOf('」', open + 1);
        if (alias.startsWith("以下") && open > 0 && close > open) {
            alias = alias.substring(open + 1, close);
        }
        int colon = alias.lastIndexOf(':');
        alias = colon > 0 ? alias.substring(colon + 1).strip() : alias;
        aliases.putIfAbsent(Sighting.key(alias), id);
    }

    /// Whether the body stands as a subject in a sentence that does not only say what it is.
    private boolean isActing(Sighting sighting, Sentences sentences) {
        int end = sighting.end();
        boolean subject =
                folded.startsWith("は", end)
                        || folded.startsWith("が", end) && !folded.startsWith("が運営", end);
        return subject && !sentences.isCopular(end);
    }

    private String identity(String key) {
        String known = identities.get(key);
        if (known == null) {
            known = findIdentity(key);
            identities.put(key, known);
        }
        return known;
    }

    private String findIdentity(String key) {
        String listed = listed(key);
        if (listed != null) {
            return listed;
        }
        WordTable.Row kanji = words.kanji().longestAt(key, 0);
        if (kanji != null && kanji.key().length() < key.length()) {
            String rest = listed(key.substring(kanji.key().length()));
            String name = kanji.get("name");
            if (rest != null && name != null) {
                return name + rest;
            }
        }
        WordTable.Row state = words.states().longestAt(key, 0);
        String name = state == null ? null : state.get("name");
        if (state != null && name != null && state.key().length() < key.length()) {
            String rest = key.substring(state.key().length());
            String known = listed(rest);
            return name + (known == null ? rest : known);
        }
        return key;
    }

    private @Nullable String listed(String key) {
        WordTable.Row row = words.bodies().row(key);
        row = row == null ? words.companies().row(key) : row;
        String name = row == null ? null : row.get("name");
        return name == null ? null : Fold.of(name);
    }

    /// The identity of a body by any of its names.
    private String resolved(String key) {
        String alias = aliases.get(key);
        return alias == null ? identity(key) : alias;
    }

    /// The full form of a body, or null if the document does not make it one.
    ///
    /// @param sighting a body, or a short form of one
    @Nullable Sighting full(Sighting sighting) {
        String key = sighting.key();
        if (defined.contains(key) && !aliases.containsKey(key)) {
            return null;
        }
        String id = resolved(key);
        Sighting full = fullest.get(id);
        if (sighting.sort() == Sighting.Sort.SHORT) {
            full = full != null && aliases.containsKey(key) ? full : longerName(sighting);
            return full == null || isSilent(full) ? null : full;
        }
        if (full == null) {
            return null;
        }
        if (isSilent(full)) {
            return null;
        }
        if (aliases.containsKey(key) || !isForeign(key)) {
            return full;
        }
        Sighting stated = longerName(sighting);
        return stated == null ? full : stated;
    }

    /// Whether a network, fund and the like never acts in the document.
    private boolean isSilent(Sighting full) {
        return full.sort() == Sighting.Sort.WEAK && !acting.contains(resolved(full.key()));
    }

    /// Whether the bare name of a department belongs to some other state, so that 米 or 米国 elsewhere
    /// tells which.
    private boolean isForeign(String key) {
        WordTable.Row row = words.bodies().row(key);
        String note = row == null ? null : row.get("note");
        return row == null
                ? words.states().longestAt(key, 0) == null
                        && words.kanji().longestAt(key, 0) == null
                : note != null && note.startsWith("foreign") && !note.contains("Japan");
    }

    /// The last longer name before the place, else the first behind it, that ends like the short
    /// one.
    private @Nullable Sighting longerName(Sighting sighting) {
        NavigableMap<Integer, Sighting> longer =
                (sighting.sort() == Sighting.Sort.SHORT ? endings : stated).get(sighting.key());
        if (longer == null) {
            return null;
        }
        Map.Entry<Integer, Sighting> before = longer.floorEntry(sighting.start());
        return before == null ? longer.firstEntry().getValue() : before.getValue();
    }

    /// Remembers a full name under everything it ends with.
    private void index(Sighting full) {
        String key = full.key();
        for (int i = Math.max(1, key.length() - MAX_ENDING); i <= key.length() - MIN_ENDING; i++) {
            String ending = key.substring(i);
            if (words.isKind(ending)) {
                endings.computeIfAbsent(ending, _ -> new TreeMap<>()).put(full.start(), full);
            }
            String head = key.substring(0, i);
            if (words.states().has(head) || words.kanji().has(head)) {
                stated.computeIfAbsent(ending, _ -> new TreeMap<>()).put(full.start(), full);
            }
        }
    }

    /// Remembers a person under every part of the name: バイデン of ジョセフ・R・バイデン, 佐々木 of 佐々木隆一.
    private void index(String part, Sighting person) {
        byPart.merge(part, person, (a, b) -> b.key().length() > a.key().length() ? b : a);
    }

    private void indexPerson(Sighting person) {
        String key = person.key();
        if (key.indexOf('・') >= 0) {
            for (int i = key.indexOf('・'); i >= 0; i = key.indexOf('・', i + 1)) {
                index(key.substring(i + 1), person);
            }
            for (String part : key.split("[・-]")) {
                index(part, person);
                if (part.endsWith("世") && part.length() > 3) {
                    index(part.substring(0, part.length() - 2), person);
                }
            }
        } else {
            for (int i = 1; i < key.length(); i++) {
                index(key.substring(0, i), person);
            }
        }
    }

    /// The fullest name of a person, as the text writes it.
    String person(String name, String key) {
        Sighting full = byPart.get(key);
        return full == null || full.key().length() <= key.length() ? name : full.name();
    }

    /// The first person of the text who is named with exactly this title, or null.
    @Nullable Sighting titled(String title) {
        return byTitle.get(title);
    }

    /// All persons in the order of the text, each sighting once.
    List<Sighting> persons() {
        return persons;
    }
}
