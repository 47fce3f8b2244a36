package io.dossierstreams.closing;

import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.indicator.InvalidDefinitionsException.Problem;
import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.state.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The definitions of indicators that the log has brought so far. */
public final class DefinitionShelf {
    private final Table<String, Definition> table;
    private Indicators indicators;
    private List<Problem> problems = List.of();

    /** @param table by key; restored before this is called */
    public DefinitionShelf(Table<String, Definition> table) {
        this.table = table;
        this.indicators = read();
    }

    /** The definitions, ready to be computed. */
    public Indicators indicators() {
        return indicators;
    }

    /** Why some of them cannot be computed: they wait until they can. */
    List<Problem> problems() {
        return problems;
    }

    /** Takes in what was loaded, null where it was removed; returns whether anything is other than before. */
    boolean take(Map<String, Definition> loaded) {
        boolean changed = false;
        for (Map.Entry<String, Definition> entry : loaded.entrySet()) {
            if (!Objects.equals(table.get(entry.getKey()), entry.getValue())) {
                table.put(entry.getKey(), entry.getValue());
                changed = true;
            }
        }
        if (changed) {
            indicators = read();
        }
        return changed;
    }

    private Indicators read() {
        List<Definition> definitions = new ArrayList<>();
        table.forEach((key, definition) -> definitions.add(definition));
        List<Problem> found = new ArrayList<>();
        Indicators computable = Indicators.ofComputable(definitions, found::add);
        problems = List.copyOf(found);
        return computable;
    }
}
