package org.yakusoku.app.print;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.app.terminal.Ink;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Sheet;
import org.yakusoku.app.terminal.Styled;
import org.yakusoku.json.Json;
import org.yakusoku.json.JsonReading;
import org.yakusoku.mention.Mention;
import org.yakusoku.mention.Mention.Actor;
import org.yakusoku.mention.Mention.Money;
import org.yakusoku.mention.Mention.Quantity;
import org.yakusoku.mention.Mention.Time;
import org.yakusoku.rule.Rule;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.statement.Statement;
import org.yakusoku.structure.Heading;
import org.yakusoku.structure.Initiative;
import org.yakusoku.structure.Sentence;
import org.yakusoku.text.CodePoints;
import org.yakusoku.text.Finding;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// What was read at a place, and by which rules.
///
///     time 6–13 「本年6月までに」
///       value    date ../2024-06, role deadline
///       rule     ja.time.year-word-month
///       says     本年N月 → month N of the document's year
///       where    ja/number/time.yaml:12
///
/// Ranges count code points.
public final class Explanation {
    private static final int LABEL = 12;

    private final int width;
    private final boolean colour;
    private final RuleSet rules;

    /// An explanation in this width, with what the rules say about themselves.
    public Explanation(int width, boolean colour, RuleSet rules) {
        this.width = width;
        this.colour = colour;
        this.rules = rules;
    }

    /// Everything that covers one character.
    ///
    /// @param offset UTF-16 offset of the character
    public String at(Reading reading, int offset) {
        return new Page(reading).print(span -> span.contains(offset), offset);
    }

    /// Everything in the text.
    public String everything(Reading reading) {
        return new Page(reading).print(_ -> true, -1);
    }

    /// One explanation while it is set.
    private final class Page {
        private final Reading reading;
        private final String text;
        private final CodePoints offsets;
        private final Sheet sheet = new Sheet(width, colour);

        Page(Reading reading) {
            this.reading = reading;
            this.text = reading.source().text();
            this.offsets = CodePoints.of(text);
        }

        String print(Predicate<Span> asked, int offset) {
            if (offset >= 0) {
                place(offset);
            }
            boolean any = false;
            for (Mention mention : reading.mentions()) {
                if (asked.test(mention.span())) {
                    any = true;
                    mention(mention);
                }
            }
            for (Statement statement : reading.statements()) {
                if (asked.test(statement.span())) {
                    any = true;
                    statement(statement);
                }
            }
            for (Finding finding : reading.findings()) {
                if (asked.test(finding.span())) {
                    any = true;
                    finding(finding);
                }
            }
            if (!any) {
                sheet.lines(0, new Styled().add("No mention and no statement was read here."));
            }
            return sheet.text();
        }

        /// Says where the character stands: header, heading, initiative, sentence.
        private void place(int offset) {
            var where = new ArrayList<String>();
            if (offset < reading.outline().bodyStart()) {
                where.add("header");
            }
            for (Heading heading : reading.outline().headings()) {
                if (heading.span().contains(offset)) {
                    where.add("heading of level " + heading.level());
                }
            }
            for (Initiative initiative : reading.outline().initiatives()) {
                if (initiative.span().contains(offset)) {
                    where.add(
                            initiative.title() == null
                                    ? "untitled initiative"
                                    : "initiative " + quoted(initiative.title()));
                }
            }
            String sentence = null;
            List<Sentence> sentences = reading.outline().sentences();
            for (int i = 0; i < sentences.size(); i++) {
                if (sentences.get(i).span().contains(offset)) {
                    where.add("sentence " + (i + 1) + " of " + sentences.size());
                    sentence = sentences.get(i).span().of(text);
                }
            }
            int codePoint = text.codePointAt(offset);
            var head = new Styled().add("character " + offsets.at(offset), Ink.STRONG);
            head.add(" " + quoted(Character.toString(codePoint)));
            head.add(" " + String.format(Locale.ROOT, "U+%04X", codePoint), Ink.FAINT);
            sheet.lines(0, head.add(where.isEmpty() ? "" : " · " + String.join(" · ", where)));
            if (sentence != null) {
                sheet.lines(2, new Styled().add(Printable.of(sentence), Ink.FAINT));
            }
            sheet.blank();
        }

        private void mention(Mention mention) {
            head(JsonReading.kind(mention), mention.span(), Ink.BLUE);
            row("value", value(mention));
            rule("rule", mention.rule());
            sheet.blank();
        }

        private String value(Mention mention) {
            return switch (mention) {
                case Money money -> Amounts.tabular(money);
                case Quantity quantity -> Amounts.tabular(quantity);
                case Time time ->
                        Json.code(time.type())
                                + (time.edtf() == null ? "" : " " + time.edtf())
                                + (time.duration() == null ? "" : " duration " + time.duration())
                                + (time.repeat() == null ? "" : " every " + time.repeat())
                                + ", role "
                                + Json.code(time.role());
                case Actor actor ->
                        Json.code(actor.type())
                                + " "
                                + actor.name()
                                + (actor.members().isEmpty()
                                        ? ""
                                        : " = " + String.join(", ", actor.members()));
                case Mention.Acronym acronym -> acronym.shortForm() + " = " + acronym.longForm();
            };
        }

