package io.dossierstreams.explain;

import io.dossierstreams.closing.TickFigures;
import io.dossierstreams.explain.Explanation.Copy;
import io.dossierstreams.explain.Explanation.Step;
import io.dossierstreams.proof.KnownAt.AtTick;
import io.dossierstreams.proof.Proof;
import io.dossierstreams.proof.ProofProgress;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.topology.BreachRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts the log up to the tick of a message, and holds the message against what comes out. */
public final class Explainer {
    private final Breach published;
    private final List<PublishedMessage> messages;
    private final KnownRules rules = new KnownRules();
    private final List<Step> story = new ArrayList<>();
    private final Movements movements;

    private Explainer(List<PublishedMessage> messages, int events) {
        this.messages = messages;
        this.published = messages.get(0).breach();
        this.movements = new Movements(published, events, rules);
    }

    /**
     * Explains a message.
     *
     * @param messages every place where it stands, at least one
     * @param events how many of the last events that moved the figure are wanted
     * @throws ExplainException if the message cannot be read
     * @throws io.dossierstreams.proof.ProofException if the log cannot be counted, or has no such tick
     */
    public static Explanation explain(
            List<PublishedMessage> messages, Proof proof, int events, ProofProgress progress) {
        Explainer explainer = new Explainer(messages, events);
        return explainer.explain(proof, progress);
    }

    private Explanation explain(Proof proof, ProofProgress progress) {
        TickComplete tick = proof.upTo(new AtTick(published.evidence().tick()), movements::take, this::take, progress);
        Optional<Step> counted =
                story.stream().filter(step -> step.tick().equals(tick)).findFirst();
        List<Copy> copies = messages.stream()
                .map(message -> new Copy(
                        message,
                        counted.map(step -> MessageDifference.between(
                                        message.record(), BreachRecord.of(step.breach(), step.tick())))
                                .orElse(List.of())))
                .toList();
        return new Explanation(
                published,
                copies,
                tick,
                counted.map(Step::breach),
                List.copyOf(story),
                rules.target(published.target()),
                movements.last(),
                movements.count());
    }

    private void take(TickFigures figures) {
        rules.take(figures);
        movements.close(figures);
        figures.breaches().stream()
                .filter(breach -> breach.id().equals(published.id()))
                .forEach(breach -> story.add(new Step(figures.complete(), breach)));
    }
}
