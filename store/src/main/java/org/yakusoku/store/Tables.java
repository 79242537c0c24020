package org.yakusoku.store;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

import java.util.List;

/// The tables and columns of the schema, by the names of the migrations. A test holds them to what
/// a migrated database has.
final class Tables {
    static final Table<Record> ENTRY = table("entry");
    static final Table<Record> HEAD = table("head");
    static final Table<Record> CONTENT = table("content");
    static final Table<Record> DOCUMENT = table("document");
    static final Table<Record> ALIAS = table("alias");
    static final Table<Record> EDITION = table("edition");
    static final Table<Record> STATEMENT = table("statement");
    static final Table<Record> NUMBERED = table("numbered");
    static final Table<Record> ACTOR = table("actor");
    static final Table<Record> AMOUNT = table("amount");
    static final Table<Record> MONEY = table("money");
    static final Table<Record> EVIDENCE = table("evidence");
    static final Table<Record> PROPOSAL = table("proposal");
    static final Table<Record> STANDING = table("standing");
    static final Table<Record> PAIR = table("pair");
    static final Table<Record> REDIRECT = table("redirect");

    private Tables() {}

    private static Table<Record> table(String name) {
        return DSL.table(DSL.name(name));
    }

    /// A column with text.
    static Field<String> text(Table<Record> table, String column) {
        return DSL.field(DSL.name(table.getName(), column), String.class);
    }

    /// A column with whole numbers of 64 bits.
    static Field<Long> whole(Table<Record> table, String column) {
        return DSL.field(DSL.name(table.getName(), column), Long.class);
    }

    /// A column with whole numbers of 32 bits or fewer.
    static Field<Integer> small(Table<Record> table, String column) {
        return DSL.field(DSL.name(table.getName(), column), Integer.class);
    }

    /// A column with numbers.
    static Field<Double> number(Table<Record> table, String column) {
        return DSL.field(DSL.name(table.getName(), column), Double.class);
    }

    /// A column with bytes.
    static Field<byte[]> bytes(Table<Record> table, String column) {
        return DSL.field(DSL.name(table.getName(), column), byte[].class);
    }

    /// Columns of [#ENTRY].
    static final class Entries {
        static final Field<Long> NUMBER = whole(ENTRY, "number");
        static final Field<String> AT = text(ENTRY, "at");
        static final Field<String> PERSON = text(ENTRY, "person");
        static final Field<String> ACT = text(ENTRY, "act");
        static final Field<String> SUBJECT = text(ENTRY, "subject");
        static final Field<String> BODY = text(ENTRY, "body");
        static final Field<String> PREVIOUS = text(ENTRY, "previous");
        static final Field<String> HASH = text(ENTRY, "hash");

        /// All of them.
        static final List<Field<?>> ALL =
                List.of(NUMBER, AT, PERSON, ACT, SUBJECT, BODY, PREVIOUS, HASH);

        private Entries() {}
    }

    /// Columns of [#HEAD].
    static final class Head {
        static final Field<Long> NUMBER = whole(HEAD, "number");
        static final Field<String> AT = text(HEAD, "at");
        static final Field<String> HASH = text(HEAD, "hash");

        /// All of them.
        static final List<Field<?>> ALL = List.of(NUMBER, AT, HASH);

        private Head() {}
    }

    /// Columns of [#CONTENT].
    static final class Contents {
        static final Field<String> HASH = text(CONTENT, "hash");
        static final Field<byte[]> BYTES = bytes(CONTENT, "bytes");

        /// All of them.
        static final List<Field<?>> ALL = List.of(HASH, BYTES);

        private Contents() {}
    }

    /// Columns of [#DOCUMENT].
    static final class Documents {
        static final Field<Long> POSITION = whole(DOCUMENT, "position");
        static final Field<String> ID = text(DOCUMENT, "id");
        static final Field<String> NAME = text(DOCUMENT, "alias");
        static final Field<String> REDIRECTS = text(DOCUMENT, "redirect");
        static final Field<Integer> NUMBERS = small(DOCUMENT, "numbers");