        private void statement(Statement statement) {
            head("statement", statement.span(), Ink.GREEN);
            row(
                    "force",
                    statement.force().name()
                            + (statement.chain().size() < 2
                                    ? ""
                                    : ", the weakest of "
                                            + String.join(
                                                    " › ",
                                                    statement.chain().stream()
                                                            .map(Enum::name)
                                                            .toList()))
                            + (statement.force().isCommitment() ? "" : " (no commitment)"));
            row("cue", words(statement.cue()));
            for (String id : statement.rules()) {
                rule("rule", id);
            }
            row("promisors", who(statement, statement.promisors(), true));
            if (!statement.counterparts().isEmpty()) {
                row("toward", who(statement, statement.counterparts(), false));
            }
            if (statement.action() != null) {
                row("action", words(statement.action()));
            }
            statement.money().forEach(index -> measured("money", index));
            statement.quantities().forEach(index -> measured("number", index));
            if (statement.due() >= 0) {
                measured("due", statement.due());
            }
            var flags = new ArrayList<String>();
            flag(flags, statement.reaffirmed(), "reaffirmed");
            flag(flags, statement.continuing(), "continuing");
            flag(flags, statement.conditional(), "conditional");
            flag(flags, statement.reported(), "reported");
            if (!flags.isEmpty()) {
                row("flags", String.join(", ", flags));
            }
            if (statement.checkable() != null) {
                row("checkable", Labels.EN.checkable(statement.checkable()));
            }
            sheet.blank();
        }

        private static void flag(List<String> flags, boolean set, String name) {
            if (set) {
                flags.add(name);
            }
        }

        private void measured(String label, int index) {
            Mention mention = reading.mentions().get(index);
            row(label, value(mention) + " · " + words(mention.span()) + " · " + mention.rule());
        }

        /// The names with the place of the text that each comes from.
        private String who(Statement statement, List<String> names, boolean promisors) {
            if (names.isEmpty()) {
                return "none named";
            }
            var parts = new ArrayList<String>();
            for (String name : names) {
                parts.add(name + " · " + origin(statement, name, promisors));
            }
            return String.join("\n", parts);
        }

        /// Where a name comes from: the topic before the action, another place of the clause, the
        /// document's parties, or the text before.
        private String origin(Statement statement, String name, boolean promisor) {
            Span clause = statement.span();
            Span action = statement.action();
            if (promisor && action != null && clause.contains(action)) {
                Actor topic = named(name, new Span(clause.start(), action.start()));
                if (topic != null) {
                    return "the subject here, " + words(topic.span());
                }
            }
            Actor here = named(name, clause);
            if (here != null) {
                return "named here, " + words(here.span());
            }
            if (promisor && statement.promisors().equals(reading.outline().header().parties())) {
                return "a party of the document, as no other subject is named here";
            }
            Actor before = named(name, new Span(0, clause.start()));
            return before == null
                    ? "from the document as a whole"
                    : "carried over from " + words(before.span());
        }

        /// The last mention inside a stretch that stands for this name.
        private @Nullable Actor named(String name, Span stretch) {
            Actor found = null;
            for (Mention mention : reading.mentions()) {
                if (mention instanceof Actor actor
                        && stretch.contains(actor.span())
                        && (actor.stands().contains(name) || actor.name().equals(name))) {
                    found = actor;
                }
            }
            return found;
        }

        private void finding(Finding finding) {
            head("not understood", finding.span(), Ink.RED);
            row("looks like", "a " + Json.code(finding.kind()) + " that no rule reads");
            sheet.blank();
        }

        private void rule(String label, String id) {
            row(label, id, Ink.STRONG);
            Rule rule = rules.rule(id);
            if (rule == null) {
                return;
            }
            row("  says", rule.says());
            row("  match", rule.match());
            row("  gives", rule.gives().id());
            if (rule.source() != null) {
                row("  source", rule.source());
            }
            row("  where", rule.where());
        }

        private void head(String kind, Span span, Ink ink) {
            var head = new Styled().add(kind, ink).add(" " + range(span) + " ", Ink.FAINT);
            sheet.lines(0, head.add(quoted(span.of(text)), Ink.STRONG));
        }

        private void row(String label, String value) {
            row(label, value, Ink.PLAIN);
        }

        private void row(String label, String value, Ink ink) {
            String name = label;
            for (String part : value.split("\n", -1)) {
                sheet.labelled(
                        2,
                        new Styled().add(name, Ink.FAINT),
                        2 + LABEL,
                        new Styled().add(Printable.of(part), ink));
                name = "";
            }
        }

        private String words(Span span) {
            return quoted(span.of(text)) + " " + range(span);
        }

        private String range(Span span) {
            return offsets.at(span.start()) + "–" + offsets.at(span.end());
        }

        private static String quoted(String words) {
            return "「" + Printable.of(words) + "」";
        }
    }
}
