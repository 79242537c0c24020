package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.CharKind;
import org.yakusoku.rule.Hit;
import org.yakusoku.text.Span;

import java.util.List;

/// Makes sightings of persons out of what the rules match.
final class PersonSightings {
    private final Window window;
    private final ActorEdges edges;
    private final Brackets brackets;
    private final PersonNames persons;

    PersonSightings(ActorWords words, Window window, ActorEdges edges, Brackets brackets) {
        this.window = window;
        this.edges = edges;
        this.brackets = brackets;
        this.persons = new PersonNames(words);
    }

    /// A person by name and title, or by office alone.
    @Nullable Sighting person(Hit hit) {
        Span bracket = hit.knows("gloss") ? hit.span("gloss") : null;
        int end = hit.end();
        int close = end;
        if (bracket == null && end < window.limit() && window.folded.charAt(end) == '(') {
            int closing = brackets.closing(end);
            if (closing > 0 && window.folded.startsWith("担当", closing - 2)) {
                close = closing + 1;
            }
        }
        boolean late =
                window.folded.charAt(hit.start()) == '故'
                        || window.folded.startsWith("両", hit.start());
        if (!edges.closes(close, window.limit(), false) || isRole(close) || late) {
            return null;
        }
        if (bracket != null && isReading(bracket)) {
            Span rest = hit.span("rest");
            return rest == null || !persons.isName(rest.of(window.folded))
                    ? null
                    : Sighting.of(
                            hit,
                            end,
                            Sighting.Sort.PERSON,
                            Mention.ActorType.PERSON,
                            rest.of(window.text),
                            window.folded.substring(bracket.end() + 1, end));
        }
        if (bracket != null) {
            String name = brackets.plain(hit.start(), end, false);
            return new Sighting(
                    hit.start(),
                    end,
                    hit.rule().id(),
                    Sighting.Sort.OFFICE,
                    Mention.ActorType.PERSON,
                    name,
                    Sighting.key(name),
                    "",
                    bracket.of(window.folded),
                    List.of());
        }
        PersonNames.Parts parts = persons.parts(window.folded, hit.start(), end);
        if (parts == null) {
            return null;
        }
        if (parts.end() == parts.start()) {
            String office = window.text.substring(hit.start(), close);
            return Sighting.of(
                    hit,
                    close,
                    Sighting.Sort.OFFICE,
                    Mention.ActorType.PERSON,
                    office,
                    parts.title());
        }
        String name = window.text.substring(parts.start(), parts.end());
        String title = window.folded.substring(parts.end(), end);
        return Sighting.of(hit, close, Sighting.Sort.PERSON, Mention.ActorType.PERSON, name, title);
    }

    /// Whether a bracket only tells how a name sounds: 尹錫悦(ユン・ソンニョル).
    private boolean isReading(Span bracket) {
        for (int i = bracket.start(); i < bracket.end(); i++) {
            CharKind kind = CharKind.of(window.folded.charAt(i));
            if (kind != CharKind.KATAKANA
                    && kind != CharKind.HIRAGANA
                    && kind != CharKind.DOT
                    && kind != CharKind.BLANK) {
                return false;
            }
        }
        return true;
    }

    /// 内閣総理大臣として, 大使に任命: an office as a role, nobody who acts.
    private boolean isRole(int end) {
        return window.folded.startsWith("として", end)
                || window.folded.startsWith("に任命", end)
                || window.folded.startsWith("に就任", end)
                || window.folded.startsWith("を務め", end)
                || window.folded.startsWith("レベル", end)
                || window.folded.startsWith("の職", end);
    }
}