        /// All of them.
        static final List<Field<?>> ALL = List.of(POSITION, ID, NAME, REDIRECTS, NUMBERS);

        private Documents() {}
    }

    /// Columns of [#ALIAS].
    static final class Aliases {
        static final Field<String> NAME = text(ALIAS, "alias");
        static final Field<String> OF = text(ALIAS, "document");
        static final Field<String> BASE = text(ALIAS, "base");
        static final Field<Integer> SUFFIX = small(ALIAS, "suffix");

        /// All of them.
        static final List<Field<?>> ALL = List.of(NAME, OF, BASE, SUFFIX);

        private Aliases() {}
    }

    /// Columns of [#EDITION].
    static final class Editions {
        static final Field<Long> POSITION = whole(EDITION, "position");
        static final Field<String> ID = text(EDITION, "id");
        static final Field<String> OF = text(EDITION, "document");
        static final Field<String> ORIGINAL = text(EDITION, "original");
        static final Field<String> TEXT = text(EDITION, "text");
        static final Field<Integer> LENGTH = small(EDITION, "length");
        static final Field<String> PROVENANCE = text(EDITION, "provenance");
        static final Field<String> READING = text(EDITION, "reading");
        static final Field<String> RULES = text(EDITION, "rules");
        static final Field<String> TITLE = text(EDITION, "title");
        static final Field<String> ISSUED = text(EDITION, "issued");
        static final Field<String> LANGUAGE = text(EDITION, "language");
        static final Field<String> HEADER = text(EDITION, "header");

        /// All of them.
        static final List<Field<?>> ALL =
                List.of(
                        POSITION,
                        ID,
                        OF,
                        ORIGINAL,
                        TEXT,
                        LENGTH,
                        PROVENANCE,
                        READING,
                        RULES,
                        TITLE,
                        ISSUED,
                        LANGUAGE,
                        HEADER);

        private Editions() {}
    }

    /// Columns of [#STATEMENT].
    static final class Statements {
        static final Field<Long> POSITION = whole(STATEMENT, "position");
        static final Field<String> ID = text(STATEMENT, "id");
        static final Field<String> DOC = text(STATEMENT, "document");
        static final Field<String> IN = text(STATEMENT, "edition");
        static final Field<Integer> NUMBER = small(STATEMENT, "number");
        static final Field<Integer> STARTS = small(STATEMENT, "starts");
        static final Field<Integer> FORCE = small(STATEMENT, "force");
        static final Field<Integer> COMMITMENT = small(STATEMENT, "commitment");
        static final Field<Integer> CHECKABLE = small(STATEMENT, "checkable");
        static final Field<Integer> TIMED = small(STATEMENT, "timed");
        static final Field<String> DUE = text(STATEMENT, "due");
        static final Field<Double> GREATEST = number(STATEMENT, "greatest");
        static final Field<Integer> CORRECTED = small(STATEMENT, "corrected");
        static final Field<String> WORDS = text(STATEMENT, "words");
        static final Field<String> BODY = text(STATEMENT, "body");

        /// All of them.
        static final List<Field<?>> ALL =
                List.of(
                        POSITION,
                        ID,
                        DOC,
                        IN,
                        NUMBER,
                        STARTS,
                        FORCE,
                        COMMITMENT,
                        CHECKABLE,
                        TIMED,
                        DUE,
                        GREATEST,
                        CORRECTED,
                        WORDS,
                        BODY);

        private Statements() {}
    }

    /// Columns of [#NUMBERED].
    static final class Numbers {
        static final Field<String> OF = text(NUMBERED, "document");
        static final Field<Integer> NUMBER = small(NUMBERED, "number");
        static final Field<String> NAMES = text(NUMBERED, "statement");

        /// All of them.
        static final List<Field<?>> ALL = List.of(OF, NUMBER, NAMES);

        private Numbers() {}
    }

