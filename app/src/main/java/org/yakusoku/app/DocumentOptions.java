package org.yakusoku.app;

import org.yakusoku.Pipeline;
import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Option;
import org.yakusoku.app.command.UsageException;
import org.yakusoku.app.terminal.Printable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// What the user knows better than the document: `--date`, `--parties`, `--language`.
final class DocumentOptions {
    static final Option DATE =
            Option.of(
                    "--date",
                    null,
                    "EDTF",
                    "Date of the document: 2024-04-10, 2024-04 or 2024. Relative dates count from it.");

    static final Option PARTIES =
            Option.of(
                    "--parties", null, "A,B", "In whose name the document speaks, such as 日本,米国.");

    static final Option LANGUAGE =
            Option.of("--language", null, "ja|en", "Language of the document.");

    private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    private DocumentOptions() {}

    /// @throws UsageException if a value is none
    static Pipeline.Settings settings(Arguments arguments) {
        String date = arguments.value(DATE);
        if (date != null && !isDate(date)) {
            throw arguments.wrong(
                    "--date "
                            + Printable.of(date)
                            + " is no date; write 2024-04-10, 2024-04 or 2024");
        }
        String language = arguments.value(LANGUAGE);
        if (language != null && !language.equals("ja") && !language.equals("en")) {
            throw arguments.wrong(
                    "--language " + Printable.of(language) + " is not known; write ja or en");
        }
        String parties = arguments.value(PARTIES);
        List<String> names =
                parties == null
                        ? List.of()
                        : Arrays.stream(parties.split("[,、，]"))
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .toList();
        if (parties != null && names.isEmpty()) {
            throw arguments.wrong("--parties names nobody; write them with commas between");
        }
        return new Pipeline.Settings(date, names, language);
    }

    private static boolean isDate(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return false;
        }
        try {
            switch (text.length()) {
                case 10 -> LocalDate.parse(text);
                case 7 -> YearMonth.parse(text);
                default -> {}
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
