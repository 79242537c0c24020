import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

/// Checks or rewrites the format of every Java source below a folder.
///
/// The build starts it as a source file on the toolchain's java: `Format.java check|write FOLDER`.
/// Folders named `target` and those whose name starts with a dot are left alone.
void main(String[] arguments) throws IOException {
    boolean write = arguments[0].equals("write");
    Path root = Path.of(arguments[1]);
    List<Path> sources = sources(root);
    var wrong = new ConcurrentSkipListMap<Path, String>();
    sources.parallelStream()
            .forEach(
                    source -> {
                        String problem = format(source, write);
                        if (!problem.isEmpty()) {
                            wrong.put(root.relativize(source), problem);
                        }
                    });
    wrong.forEach((source, problem) -> System.err.println(source + ": " + problem));
    if (!wrong.isEmpty() && !(write && wrong.values().stream().allMatch("rewritten"::equals))) {
        System.err.println(
                wrong.size()
                        + " of "
                        + sources.size()
                        + " sources are not in the house format; rewrite them with: mvn -Pformat");
        System.exit(1);
    }
}

List<Path> sources(Path root) throws IOException {
    var found = new ArrayList<Path>();
    Files.walkFileTree(
            root,
            new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(
                        Path folder, BasicFileAttributes attributes) {
                    String name = folder.getFileName().toString();
                    boolean skip =
                            !folder.equals(root) && (name.startsWith(".") || name.equals("target"));
                    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.getFileName().toString().endsWith(".java")) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
    return found;
}

String format(Path source, boolean write) {
    try {
        String before = Files.readString(source);
        var formatter = new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());
        String after =
                formatter.formatSource(
                        ImportOrderer.reorderImports(
                                RemoveUnusedImports.removeUnusedImports(before), Style.AOSP));
        if (after.equals(before)) {
            return "";
        }
        if (write) {
            Files.writeString(source, after);
            return "rewritten";
        }
        return "not in the house format";
    } catch (FormatterException e) {
        return e.getMessage();
    } catch (IOException e) {
        return e.toString();
    }
}
