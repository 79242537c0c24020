package org.yakusoku.app;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Pipeline;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// What the user knows better than the document.
final class SettingsOptions {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    @Option(
            names = "--date",
            paramLabel = "EDTF",
            description =
                    "Date of the document: 2024-04-10, 2024-04 or 2024. Relative dates count from it.")
    private @Nullable String date;

    @Option(
            names = "--parties",
            paramLabel = "A,B",
            description = "In whose name the document speaks, such as 日本,米国.")
    private @Nullable String parties;

    @Option(names = "--language", paramLabel = "ja|en", description = "Language of the document.")
    private @Nullable String language;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /// @throws ParameterException if a value is none
    Pipeline.Settings settings() {
        if (date != null && !isDate(date)) {
            throw wrong("--date " + date + " is no date; write 2024-04-10, 2024-04 or 2024");
        }
        if (language != null && !language.equals("ja") && !language.equals("en")) {
            throw wrong("--language " + language + " is not known; write ja or en");
        }
        List<String> names =
                parties == null
                        ? List.of()
                        : Arrays.stream(parties.split("[,、，]"))
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .toList();
        if (parties != null && names.isEmpty()) {
            throw wrong("--parties names nobody; write them with commas between");
        }
        return new Pipeline.Settings(date, names, language);
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private static boolean isDate(String text) {
        var match = DATE.matcher(text);
        if (!match.matches()) {
            return false;
        }
        try {
            if (match.group(3) != null) {
                LocalDate.parse(text);
            } else if (match.group(2) != null) {
                YearMonth.parse(text);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
