package org.yakusoku.store;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.register.Addition;
import org.yakusoku.register.AssessmentDraft;
import org.yakusoku.register.Change;
import org.yakusoku.register.EvidenceDraft;
import org.yakusoku.register.RegisterException;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// What comes from outside, checked before it becomes part of the history for good: names on one
/// line, texts of a length that can be shown, no half characters.
final class Entered {
    /// Most characters of a name of a person or an actor.
    static final int MOST_NAME = 200;

    /// Most characters of a source, an address or the name of a file.
    static final int MOST_SOURCE = 4_000;

    /// Most characters of a quotation, a note or a reason.
    static final int MOST_TEXT = 100_000;

    /// Most names or amounts that a correction sets.
    static final int MOST_ITEMS = 200;

    private Entered() {}

    /// The name of the person who does something, without the space around it.
    ///
    /// @throws RegisterException if it is empty, too long or not on one line
    static String person(String by) {
        String name = by.strip();
        if (name.isEmpty()) {
            throw new RegisterException("who does this? say it with --as NAME");
        }
        line("the name of who does this", name, MOST_NAME);
        return name;
    }

    /// Whether two names are of one person, however wide or tall their letters are.
    static boolean isSamePerson(String a, String b) {
        return plain(a).equals(plain(b));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }

    static void check(EvidenceDraft draft) {
        line("the source of evidence", draft.source(), MOST_SOURCE);
        if (draft.date() != null) {
            line("the date of evidence", draft.date(), MOST_NAME);
        }
        text("the quotation", draft.quotation());
        text("the note", draft.note());
    }

    static void check(AssessmentDraft draft) {
        line("the promisor", draft.promisor(), MOST_NAME * 10);
        few("evidence", draft.evidence());
        text("the note", draft.note());
    }

    static void check(Change change, String reason) {
        text("the reason", reason);
        switch (change) {
            case Change.PromisorsAre to -> names(to.names());
            case Change.CounterpartsAre to -> names(to.names());
            case Change.MoneyIs to -> {
                few("amounts", to.amounts());
                to.amounts()
                        .forEach(
                                amount -> {
                                    line("an amount", amount.words(), MOST_NAME);
                                    line("a currency", amount.currency(), MOST_NAME);
                                });
            }
            case Change.DueIs to -> line("the time", to.words(), MOST_NAME);
            case Change.ForceIs to -> {}
            case Change.NoCommitment none -> {}
        }
    }

    private static void names(List<String> names) {
        few("names", names);
        names.forEach(
                name -> {
                    if (name.isBlank()) {
                        throw new RegisterException("a name is empty; write it or leave it out");
                    }
                    line("a name", name, MOST_NAME);
                });
    }

    /// A text that can be kept byte for byte.
    static void check(Addition addition) {
        line("the name of the text", addition.name(), MOST_SOURCE);
        if (addition.origin() != null) {
            line("the place of the text", addition.origin(), MOST_SOURCE);
        }
        line("the media type", addition.mediaType(), MOST_NAME);
        check(addition.reading(), addition.name());
    }

    private static void check(Reading reading, String name) {
        if (isHalved(reading.source().text())) {
            throw new RegisterException(
                    name + " has half a surrogate pair, which no file can hold; read it anew");
        }
    }

    /// A text of a person, with or without line ends.
    static void text(String what, @Nullable String text) {
        if (text == null) {
            return;
        }
        if (text.length() > MOST_TEXT) {
            throw new RegisterException(
                    what + " has " + text.length() + " characters; write at most " + MOST_TEXT);
        }
        whole(what, text);
    }

    private static void line(String what, String text, int most) {
        if (text.length() > most) {
            throw new RegisterException(
                    what + " has " + text.length() + " characters; write at most " + most);
        }
        if (text.codePoints().anyMatch(Entered::endsLine)) {
            throw new RegisterException(
                    what + " has a line end or a control character; write it on one line");
        }
        whole(what, text);
    }

    private static void few(String what, List<?> items) {
        if (items.size() > MOST_ITEMS) {
            throw new RegisterException(
                    items.size() + " " + what + " at once; give at most " + MOST_ITEMS);
        }
    }

    private static void whole(String what, String text) {
        if (isHalved(text)) {
            throw new RegisterException(
                    what + " has half a surrogate pair; write the character again");
        }
    }

    private static boolean endsLine(int character) {
        return Character.isISOControl(character) || character == 0x2028 || character == 0x2029;
    }

    private static boolean isHalved(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isHighSurrogate(text.charAt(at))
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
