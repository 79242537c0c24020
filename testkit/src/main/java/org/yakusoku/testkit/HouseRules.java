package org.yakusoku.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import org.junit.jupiter.api.DynamicTest;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The rules of the house about what may use what, checked on compiled classes.
///
/// Each module has one test that runs them on its own classes:
///
///     @TestFactory
///     Stream<DynamicTest> houseRules() {
///         return HouseRules.tests();
///     }
///
/// Whatever lies under `org.yakusoku` and is none of the named modules belongs to the core.
public final class HouseRules {
    private static final String ROOT = "org.yakusoku";

    /// Modules between core and app, which never see each other.
    private static final List<String> ADAPTERS = List.of("intake", "store", "search", "export");

    private static final String[] OUTSIDE_CORE =
            Stream.concat(ADAPTERS.stream(), Stream.of("json", "app", "bench", "testkit"))
                    .map(HouseRules::module)
                    .toArray(String[]::new);

    private static final DescribedPredicate<JavaClass> CORE =
            resideInAnyPackage(ROOT + "..")
                    .and(not(resideInAnyPackage(OUTSIDE_CORE)))
                    .as("classes of the core");

    private static final Set<String> CLOCKS =
            Set.of(
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.nanoTime",
                    "java.time.Clock.systemDefaultZone",
                    "java.time.Clock.systemUTC",
                    "java.time.Clock.system",
                    "java.time.ZoneId.systemDefault",
                    "java.util.Date.<init>",
                    "java.util.Calendar.getInstance",
                    "java.util.TimeZone.getDefault",
                    "java.util.Locale.getDefault",
                    "java.lang.Math.random",
                    "java.util.UUID.randomUUID",
                    "java.util.Collections.shuffle",
                    "java.lang.System.getenv",
                    "java.lang.System.identityHashCode",
                    "java.text.NumberFormat.getInstance",
                    "java.text.Collator.getInstance");

    private static final Set<String> NEED_A_LOCALE =
            Set.of(
                    "java.lang.String.toLowerCase",
                    "java.lang.String.toUpperCase",
                    "java.lang.String.format",
                    "java.lang.String.formatted",
                    "java.time.format.DateTimeFormatter.ofPattern");

    private HouseRules() {}

    /// One test a rule, on the main classes of the module under test.
    public static Stream<DynamicTest> tests() {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                        .withImportOption(location -> !location.contains("testkit"))
                        .importPackages(ROOT);
        return all().stream()
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.getDescription(), () -> rule.check(classes)));
    }

    /// All rules.
    public static List<ArchRule> all() {
        return Stream.of(
                        coreStandsAlone(),
                        adaptersDoNotSeeEachOther(),
                        nobodyUsesTheApp(),
                        librariesStayInTheirModule(),
                        coreKnowsNoFormat(),
                        sqlOnlyInStore(),
                        noCyclesBetweenPackages(),
                        everyPackageIsNullMarked(),
                        coreHasNoClock(),
                        coreNamesItsLocale(),
                        onlyTheAppTalksToTheTerminal())
                .map(rule -> rule.allowEmptyShould(true))
                .toList();
    }

    static ArchRule coreStandsAlone() {
        return noClasses()
                .that(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OUTSIDE_CORE)
                .as("core depends on no other module");
    }

    static ArchRule adaptersDoNotSeeEachOther() {
        return slices().assignedFrom(
                        grouped(
                                "the modules between core and app",
                                type -> {
                                    String module = moduleOf(type);
                                    return ADAPTERS.contains(module)
                                            ? SliceIdentifier.of(module)
                                            : SliceIdentifier.ignore();
                                }))
                .should()
                .notDependOnEachOther()
                .as("intake, store, search and export do not see each other");
    }

    static ArchRule nobodyUsesTheApp() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(module("app"), module("bench"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(module("app"), module("bench"), module("testkit"))
                .as("nothing depends on app, bench or testkit");
    }

    static ArchRule librariesStayInTheirModule() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(module("app"), module("bench"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("me.tongfei..")
                .as("the progress bar stays in app");
    }

    static ArchRule coreKnowsNoFormat() {
        return noClasses()
                .that(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "tools.jackson..",
                        "com.fasterxml..",
                        "org.jsoup..",
                        "org.apache.pdfbox..",
                        "org.apache.poi..",
                        "javax.xml..",
                        "org.w3c..",
                        "java.net.http..")
                .as("core knows no JSON, HTML, PDF, office file or network");
    }

    static ArchRule sqlOnlyInStore() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(module("store"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .as("SQL stays in store");
    }

    static ArchRule noCyclesBetweenPackages() {
        return slices().assignedFrom(
                        grouped("packages", type -> SliceIdentifier.of(type.getPackageName())))
                .should()
                .beFreeOfCycles()
                .as("no cycles between packages");
    }

    static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(
                        new ArchCondition<>("lie in a package marked @NullMarked") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                boolean marked =
                                        type.getPackage()
                                                .isAnnotatedWith(
                                                        "org.jspecify.annotations.NullMarked");
                                if (!marked) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    type,
                                                    "package "
                                                            + type.getPackageName()
                                                            + " has no package-info.java with"
                                                            + " @NullMarked"));
                                }
                            }
                        })
                .as("every package is @NullMarked");
    }

    /// The document's date is passed in, and the same text gives the same reading, so nothing in
    /// the core may ask the machine.
    static ArchRule coreHasNoClock() {
        return noClasses()
                .that(CORE)
                .should()
                .callCodeUnitWhere(target(describe("ask the machine", HouseRules::asksTheMachine)))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.random..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)"
                                + "|java\\.security\\.SecureRandom")
                .as("core has no clock, no default locale, no randomness, no environment");
    }

    static ArchRule coreNamesItsLocale() {
        return noClasses()
                .that(CORE)
                .should()
                .callCodeUnitWhere(
                        target(
                                describe(
                                        "use the default locale",
                                        call ->
                                                NEED_A_LOCALE.contains(nameOf(call))
                                                        && call.getRawParameterTypes().stream()
                                                                .noneMatch(
                                                                        type ->
                                                                                type.getName()
                                                                                        .equals(
                                                                                                "java.util.Locale")))))
                .as(
                        "core writes the locale out: toLowerCase(Locale.ROOT), String.format(Locale.ROOT, …)");
    }

    static ArchRule onlyTheAppTalksToTheTerminal() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(module("app"), module("bench"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .as("only app prints and ends the process");
    }

    private static boolean asksTheMachine(CodeUnitCallTarget call) {
        String name = nameOf(call);
        boolean now = name.startsWith("java.time.") && call.getName().equals("now");
        boolean datedDate =
                name.equals("java.util.Date.<init>") && !call.getRawParameterTypes().isEmpty();
        return now || (CLOCKS.contains(name) && !datedDate);
    }

    private static String nameOf(CodeUnitCallTarget call) {
        return call.getOwner().getName() + "." + call.getName();
    }

    private static String module(String name) {
        return ROOT + "." + name + "..";
    }

    private static String moduleOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return "";
        }
        String below = name.substring(ROOT.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    private static SliceAssignment grouped(
            String description, Function<JavaClass, SliceIdentifier> by) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return by.apply(type);
            }

            @Override
            public String getDescription() {
                return description;
            }
        };
    }
}
