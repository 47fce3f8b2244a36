package io.dossierstreams.report;

import io.dossierstreams.indicator.NearestNames;
import io.dossierstreams.ledger.Directory;
import io.dossierstreams.ledger.Span;
import io.dossierstreams.ledger.TreeView;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.reference.Campaign;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns what someone asks for into what can be answered, or says why it cannot. */
public final class RequestCheck {
    private static final int LISTED = 20;

    private final ReportRequest request;
    private final Directory directory;
    private final Map<String, Campaign> campaigns;
    private final TickComplete closed;

    /**
     * @param campaigns the loaded campaigns by id
     * @param closed the last closed tick
     */
    public RequestCheck(
            ReportRequest request, Directory directory, Map<String, Campaign> campaigns, TickComplete closed) {
        this.request = request;
        this.directory = directory;
        this.campaigns = campaigns;
        this.closed = closed;
    }

    /**
     * The query.
     *
     * @throws ReportException if it cannot be answered
     */
    public ReportQuery query() {
        LocalDate asOf = asOf();
        Optional<Campaign> campaign = request.campaign().map(this::campaign);
        Period period =
                campaign.map(Campaign::period).or(request::period).orElseGet(() -> Period.of(PeriodKind.MONTH, asOf));
        require("period", period, asOf);
        Span span = new Span(period, asOf);
        List<String> remarks = new ArrayList<>();
        Optional<Span> compared =
                request.layout().compares() ? compared(span, asOf, campaign, remarks) : nothingCompared();
        compared.ifPresent(other -> differentLength(span, other, remarks));
        return new ReportQuery(
                top(asOf),
                request.asItIsNow() ? TreeView.asItIsOn(asOf) : TreeView.AS_IT_WAS,
                span,
                campaign.map(Campaign::name),
                compared,
                request.level(),
                request.minimum(),
                request.language(),
                remarks);
    }

    private LocalDate asOf() {
        LocalDate asOf = request.asOf().orElse(closed.asOf());
        if (asOf.isAfter(closed.asOf())) {
            throw new ReportException("as-of: is " + asOf + ", but counted so far is up to " + closed.asOf() + " (tick "
                    + closed.tick() + ")");
        }
        return asOf;
    }

    private Campaign campaign(String id) {
        Campaign campaign = campaigns.get(id);
        if (campaign == null) {
            throw new ReportException(
                    "campaign: there is no campaign " + id + listed("; loaded are ", campaigns.keySet()));
        }
        return campaign;
    }

    private void require(String what, Period period, LocalDate asOf) {
        if (period.start().isAfter(asOf)) {
            throw new ReportException(
                    what + ": " + period.id() + " begins on " + period.start() + ", after the as-of day " + asOf);
        }
        if (isFolded(period)) {
            throw new ReportException(what + ": " + period.id() + " begins on " + period.start()
                    + ", before the horizon; days are kept since " + closed.since());
        }
    }

    private boolean isFolded(Period period) {
        return closed.since() != null && period.start().isBefore(closed.since());
    }

    private Optional<Span> nothingCompared() {
        if (request.compareAsOf().isPresent() || request.baseline().isPresent()) {
            throw new ReportException("the layout " + request.layout().id()
                    + " compares nothing; leave out what it is to be compared with");
        }
        return Optional.empty();
    }

    private Optional<Span> compared(Span span, LocalDate asOf, Optional<Campaign> campaign, List<String> remarks) {
        if (request.compareAsOf().isPresent()) {
            return Optional.of(earlier(span, request.compareAsOf().get()));
        }
        Optional<Period> baseline = request.baseline().or(() -> campaign.map(Campaign::baseline));
        if (baseline.isPresent()) {
            require("baseline", baseline.get(), asOf);
            return Optional.of(new Span(baseline.get(), asOf));
        }
        Period previous = span.period().previous();
        if (isFolded(previous)) {
            remarks.add(request.language()
                    .of(
                            "Không so sánh với " + previous.id() + ": chỉ giữ số liệu từng ngày từ "
                                    + Dates.text(closed.since()),
                            "Not compared with " + previous.id() + ": days are kept since "
                                    + Dates.text(closed.since())));
            return Optional.empty();
        }
        // Half a year so far says nothing beside a whole one: it is compared with the same days of the year before.
        boolean toDate = previous.kind() == PeriodKind.YEAR_TO_DATE;
        return Optional.of(new Span(previous, toDate ? span.asOf().minusYears(1) : previous.end()));
    }

    private static Span earlier(Span span, LocalDate day) {
        if (day.isBefore(span.period().start()) || !day.isBefore(span.asOf())) {
            throw new ReportException("compare-as-of: expected a day from "
                    + span.period().start() + " to before " + span.asOf() + ", was " + day);
        }
        return new Span(span.period(), day);
    }

    private void differentLength(Span span, Span other, List<String> remarks) {
        long days = days(span);
        long otherDays = days(other);
        if (span.period().kind() == PeriodKind.CAMPAIGN
                && days != otherDays
                && !other.period().equals(span.period())) {
            remarks.add(request.language()
                    .of(
                            "Hai khoảng thời gian dài khác nhau: " + days + " ngày và " + otherDays + " ngày trước đó",
                            "The two spans differ in length: " + days + " days, and " + otherDays + " before"));
        }
    }

    private static long days(Span span) {
        return Period.between(span.period().start(), span.asOf()).days();
    }

    private Unit top(LocalDate asOf) {
        if (directory.units().isEmpty()) {
            throw new ReportException("unit: no units are loaded");
        }
        if (request.unit().isPresent()) {
            String id = request.unit().get();
            return directory
                    .unit(id)
                    .orElseThrow(
                            () -> new ReportException("unit: there is no unit " + id + "; nearest: " + nearest(id)));
        }
        List<Unit> roots = directory.units().stream()
                .filter(unit -> unit.validOn(asOf))
                .filter(unit -> directory.on(asOf).ancestors(unit.id()).isEmpty())
                .toList();
        if (roots.size() != 1) {
            throw new ReportException("unit: name one; there are several at the top"
                    + listed(": ", roots.stream().map(Unit::id).toList()));
        }
        return roots.get(0);
    }

    private String nearest(String id) {
        return NearestNames.of(id, directory.units().stream().map(Unit::id).toList());
    }

    private static String listed(String before, Collection<String> ids) {
        return ids.isEmpty()
                ? ""
                : before
                        + ids.stream().limit(LISTED).collect(Collectors.joining(", "))
                        + (ids.size() > LISTED ? ", …" : "");
    }
}
