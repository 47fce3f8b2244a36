package io.dossierstreams.reference;

import io.dossierstreams.indicator.DefinitionCheck;
import io.dossierstreams.schema.reference.Definition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What has to hold between definitions. */
public final class DefinitionRules {

    /**
     * Checks a file as it would be with the definitions that stay.
     *
     * @param staying definitions that are known beside the file's; of those that the file has too, the file's count
     * @throws FileProblemsException with all mistakes of the file
     */
    public void check(ReferenceFile<Definition> file, Collection<Definition> staying) {
        Set<String> keys = file.entries().stream().map(Entry::id).collect(Collectors.toSet());
        List<Definition> others = staying.stream()
                .filter(definition -> !keys.contains(definition.key()))
                .toList();
        List<Definition> all = new ArrayList<>(others);
        Set<String> unread = new TreeSet<>(file.ids());
        for (Entry<Definition> entry : file.entries()) {
            all.add(entry.value());
            unread.remove(entry.value().id());
        }
        DefinitionCheck check = new DefinitionCheck(all, unread);
        List<FileProblem> problems = new ArrayList<>();
        for (Definition definition : others) {
            problems.addAll(problems(0, definition, check));
        }
        for (Entry<Definition> entry : file.entries()) {
            problems.addAll(problems(entry.line(), entry.value(), check));
        }
        file.requireNone(problems);
    }

    private static List<FileProblem> problems(int line, Definition definition, DefinitionCheck check) {
        return check.problems(definition).stream()
                .map(text -> new FileProblem(line, definition.key() + ": " + text))
                .toList();
    }
}
