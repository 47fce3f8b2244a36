package io.dossierstreams.command;

import io.dossierstreams.access.Access;
import io.dossierstreams.access.AccessCheck;
import io.dossierstreams.access.Role;
import io.dossierstreams.runtime.ClusterCheck;
import io.dossierstreams.runtime.ClusterSettings;
import io.dossierstreams.runtime.SettingsReader;
import io.dossierstreams.schema.topic.TopicNames;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What each role has to be allowed on the cluster, to be granted and checked. */
@Command(name = "access", description = "Lists or checks what the roles need on a cluster with access control.")
final class AccessCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "one of list, check is missing");
    }

    @Command(name = "list", description = "Prints what roles need; with --principal as commands that grant it.")
    int list(
            @Mixin SettingsOptions options,
            @Parameters(
                            paramLabel = "ROLE",
                            arity = "0..*",
                            description = "Of ${COMPLETION-CANDIDATES}; all where none is given.")
                    List<Role> roles,
            @Option(
                            names = "--principal",
                            paramLabel = "USER",
                            description =
                                    "Print arguments of kafka-acls.sh that grant it, for example to User:dossier.")
                    String principal) {
        TopicNames names = options.cluster().topics();
        String applicationId = SettingsReader.readApplicationId(options.texts());
        List<Role> asked = roles == null ? List.of(Role.values()) : roles;
        if (principal != null) {
            asked.forEach(
                    role -> role.needs(names, applicationId).forEach(need -> out().println(grant(need, principal))));
            return ExitCodes.OK;
        }
        TextTable table = new TextTable(List.of("ROLE", "RESOURCE", "NAME", "OPERATIONS"));
        asked.forEach(role -> role.needs(names, applicationId)
                .forEach(need -> table.add(List.of(
                        role.name().toLowerCase(Locale.ROOT),
                        need.type().name().toLowerCase(Locale.ROOT),
                        need.resourceName(),
                        need.operationNames()))));
        table.lines().forEach(out()::println);
        return ExitCodes.OK;
    }

    @Command(name = "check", description = "Asks the cluster whether we may do what a role needs; exit code 1 if not.")
    int check(
            @Mixin SettingsOptions options,
            @Parameters(paramLabel = "ROLE", description = "One of ${COMPLETION-CANDIDATES}.") Role role) {
        String applicationId = SettingsReader.readApplicationId(options.texts());
        ClusterSettings cluster = options.cluster();
        try (Admin admin = ClusterCheck.open(cluster)) {
            List<String> refused = new AccessCheck(admin).refused(role.needs(cluster.topics(), applicationId));
            refused.forEach(spec.commandLine().getErr()::println);
            if (refused.isEmpty()) {
                out().println("the Kafka cluster permits all that "
                        + role.name().toLowerCase(Locale.ROOT) + " needs");
            }
            return refused.isEmpty() ? ExitCodes.OK : ExitCodes.PROBLEM;
        }
    }

    private static String grant(Access need, String principal) {
        StringBuilder line = new StringBuilder("--add --allow-principal ").append(principal);
        for (AclOperation operation : need.operations()) {
            line.append(" --operation ").append(operation.name());
        }
        String type = need.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
        line.append(" --").append(type).append(' ').append(need.name());
        if (need.pattern() == PatternType.PREFIXED) {
            line.append(" --resource-pattern-type prefixed");
        }
        return line.toString();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