    /// Columns of [#ACTOR].
    static final class Actors {
        static final Field<Long> OF = whole(ACTOR, "statement");
        static final Field<Integer> ROLE = small(ACTOR, "role");
        static final Field<Integer> PLACE = small(ACTOR, "place");
        static final Field<String> NAME = text(ACTOR, "name");

        /// All of them.
        static final List<Field<?>> ALL = List.of(OF, ROLE, PLACE, NAME);

        private Actors() {}
    }

    /// Columns of [#AMOUNT].
    static final class Amounts {
        static final Field<Long> OF = whole(AMOUNT, "statement");
        static final Field<Integer> PLACE = small(AMOUNT, "place");
        static final Field<String> CURRENCY = text(AMOUNT, "currency");
        static final Field<Double> LOW = number(AMOUNT, "low");
        static final Field<Double> HIGH = number(AMOUNT, "high");

        /// All of them.
        static final List<Field<?>> ALL = List.of(OF, PLACE, CURRENCY, LOW, HIGH);

        private Amounts() {}
    }

    /// Columns of [#MONEY].
    static final class Money {
        static final Field<String> IN = text(MONEY, "edition");
        static final Field<Integer> PLACE = small(MONEY, "place");
        static final Field<String> OF = text(MONEY, "statement");
        static final Field<String> CURRENCY = text(MONEY, "currency");
        static final Field<Double> LOW = number(MONEY, "low");
        static final Field<Double> HIGH = number(MONEY, "high");
        static final Field<String> BODY = text(MONEY, "body");

        /// All of them.
        static final List<Field<?>> ALL = List.of(IN, PLACE, OF, CURRENCY, LOW, HIGH, BODY);

        private Money() {}
    }

    /// Columns of [#EVIDENCE].
    static final class Proofs {
        static final Field<Long> POSITION = whole(EVIDENCE, "position");
        static final Field<String> ID = text(EVIDENCE, "id");
        static final Field<String> OF = text(EVIDENCE, "statement");
        static final Field<String> BODY = text(EVIDENCE, "body");

        /// All of them.
        static final List<Field<?>> ALL = List.of(POSITION, ID, OF, BODY);

        private Proofs() {}
    }

    /// Columns of [#PROPOSAL].
    static final class Proposals {
        static final Field<Long> POSITION = whole(PROPOSAL, "position");
        static final Field<String> ID = text(PROPOSAL, "id");
        static final Field<String> OF = text(PROPOSAL, "statement");
        static final Field<Integer> KIND = small(PROPOSAL, "kind");
        static final Field<Integer> VERDICT = small(PROPOSAL, "verdict");
        static final Field<Long> DECIDED = whole(PROPOSAL, "decided");
        static final Field<String> BODY = text(PROPOSAL, "body");

        /// All of them.
        static final List<Field<?>> ALL = List.of(POSITION, ID, OF, KIND, VERDICT, DECIDED, BODY);

        private Proposals() {}
    }

    /// Columns of [#STANDING].
    static final class Standings {
        static final Field<String> OF = text(STANDING, "statement");
        static final Field<String> PROMISOR = text(STANDING, "promisor");
        static final Field<Integer> STAGE = small(STANDING, "stage");

        /// All of them.
        static final List<Field<?>> ALL = List.of(OF, PROMISOR, STAGE);

        private Standings() {}
    }

    /// Columns of [#PAIR].
    static final class Pairs {
        static final Field<String> EARLIER = text(PAIR, "earlier");
        static final Field<String> LATER = text(PAIR, "later");
        static final Field<Long> BY = whole(PAIR, "entry");

        /// All of them.
        static final List<Field<?>> ALL = List.of(EARLIER, LATER, BY);

        private Pairs() {}
    }

    /// Columns of [#REDIRECT].
    static final class Redirects {
        static final Field<String> OLD = text(REDIRECT, "old");
        static final Field<String> TARGET = text(REDIRECT, "target");

        /// All of them.
        static final List<Field<?>> ALL = List.of(OLD, TARGET);

        private Redirects() {}
    }
}
